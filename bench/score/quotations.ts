/** Quotations: their words, who said them, and to whom. */
import { contains, overlaps, type Span } from '../../loaders/article.js';
import type { Alignment } from './align.js';
import type { Found, FoundQuotation } from './extract.js';
import type { GoldArticle, GoldQuotation } from './gold.js';
import { pairHeaviest, weighPairs } from './match.js';
import { joinParts } from './quotation-parts.js';
import type { Share, Tally } from './tally.js';

/** The two bars that the Gender Gap Tracker reports: a loose and a tight agreement of the words. */
export const LOOSE_OVERLAP = 0.3;
export const TIGHT_OVERLAP = 0.8;

export interface QuotationScore {
  readonly loose: Tally;
  readonly tight: Tally;
  /** On loosely matched ones: the speaker is the right entity. */
  readonly speakers: Share;
  /** On loosely matched ones whose speaker has no name: no entity was made the speaker. */
  readonly described: Share;
  /** Matched ones that got a speaker where the article names nobody, out of those. */
  readonly falseSpeakers: Share;
  readonly vias: Share;
  readonly missed: readonly GoldQuotation[];
  readonly wrong: readonly FoundQuotation[];
  /** Matched, but with less than the tight agreement. */
  readonly loosely: readonly (readonly [GoldQuotation, FoundQuotation])[];
  readonly misattributed: readonly (readonly [GoldQuotation, FoundQuotation])[];
}

/** Which quotations are scored: those in marks, the reported ones, or both, where a part inside a report is the report's. */
export type QuotationChoice = 'marked' | 'indirect' | 'all';

/** Scores one choice of the quotations. */
export function scoreQuotations(
  gold: GoldArticle,
  found: Found,
  alignment: Alignment,
  which: QuotationChoice,
): QuotationScore {
  const golds = choose(gold.quotations ?? [], which);
  const wanted = choose(found.quotations, which);
  const founds = joinParts(wanted, golds, found.text);
  const words = countWords(found.text);
  const pairs = pairHeaviest(weighPairs(golds, founds, (g, f) => shareOfWords(words, g, f)));
  const loose = pairs.filter((pair) => pair.weight >= LOOSE_OVERLAP);
  const matches = loose.flatMap(({ gold: g, found: f }) => {
    const [one, other] = [golds[g], founds[f]];
    return one === undefined || other === undefined || one.optional === true ? [] : [[one, other] as const];
  });
  const loosely = loose.flatMap(({ gold: g, found: f, weight }) => {
    const [one, other] = [golds[g], founds[f]];
    const isLoose = weight < TIGHT_OVERLAP && one?.optional !== true;
    return one === undefined || other === undefined || !isLoose ? [] : [[one, other] as const];
  });
  const looseGold = new Set(loose.map((pair) => pair.gold));
  const looseFound = new Set(loose.map((pair) => pair.found));
  const missed = golds.filter((quotation, index) => quotation.optional !== true && !looseGold.has(index));
  const wrong = founds.filter((quotation, index) => !looseFound.has(index) && !isOptional(quotation, golds));
  const tight = loose.filter(
    (pair) => pair.weight >= TIGHT_OVERLAP && golds[pair.gold]?.optional !== true,
  ).length;
  const totals = { found: matches.length + wrong.length, expected: matches.length + missed.length };
  return {
    loose: { right: matches.length, ...totals },
    tight: { right: tight, ...totals },
    ...judgeSpeakers(matches, alignment),
    missed,
    wrong,
    loosely,
  };
}

function choose<Q extends Span & { readonly kind: string }>(all: readonly Q[], which: QuotationChoice): Q[] {
  if (which !== 'all') return all.filter(({ kind }) => (kind === 'INDIRECT') === (which === 'indirect'));
  return all.filter(
    (one) => !all.some((other) => other !== one && other.kind === 'INDIRECT' && contains(other, one)),
  );
}

/** Words that two spans share, out of the words of the longer one; 0 when they share none. */
export function shareOfWords(
  countBefore: (offset: number) => number,
  a: { start: number; end: number },
  b: { start: number; end: number },
): number {
  const inside = (start: number, end: number): number => Math.max(0, countBefore(end) - countBefore(start));
  const shared = inside(Math.max(a.start, b.start), Math.min(a.end, b.end));
  const longer = Math.max(inside(a.start, a.end), inside(b.start, b.end));
  return shared === 0 ? 0 : shared / longer;
}

/** How many words start before an offset. */
export function countWords(text: string): (offset: number) => number {
  const starts = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => match.index);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function judgeSpeakers(
  matches: readonly (readonly [GoldQuotation, FoundQuotation])[],
  alignment: Alignment,
): Pick<QuotationScore, 'speakers' | 'described' | 'falseSpeakers' | 'vias' | 'misattributed'> {
  const ofKind = (test: (gold: GoldQuotation) => boolean): typeof matches =>
    matches.filter(([gold]) => test(gold));
  const named = ofKind((gold) => typeof gold.speaker?.entity === 'string');
  const described = ofKind((gold) => gold.speaker !== null && gold.speaker.entity === null);
  const silent = ofKind((gold) => gold.speaker === null);
  const told = ofKind((gold) => gold.via !== undefined);
  const isRight = ([gold, found]: readonly [GoldQuotation, FoundQuotation]): boolean =>
    isSpeakerRight(gold, found, alignment);
  return {
    speakers: { right: named.filter(isRight).length, of: named.length },
    described: { right: described.filter(isRight).length, of: described.length },
    falseSpeakers: { right: silent.filter(([, found]) => found.speaker !== null).length, of: silent.length },
    vias: { right: told.filter(([gold, found]) => gold.via === found.via).length, of: told.length },
    misattributed: matches.filter((match) => !isRight(match)),
  };
}

function isSpeakerRight(gold: GoldQuotation, found: FoundQuotation, alignment: Alignment): boolean {
  if (gold.speaker === null) return found.speaker === null;
  const key = alignment.keyOf.get(found.speaker?.entity ?? '') ?? null;
  if (gold.speaker.entity !== null) return key === gold.speaker.entity;
  return found.speaker !== null && key === null && overlaps(found.speaker, gold.speaker);
}

function isOptional(quotation: FoundQuotation, golds: readonly GoldQuotation[]): boolean {
  return golds.some((gold) => gold.optional === true && overlaps(gold, quotation));
}
