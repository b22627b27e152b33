import { contains, overlaps, type Article, type Mention, type Quotation, type Stage } from '../../article.js';
import type { Grammar } from '../../grammar.js';
import { findBlockQuotations } from './block-quotations.js';
import { toQuotation, type Found } from './found.js';
import { findIndirect } from './indirect.js';
import type { NounGroup } from './noun-group.js';
import { postQuotations } from './posts.js';
import { findReportsByGrammar } from './reports-by-grammar.js';
import { findQuotedInReports } from './quoted-in-reports.js';
import { layOut, type Block, type Site } from './sites.js';
import { withSpeakerMentions } from './speaker-mentions.js';
import { findSpeech } from './speech.js';
import { findTurns } from './turns.js';

/** The stage with grammar: wording first, then what the grammar of the sentences that are left reports. */
export function createQuotationsRecognizer(treeOf: Grammar): Stage {
  return async (article) => {
    const findings = findByWording(article);
    const reported = await findReportsByGrammar(article, treeOf, findings.blocks, findings.found);
    return complete(article, { ...findings, found: [...findings.found, ...reported] });
  };
}

/**
 * Finds who said what, by wording alone. Needs segments, sentences and named mentions sorted by start; adds `quotations`
 * (sorted, every one within fact segments; none inside another but for PARTIAL ones inside an INDIRECT) and, to `mentions`,
 * the pronouns and common nouns that speak ("he", "the doctor"). Speakers have `entity: null`: their span says which words
 * are to be resolved. Never throws.
 */
export function recognizeQuotations(article: Article): Article {
  return complete(article, findByWording(article));
}

interface Findings {
  readonly blocks: readonly Block[];
  readonly sites: readonly Site[];
  readonly found: readonly Found[];
  /** Names of a transcript's speakers that are no mentions yet. */
  readonly labels: readonly Mention[];
}

function findByWording(article: Article): Findings {
  const { blocks, sites } = layOut(article);
  const speech = findSpeech(article, blocks, sites);
  const indirect = findIndirect(article.text, blocks, speech);
  const turns = findTurns(article, blocks);
  const found = [...turns.found, ...speech, ...findBlockQuotations(blocks), ...indirect];
  return { blocks, sites, found, labels: turns.labels };
}

function complete(article: Article, { blocks, sites, found: all, labels }: Findings): Article {
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
  return {
    ...article,
    quotations: kept,
    mentions: withSpeakerMentions([...article.mentions, ...newNames(article, labels, speakers)], speakers),
  };
}

/** The labels, and the names of speakers that no earlier stage saw. */
function newNames(
  { mentions }: Article,
  labels: readonly Mention[],
  speakers: readonly NounGroup[],
): Mention[] {
  const known = new Set(mentions.map(({ start }) => start));
  const names = [...labels, ...speakers.flatMap(({ mention }) => mention ?? [])];
  return [...new Map(names.map((name) => [name.start, name])).values()].filter(
    ({ start }) => !known.has(start),
  );
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
