/** Where toponyms were put against where they are: every gold toponym counts, also one that was not found. */
import type { Gazetteer } from '../../loaders/resolve/places/gazetteer.js';
import { distanceKm } from '../../loaders/resolve/places/place.js';
import type { GoldToponym, Story } from './geovirus.js';

/** The distance that papers on toponym resolution report accuracy at: 100 miles. */
export const NEAR_KM = 161;
/** The error that an unresolved toponym counts: half the way around the earth. */
export const UNRESOLVED_KM = 20_039;

/** Where a toponym was put; coordinates are absent for a place that is only known to lie in a country. */
export interface Answer {
  readonly name: string;
  readonly kind?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** ISO 3166-1 alpha-2; null or absent where there is none. */
  readonly countryCode?: string | null;
}

/** An answer beside its gold. */
export interface Outcome {
  readonly gold: GoldToponym;
  readonly answer: Answer | null;
  readonly km: number;
  readonly isSameCountry: boolean;
}

/** Judges one answer, or null, for each toponym of a story. */
export function judgeToponyms(
  { toponyms }: Story,
  answers: readonly (Answer | null)[],
  gazetteer: Gazetteer,
): Outcome[] {
  return toponyms.map((gold, at) => {
    const answer = answers[at] ?? null;
    const km = kmBetween(answer, gold);
    return { gold, answer, km, isSameCountry: answer !== null && isSameCountry(answer, gold, km, gazetteer) };
  });
}

/** One line of figures over all outcomes. */
export function formatOutcomes(outcomes: readonly Outcome[]): string {
  const share = (test: (outcome: Outcome) => boolean): string =>
    `${((100 * outcomes.filter(test).length) / outcomes.length).toFixed(1)}%`;
  const located = outcomes.filter(({ km }) => km < UNRESOLVED_KM);
  return (
    `${outcomes.length} toponyms, within 161 km ${share(({ km }) => km <= NEAR_KM)}, ` +
    `right place ${share(isRightPlace)}, country ${share((one) => one.isSameCountry)}, ` +
    `answered ${share(({ answer }) => answer !== null)}, ` +
    `mean error ${meanKm(located)} km of the located, ${meanKm(outcomes)} km of all`
  );
}

/** Within 161 km, or the country or continent of that name: where its middle lies is a matter of convention. */
export function isRightPlace({ km, answer, isSameCountry: sameCountry }: Outcome): boolean {
  const isWhole = answer?.kind === 'country' || answer?.kind === 'continent';
  return km <= NEAR_KM || (isWhole && sameCountry);
}

function meanKm(outcomes: readonly Outcome[]): string {
  return (outcomes.reduce((sum, { km }) => sum + km, 0) / outcomes.length).toFixed(0);
}

function kmBetween(answer: Answer | null, gold: GoldToponym): number {
  const { latitude, longitude } = answer ?? {};
  if (latitude === undefined || longitude === undefined) return UNRESOLVED_KM;
  return distanceKm({ latitude, longitude }, gold);
}

/**
 * GeoVirus states no countries: the gold country is taken to be that of the known place of this name that lies
 * nearest to the gold point, where one lies within 161 km, or (large countries) of the name itself.
 */
function isSameCountry(answer: Answer, gold: GoldToponym, km: number, gazetteer: Gazetteer): boolean {
  const nearest = gazetteer
    .lookup(gold.name)
    .map((candidate) => ({ candidate, km: distanceKm(candidate, gold) }))
    .sort((a, b) => a.km - b.km)[0];
  if (nearest === undefined) return km <= NEAR_KM;
  return nearest.candidate.countryCode === (answer.countryCode ?? null);
}
