import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { projectFile } from '../../../src/project.js';
import { idPart } from '../ids.js';
import { foldName, looseKey } from './fold.js';
import { decodeGazetteer, LOOSE_MARK, type PlaceTable, UNITS_PER_DEGREE } from './gazetteer-file.js';
import { type NamedPlace, type Place, PLACE_KINDS, type PlaceKind } from './place.js';

/** What {@link createGazetteer} may be told. */
export interface GazetteerOptions {
  /** The data file; default: `loaders/models/gazetteer/places.bin.br` of this project. */
  readonly file?: URL | string;
}

/** The known places of the world, by name and by id. Opened on the first question, once. */
export interface Gazetteer {
  /** Every place that bears the name, most inhabitants first; empty when none does. */
  lookup(name: string): Place[];
  /** As {@link Gazetteer.lookup}, telling a place's own name from its alternates. */
  lookupNamed(name: string): NamedPlace[];
  /**
   * Places of Arabic or Persian script whose name is another transliteration: for spellings that
   * {@link Gazetteer.lookup} does not know. A guess, to be believed only where the article speaks of the country.
   */
  lookupLoose(name: string): NamedPlace[];
  /** The place with this `gazetteerId`; null when there is none. */
  place(gazetteerId: string): Place | null;
  /** The place whose `gazetteerId` an entity's id has: `geonames-170063` of `place:geonames-170063`; null when there is none. */
  placeOfIdPart(part: string): Place | null;
  /** What holds it, nearest first: district, region, country, continent. */
  containers(place: Place): Place[];
  /** The country with this ISO 3166-1 alpha-2 code; null when there is none. */
  country(code: string): Place | null;
}

const DEFAULT_FILE = projectFile('loaders/models/gazetteer/places.bin.br');
const REGION_WORD =
  / (?:province|governorate|oblast|region|state|department|prefecture|voivodeship|county|district|municipality|territory|republic|krai|division|canton|emirate)$/;
const TOWN_WORD = / (?:city|town|village|municipality|metropolitan area|metro area)$/;
const ARABIC_ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az) (?=.{3})/;
const REGION_KINDS: ReadonlySet<PlaceKind> = new Set(['region', 'district', 'country']);
const AREA_KINDS: ReadonlySet<PlaceKind> = new Set(['area', 'sea', 'continent']);

/**
 * Opens the gazetteer. Nothing is read before the first question; the first one takes a fraction of a second and
 * the table then stays in memory for as long as the gazetteer is referenced. Throws there when the file is missing
 * or of another format.
 */
export function createGazetteer(options: GazetteerOptions = {}): Gazetteer {
  const file = options.file ?? DEFAULT_FILE;
  let opened: PlaceIndex | undefined;
  const index = (): PlaceIndex =>
    (opened ??= new PlaceIndex(decodeGazetteer(brotliDecompressSync(readFileSync(file)))));
  return {
    lookup: (name) =>
      index()
        .lookup(name)
        .map(({ place }) => place),
    lookupNamed: (name) => index().lookup(name),
    lookupLoose: (name) => index().lookupLoose(name),
    place: (gazetteerId) => index().byId(gazetteerId),
    placeOfIdPart: (part) => index().byIdPart(part),
    containers: (place) => place.parents.flatMap((id) => index().byId(id) ?? []),
    country: (code) => index().country(code),
  };
}

class PlaceIndex {
  readonly #table: PlaceTable;
  readonly #decoder = new TextDecoder();
  readonly #rowOfCountry: ReadonlyMap<string, number>;
  #rowOfId: Map<string, number> | undefined;
  #rowOfNumber: Uint32Array | undefined;

  constructor(table: PlaceTable) {
    this.#table = table;
    this.#rowOfCountry = new Map([...table.codes].map(([row, code]) => [code, row]));
  }

