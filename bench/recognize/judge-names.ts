/**
 * Names found against names expected: exact (same offsets and type) and overlap (a code unit in common and the type).
 * Before comparing, a leading "the" and a trailing possessive are cut off on both sides. Pronouns and common nouns do
 * not count, nor do names in parts of a text that hold no facts (credits, promotions), where the gold marks none.
 */
import { contains, FACT_KINDS, type EntityType, type Span } from '../../loaders/article.js';
import { emptyFound, type FoundMention } from '../score/extract.js';
import { scoreMentions, type MentionScore } from '../score/mentions.js';
import type { GoldDocument } from '../score/sets.js';
import { addTallies, NO_TALLY, type Tally } from '../score/tally.js';

/** What one text got. */
export interface NamesJudgement {
  readonly strict: MentionScore;
  readonly overlap: MentionScore;
}

const LEADING_THE = /^the\s+(?=\S)/iu;
const POSSESSIVE = /(?<=\S)['’]s?$/iu;

/** Compares the names that were found in a text with those of its gold. */
export function judgeNames({ gold, text }: GoldDocument, names: readonly FoundMention[]): NamesJudgement {
  const trim = <T extends Span>(one: T): T => ({ ...one, ...trimName(text, one) });
  const mentions = gold.mentions
    .map(trim)
    .map((one) => (one.also ? { ...one, also: one.also.map(trim) } : one));
  const silent = (gold.segments ?? []).filter(({ kind }) => !FACT_KINDS.has(kind));
  const judged = names.map(trim).filter((name) => !silent.some((segment) => contains(segment, name)));
  const found = { ...emptyFound(gold.id, text), mentions: judged };
  return {
    strict: scoreMentions({ ...gold, mentions }, found, 'strict'),
    overlap: scoreMentions({ ...gold, mentions }, found, 'overlap'),
  };
}

/** The sum over texts and types. */
export function sumTallies(scores: readonly MentionScore[], types: readonly EntityType[]): Tally {
  return addTallies(scores.flatMap(({ tallies }) => types.map((type) => tallies.get(type) ?? NO_TALLY)));
}

function trimName(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const first = LEADING_THE.exec(words)?.[0].length ?? 0;
  const last = POSSESSIVE.exec(words.slice(first))?.[0].length ?? 0;
  return { start: start + first, end: end - last };
}
