/**
 * Generated articles, straight into a graph of Dateline's schema: the same number, the same graph. How often anybody is
 * mentioned follows a power of the rank among all, so that whoever is as far down the list in a larger graph has as
 * many articles there; hubs grow with the graph. Identity's Name nodes and the keys of copies are left out: no
 * operation of the API reads them here.
 */

import type { Graph } from '../../src/graph/graph.js';
import { LABEL_OF_TYPE, type NodeLabel, type RelationshipType } from '../../src/graph/model.js';
import { applyConstraints } from '../../src/graph/schema.js';
import { createRelationships, putNodes } from '../../loaders/write/queries.js';
import { createRandom } from '../copies/random.js';

/** Changes whenever the graph of a number does: what is kept of an older one is made anew. */
export const DATA_VERSION = 1;

const BATCH = 1_000; // nodes or articles in a transaction
const MINUTES_BETWEEN = 10; // articles
const FIRST_INSTANT = Date.UTC(2023, 0, 1);
const OUTLETS = 40;
const SYLLABLES = 'ba ko li mu ne ro sa ti vu ze da fo gi hu ja ke lo mi'.split(' ');

type EntityType = keyof typeof LABEL_OF_TYPE;
type Properties = Readonly<Record<string, unknown>>;

/** How many there are of each kind, for a number of articles. */
const SHARE: Readonly<Record<EntityType, number>> = { PERSON: 4, ORGANIZATION: 10, PLACE: 20, EVENT: 6 };

interface Rows {
  readonly nodes: Map<NodeLabel, { id: string; properties: Properties }[]>;
  readonly relationships: Map<RelationshipType, { from: string; to: string; properties: Properties }[]>;
}

/** Fills an empty graph with this many articles and all that hangs on them. Throws `GraphError`. */
export async function fill(graph: Graph, articles: number): Promise<void> {
  await applyConstraints(graph);
  for (const type of Object.keys(SHARE) as EntityType[])
    await inBatches(countOf(type, articles), (rows, n) => addEntity(rows, type, n), graph);
  await inBatches(1, (rows) => add(rows.nodes, 'Load', { id: 'load:bench', properties: {} }), graph);
  await inBatches(articles, (rows, n) => addArticle(rows, n, articles), graph);
}

/** The person on a place in the order of fame, 0 (most mentioned) to 1, and `nth` after it. */
export function personAt(articles: number, share: number, nth: number): string {
  return idOf('PERSON', Math.floor(countOf('PERSON', articles) * share) + nth);
}

/** A word of that person's name that nobody else has, in lower case. */
export function surnameAt(articles: number, share: number, nth: number): string {
  return word(Math.floor(countOf('PERSON', articles) * share) + nth);
}

/** When the article in this place of time was published, 0 the first. */
export function instantAt(place: number): string {
  return new Date(FIRST_INSTANT + place * MINUTES_BETWEEN * 60_000).toISOString();
}

/** The name of an outlet, of 40. */
export function outletName(n: number): string {
  return nameOf('ORGANIZATION', n % OUTLETS);
}

function countOf(type: EntityType, articles: number): number {
  return Math.max(OUTLETS, Math.ceil(articles / SHARE[type]));
}

async function inBatches(count: number, addRows: (rows: Rows, n: number) => void, graph: Graph) {
  for (let from = 0; from < count; from += BATCH) {
    const rows: Rows = { nodes: new Map(), relationships: new Map() };
    for (let n = from; n < Math.min(from + BATCH, count); n += 1) addRows(rows, n);
    await graph.write(async (transaction) => {
      for (const [label, of] of rows.nodes) await transaction.run(putNodes(label, of));
      for (const [type, of] of rows.relationships) await transaction.run(createRelationships(type, of));
    });
  }
}

function addEntity(rows: Rows, type: EntityType, n: number): void {
  const known = {
    PERSON: { description: `${word(n % 90)} minister` },
    ORGANIZATION: { kind: n < OUTLETS ? 'newspaper' : 'company' },
    PLACE: { kind: 'city', latitude: (n % 170) - 84.5, longitude: (n % 350) - 174.5, countryCode: 'XA' },
    EVENT: { kind: 'meeting', earliest: instantAt(n).slice(0, 10), latest: instantAt(n).slice(0, 10) },
  }[type];
  const properties = { name: nameOf(type, n), aliases: [`${capital(word(n))} ${n}`], ...known };
  add(rows.nodes, LABEL_OF_TYPE[type], { id: idOf(type, n), properties });
}

