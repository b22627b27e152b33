import type { Mention, Span } from '../../article.js';
import { type Context, type CountryWord, createContext, type Voice } from './context.js';
import { findDemonyms } from './demonyms.js';
import type { Gazetteer } from './gazetteer.js';
import { choose, indexLinks, linkScore, type Scored } from './link-score.js';
import { findLinks, type PlaceLink } from './links.js';
import { homeScore, outletHome } from './outlet-home.js';
import { type Place, PLACE_LEVELS } from './place.js';
import { keyInText, readToponyms, type Toponym } from './reading.js';
import { contextScore, priorScore, toShares } from './score.js';
import { type Container, containerByWords } from './unknown.js';

/** What {@link resolveToponyms} looks at. */
export interface ToponymInput {
  readonly text: string;
  /** Sorted by start. Only named mentions of type PLACE are read; the others are passed over. */
  readonly mentions: readonly Mention[];
  /** ISO 3166-1 alpha-2 of the outlet's country; null or absent when unknown. */
  readonly publisherCountry?: string | null;
  /** The outlet's name, which may say what place it serves; null or absent when unknown. */
  readonly publisher?: string | null;
}

/** Which place a name in an article means. */
export interface ToponymDecision {
  /** Indexes into the mentions given, ascending: all that bear this name. */
  readonly mentionIndexes: readonly number[];
  /** Null for a name that the gazetteer lacks, or that it knows only where the words forbid. */
  readonly place: Place | null;
  /** The gazetteer's name, or the name as the article writes it. */
  readonly name: string;
  /** 0 to 1: the share of belief that this place holds among all of the name; 0 when `place` is null. */
  readonly score: number;
  /** The next best, best first, at most five. */
  readonly runnersUp: readonly { readonly place: Place; readonly score: number }[];
  /** What the article's own words say holds it; null when they do not. The gazetteer knows more of a known place. */
  readonly within: { readonly place: Place; readonly evidence: Span } | null;
}

const ROUNDS = 3;
const RUNNERS_UP = 5;
/** How much of the article must speak of a country before a guess at a spelling is believed. */
const LOOSE_SHARE = 0.3;
/** So many names must speak before a country's silence says anything. */
const ENOUGH_VOICES = 2;
const STRAY_INHABITANTS = 30_000;
/** Under a name that is not its own, only a large town is looked for in a country that nothing speaks of. */
const STRAY_INHABITANTS_OF_ALTERNATE = 500_000;
const LEVEL_OF_DISTRICT = PLACE_LEVELS.district;

/**
 * Decides which place each PLACE name of an article means: one sense for a name in one article, by inhabitants,
 * kind, the words around it and the other places and peoples named. Pure, and the same for the same input.
 */
export function resolveToponyms(input: ToponymInput, gazetteer: Gazetteer): ToponymDecision[] {
  const named = readToponyms(input.text, input.mentions, gazetteer);
  const home = outletHome(input.publisher ?? null, gazetteer);
  const toponyms = home === null ? named : [...named, home];
  const linksOf = indexLinks(findLinks(input.text, toponyms, gazetteer), toponyms.length);
  const { scored, context } = scoreAll(input, toponyms, linksOf);
  const chosen = scored.map((list, at) =>
    isStray(list[0], at, context, input.publisherCountry ?? null)
      ? null
      : choose(list, at, linksOf[at] ?? [], scored),
  );
  return named.map((toponym, at) => {
    const place = chosen[at] ?? null;
    const container = containerByWords({
      text: input.text,
      toponyms: named,
      links: linksOf[at] ?? [],
      chosen,
      at,
      gazetteer,
    });
    return decide(toponym, place, scored[at] ?? [], container);
  });
}

/** What the last round thought, and what it had heard. */
interface Scoring {
  readonly scored: readonly (readonly Scored[])[];
  readonly context: Context;
}

