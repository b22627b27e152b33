/** Which field of a record each name means: our own names, what other datasets call them, and what the caller says. */
import { UserInputError } from '../../src/errors.js';

/** The fields of a record by our own names. */
export const RECORD_FIELDS = [
  'id',
  'text',
  'html',
  'url',
  'headline',
  'byline',
  'publisher',
  'publishedAt',
  'language',
] as const;
/** One of {@link RECORD_FIELDS}. */
export type RecordField = (typeof RECORD_FIELDS)[number];

/** The name that each field has in the source; fields without one keep their usual names. */
export type ColumnMapping = Readonly<Partial<Record<RecordField, string>>>;

/** Other names, in lower case without blanks, hyphens and underscores; the first that has a value wins. */
const OTHER_NAMES: Readonly<Record<RecordField, readonly string[]>> = {
  id: 'guid uuid articleid docid documentid storyid'.split(' '),
  text: 'body content articletext articlebody fulltext contenttext bodytext maintext plaintext textcontent article story'.split(
    ' ',
  ),
  html: 'contenthtml bodyhtml articlehtml rawhtml pagehtml'.split(' '),
  url: 'link articleurl weburl pageurl sourceurl canonicalurl permalink'.split(' '),
  headline: 'title articletitle heading'.split(' '),
  byline: 'author authors authorname creator writer'.split(' '),
  publisher: 'source outlet publication newspaper sourcename publishername sitename provider'.split(' '),
  publishedAt:
    'date published datepublished publisheddate publishdate publicationdate webpublicationdate pubdate publishedtime datepublish datetime'.split(
      ' ',
    ),
  language: 'lang languagecode'.split(' '),
};

/** Markup in what another dataset calls its text. */
const MARKUP = /<(?:p|div|br|h[1-6]|article|section|span|figure|ul|blockquote)\b[^<>]{0,2000}>/iu;

/**
 * A mapping from words such as `headline=title_en,text=full_text`.
 * @throws UserInputError when a pair is no `FIELD=COLUMN`, its field is unknown, or a field comes twice.
 */
export function parseColumnMapping(words: string): ColumnMapping {
  const mapping: Partial<Record<RecordField, string>> = {};
  for (const pair of words.split(',')) {
    const [field = '', column = ''] = splitPair(pair);
    if (column === '') throw new UserInputError(`expected columns as FIELD=COLUMN, but got "${pair.trim()}"`);
    if (!isRecordField(field))
      throw new UserInputError(`expected a field of ${RECORD_FIELDS.join(', ')}, but got "${field}"`);
    if (mapping[field] !== undefined)
      throw new UserInputError(`expected one column for "${field}", but got two`);
    mapping[field] = column;
  }
  return mapping;
}

/**
 * A record's values under our own names: the caller's column, else the field itself, else another name of it. Lists
 * ("authors") become one line, objects (`{"name": …}`) their name. What cannot be one of these is left as it is.
 */
export function nameFields(
  value: Readonly<Record<string, unknown>>,
  columns: ColumnMapping = {},
): Record<string, unknown> {
  const names = namesOf(Object.keys(value));
  const named: Record<string, unknown> = {};
  for (const field of RECORD_FIELDS) {
    const column = columns[field];
    const own = column === undefined ? value[field] : (value[column] ?? value[names.get(fold(column)) ?? '']);
    const found = isEmpty(own) ? undefined : flatten(field, own);
    if (found !== undefined || !isEmpty(own)) named[field] = found ?? own;
    else if (column === undefined) addOther(named, field, value, names);
  }
  return named;
}

/** True when one of the names is an article's text or page. */
export function hasContentName(names: readonly string[], columns: ColumnMapping = {}): boolean {
  return names.some((name) => contentNames(columns).has(fold(name)));
}

/** How many of the names mean a field. */
export function countKnownNames(names: readonly string[], columns: ColumnMapping = {}): number {
  const known = new Set(RECORD_FIELDS.flatMap((field) => namesOfField(field, columns)));
  return names.filter((name) => known.has(fold(name))).length;
}

function splitPair(pair: string): string[] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair.trim()] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

function isRecordField(name: string): name is RecordField {
  return (RECORD_FIELDS as readonly string[]).includes(name);
}

function contentNames(columns: ColumnMapping): ReadonlySet<string> {
  return new Set([...namesOfField('text', columns), ...namesOfField('html', columns)]);
}

function namesOfField(field: RecordField, columns: ColumnMapping): string[] {
  const column = columns[field];
  return column === undefined ? [fold(field), ...OTHER_NAMES[field]] : [fold(column)];
}

/** Names as they are written, by their folded form; the first of each. */
function namesOf(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...names].reverse().map((name) => [fold(name), name]));
}

function addOther(
  named: Record<string, unknown>,
  field: RecordField,
  value: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): void {
  for (const other of [fold(field), ...OTHER_NAMES[field]]) {
    const found = flatten(field, value[names.get(other) ?? '']);
    if (found === undefined || found.trim() === '' || !isPlausible(field, found)) continue;
    const isPage = field === 'text' && other !== 'text' && MARKUP.test(found.slice(0, 20_000));
    named[isPage ? 'html' : field] ??= found;
    return;
  }
}

/** A dataset's "source" may be an address, its "article" a number or an address. */
function isPlausible(field: RecordField, words: string): boolean {
  if (field === 'publisher' || field === 'byline') return !/^https?:\/\//iu.test(words);
  return field !== 'text' || !/^(?:\d+|https?:\/\/\S+)$/iu.test(words.trim());
}

function flatten(field: RecordField, value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return field === 'id' || field === 'publishedAt' ? `${value}` : undefined;
  if (field === 'html' || value === null || typeof value !== 'object') return undefined;
  if (!Array.isArray(value)) return nameOfObject(value as Readonly<Record<string, unknown>>);
  if (field === 'url' || field === 'id' || field === 'text') return undefined;
  const parts = value.flatMap((each: unknown) => (Array.isArray(each) ? [] : (flatten(field, each) ?? [])));
  return parts.length === 0 ? undefined : parts.join(', ');
}

function nameOfObject(value: Readonly<Record<string, unknown>>): string | undefined {
  // WordPress puts words under "rendered", Mongo dates under "$date" and ids under "$oid".
  for (const name of ['name', 'title', 'rendered', '$date', '$oid'])
    if (typeof value[name] === 'string') return value[name];
  return undefined;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/gu, '');
}