function addArticle(rows: Rows, n: number, articles: number): void {
  const random = createRandom(n + 1);
  const skewed = (type: EntityType) => Math.floor(countOf(type, articles) * random() ** 3);
  const people = [...new Set([skewed('PERSON'), skewed('PERSON'), skewed('PERSON')])];
  const [organization, place, outlet] = [skewed('ORGANIZATION'), skewed('PLACE'), n % OUTLETS];
  const event = n % 3 === 0 ? skewed('EVENT') : null;
  const mentioned: [EntityType, number][] = [
    ...people.map((each): [EntityType, number] => ['PERSON', each]),
    ...[['ORGANIZATION', organization] as [EntityType, number], ['PLACE', place] as [EntityType, number]],
    ...(event === null ? [] : [['EVENT', event] as [EntityType, number]]),
  ];
  const id = `article:bench-${n}`;
  const [speaker] = people as [number];
  const words = `we will ${word(n)} the ${word(n % 500)} before the ${word(n % 90)} ends`;
  const quoted = n % 2 === 0 ? ` "${words}," said ${nameOf('PERSON', speaker)}.` : '';
  const text =
    mentioned.map(([type, each]) => `The ${word(n % 70)} of ${nameOf(type, each)} was there.`).join(' ') +
    `${quoted} ${Array.from({ length: 60 }, () => word(Math.floor(4_000 * random() ** 2))).join(' ')}.`;
  const evidence = (surface: string) => {
    const start = text.indexOf(surface);
    const spans = { starts: [start], ends: [start + surface.length], surfaces: [surface] };
    return { articleId: id, confidence: 0.9, segmentKinds: ['BODY'], ...spans };
  };
  add(rows.nodes, 'Article', { id, properties: articleProperties(n, articles, { text, people, outlet }) });
  const link = (type: RelationshipType, from: string, to: string, properties: Properties) =>
    add(rows.relationships, type, { from, to, properties });
  for (const [type, each] of mentioned) {
    const view = { name: nameOf(type, each), aliases: [], count: 1 + Math.floor(random() * 5) };
    link('MENTIONED_IN', idOf(type, each), id, { ...evidence(view.name), ...view });
  }
  link('LOADED_BY', id, 'load:bench', {});
  link('PUBLISHED_BY', id, idOf('ORGANIZATION', outlet), { articleId: id, confidence: 1 });
  link('WROTE', idOf('PERSON', skewed('PERSON')), id, { articleId: id, confidence: 1 });
  const said = evidence(nameOf('PERSON', speaker));
  if (n % 5 === 0) link('AFFILIATED_WITH', idOf('PERSON', speaker), idOf('ORGANIZATION', organization), said);
  if (event !== null) {
    link('PARTICIPATED_IN', idOf('PERSON', speaker), idOf('EVENT', event), { ...said, role: 'speaker' });
    link('LOCATED_AT', idOf('EVENT', event), idOf('PLACE', place), said);
  }
  if (quoted === '') return;
  const quotation = `quotation:bench-${n}`;
  const exact = evidence(words);
  add(rows.nodes, 'Quotation', { id: quotation, properties: { text: words, kind: 'DIRECT' } });
  link('SAID', idOf('PERSON', speaker), quotation, { ...said, basis: 'NAMED' });
  link('QUOTED_IN', idOf('PERSON', speaker), id, { ...exact, count: 1 });
  const appearance = { start: exact.starts[0], end: exact.ends[0], cue: 'said', text: words, kind: 'DIRECT' };
  link('APPEARS_IN', quotation, id, { ...exact, ...appearance });
  link('ABOUT', quotation, idOf('ORGANIZATION', organization), exact);
}

interface Written {
  readonly text: string;
  readonly people: readonly number[];
  readonly outlet: number;
}

function articleProperties(n: number, articles: number, { text, people, outlet }: Written): Properties {
  const about = nameOf('PERSON', people[0] as number);
  return {
    url: `https://news.example/${n}`,
    headline: `${about} and the ${word(n % 500)} of ${word(n)}`,
    publisher: outletName(outlet),
    // Articles come in no order of time, and some do not say when.
    ...(n % 97 === 0 ? {} : { publishedAt: instantAt((n * 7_919) % articles) }),
    ...{ language: 'en', text, textHash: `text-${n}`, sourceHash: `source-${n}`, factsHash: `facts-${n}` },
    ...{ segmentKinds: ['BODY'], segmentStarts: [0], segmentEnds: [text.length] },
    loadedAt: '2025-01-01T00:00:00.000Z',
  };
}

function idOf(type: EntityType, n: number): string {
  return `${type.toLowerCase()}:${nameOf(type, n).toLowerCase().replace(/ /g, '-')}`;
}

function nameOf(type: EntityType, n: number): string {
  const own = capital(word(n));
  if (type === 'PERSON') return `${capital(word(n % 211))} ${own}`;
  if (type === 'ORGANIZATION') return `${own} ${n < OUTLETS ? 'Post' : 'Holdings'}`;
  return type === 'PLACE' ? `${own}ville` : `${own} Conference`;
}

/** Another word for each number. */
function word(n: number): string {
  let text = '';
  for (let rest = n + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    text += SYLLABLES[rest % SYLLABLES.length];
  return text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
