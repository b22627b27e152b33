import { sha256Hex } from '../../src/collections.js';
import { foldName } from './fold.js';
import { organizationKey } from './organization-key.js';
import { personKey } from './person-name.js';

/** Where an unresolved place lies, as far as that is known. */
export interface PlaceIdSource {
  /** The gazetteer's id such as `geonames:170063`; null when the place is not in it. */
  readonly gazetteerId: string | null;
  readonly name: string;
  /** Gazetteer id or country code of what holds the place; null when unknown. */
  readonly within: string | null;
}

/** What identifies one occurrence that is described and not named. */
export interface DescribedEventIdSource {
  readonly kind: string;
  /** Id of the place entity, null when unknown. */
  readonly placeId: string | null;
  /** `YYYY-MM-DD`, only when the day itself is known. */
  readonly day: string | null;
  readonly articleId: string;
  /** UTF-16 offset of the first words that describe it. */
  readonly start: number;
}

/** `person:` and the name's key: without title, possessive, marks and the Arabic article. */
export function personId(name: string): string {
  return `person:${personKey(name)}`;
}

/** `organization:` and the key of its canonical name, so that "UN" and "United Nations" give one id. */
export function organizationId(name: string): string {
  return `organization:${organizationKey(name)}`;
}

/** `place:geonames-170063` for a known place, else `place:talbiash@sy`, or without `@` when nothing holds it. */
export function placeId(place: PlaceIdSource): string {
  if (place.gazetteerId !== null) return `place:${idPart(place.gazetteerId)}`;
  const within = place.within === null ? '' : `@${idPart(place.within)}`;
  return `place:${foldName(place.name)}${within}`;
}

/** `event:` and the folded name; a year in the name stays, a leading "the" goes. */
export function namedEventId(name: string): string {
  return `event:${foldName(name).replace(/^the-(?=.)/u, '')}`;
}

/**
 * Kind, place and day when both are known, so that reports of one occurrence meet; else kind and a short hash of
 * the article's id and the offset, so that nothing else ever meets it.
 */
export function describedEventId(event: DescribedEventIdSource): string {
  const kind = foldName(event.kind);
  if (event.placeId !== null && event.day !== null)
    return `event:${kind}:${event.placeId.slice('place:'.length)}:${event.day}`;
  const hash = sha256Hex(`${event.articleId}\n${event.start}`);
  return `event:${kind}:${hash.slice(0, 12)}`;
}

/** How a value stands in an id: small letters, and dashes for what ids do not have. */
export function idPart(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}\p{N}@._-]+/gu, '-');
}
