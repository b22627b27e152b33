import type { Mention } from '../article.js';
import type { FoundTrigger } from './event-kinds.js';
import type { EventPlace, PlaceMention } from './event-place.js';
import { foldName } from './fold.js';
import { COUNTRY_OF_DEMONYM } from './lexicon/demonyms.js';
import type { TextIndex } from './text-index.js';

/** Kinds whose adjective of a country says where; before a strike or a raid it says whose. */
const INNER_KINDS: ReadonlySet<string> = new Set(
  'war,election,referendum,coup,earthquake,flood,outbreak,violence'.split(','),
);
const ADJECTIVE = /(?<![\p{L}’'-])(\p{Lu}[\p{L}-]+)\s+(?:(?!(?:and|or|of|in|to)\s)\p{Ll}[\p{L}-]*\s+)?$/u;

/**
 * The country of an event that countries have inside them: "the Syrian civil war", and "the civil war" in a sentence
 * that names one country only. Null when the article does not name the country as a place.
 */
export function countryOfEvent(
  index: TextIndex,
  event: Mention,
  trigger: FoundTrigger | null,
  near: readonly PlaceMention[],
  countries: ReadonlyMap<string, string>,
): EventPlace | null {
  if (trigger === null || !INNER_KINDS.has(trigger.kind)) return null;
  const { before } = index.around(event);
  const adjective = ADJECTIVE.exec(before);
  const name = COUNTRY_OF_DEMONYM.get(adjective?.[1]?.toLowerCase() ?? '');
  const entity = name === undefined ? undefined : countries.get(foldName(name));
  if (adjective !== null && entity !== undefined) {
    const start = event.start - before.length + adjective.index;
    const end = start + (adjective[1] ?? '').length;
    return { place: { start, end, entity }, evidence: { start, end: event.end }, confidence: 0.7 };
  }
  return trigger.words.toLowerCase() === 'civil war' ? onlyCountry(index, event, near, countries) : null;
}

function onlyCountry(
  index: TextIndex,
  event: Mention,
  near: readonly PlaceMention[],
  countries: ReadonlyMap<string, string>,
): EventPlace | null {
  const ids = new Set(countries.values());
  const named = near.filter(
    ({ start, entity }) => ids.has(entity) && index.sentenceAt(start) === index.sentenceAt(event.start),
  );
  const [only] = named;
  if (only === undefined || new Set(named.map(({ entity }) => entity)).size > 1) return null;
  const evidence = { start: Math.min(only.start, event.start), end: Math.max(only.end, event.end) };
  return { place: only, evidence, confidence: 0.55 };
}
