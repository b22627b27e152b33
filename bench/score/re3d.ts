/**
 * Gold from re3d's own annotation: people, organisations and places in documents on Syria and Iraq. It marks nominals
 * too ("rebels"), so only spans with a capitalised word are kept, and cut down
 * to the name in them ("the Arab element of the SDF" to "SDF"); of spans that overlap the longest is kept. Titles, peoples
 * and pronouns are no names. The result is rough: read its overlap figures, and the strict ones only as a trend.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../../loaders/article.js';
import { overlaps } from '../../loaders/article.js';
import { groupBy } from './align.js';
import { readCountryWords, type CountryWords } from './countries.js';
import type { GoldArticle, GoldEntity, GoldMention } from './gold.js';
import { SHARED_DIR } from './sources.js';

interface Document {
  readonly _id: string;
  readonly text: string;
}

interface Row {
  readonly documentId: string;
  readonly begin: number;
  readonly end: number;
  readonly type: string;
  readonly confidence: number;
}

const TYPES: Readonly<Record<string, EntityType>> = {
  Person: 'PERSON',
  Organisation: 'ORGANIZATION',
  Location: 'PLACE',
};
const MIN_CONFIDENCE = 0.5;
const TITLE_WORDS =
  /^(?:the|former|acting|deputy|senior|vice|prime|foreign|defen[cs]e|home|army|president|minister(?:-\w+)?|secretary|spokes\w+|general|gen\.?|lt\.?|col\.?|maj\.?|major|colonel|lieutenant|commander|ambassador|envoy|king|sheikh|mr\.?|mrs\.?|ms\.?|dr\.?|sir|leader|militant|chief|director|advis[eo]r|members?|department)$/iu;
const PRONOUN = /^(?:I|we|he|she|they|you|it|its|their|his|her|our|this|that|these|those|who)$/iu;
/** Lower-case words that may stand inside a name. */
const CONNECTOR = /^(?:of|the|for|and|in|on|to|al-\S+|al|bin|bint|ibn|de|der|van|von|&)$/u;

/** Every document of the five sources; null when re3d is not there. */
export function loadRe3d(): { gold: GoldArticle; text: string }[] | null {
  const folder = join(SHARED_DIR, 'data/re3d');
  if (!existsSync(folder)) return null;
  const words = readCountryWords();
  const sources = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sources
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => loadSource(join(folder, name), name, words));
}

function loadSource(
  folder: string,
  name: string,
  words: CountryWords,
): { gold: GoldArticle; text: string }[] {
  const rows = readLines<Row>(join(folder, 'entities.json'));
  const byDocument = groupBy(rows, (row) => row.documentId);
  return readLines<Document>(join(folder, 'documents.json')).map((document) =>
    makeGold(document, `data/re3d/${name}/documents.json`, byDocument.get(document._id) ?? [], words),
  );
}

function makeGold(
  document: Document,
  source: string,
  rows: readonly Row[],
  words: CountryWords,
): { gold: GoldArticle; text: string } {
  const { text } = document;
  const mentions = keepLongest(rows.flatMap((row) => nameMention(row, text, words)));
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const none = {
    segments: null,
    events: null,
    quotations: null,
    relationships: null,
    limit: null,
    hasIndirect: false,
  };
  const gold = {
    id: document._id,
    source,
    sha256,
    length: text.length,
    ...none,
    entities: listEntities(mentions, words),
    mentions,
  };
  return { text, gold };
}

function nameMention(row: Row, text: string, words: CountryWords): GoldMention[] {
  const type = TYPES[row.type];
  if (type === undefined || row.confidence < MIN_CONFIDENCE) return [];
  const span = findName(text.slice(row.begin, row.end), type, words);
  if (span === null) return [];
  const [start, end] = [row.begin + span[0], row.begin + span[1]];
  const name = text.slice(start, end);
  const isRegime = text.slice(row.begin, row.end).endsWith(' regime') && !name.includes(' ');
  const own = words.isCountry(name) ? 'PLACE' : isRegime ? 'PERSON' : type;
  return [{ start, end, words: name, type: own, entity: `${own} ${name.toLowerCase()}` }];
}

/** The last run of capitalised words, joined by connectors; null when nothing of a name is left. */
function findName(phrase: string, type: EntityType, words: CountryWords): [number, number] | null {
  const tokens = [...phrase.matchAll(/[^\s,()"“”]+/gu)].map((match) => ({ word: match[0], at: match.index }));
  let run: typeof tokens = [];
  let last: typeof tokens = [];
  for (const token of tokens) {
    const isPart = /^\p{Lu}/u.test(token.word) || (run.length > 0 && CONNECTOR.test(token.word));
    run = isPart && !(type === 'PERSON' && TITLE_WORDS.test(token.word)) ? [...run, token] : [];
    if (/^\p{Lu}|^al-/u.test(token.word) && run.length > 0) last = run;
  }
  while (last[0] !== undefined && isNoStart(last[0].word)) last = last.slice(1);
  const [first, end] = [last[0], last.at(-1)];
  if (first === undefined || end === undefined || last.every(({ word }) => isNoName(word, words)))
    return null;
  if (type === 'PERSON' && isOffice(phrase, first.at, last)) return null;
  return [first.at, end.at + end.word.replace(/[’']s?$/u, '').replace(/(?<!\.\p{L})[.;:]$/u, '').length];
}

/** "Minister for the Middle East" is an office, not somebody's name. */
function isOffice(phrase: string, at: number, run: readonly { word: string }[]): boolean {
  return (
    /\b(?:of|for)(?: the)? $/u.test(phrase.slice(0, at)) || run.some(({ word }) => /^(?:of|for)$/u.test(word))
  );
}

function isNoName(word: string, words: CountryWords): boolean {
  return words.isDemonym(word) || CONNECTOR.test(word);
}

function isNoStart(word: string): boolean {
  return PRONOUN.test(word) || /^(?:the|an?|of|for|and|members?)$/iu.test(word);
}

function keepLongest(mentions: readonly GoldMention[]): GoldMention[] {
  const kept: GoldMention[] = [];
  for (const mention of [...mentions].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )) {
    if (!kept.some((other) => overlaps(other, mention))) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** re3d has no coreference: the same words of the same type are taken for one entity. */
function listEntities(mentions: readonly GoldMention[], countries: CountryWords): GoldEntity[] {
  const entities = mentions.map(({ entity: key, type, words }) => ({
    key,
    type,
    name: words,
    aliases: [],
    ...(countries.isCountry(words) ? { alsoType: 'ORGANIZATION' as const } : {}),
  }));
  return [...new Map(entities.map((entity) => [entity.key, entity])).values()];
}

function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}
