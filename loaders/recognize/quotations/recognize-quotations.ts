import { contains, overlaps, type Article, type Quotation, type Stage } from '../../article.js';
import type { Grammar } from '../../grammar.js';
import { findBlockQuotations } from './block-quotations.js';
import { toQuotation, type Found } from './found.js';
import { findIndirect } from './indirect.js';
import { postQuotations } from './posts.js';
import { findReportsByGrammar } from './reports-by-grammar.js';
import { findQuotedInReports } from './quoted-in-reports.js';
import { layOut, type Block, type Site } from './sites.js';
import { withSpeakerMentions } from './speaker-mentions.js';
import { findSpeech } from './speech.js';

/** The stage with grammar: wording first, then what the grammar of the sentences that are left reports. */
export function createQuotationsRecognizer(treeOf: Grammar): Stage {
  return async (article) => {
    const { blocks, sites, found } = findByWording(article);
    const reported = await findReportsByGrammar(article, treeOf, blocks, found);
    return complete(article, blocks, sites, [...found, ...reported]);
  };
}

/**
 * Finds who said what, by wording alone. Needs segments, sentences and named mentions sorted by start; adds `quotations`
 * (sorted, every one within fact segments; none inside another but for PARTIAL ones inside an INDIRECT) and, to `mentions`,
 * the pronouns and common nouns that speak ("he", "the doctor"). Speakers have `entity: null`: their span says which words
 * are to be resolved. Never throws.
 */
export function recognizeQuotations(article: Article): Article {
  const { blocks, sites, found } = findByWording(article);
  return complete(article, blocks, sites, found);
}

interface Findings {
  readonly blocks: readonly Block[];
  readonly sites: readonly Site[];
  readonly found: readonly Found[];
}

function findByWording(article: Article): Findings {
  const { blocks, sites } = layOut(article);
  const speech = findSpeech(article, blocks, sites);
  const indirect = findIndirect(article.text, blocks, speech);
  return { blocks, sites, found: [...speech, ...findBlockQuotations(blocks), ...indirect] };
}

function complete(
  article: Article,
  blocks: readonly Block[],
  sites: readonly Site[],
  all: readonly Found[],
): Article {
  const found = [...all, ...findQuotedInReports(article, blocks, sites, all)];
  const quotations = [
    ...found.flatMap((one) => toQuotation(article.text, one) ?? []),
    ...postQuotations(article),
  ];
  const kept = withoutOverlap(quotations);
  const speaking = new Set(kept.map((quotation) => quotation.speaker?.start));
  const speakers = found
    .flatMap((one) => one.source?.speaker ?? [])
    .filter((speaker) => speaking.has(speaker.start));
  return { ...article, quotations: kept, mentions: withSpeakerMentions(article.mentions, speakers) };
}

/**
 * Sorted by start; where two share words, the one with marks stays, else the earlier one. Quoted words inside a report
 * are part of it: both stay.
 */
function withoutOverlap(quotations: readonly Quotation[]): Quotation[] {
  const sorted = [...quotations].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Quotation[] = [];
  for (const quotation of sorted) {
    const previous = kept.at(-1);
    if (previous === undefined || !overlaps(previous, quotation) || isPartOf(quotation, kept)) {
      kept.push(quotation);
    } else if (previous.kind === 'INDIRECT' && quotation.kind !== 'INDIRECT') {
      kept[kept.length - 1] = quotation;
    }
  }
  return kept;
}

/** Quoted words inside the last report, beside other quoted words there. */
function isPartOf(quotation: Quotation, kept: readonly Quotation[]): boolean {
  const report = kept.findLast(({ kind }) => kind === 'INDIRECT');
  const last = kept.at(-1);
  const isClear = last === report || last === undefined || !overlaps(last, quotation);
  return quotation.kind === 'PARTIAL' && isClear && report !== undefined && contains(report, quotation);
}
