/** What one article puts into the graph, as rows: nodes and relationships with their properties. No I/O. */

import { groupBy, sha256Hex, uniqueById } from '../../src/collections.js';
import { LABEL_OF_TYPE, type EntityLabel, type RelationshipType } from '../../src/graph/model.js';
import {
  segmentAt,
  wordsAt,
  type Article,
  type Entity,
  type Quotation,
  type Relationship,
  type Span,
} from '../article.js';
import { evidenceProperties, recordsOf } from '../identity/records.js';
import type { NameRecord } from '../identity/name.js';
import { containerRow, containment, type Chain, type ContainersOf } from './chains.js';
import { bandProperties } from './copy-queries.js';
import { assertKeys } from './key-length.js';
import { ownWords } from './own-words.js';
import { bandsOf } from './signature.js';
import { toponymProperties } from './toponym-properties.js';
import { quotationId, quotationText, tellingWords, type QuotationView } from './quotations.js';
import type { EntityView } from './views.js';
import type { TellingWords } from './wordings/near.js';

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

/** One wording of a quotation; its node is that of all wordings that are near it. */
export interface WordingRow extends QuotationView {
  readonly id: string;
  /** Null when it is too short to have near ones; then the node has its id. */
  readonly telling: TellingWords | null;
}

/** Everything that one article puts into the graph. */
export interface ArticleFacts {
  readonly id: string;
  readonly properties: Properties;
  /** SHA-256 of everything else here: equal hashes mean that loading it again would change nothing. */
  readonly factsHash: string;
  readonly entities: readonly EntityRow[];
  /** One for each time that it says one: an article may word a quotation in two ways. */
  readonly quotations: readonly WordingRow[];
  readonly relationships: readonly RelationshipRow[];
  /** What may tell which thing each entity is. */
  readonly names: readonly NameRecord[];
}

/**
 * Turns a finished article into rows, in an order that depends on nothing but the article.
 * @throws RangeError when it has an id, address or name that is too long to be found again by.
 */
export function toFacts(article: Article, containersOf: ContainersOf = () => []): ArticleFacts {
  const titles = titlesOf(article);
  const own = article.entities.map((entity) => entityRow(entity, titles.get(entity.id) ?? null));
  const records = recordsOf(article);
  const views = new Map(own.map(({ id, view }) => [id, { ...view, ...evidenceProperties(records.get(id)) }]));
  const chains = chainsOf(article, containersOf);
  const body = {
    id: article.id,
    properties: articleProperties(article),
    entities: uniqueById([...own, ...chains.flatMap(({ containers }) => containers.map(containerRow))]),
    quotations: article.quotations.map(quotationRow),
    relationships: [
      ...mentions(article, views),
      ...quotedIn(article),
      ...article.quotations.flatMap((quotation) => quotationRelationships(article, quotation)),
      ...article.relationships
        .filter(({ type }) => type !== 'QUOTED_IN')
        .map((row) => otherRelationship(article, row, views)),
      ...containment(chains),
    ],
    names: [...records.values()],
  };
  assertKeys([body.id, article.url, ...body.entities.flatMap(({ id, view }) => [id, view.name])]);
  return { ...body, factsHash: sha256Hex(JSON.stringify(body)) };
}

function articleProperties(article: Article): Properties {
  const { id, url, headline, byline, publisher, section, publishedAt, modifiedAt } = article;
  const { language, text, textHash, segments } = article;
  const stored = {
    text,
    segmentKinds: segments.map(({ kind }) => kind),
    segmentStarts: segments.map(({ start }) => start),
    segmentEnds: segments.map(({ end }) => end),
  };
  const words = ownWords(stored);
  return {
    ...{ id, url, headline, byline, publisher, section, publishedAt, modifiedAt, language, textHash },
    ...stored,
    ...(words === null ? {} : bandProperties(bandsOf(words.shingles))),
  };
}

