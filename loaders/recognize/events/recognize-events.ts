import { type Article, FACT_KINDS, type Mention } from '../../article.js';
import { isAsserted } from './asserted.js';
import { findTriggers } from './find-triggers.js';
import { findVerbs } from './find-verbs.js';

/** A described event's confidence: definite words and a count or place say more than a bare noun. */
const CONFIDENCE = 0.7;

/**
 * Adds described events: for each noun group that asserts one occurrence ("an air strike on a building", "The battle
 * for Aleppo"), a nominal EVENT mention over its words, without article and adjectives. Words that a name already
 * covers, generic plurals, and what may or may not happen are left out. A few verbs say as much ("was rescued").
 */
export function recognizeEvents(article: Article): Article {
  const taken = takenUnits(article.mentions);
  const found = article.sentences
    .filter((sentence) => FACT_KINDS.has(article.segments[sentence.segment]?.kind ?? 'BOILERPLATE'))
    .flatMap((sentence) => {
      const text = article.text.slice(sentence.start, sentence.end);
      const verbs = findVerbs(text).map((verb) => ({ ...verb, coreEnd: verb.end }));
      const nouns = findTriggers(text).filter((candidate) => isAsserted(text, candidate));
      return [...nouns, ...verbs].map((candidate) =>
        toMention(
          sentence.start + candidate.start,
          sentence.start + candidate.end,
          candidate.coreEnd + sentence.start,
        ),
      );
    })
    .filter(({ start, coreEnd }) => !taken(start, coreEnd))
    .map(({ mention }) => mention);
  const mentions = [...article.mentions, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
  return found.length === 0 ? article : { ...article, mentions };
}

function toMention(
  start: number,
  end: number,
  coreEnd: number,
): { start: number; coreEnd: number; mention: Mention } {
  return {
    start,
    coreEnd,
    mention: { start, end, type: 'EVENT', entity: null, confidence: CONFIDENCE, nominal: true },
  };
}

/** Asks whether a stretch shares words with a mention that is there already. */
function takenUnits(mentions: readonly Mention[]): (start: number, end: number) => boolean {
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  const ends: number[] = [];
  for (const mention of sorted) ends.push(Math.max(ends.at(-1) ?? 0, mention.end));
  return (start, end) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? 0) > start;
  };
}
