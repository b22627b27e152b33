import type { Mention, Span } from '../../article.js';
import { regionOfShortForm } from './abbreviations.js';
import { foldName } from './fold.js';
import type { Gazetteer } from './gazetteer.js';
import type { NamedPlace, Place, PlaceKind } from './place.js';

/** The type word that stands with a name: "Aleppo province", "the city of Aleppo", "Fardous neighbourhood". */
export type TypeHint = 'region' | 'district' | 'town' | 'part' | 'country' | 'island';

/** One PLACE mention, taken apart. */
export interface Reading extends Span {
  /** Index into the mentions given. */
  readonly index: number;
  /** The name without "the", 's, type word and what a comma adds. */
  readonly name: string;
  readonly hint: TypeHint | null;
  /** Where the type word behind the name ends, else `end`. */
  readonly hintEnd: number;
  /** Begins a report, and may be a region elsewhere: there it is a town. */
  readonly isDateline: boolean;
  /** A region or country written behind it with a comma: "Paris, Texas", "Tuscaloosa, Ala.". */
  readonly qualifier: { readonly places: readonly Place[]; readonly evidence: Span } | null;
}

/** All mentions that share a name, and what the name may mean. */
export interface Toponym {
  readonly key: string;
  readonly readings: readonly Reading[];
  readonly candidates: readonly Candidate[];
}

/** A place that a name may mean. */
export interface Candidate extends NamedPlace {
  /** True when only the name without its direction is the place's: "eastern Aleppo". */
  readonly stripped: boolean;
  /** True when only the sounds agree, as transliterations write them. */
  readonly loose?: true;
}

