import { type Article, type Span } from '../article.js';
import type { Discourse } from './discourse.js';
import type { Gender } from './lexicon/roles.js';
import type { PersonEvidence } from './person-evidence.js';
import type { Antecedent } from './pronouns.js';

/** How many sentences of the reporter may stand between a quoted "he" and the name that was quoted before. */
const QUOTED_SENTENCES = 1;
/** "Peter Lund and Paul Brand": names no further apart than this many UTF-16 units are one subject of two. */
const AND_UNITS = 6;
/** A speaker's words are looked through for a name up to this many UTF-16 units. */
const SPEAKER_UNITS_MAX = 120;

/**
 * The person whom "he" or "she" means inside a quotation: the only one whom the quoted words named before, never the
 * speaker; of several, the latest when no other was a subject there. Null otherwise.
 */
export function findQuotedAntecedent(
  discourse: Discourse,
  start: number,
  gender: Gender,
  speaker: string | null,
  persons: ReadonlyMap<string, PersonEvidence>,
): Antecedent | null {
  const named = discourse.recent(start, QUOTED_SENTENCES).filter(({ entity, isQuoted }) => {
    const person = persons.get(entity);
    if (!isQuoted || person === undefined || entity === speaker) return false;
    return person.gender === null || person.gender === gender;
  });
  const only = onlyOne(named.map(({ entity }) => entity));
  if (only !== null) return { entity: only, confidence: 0.75 };
  const [last] = named;
  const subject = onlyOne(named.filter(({ isSubject }) => isSubject).map(({ entity }) => entity));
  const isPaired = named.some(
    ({ entity, mention }) =>
      entity !== subject &&
      last !== undefined &&
      last.mention.start - mention.end <= AND_UNITS &&
      mention.end <= last.mention.start,
  );
  return subject === null || isPaired || last?.entity !== subject
    ? null
    : { entity: subject, confidence: 0.65 };
}

/** Tells who says the words at an offset, as far as a name stands at the cue; null for nobody known. */
export function createSpeakerLookup(
  article: Article,
  personAt: ReadonlyMap<number, string>,
): (offset: number) => string | null {
  const spoken = article.quotations
    .filter(({ kind }) => kind !== 'INDIRECT')
    .map(({ start, end, speaker }) => ({ start, end, person: personIn(speaker, personAt) }))
    .sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = spoken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spoken[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = spoken[low - 1];
    return found !== undefined && offset < found.end ? found.person : null;
  };
}

function personIn(words: Span | null, personAt: ReadonlyMap<number, string>): string | null {
  if (words === null) return null;
  const end = Math.min(words.end, words.start + SPEAKER_UNITS_MAX);
  for (let at = words.start; at < end; at += 1) {
    const person = personAt.get(at);
    if (person !== undefined) return person;
  }
  return null;
}

function onlyOne(entities: readonly string[]): string | null {
  const distinct = new Set(entities);
  const [only] = distinct;
  return distinct.size === 1 && only !== undefined ? only : null;
}
