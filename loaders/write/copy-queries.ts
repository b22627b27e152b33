/** The Cypher that finds and links copies. Each text runs on both engines. */

import type { CypherQuery } from '../../src/graph/graph.js';
import { BANDS } from './signature.js';

type Ids = readonly string[];

/** One article to look for copies of. */
export interface CopySearch {
  readonly id: string;
  readonly textHash: string | null;
  /** None when the article is too short to have any. */
  readonly bands: readonly number[];
}

/** The properties that hold the bands of an article, or of a wording; none for one without. */
export function bandProperties(bands: readonly number[]): Record<string, number> {
  return Object.fromEntries(bands.map((value, index) => [bandProperty(index), value]));
}

/** The articles that are linked to these as copies of them: `id`. */
export function findCopies(ids: Ids): CypherQuery {
  return {
    text: 'UNWIND $ids AS id MATCH (a:Article {id: id}) MATCH (a)<-[:COPY_OF]-(c:Article) RETURN DISTINCT c.id AS id',
    parameters: { ids },
  };
}

/**
 * What linking needs to know of articles: `id`, `publishedAt`, `textHash`, `bands`, and of the original `originals`, none
 * or one `{ id, publishedAt }`. Not by OPTIONAL MATCH, for which the embedded engine looks at all articles.
 */
export function readSignatures(ids: Ids): CypherQuery {
  const bands = Array.from({ length: BANDS }, (_, index) => `a.${bandProperty(index)}`);
  return {
    text: `UNWIND $ids AS id MATCH (a:Article {id: id})
      CALL { WITH a MATCH (a)-[:COPY_OF]->(o:Article)
        RETURN collect({id: o.id, publishedAt: o.publishedAt}) AS originals }
      RETURN id, a.publishedAt AS publishedAt, a.textHash AS textHash, [${bands.join(', ')}] AS bands, originals`,
    parameters: { ids },
  };
}

/** Articles that share the text or a band with one of these: `id`, `other`, each pair once. */
export function findAlike(searches: readonly CopySearch[]): CypherQuery {
  const inBands = Array.from({ length: BANDS }, (_, index) =>
    alike('signed', bandProperty(index), `bands[${index}]`),
  );
  return {
    text: [alike('all', 'textHash', 'textHash'), ...inBands].join('\nUNION\n'),
    parameters: { all: searches, signed: searches.filter(({ bands }) => bands.length > 0) },
  };
}

/** What the own words of articles are made of: `id`, `text`, `segmentKinds`, `segmentStarts`, `segmentEnds`. */
export function readTexts(ids: Ids): CypherQuery {
  return {
    text: `UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN id, a.text AS text, a.segmentKinds AS segmentKinds,
      a.segmentStarts AS segmentStarts, a.segmentEnds AS segmentEnds`,
    parameters: { ids },
  };
}

/** Takes these articles' links to their originals away. */
export function removeCopyOf(ids: Ids): CypherQuery {
  return {
    text: 'UNWIND $ids AS id MATCH (a:Article {id: id}) MATCH (a)-[r:COPY_OF]->() DELETE r',
    parameters: { ids },
  };
}

/** The property that holds one band. */
export function bandProperty(index: number): string {
  return `band${index + 1}`;
}

function alike(rows: 'all' | 'signed', property: string, value: string): string {
  return `UNWIND $${rows} AS row MATCH (a:Article {${property}: row.${value}}) WHERE a.id <> row.id RETURN row.id AS id, a.id AS other`;
}
