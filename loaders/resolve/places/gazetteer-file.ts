import { PLACE_KINDS, type PlaceKind } from './place.js';

/**
 * The gazetteer's own file format: columns and sorted, front-coded keys, small before compression and quick to
 * open. Written by scripts/build-gazetteer.ts, read at run time; both sides live here so that they cannot differ.
 */

/** One place as the build script hands it over. Rows with a text id come first; a parent comes before its parts. */
export interface PlaceRow {
  /** A GeoNames number, or the whole id as text. */
  readonly id: number | string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  /** Index of the row that holds it; -1 for none. */
  readonly parent: number;
  /** ISO code, only on countries. */
  readonly code?: string;
}

/** A folded name and the rows it may mean; `primary` when it is the row's own name. */
export interface KeyRow {
  readonly key: string;
  readonly rows: readonly { readonly row: number; readonly primary: boolean }[];
}

/** The file in memory: typed arrays, nothing per place until one is asked for. */
export interface PlaceTable {
  readonly count: number;
  readonly textIds: readonly string[];
  readonly numberIds: Uint32Array;
  readonly kinds: Uint8Array;
  readonly parents: Int32Array;
  readonly latitudes: Int32Array;
  readonly longitudes: Int32Array;
  readonly populations: Uint32Array;
  readonly codes: ReadonlyMap<number, string>;
  readonly names: Uint8Array;
  readonly nameStarts: Uint32Array;
  readonly keys: Uint8Array;
  readonly keyStarts: Uint32Array;
  /** Row number times two, plus one when primary. */
  readonly postings: Uint32Array;
  readonly postingStarts: Uint32Array;
}

/** Begins the keys that are no folded names but what their transliterations share, see `looseKey`. */
export const LOOSE_MARK = '~';

/** Coordinates are kept in ten-thousandths of a degree: about 11 metres. */
export const UNITS_PER_DEGREE = 10_000;
const FORMAT = 1;
const NEWLINE = 10;

/** The bytes of a gazetteer, before compression. `keys` must be sorted by code unit and unique. */
export function encodeGazetteer(places: readonly PlaceRow[], keys: readonly KeyRow[]): Buffer {
  const textIds = places.flatMap((place) => (typeof place.id === 'string' ? [place.id] : []));
  const numbered = places.flatMap((place) => (typeof place.id === 'number' ? [place.id] : []));
  const codes = places.flatMap((place, row) => (place.code === undefined ? [] : [`${row} ${place.code}`]));
  const fixed = (degrees: number): number => Math.round(degrees * UNITS_PER_DEGREE);
  return joinStreams([
    varints([FORMAT, places.length, keys.length]),
    Buffer.from(textIds.join('\n')),
    varints(deltas(numbered)),
    Buffer.from(places.map((place) => PLACE_KINDS.indexOf(place.kind))),
    varints(deltas(places.map((place) => place.parent))),
    varints(deltas(places.map((place) => fixed(place.latitude)))),
    varints(deltas(places.map((place) => fixed(place.longitude)))),
    varints(places.map((place) => place.population)),
    Buffer.from(codes.join('\n')),
    Buffer.from(places.map((place) => `${place.name}\n`).join('')),
    ...encodeKeys(keys),
  ]);
}

/** Opens the bytes that {@link encodeGazetteer} made. Throws when they are of another format. */
export function decodeGazetteer(bytes: Uint8Array): PlaceTable {
  const streams = splitStreams(bytes);
  const at = (index: number): Uint8Array => streams[index] ?? new Uint8Array();
  const [format, count = 0, keyCount = 0] = readVarints(at(0), 3);
  if (format !== FORMAT) throw new RangeError(`expected gazetteer format ${FORMAT}, but got ${format}`);
  const textIds = text(at(1)).split('\n');
  return {
    count,
    textIds,
    numberIds: Uint32Array.from(sums(readVarints(at(2), count - textIds.length))),
    kinds: at(3),
    parents: sums(readVarints(at(4), count)),
    latitudes: sums(readVarints(at(5), count)),
    longitudes: sums(readVarints(at(6), count)),
    populations: Uint32Array.from(readVarints(at(7), count)),
    codes: new Map(text(at(8)).split('\n').map(splitCode)),
    names: at(9),
    nameStarts: lineStarts(at(9), count),
    ...decodeKeys(at(10), at(11), keyCount),
    ...decodePostings(at(12), at(13), keyCount),
  };
}

