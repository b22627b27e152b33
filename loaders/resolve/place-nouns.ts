import type { Discourse } from './discourse.js';
import type { Group } from './group.js';
import type { Antecedent } from './pronouns.js';

/** How many sentences back a noun looks first, and when it finds nothing there. */
const PLACE_SENTENCES = [1, 4] as const;
/** So many places are one that only the last words can tell which is meant. */
const WIDE: ReadonlySet<string> = new Set(['region', 'province', 'neighbourhood', 'neighborhood']);
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

/** The only place of this or the last sentence whose kind fits the noun, else of the last few; null when there is none, or several. */
export function findPlace(
  discourse: Discourse,
  offset: number,
  noun: string,
  places: ReadonlyMap<string, Group>,
): Antecedent | null {
  const kinds = FITS.get(noun) ?? new Set<string>();
  for (const sentences of WIDE.has(noun) ? PLACE_SENTENCES.slice(0, 1) : PLACE_SENTENCES) {
    const fitting = new Set(
      discourse
        .recent(offset, sentences)
        .map(({ entity }) => entity)
        .filter((entity) => kinds.has(places.get(entity)?.entity.kind ?? '')),
    );
    const [only] = fitting;
    if (only !== undefined) return fitting.size === 1 ? { entity: only, confidence: 0.7 } : null;
  }
  return null;
}
