/**
 * Names in re3d's documents on Syria and Iraq. It marks common nouns too ("rebels"), so only stretches whose words all
 * have a capital are kept, without title and possessive; of stretches that overlap the longest.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { overlaps, type EntityType, type Span } from '../../loaders/article.js';
import { groupBy } from '../../src/collections.js';
import type { GoldDocument } from '../score/sets.js';
import { SHARED_DIR } from '../score/sources.js';
import { readConventions, tokensOfWords, trimName, type Conventions, type Name } from './conventions.js';
import { goldOfNames } from './gold-of-names.js';

interface Document {
  readonly _id: string;
  readonly text: string;
}

interface Row {
  readonly documentId: string;
  readonly begin: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

const TYPES: Readonly<Record<string, EntityType>> = {
  Person: 'PERSON',
  Organisation: 'ORGANIZATION',
  Location: 'PLACE',
};
/** Small words that a name may hold. */
const LINKS = new Set("of the for and in de la del al el bin on & - ' ’ . to at".split(' '));
const PRONOUNS = new Set(['I', 'We', 'He', 'They', 'It', 'She', 'You']);

/** Every document of the five sources; null when re3d is not there. */
export function loadRe3dNames(): GoldDocument[] | null {
  const folder = join(SHARED_DIR, 'data/re3d');
  if (!existsSync(folder)) return null;
  const conventions = readConventions();
  const sources = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sources
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => loadSource(join(folder, name), `data/re3d/${name}`, conventions));
}

function loadSource(folder: string, source: string, conventions: Conventions): GoldDocument[] {
  const rows = groupBy(readLines<Row>(join(folder, 'entities.json')), (row) => row.documentId);
  return readLines<Document>(join(folder, 'documents.json')).map(({ _id: id, text }) => {
    const names = (rows.get(id) ?? []).flatMap((row) => nameOfRow(row, text, conventions) ?? []);
    return goldOfNames({ id, source, text, names: keepLongest(names) });
  });
}

function nameOfRow(row: Row, text: string, conventions: Conventions): Name | null {
  const type = TYPES[row.type];
  if (type === undefined || text.slice(row.begin, row.end) !== row.value) return null;
  const span = findNamedPart(text, { start: row.begin, end: row.end });
  if (span === null || conventions.isDemonym(text.slice(span.start, span.end))) return null;
  const spaced = text.slice(span.start, span.end).replaceAll('.', ' .');
  return { ...span, type: conventions.settleCountry(spaced, type) };
}

function findNamedPart(text: string, phrase: Span): Span | null {
  const tokens = tokensOfWords(text, [phrase]);
  const words = tokens.map(({ start, end }) => text.slice(start, end));
  const { first, end } = trimName(words, true);
  const bracket = words.indexOf('[', first);
  const last = bracket < 0 ? end : Math.min(end, bracket);
  const named = words
    .slice(first, last)
    .filter((word) => !LINKS.has(word.toLowerCase()) && /^\p{L}/u.test(word));
  const isName =
    named.length > 0 && named.every((word) => /^\p{Lu}/u.test(word)) && !PRONOUNS.has(named[0] ?? '');
  if (!isName) return null;
  return { start: (tokens[first] as Span).start, end: (tokens[last - 1] as Span).end };
}

function keepLongest(names: readonly Name[]): Name[] {
  const kept: Name[] = [];
  for (const name of [...names].sort(byLength))
    if (!kept.some((other) => overlaps(other, name))) kept.push(name);
  return kept.sort((a, b) => a.start - b.start);
}

/** The longest first; then by place, then by type. */
function byLength(a: Name, b: Name): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start || (a.type < b.type ? -1 : 1);
}

function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}
