import type { Discourse } from './discourse.js';
import type { Group } from './group.js';
import type { Antecedent } from './pronouns.js';

const PLACE_SENTENCES = 1;
const FITS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    city: 'city,capital,town',
    town: 'town,village,city',
    village: 'village,town',
    country: 'country',
    capital: 'capital',
    neighbourhood: 'neighbourhood',
    neighborhood: 'neighbourhood',
    region: 'region',
    province: 'region',
  }).map(([noun, kinds]) => [noun, new Set(kinds.split(','))] as const),
);

/** True for a noun by which texts refer to a place: "city", "country". */
export function isPlaceNoun(noun: string): boolean {
  return FITS.has(noun);
}

/** The only place of this or the last sentence whose kind fits the noun; null when there is none, or several. */
export function findPlace(
  discourse: Discourse,
  offset: number,
  noun: string,
  places: ReadonlyMap<string, Group>,
): Antecedent | null {
  const kinds = FITS.get(noun) ?? new Set<string>();
  const fitting = new Set(
    discourse
      .recent(offset, PLACE_SENTENCES)
      .map(({ entity }) => entity)
      .filter((entity) => kinds.has(places.get(entity)?.entity.kind ?? '')),
  );
  const [only] = fitting;
  return fitting.size === 1 && only !== undefined ? { entity: only, confidence: 0.7 } : null;
}