  lookup(name: string): NamedPlace[] {
    const key = foldName(name);
    const found = this.#exact(key);
    if (found.length > 0) return found;
    const region = this.#exact(key.replace(REGION_WORD, '')).filter(({ place }) =>
      REGION_KINDS.has(place.kind),
    );
    if (REGION_WORD.test(key) && region.length > 0) return region;
    if (TOWN_WORD.test(key)) {
      const plain = this.#exact(key.replace(TOWN_WORD, ''));
      return plain.filter(({ place }) => !REGION_KINDS.has(place.kind) && !AREA_KINDS.has(place.kind));
    }
    return ARABIC_ARTICLE.test(key) ? this.#exact(key.replace(ARABIC_ARTICLE, '')) : this.#exact(`al ${key}`);
  }

  lookupLoose(name: string): NamedPlace[] {
    const skeleton = looseKey(name);
    return skeleton === '' ? [] : this.#exact(`${LOOSE_MARK}${skeleton}`);
  }

  byIdPart(part: string): Place | null {
    const number = /^geonames-(\d+)$/.exec(part)?.[1];
    if (number !== undefined) return this.byId(`geonames:${number}`);
    const id = this.#table.textIds.find((text) => idPart(text) === part);
    return id === undefined ? null : this.byId(id);
  }

  byId(id: string): Place | null {
    const number = /^geonames:(\d+)$/.exec(id)?.[1];
    this.#rowOfId ??= new Map(this.#table.textIds.map((text, row) => [text, row]));
    const row =
      this.#rowOfId.get(id) ?? (number === undefined ? undefined : this.#findNumber(Number(number)));
    return row === undefined ? null : this.#placeAt(row);
  }

  country(code: string): Place | null {
    const row = this.#rowOfCountry.get(code);
    return row === undefined ? null : this.#placeAt(row);
  }

  /** The places under a folded name, most inhabitants first, then in the file's order. */
  #exact(key: string): NamedPlace[] {
    const { keyStarts, postings, postingStarts } = this.#table;
    const wanted = new TextEncoder().encode(key);
    let low = 0;
    let high = keyStarts.length - 2;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.#compareKey(middle, wanted);
      if (order === 0) {
        const found = postings.subarray(postingStarts[middle], postingStarts[middle + 1]);
        return [...found]
          .map((posting) => ({ place: this.#placeAt(posting >> 1), primary: posting % 2 === 1 }))
          .sort((a, b) => b.place.population - a.place.population);
      }
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return [];
  }

  #compareKey(index: number, wanted: Uint8Array): number {
    const { keys, keyStarts } = this.#table;
    const start = keyStarts[index] ?? 0;
    const length = (keyStarts[index + 1] ?? 0) - start;
    for (let at = 0; at < length && at < wanted.length; at++) {
      const step = (keys[start + at] ?? 0) - (wanted[at] ?? 0);
      if (step !== 0) return step;
    }
    return length - wanted.length;
  }

  #placeAt(row: number): Place {
    const table = this.#table;
    const chain = this.#chain(row);
    const country = [row, ...chain].find((at) => table.codes.has(at));
    return {
      gazetteerId: this.#idOf(row),
      name: this.#decoder.decode(
        table.names.subarray(table.nameStarts[row], (table.nameStarts[row + 1] ?? 1) - 1),
      ),
      kind: PLACE_KINDS[table.kinds[row] ?? 0] ?? 'area',
      latitude: (table.latitudes[row] ?? 0) / UNITS_PER_DEGREE,
      longitude: (table.longitudes[row] ?? 0) / UNITS_PER_DEGREE,
      countryCode: country === undefined ? null : (table.codes.get(country) ?? null),
      population: table.populations[row] ?? 0,
      parents: chain.map((at) => this.#idOf(at)),
    };
  }

  #chain(row: number): number[] {
    const parent = this.#table.parents[row] ?? -1;
    return parent < 0 ? [] : [parent, ...this.#chain(parent)];
  }

  #idOf(row: number): string {
    const { textIds, numberIds } = this.#table;
    return textIds[row] ?? `geonames:${numberIds[row - textIds.length]}`;
  }

  /** Row of a numbered place, by binary search in an order that is made on the first call. */
  #findNumber(number: number): number | undefined {
    const { numberIds, textIds } = this.#table;
    const order = (this.#rowOfNumber ??= Uint32Array.from(numberIds, (_, at) => at).sort(
      (a, b) => (numberIds[a] ?? 0) - (numberIds[b] ?? 0),
    ));
    let low = 0;
    let high = order.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = order[middle] ?? 0;
      const id = numberIds[at] ?? 0;
      if (id === number) return at + textIds.length;
      if (id < number) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}
