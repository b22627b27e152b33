import { overlaps, type Article, type Quotation } from '../../article.js';
import { findBlockQuotations } from './block-quotations.js';
import { toQuotation, type Found } from './found.js';
import { findIndirect } from './indirect.js';
import { postQuotations } from './posts.js';
import { layOut } from './sites.js';
import { withSpeakerMentions } from './speaker-mentions.js';
import { findSpeech } from './speech.js';

/**
 * Finds who said what. Needs segments, sentences and named mentions sorted by start; adds `quotations` (sorted, none
 * inside another, every one within fact segments) and, to `mentions`, the pronouns and common nouns that speak ("he",
 * "the doctor"). Speakers have `entity: null`: their span says which words are to be resolved. Never throws.
 */
export function recognizeQuotations(article: Article): Article {
  const { blocks, sites } = layOut(article);
  const speech = findSpeech(article, blocks, sites);
  const spoken = new Set(speech.flatMap((one) => one.sites.map((site) => site.quoted)));
  const found: Found[] = [
    ...speech,
    ...findBlockQuotations(blocks),
    ...findIndirect(article.text, blocks, spoken),
  ];
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

/** Sorted by start; where two share words, the one with marks stays, else the earlier one. */
function withoutOverlap(quotations: readonly Quotation[]): Quotation[] {
  const sorted = [...quotations].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Quotation[] = [];
  for (const quotation of sorted) {
    const previous = kept.at(-1);
    if (previous === undefined || !overlaps(previous, quotation)) {
      kept.push(quotation);
    } else if (previous.kind === 'INDIRECT' && quotation.kind !== 'INDIRECT') {
      kept[kept.length - 1] = quotation;
    }
  }
  return kept;
}