/** The first title that the article gives each person. */
function titlesOf(article: Article): ReadonlyMap<string, string | null> {
  const titles = new Map<string, string | null>();
  for (const { type, from, properties } of article.relationships) {
    if (type !== 'AFFILIATED_WITH' || titles.has(from)) continue;
    const title = properties?.['title'];
    titles.set(from, typeof title === 'string' ? title : null);
  }
  return titles;
}

function entityRow(entity: Entity, title: string | null): EntityRow {
  const { id, type, name, aliases, gazetteerId, latitude, longitude, countryCode } = entity;
  const isKnown = gazetteerId !== undefined;
  return {
    id,
    label: LABEL_OF_TYPE[type],
    view: {
      name,
      aliases: [...aliases].sort(),
      kind: entity.kind ?? null,
      description: title,
      countryCode: countryCode ?? null,
      earliest: entity.earliest ?? null,
      latest: entity.latest ?? null,
      datePrecision: entity.datePrecision ?? null,
    },
    known: isKnown ? { gazetteerId, latitude: latitude ?? null, longitude: longitude ?? null } : {},
  };
}

function chainsOf(article: Article, containersOf: ContainersOf): Chain[] {
  return article.entities.flatMap(({ id, gazetteerId }) =>
    gazetteerId === undefined ? [] : [{ id, containers: containersOf(gazetteerId) }],
  );
}

function quotationRow(quotation: Quotation): WordingRow {
  const view = { text: quotationText(quotation.text), kind: quotation.kind };
  return { id: quotationId(quotation), ...view, telling: tellingWords(view) };
}

type Views = ReadonlyMap<string, EntityView>;

function mentions(article: Article, views: Views): RelationshipRow[] {
  const byEntity = groupBy(article.mentions, ({ entity }) => entity);
  const toponyms = groupBy(article.toponyms ?? [], ({ entity }) => entity);
  return article.entities.flatMap((entity) => {
    const own = byEntity.get(entity.id);
    if (own === undefined) return [];
    const properties = {
      ...evidence(article, own),
      count: own.length,
      confidence: highest(own),
      ...views.get(entity.id),
      ...toponymProperties(toponyms.get(entity.id) ?? []),
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
  const { id, telling } = quotationRow(quotation);
  const wording = telling === null ? {} : { wording: id };
  const { speaker, cue, via, start, end, confidence } = quotation;
  const cueProperties = cue && { cue: wordsAt(article, cue), cueStart: cue.start, cueEnd: cue.end };
  const appears: RelationshipRow = {
    ...{ type: 'APPEARS_IN', from: id, to: article.id },
    properties: {
      ...evidence(article, [quotation]),
      start,
      end,
      text: quotationText(quotation.text),
      kind: quotation.kind,
      confidence,
      ...cueProperties,
      via: via ?? null,
      ...wording,
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
      properties: { ...evidence(article, inside), confidence, ...wording },
    };
  });
  if (speaker?.entity == null) return [appears, ...about];
  const properties = { ...evidence(article, [speaker]), basis: speaker.basis, confidence, ...wording };
  return [{ type: 'SAID', from: speaker.entity, to: id, properties }, appears, ...about];
}

function otherRelationship(article: Article, row: Relationship, views: Views): RelationshipRow {
  const { type, from, to, confidence } = row;
  const isWithArticle = from === article.id || to === article.id;
  const other = views.get(from === article.id ? to : from);
  return {
    ...{ type, from, to },
    properties: {
      ...evidence(article, row.evidence === null ? [] : [row.evidence]),
      ...(isWithArticle ? other : {}),
      confidence,
      ...row.properties,
    },
  };
}

/** Of a list that may be too long for an argument list. */
function highest(of: readonly { readonly confidence: number }[]): number {
  return of.reduce((most, { confidence }) => Math.max(most, confidence), 0);
}

/** Which article supports a relationship, the words that say so, and the parts they stand in: four lists of one length. */
function evidence(article: Article, of: readonly Span[]) {
  return {
    articleId: article.id,
    starts: of.map(({ start }) => start),
    ends: of.map(({ end }) => end),
    surfaces: of.map((span) => wordsAt(article, span)),
    segmentKinds: of.map(({ start }) => segmentAt(article, start).kind),
  };
}
