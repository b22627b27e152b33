import type { Article, Mention, Toponym } from '../article.js';
import { foldName } from './fold.js';
import { cleanSurface, fullestName } from './fullest-name.js';
import { groupBy } from '../../src/collections.js';
import type { Group } from './group.js';
import { placeId } from './ids.js';
import { outletCountry } from './outlet-country.js';

/** A place of the gazetteer, as far as an entity needs it. */
export interface KnownPlace {
  readonly gazetteerId: string;
  readonly name: string;
  readonly kind: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly countryCode: string | null;
}

/** What toponym resolution says about some mentions of one place. */
export interface PlaceDecision {
  /** Indexes into the mentions that were asked about. */
  readonly mentionIndexes: readonly number[];
  /** Null when the gazetteer has no such place. */
  readonly place: KnownPlace | null;
  readonly name: string;
  /** 0 to 1: how likely it is that place; 0 when there is none. */
  readonly score: number;
  /** What the name may mean instead, the likeliest first. */
  readonly runnersUp: readonly {
    readonly place: Pick<KnownPlace, 'gazetteerId' | 'name' | 'countryCode'>;
    readonly score: number;
  }[];
  /** The place that holds an unknown one, when the words say so; null otherwise. */
  readonly within: { readonly place: Pick<KnownPlace, 'gazetteerId' | 'countryCode'> } | null;
}

/** Toponym resolution: decides for all PLACE mentions of a text together which places they mean. */
export type ResolvePlaces = (input: {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** ISO 3166-1 alpha-2 of the outlet's country; null when unknown. */
  readonly publisherCountry: string | null;
  /** The outlet's name; null when unknown. */
  readonly publisher: string | null;
}) => readonly PlaceDecision[];

/** Groups the mentions that name places by what toponym resolution decided; what it leaves out, by its words. */
export function groupPlaces(
  article: Article,
  mentions: readonly Mention[],
  resolvePlaces: ResolvePlaces,
): Group[] {
  if (mentions.length === 0) return [];
  const { text, publisher } = article;
  const publisherCountry = outletCountry(article);
  const decisions = resolvePlaces({ text, mentions, publisherCountry, publisher });
  const decided = new Map(
    decisions.flatMap((decision) => decision.mentionIndexes.map((at) => [at, decision] as const)),
  );
  const items = mentions.map((mention, at) => ({ mention, decision: decided.get(at) ?? null }));
  const groups = groupBy(items, ({ mention, decision }) => idOf(article.text, mention, decision));
  return [...groups].map(([id, members]) => {
    const own = members.map((member) => member.mention);
    const decision = members[0]?.decision ?? null;
    return {
      type: 'PLACE',
      mentions: own,
      entity: toEntity(article.text, id, own, decision),
      toponyms: members.map((member) => toToponym(id, member.mention, member.decision)),
    };
  });
}

function toToponym(entity: string, { start, end }: Mention, decision: PlaceDecision | null): Toponym {
  const runnersUp = (decision?.runnersUp ?? []).map(
    ({ place: { gazetteerId, name, countryCode }, score }) => ({
      ...{ gazetteerId, name, countryCode },
      score: rounded(score),
    }),
  );
  return { start, end, entity, score: rounded(decision?.score ?? 0), runnersUp };
}

/** Three decimals: more would be noise, and would differ from machine to machine. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function idOf(text: string, mention: Mention, decision: PlaceDecision | null): string {
  const name = withoutThe(cleanSurface(text.slice(mention.start, mention.end)));
  const within = decision?.within?.place ?? null;
  return placeId({
    gazetteerId: decision?.place?.gazetteerId ?? null,
    name,
    within: within?.gazetteerId ?? within?.countryCode ?? null,
  });
}

function toEntity(
  text: string,
  id: string,
  mentions: readonly Mention[],
  decision: PlaceDecision | null,
): Group['entity'] {
  const place = decision?.place ?? null;
  const countryCode = place?.countryCode ?? decision?.within?.place.countryCode ?? null;
  const country = countryCode === null ? {} : { countryCode };
  if (place === null)
    return {
      id,
      name: withoutThe(fullestName(text, mentions, (surface) => foldName(surface).length)),
      ...country,
    };
  const { gazetteerId, name, kind, latitude, longitude } = place;
  return { id, name, kind, latitude, longitude, gazetteerId, ...country };
}

function withoutThe(name: string): string {
  return name.replace(/^the\s+(?=\S)/iu, '');
}