/** A few rounds: each hears what the round before thought the other names mean. */
function scoreAll(
  input: ToponymInput,
  toponyms: readonly Toponym[],
  linksOf: readonly (readonly PlaceLink[])[],
): Scoring {
  const priors = toponyms.map((toponym) =>
    toponym.candidates.map((candidate) =>
      toponym.readings.length === 0 ? homeScore(candidate) : priorScore(candidate, toponym),
    ),
  );
  const demonyms = findDemonyms(input.text).map(({ start, country }) => ({ start, country, toponym: -1 }));
  let scored = toponyms.map((toponym, at) => toScored(toponym, priors[at] ?? []));
  const usual = scored.map(([best]) => best?.candidate.place);
  const speaksAs = numbersInText(toponyms);
  let context = createContext([], []);
  for (let round = 0; round < ROUNDS; round++) {
    context = createContext(voicesOf(scored, speaksAs), countryWords(toponyms, scored, demonyms));
    const previous = scored;
    scored = toponyms.map((toponym, at) => {
      const scores = toponym.candidates.map(
        ({ place }, index) =>
          (priors[at]?.[index] ?? 0) +
          contextScore(place, at, toponym, context, input.publisherCountry ?? null) +
          linkScore(place, at, linksOf[at] ?? [], previous, usual),
      );
      return toScored(toponym, scores);
    });
  }
  return { scored, context };
}

function toScored(toponym: Toponym, scores: readonly number[]): Scored[] {
  const shares = toShares(scores);
  return toponym.candidates
    .map((candidate, at) => ({ candidate, score: scores[at] ?? 0, share: shares[at] ?? 0 }))
    .sort((a, b) => b.score - a.score);
}

/** For each name the number of the same one in the rest of the article, for a town that begins the report; else its own. */
function numbersInText(toponyms: readonly Toponym[]): number[] {
  const numberOf = new Map(toponyms.map(({ key }, at) => [key, at]));
  return toponyms.map((toponym, at) => numberOf.get(keyInText(toponym)) ?? at);
}

/** Each name speaks for the place it most likely means, as firmly as that is likely, and not to itself. */
function voicesOf(scored: readonly (readonly Scored[])[], speaksAs: readonly number[]): Voice[] {
  return scored.flatMap(([best], at) =>
    best === undefined
      ? []
      : [{ toponym: speaksAs[at] ?? at, place: best.candidate.place, weight: best.share }],
  );
}

function countryWords(
  toponyms: readonly Toponym[],
  scored: readonly (readonly Scored[])[],
  demonyms: readonly CountryWord[],
): CountryWord[] {
  const named = scored.flatMap(([best], toponym) => {
    const place = best?.candidate.place;
    if (place?.kind !== 'country' || place.countryCode === null) return [];
    const country = place.countryCode;
    return (toponyms[toponym]?.readings ?? []).map(({ start }) => ({ start, country, toponym }));
  });
  return [...named, ...demonyms].sort((a, b) => a.start - b.start);
}

/** A small place of a country that nothing else in the article speaks of: more likely one that is not known. */
function isStray(
  best: Scored | undefined,
  at: number,
  context: Context,
  publisherCountry: string | null,
): boolean {
  if (best === undefined) return true;
  const { place, loose, primary } = best.candidate;
  if (loose === true)
    return place.countryCode === null || context.countryShare(place.countryCode, at) < LOOSE_SHARE;
  if (place.countryCode === publisherCountry && publisherCountry !== null) return false;
  const enough = primary ? STRAY_INHABITANTS : STRAY_INHABITANTS_OF_ALTERNATE;
  const isSmall = PLACE_LEVELS[place.kind] < LEVEL_OF_DISTRICT && place.population < enough;
  return (
    isSmall &&
    place.countryCode !== null &&
    context.isStranger(place.countryCode, at, primary ? ENOUGH_VOICES : 1)
  );
}

function decide(
  toponym: Toponym,
  place: Place | null,
  scored: readonly Scored[],
  within: Container | null,
): ToponymDecision {
  const own = scored.find(({ candidate }) => candidate.place.gazetteerId === place?.gazetteerId);
  const others = scored.filter((entry) => entry !== own).slice(0, RUNNERS_UP);
  return {
    mentionIndexes: toponym.readings.map((reading) => reading.index),
    place,
    name: place?.name ?? toponym.readings[0]?.name ?? '',
    score: own?.share ?? 0,
    runnersUp: others.map(({ candidate, share }) => ({ place: candidate.place, score: share })),
    within,
  };
}
