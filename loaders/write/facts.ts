/** What one article puts into the graph, as rows: nodes and relationships with their properties. No I/O. */

import { createHash } from 'node:crypto';
import { LABEL_OF_TYPE, type EntityLabel, type RelationshipType } from '../../src/graph/model.js';
import {
  wordsAt,
  type Article,
  type Entity,
  type Quotation,
  type Relationship,
  type Span,
} from '../article.js';
import type { EntityView } from './views.js';

/** A property that the graph can hold; null is "not known" and is not stored. */
export type Property = string | number | boolean | null | readonly string[] | readonly number[];
/** Properties by name. */
export type Properties = Readonly<Record<string, Property>>;

/** An entity node: what this article says of it, and what a gazetteer knows. */
export interface EntityRow {
  readonly id: string;
  readonly label: EntityLabel;
  readonly view: EntityView;
  /** Properties that are the same whichever article is asked; only on places that the gazetteer knows. */
  readonly known: Properties;
}

/** A relationship between two nodes that the same article, or an earlier one, puts into the graph. */
export interface RelationshipRow {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** Everything that one article puts into the graph. */
export interface ArticleFacts {
  readonly id: string;
  readonly properties: Properties;
  /** SHA-256 of everything else here: equal hashes mean that loading it again would change nothing. */
  readonly factsHash: string;
  readonly entities: readonly EntityRow[];
  readonly quotations: readonly { readonly id: string; readonly text: string; readonly kind: string }[];
  readonly relationships: readonly RelationshipRow[];
}

/** A place of the gazetteer, as a node. */
export interface KnownPlace {
  readonly id: string;
  readonly name: string;
  readonly properties: Properties;
}

/** The chain of places around a gazetteer place, nearest first: region, country, continent. */
export type ContainersOf = (gazetteerId: string) => readonly KnownPlace[];

/** Turns a finished article into rows, in an order that depends on nothing but the article. */
export function toFacts(article: Article, containersOf: ContainersOf = () => []): ArticleFacts {
  const entities = [
    ...article.entities.map((entity) => entityRow(article, entity)),
    ...containers(article, containersOf),
  ];
  const body = {
    id: article.id,
    properties: articleProperties(article),
    entities: uniqueById(entities),
    quotations: uniqueById(article.quotations.map(quotationRow)),
    relationships: [
      ...mentions(article),
      ...quotedIn(article),
      ...article.quotations.flatMap((quotation) => quotationRelationships(article, quotation)),
      ...article.relationships
        .filter(({ type }) => type !== 'QUOTED_IN')
        .map((row) => otherRelationship(article, row)),
      ...containment(article, containersOf),
    ],
  };
  return { ...body, factsHash: sha256(JSON.stringify(body)) };
}

/** Normalised words of a quotation: the same speech in two outlets has the same text. */
export function quotationText(text: string): string {
  return text
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/…/g, '...')
    .replace(/[‐‑‒]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"']+|[\s"',]+$/g, '');
}

/**
 * A quotation's id: its kind and words, and for words so short that anybody may say them ("No comment") also the
 * speaker.
 */
export function quotationId({ kind, text, speaker }: Quotation): string {
  const words = quotationText(text);
  const isShort = words.split(' ').length < MIN_TELLING_WORDS;
  return `quotation:${sha256(JSON.stringify([kind, words, isShort ? (speaker?.entity ?? null) : null])).slice(0, 20)}`;
}

const MIN_TELLING_WORDS = 5; // words

function articleProperties(article: Article): Properties {
  const { id, url, headline, byline, publisher, publishedAt, language, text, textHash, segments } = article;
  return {
    ...{ id, url, headline, byline, publisher, publishedAt, language, text, textHash },
    segmentKinds: segments.map(({ kind }) => kind),
    segmentStarts: segments.map(({ start }) => start),
    segmentEnds: segments.map(({ end }) => end),
  };
}

function entityRow(article: Article, entity: Entity): EntityRow {
  const { id, type, name, aliases, gazetteerId, latitude, longitude, countryCode } = entity;
  const isKnown = gazetteerId !== undefined;
  const title = article.relationships.find((row) => row.type === 'AFFILIATED_WITH' && row.from === id)
    ?.properties?.['title'];
  return {
    id,
    label: LABEL_OF_TYPE[type],
    view: {
      name,
      aliases: [...aliases].sort(),
      kind: entity.kind ?? null,
      description: typeof title === 'string' ? title : null,
      countryCode: countryCode ?? null,
      earliest: entity.earliest ?? null,
      latest: entity.latest ?? null,
      datePrecision: entity.datePrecision ?? null,
    },
    known: isKnown ? { gazetteerId, latitude: latitude ?? null, longitude: longitude ?? null } : {},
  };
}

function containers(article: Article, containersOf: ContainersOf): EntityRow[] {
  return knownPlaces(article).flatMap(({ gazetteerId }) =>
    containersOf(gazetteerId).map(({ id, name, properties }) => {
      const { kind, countryCode, ...known } = properties as Properties &
        Partial<Record<'kind' | 'countryCode', string>>;
      const view = { ...NOTHING_SAID, name, kind: kind ?? null, countryCode: countryCode ?? null };
      return { id, label: 'Place' as const, view, known };
    }),
  );
}

const NOTHING_SAID: EntityView = {
  name: '',
  aliases: [],
  kind: null,
  description: null,
  countryCode: null,
  earliest: null,
  latest: null,
  datePrecision: null,
};

function containment(article: Article, containersOf: ContainersOf): RelationshipRow[] {
  const rows = knownPlaces(article).flatMap(({ id, gazetteerId }) => {
    const chain = [id, ...containersOf(gazetteerId).map((place) => place.id)];
    return chain.slice(1).map((to, index) => ({ from: chain[index] as string, to }));
  });
  const unique = new Map(rows.map((row) => [`${row.from} ${row.to}`, row]));
  return [...unique.values()].map(({ from, to }) => ({
    ...{ type: 'WITHIN' as const, from, to },
    properties: { source: 'gazetteer', confidence: 1 },
  }));
}

function knownPlaces(article: Article): (Entity & { gazetteerId: string })[] {
  return article.entities.filter(
    (entity): entity is Entity & { gazetteerId: string } => entity.gazetteerId !== undefined,
  );
}

function quotationRow(quotation: Quotation) {
  return { id: quotationId(quotation), text: quotationText(quotation.text), kind: quotation.kind };
}

function mentions(article: Article): RelationshipRow[] {
  const byEntity = groupBy(article.mentions, ({ entity }) => entity);
  return article.entities.flatMap((entity) => {
    const own = byEntity.get(entity.id);
    if (own === undefined) return [];
    const { view } = entityRow(article, entity);
    const properties = {
      ...evidence(article, own),
      count: own.length,
      confidence: highest(own),
      ...view,
    };
    return [{ type: 'MENTIONED_IN' as const, from: entity.id, to: article.id, properties }];
  });
}

function quotedIn(article: Article): RelationshipRow[] {
  const quoted = article.quotations.filter((quotation) => quotation.speaker?.entity != null);
  return [...groupBy(quoted, ({ speaker }) => speaker?.entity as string)].map(([from, own]) => ({
    ...{ type: 'QUOTED_IN' as const, from, to: article.id },
    properties: {
      ...evidence(article, own),
      count: own.length,
      confidence: highest(own),
    },
  }));
}

function quotationRelationships(article: Article, quotation: Quotation): RelationshipRow[] {
  const id = quotationId(quotation);
  const { speaker, cue, via, start, end, confidence } = quotation;
  const cueProperties = cue && { cue: wordsAt(article, cue), cueStart: cue.start, cueEnd: cue.end };
  const appears: RelationshipRow = {
    ...{ type: 'APPEARS_IN', from: id, to: article.id },
    properties: {
      ...evidence(article, [quotation]),
      start,
      end,
      confidence,
      ...cueProperties,
      via: via ?? null,
    },
  };
  const about = quotation.about.map((to): RelationshipRow => {
    const inside = article.mentions.filter(
      (mention) => mention.entity === to && mention.start >= start && mention.end <= end,
    );
    return {
      type: 'ABOUT',
      from: id,
      to,
      properties: { ...evidence(article, inside), confidence },
    };
  });
  if (speaker?.entity == null) return [appears, ...about];
  const properties = { ...evidence(article, [speaker]), basis: speaker.basis, confidence };
  return [{ type: 'SAID', from: speaker.entity, to: id, properties }, appears, ...about];
}

function otherRelationship(article: Article, row: Relationship): RelationshipRow {
  const { type, from, to, confidence } = row;
  const isWithArticle = from === article.id || to === article.id;
  const other = article.entities.find(({ id }) => id === (from === article.id ? to : from));
  return {
    ...{ type, from, to },
    properties: {
      ...evidence(article, row.evidence === null ? [] : [row.evidence]),
      ...(isWithArticle && other !== undefined ? entityRow(article, other).view : {}),
      confidence,
      ...row.properties,
    },
  };
}

/** Of a list that may be too long for an argument list. */
function highest(of: readonly { readonly confidence: number }[]): number {
  return of.reduce((most, { confidence }) => Math.max(most, confidence), 0);
}

/** Which article supports a relationship, and the words that say so: three lists of one length. */
function evidence(article: Article, of: readonly Span[]) {
  return {
    articleId: article.id,
    starts: of.map(({ start }) => start),
    ends: of.map(({ end }) => end),
    surfaces: of.map((span) => wordsAt(article, span)),
  };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function uniqueById<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  const unique = new Map<string, T>();
  for (const row of rows) if (!unique.has(row.id)) unique.set(row.id, row);
  return [...unique.values()];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