const HINT_WORDS: Readonly<Record<TypeHint, string>> = {
  region: 'province|governorate|region|state|oblast|prefecture|territory',
  district: 'county|parish|district|municipality|borough',
  town: 'city|town|village|hamlet|capital|port|port city',
  part: 'neighbou?rhood|suburb|quarter|slum|favela|barrio|shantytown|housing estate|refugee camp|camp',
  country: 'country|nation|republic|kingdom',
  island: 'island',
};
const HINTS = Object.entries(HINT_WORDS) as [TypeHint, string][];
const ANY_HINT = Object.values(HINT_WORDS).join('|');
const HINT_BEHIND = new RegExp(`^[\\s\\u00a0]+(${ANY_HINT})(?![\\p{L}\\p{N}])`, 'iu');
const HINT_INSIDE = new RegExp(`^(.{3,}?)[\\s\\u00a0]+(${ANY_HINT})$`, 'iu');
/** Offices that tell what it is they are of: "New York Governor", "the Paris mayor". */
const OFFICE_HINTS: readonly (readonly [RegExp, TypeHint])[] = [
  [
    /^(?:['’]s?)? (?:state )?(?:governor|gov\.|attorney general|legislature|lawmakers|national guard)(?!\p{L})/iu,
    'region',
  ],
  [/^(?:['’]s?)? (?:deputy )?(?:mayor|city council|city hall)(?!\p{L})/iu, 'town'],
  [/^(?:['’]s?)? (?:county )?(?:sheriff|board of supervisors)(?!\p{L})/iu, 'district'],
];
const HINT_WORDS_BEFORE = `${HINT_WORDS.region}|city|town|village|hamlet|port city|island`;
const HINT_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(${HINT_WORDS_BEFORE}) of (?:the )?$`, 'iu');
/** "the Syrian town of Dabiq", where the whole phrase was taken for the name. */
const HEADED = new RegExp(`^(?:the |an? )?(?:[\\p{L}-]+ ){0,3}(${ANY_HINT}) of (?:the )?(\\p{Lu}.*)$`, 'iu');
const QUALITY_WORD =
  /^(?:far|deep|rural|greater|downtown|mainland|occupied|besieged|old|upper|lower|inner|outer|(?:rebel|government|regime|opposition)-held)[\s-]+/iu;
/** "the West", "Northern": no place by itself, though regions bear such names. */
const ONLY_DIRECTION =
  /^(?:the )?(?:(?:north|south)[\s-]?(?:east|west)|north|south|east|west|central|mid)(?:ern)?$/iu;
const DIRECTION_WORD =
  /^(?:(?:north|south)[\s-]?(?:east|west)|north|south|east|west|mid|central)(?:ern)?(?:most)?[\s-]+/iu;
const COMMA_BEHIND =
  /^,[\s\u00a0]+(\p{Lu}[\p{L}\p{M}.'’-]*(?:[\s\u00a0](?:of the |of |and )?\p{Lu}[\p{L}\p{M}.'’-]*){0,3})/u;
const BEHIND_COMMA = '|behind comma';
const IN_DATELINE = '|in dateline';
const LARGE_TOWN = 100_000;
/** "WASHINGTON (AP) — ", "LYON, France – ": what follows a town at the beginning of a report. */
const DATELINE_BEHIND = /^(?:,\s+\p{Lu}[\p{L}.]+)?(?:\s+\([^)\n]{2,30}\))?\s+(?:[—–]|--?)\s/u;
const LOOK_BEFORE = 40;
const LOOK_BEHIND = 80;
const WIDE_KINDS: ReadonlySet<PlaceKind> = new Set(['country', 'region', 'area', 'sea', 'continent']);
const ISLAND_KINDS: ReadonlySet<PlaceKind> = new Set(['area', 'region', 'district', 'country']);
const QUALIFIER_KINDS: ReadonlySet<PlaceKind> = new Set(['country', 'region', 'district', 'area']);

/** The key of the same name in the rest of the article, for a town that begins the report; else its own. */
export function keyInText({ key }: Toponym): string {
  return key.replace(IN_DATELINE, '');
}

/** Groups the named PLACE mentions of a text by name, in order of first appearance. */
export function readToponyms(text: string, mentions: readonly Mention[], source: Gazetteer): Toponym[] {
  const gazetteer = remembering(source);
  const groups = new Map<string, Reading[]>();
  mentions.forEach((mention, index) => {
    if (mention.type !== 'PLACE' || mention.nominal === true || mention.pronoun === true) return;
    const reading = readMention(text, mention, index, gazetteer);
    if (reading === null) return;
    const before = text.slice(Math.max(0, mention.start - 2), mention.start);
    // "Buffalo, New York" means the state, whatever "New York" means elsewhere in the article.
    const isQualifier = before === ', ' && mentions[index - 1]?.end === mention.start - 2;
    const place = isQualifier ? BEHIND_COMMA : reading.isDateline ? IN_DATELINE : '';
    const key = `${groupKey(reading)}${place}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [reading]);
    else group.push(reading);
  });
  const apart = [...groups].flatMap(apartByQualifier);
  const firstIndex = ([, readings]: (typeof apart)[number]): number => readings[0]?.index ?? 0;
  return apart
    .sort((a, b) => firstIndex(a) - firstIndex(b))
    .map(([key, readings]) => ({
      key,
      readings,
      candidates: findCandidates(text, readings[0], key.includes(BEHIND_COMMA), gazetteer),
    }));
}

/**
 * "Hyderabad, Pakistan" and "Hyderabad, India" are two places. A name without a qualifier is the one named before it,
 * or else the first.
 */
function apartByQualifier([key, readings]: readonly [string, readonly Reading[]]): [string, Reading[]][] {
  const idOf = (reading: Reading): string | undefined => reading.qualifier?.places[0]?.gazetteerId;
  const distinct = new Set(readings.flatMap((reading) => idOf(reading) ?? []));
  if (distinct.size < 2) return [[key, [...readings]]];
  const groups = new Map<string, Reading[]>();
  let current = readings.map(idOf).find((id) => id !== undefined) ?? '';
  for (const reading of readings) {
    current = idOf(reading) ?? current;
    groups.set(current, [...(groups.get(current) ?? []), reading]);
  }
  return [...groups].map(([id, own]) => [`${key}|in ${id}`, own]);
}

/** An article writes the same names again and again: each is looked up once. */
function remembering(source: Gazetteer): Gazetteer {
  const known = new Map<string, Place[]>();
  return {
    ...source,
    lookup: (name) => {
      const places = known.get(name) ?? source.lookup(name);
      known.set(name, places);
      return places;
    },
  };
}

function readMention(text: string, mention: Mention, index: number, gazetteer: Gazetteer): Reading | null {
  const surface = text.slice(mention.start, mention.end).replace(/['’]s?$/u, '');
  const comma = surface.indexOf(',');
  const written = (comma < 0 ? surface : surface.slice(0, comma)).replace(/\s+/gu, ' ').trim();
  const isKnown = gazetteer.lookup(written).length > 0;
  const inside = isKnown ? null : HINT_INSIDE.exec(written);
  const headed = isKnown || inside !== null ? null : HEADED.exec(written);
  const name = inside?.[1] ?? headed?.[2] ?? written;
  if (foldName(name) === '') return null;
  const behind = comma < 0 ? HINT_BEHIND.exec(text.slice(mention.end, mention.end + LOOK_BEHIND)) : null;
  const before = HINT_BEFORE.exec(text.slice(Math.max(0, mention.start - LOOK_BEFORE), mention.start));
  const word = inside?.[2] ?? headed?.[1] ?? behind?.[1] ?? before?.[1];
  const isDateline = word === undefined && beginsReport(text, mention) && isTownAndRegion(name, gazetteer);
  return {
    index,
    isDateline,
    start: mention.start,
    end: mention.end,
    name,
    hint: isDateline ? 'town' : word === undefined ? officeHint(text, mention) : hintOf(word),
    hintEnd: mention.end + (inside === null ? (behind?.[0].length ?? 0) : 0),
    qualifier: readQualifier(text, mention, comma, gazetteer),
  };
}

function beginsReport(text: string, { start, end }: Span): boolean {
  return (
    /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    DATELINE_BEHIND.test(text.slice(end, end + LOOK_BEHIND))
  );
}

/** A country is left as it is: who writes from Singapore is in either. */
function isTownAndRegion(name: string, gazetteer: Gazetteer): boolean {
  const kinds = new Set(gazetteer.lookup(name).map(({ kind }) => kind));
  return !kinds.has('country') && kinds.has('region') && (kinds.has('capital') || kinds.has('city'));
}

function officeHint(text: string, { end }: Span): TypeHint | null {
  const behind = text.slice(end, end + LOOK_BEHIND).replace(/[\s\u00a0]+/gu, ' ');
  return OFFICE_HINTS.find(([office]) => office.test(behind))?.[1] ?? null;
}

function hintOf(word: string): TypeHint | null {
  return HINTS.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(word))?.[0] ?? null;
}

/** Regions share a name with their capital: "Aleppo province" and "Aleppo" are two places. */
function groupKey(reading: Reading): string {
  const apart = reading.hint === 'region' || reading.hint === 'district' || reading.hint === 'part';
  return `${foldName(reading.name)}${apart ? `|${reading.hint}` : ''}`;
}

function readQualifier(
  text: string,
  mention: Mention,
  comma: number,
  gazetteer: Gazetteer,
): Reading['qualifier'] {
  const from = comma < 0 ? mention.end : mention.start + comma;
  const match = COMMA_BEHIND.exec(text.slice(from, from + LOOK_BEHIND));
  if (match?.[1] === undefined) return null;
  const words = match[1].split(/[\s\u00a0]+/u);
  const offset = match[0].length - match[1].length;
  for (let count = words.length; count > 0; count--) {
    const written = words.slice(0, count).join(' ');
    const places = qualifiersNamed(written, gazetteer);
    if (places.length > 0) {
      return { places, evidence: { start: mention.start, end: from + offset + written.length } };
    }
  }
  return null;
}

function qualifiersNamed(written: string, gazetteer: Gazetteer): Place[] {
  const short = regionOfShortForm(written);
  const region = short === null ? null : gazetteer.place(short);
  if (region !== null) return [region];
  return gazetteer.lookup(written.replace(/\.$/u, '')).filter((place) => QUALIFIER_KINDS.has(place.kind));
}

/** What the name may mean: under the name itself, and under the name without a direction ("eastern Aleppo"). */
function findCandidates(
  text: string,
  reading: Reading | undefined,
  isBehindComma: boolean,
  gazetteer: Gazetteer,
): Candidate[] {
  if (reading === undefined) return [];
  const { name, hint, end } = reading;
  const isShort = isBehindComma || name.endsWith('.') || text[end] === '.';
  const short = isShort ? shortRegion(name, gazetteer) : null;
  if (short !== null) return [short];
  const found = findByName(name.replace(/^Co\.? (?=\p{Lu})/u, 'County '), gazetteer);
  // "Plum Island" is not the town of Plum.
  if (hint === 'island' && !found.some(({ place }) => ISLAND_KINDS.has(place.kind))) return [];
  if (found.length > 0 || !/\p{Lu}/u.test(name)) return found;
  return gazetteer.lookupLoose(name).map((named) => ({ ...named, stripped: false, loose: true }));
}

function findByName(name: string, gazetteer: Gazetteer): Candidate[] {
  if (!/\p{Lu}/u.test(name.replace(/^the /iu, '')) || ONLY_DIRECTION.test(name)) return [];
  const direct = gazetteer
    .lookupNamed(name)
    .filter((named) => fitsCapitals(name, named))
    .map((named) => ({ ...named, stripped: false }));
  const short = direct.length > 0 ? null : shortRegion(name, gazetteer);
  if (short !== null) return [short];
  const plain = name.replace(QUALITY_WORD, '').replace(QUALITY_WORD, '').replace(DIRECTION_WORD, '');
  // "West Virginia" and "South Sudan" are names; "East London" may be one.
  if (plain === name || direct.some(({ place }) => WIDE_KINDS.has(place.kind))) return direct;
  const known = new Set(direct.map(({ place }) => place.gazetteerId));
  const stripped = gazetteer
    .lookupNamed(plain)
    .filter(({ place, primary }) => primary && place.kind !== 'village' && !known.has(place.gazetteerId));
  return [...direct, ...stripped.map((named) => ({ ...named, stripped: true }))];
}

function shortRegion(name: string, gazetteer: Gazetteer): Candidate | null {
  const id = regionOfShortForm(name);
  const place = id === null ? null : gazetteer.place(id);
  return place === null ? null : { place, primary: true, stripped: false };
}

/** "UN", "U.N.": a row of capitals means a country, a region or a large town, and no village called Un. */
function fitsCapitals(name: string, { place, primary }: NamedPlace): boolean {
  if (!/^(?:\p{Lu}\.?){2,4}$/u.test(name)) return true;
  return (
    WIDE_KINDS.has(place.kind) || (primary && (place.kind === 'capital' || place.population > LARGE_TOWN))
  );
}