function encodeKeys(keys: readonly KeyRow[]): Buffer[] {
  const shared: number[] = [];
  const rests: string[] = [];
  let previous = '';
  for (const { key } of keys) {
    const length = sharedLength(previous, key);
    shared.push(length);
    rests.push(`${key.slice(length)}\n`);
    previous = key;
  }
  const postings = keys.map(({ rows }) => rows.map(({ row, primary }) => row * 2 + (primary ? 1 : 0)));
  return [
    varints(shared),
    Buffer.from(rests.join('')),
    varints(postings.map((list) => list.length)),
    varints(postings.flatMap((list) => list.map((value, index) => value - (list[index - 1] ?? 0)))),
  ];
}

function decodeKeys(
  sharedBytes: Uint8Array,
  rests: Uint8Array,
  count: number,
): Pick<PlaceTable, 'keys' | 'keyStarts'> {
  const shared = readVarints(sharedBytes, count);
  const total = shared.reduce((sum, length) => sum + length, rests.length - count);
  const keys = new Uint8Array(total);
  const keyStarts = new Uint32Array(count + 1);
  let from = 0;
  let to = 0;
  for (let index = 0; index < count; index++) {
    const start = to;
    const previous = keyStarts[index - 1] ?? 0;
    keyStarts[index] = start;
    keys.copyWithin(start, previous, previous + (shared[index] ?? 0));
    to += shared[index] ?? 0;
    for (; rests[from] !== NEWLINE; from++) keys[to++] = rests[from] ?? 0;
    from++;
  }
  keyStarts[count] = to;
  return { keys, keyStarts };
}

function decodePostings(
  countBytes: Uint8Array,
  deltaBytes: Uint8Array,
  keyCount: number,
): Pick<PlaceTable, 'postings' | 'postingStarts'> {
  const counts = readVarints(countBytes, keyCount);
  const postingStarts = new Uint32Array(keyCount + 1);
  for (let index = 0; index < keyCount; index++) {
    postingStarts[index + 1] = (postingStarts[index] ?? 0) + (counts[index] ?? 0);
  }
  const postings = Uint32Array.from(readVarints(deltaBytes, postingStarts[keyCount] ?? 0));
  for (let index = 0; index < keyCount; index++) {
    const end = postingStarts[index + 1] ?? 0;
    for (let at = (postingStarts[index] ?? 0) + 1; at < end; at++) {
      postings[at] = (postings[at] ?? 0) + (postings[at - 1] ?? 0);
    }
  }
  return { postings, postingStarts };
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** Differences from one value to the next, folded so that small negative ones are small too. */
function deltas(values: readonly number[]): number[] {
  return values.map((value, index) => {
    const step = value - (values[index - 1] ?? 0);
    return step < 0 ? -step * 2 - 1 : step * 2;
  });
}

function sums(folded: Float64Array): Int32Array {
  const values = new Int32Array(folded.length);
  let value = 0;
  for (let index = 0; index < folded.length; index++) {
    const step = folded[index] ?? 0;
    value += step % 2 === 1 ? -(step + 1) / 2 : step / 2;
    values[index] = value;
  }
  return values;
}

function varints(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 5);
  let to = 0;
  for (let value of values) {
    for (; value >= 128; value = Math.floor(value / 128)) bytes[to++] = 128 + (value % 128);
    bytes[to++] = value;
  }
  return bytes.subarray(0, to);
}

function readVarints(bytes: Uint8Array, count: number): Float64Array {
  const values = new Float64Array(count);
  let from = 0;
  for (let index = 0; index < count; index++) {
    let byte = bytes[from++] ?? 0;
    let value = byte & 127;
    for (let scale = 128; byte >= 128; scale *= 128) {
      byte = bytes[from++] ?? 0;
      value += (byte & 127) * scale;
    }
    values[index] = value;
  }
  return values;
}

function lineStarts(bytes: Uint8Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let line = 1;
  for (let at = 0; at < bytes.length && line <= count; at++)
    if (bytes[at] === NEWLINE) starts[line++] = at + 1;
  return starts;
}

function splitCode(line: string): [number, string] {
  const [row = '', code = ''] = line.split(' ');
  return [Number(row), code];
}

function joinStreams(streams: readonly Buffer[]): Buffer {
  return Buffer.concat(
    streams.flatMap((stream) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(stream.length);
      return [length, stream];
    }),
  );
}

function splitStreams(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams: Uint8Array[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = view.getUint32(at, true);
    streams.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return streams;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
