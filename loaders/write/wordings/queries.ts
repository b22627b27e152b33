/** The Cypher of near wordings. Each text runs on both engines; patterns start at the node that is already bound. */

import type { CypherQuery } from '../../../src/graph/graph.js';
import { RELATIONSHIP_ENDS, type RelationshipType } from '../../../src/graph/model.js';
import { bandProperty } from '../copy-queries.js';
import { WORDING_BANDS } from './near.js';

type Ids = readonly string[];
type Rows = readonly object[];

/** The relationships that a wording has through its quotation, each with the wording in its `wording`. */
export const OF_WORDINGS = ['APPEARS_IN', 'SAID', 'ABOUT'] as const satisfies readonly RelationshipType[];

/** The wordings of these ids: `id`, `quotation`, `source`, `words`. */
export function findWordings(ids: Ids): CypherQuery {
  return { text: `UNWIND $ids AS id MATCH (w:Wording {id: id}) ${RETURNED}`, parameters: { ids } };
}

/** All wordings of these quotations: `id`, `quotation`, `source`, `words`. */
export function findWordingsOf(quotations: Ids): CypherQuery {
  return {
    text: `UNWIND $quotations AS id MATCH (w:Wording {quotation: id}) ${RETURNED}`,
    parameters: { quotations },
  };
}

/** The wordings of these quotations that no article has any more: `id`, `quotation`. */
export function findLostWordings(quotations: Ids): CypherQuery {
  return {
    text: `UNWIND $quotations AS id
      CALL { WITH id MATCH (q:Quotation {id: id}) MATCH (q)-[r:APPEARS_IN]->(:Article)
        RETURN collect(DISTINCT r.wording) AS present }
      MATCH (w:Wording {quotation: id}) WHERE NOT w.id IN present
      RETURN w.id AS id, w.quotation AS quotation`,
    parameters: { quotations },
  };
}

/** Wordings that share a band with one of these rows `{ id, bands }`: `near`, `id`, `quotation`, `source`, `words`. */
export function findNear(rows: Rows): CypherQuery {
  const parts = Array.from(
    { length: WORDING_BANDS },
    (_, index) =>
      `UNWIND $rows AS row MATCH (w:Wording {${bandProperty(index)}: row.bands[${index}]}) WHERE w.id <> row.id
        RETURN row.id AS near, w.id AS id, w.quotation AS quotation, w.source AS source, w.words AS words`,
  );
  return { text: parts.join('\nUNION\n'), parameters: { rows } };
}

/** Makes wordings: rows `{ id, properties }`. */
export function putWordings(rows: Rows): CypherQuery {
  return {
    text: 'UNWIND $rows AS row MERGE (w:Wording {id: row.id}) SET w += row.properties',
    parameters: { rows },
  };
}

/** Says of which quotations wordings are: rows `{ id, quotation }`. */
export function setQuotations(rows: Rows): CypherQuery {
  return {
    text: 'UNWIND $rows AS row MATCH (w:Wording {id: row.id}) SET w.quotation = row.quotation',
    parameters: { rows },
  };
}

/** Makes quotations that are not there yet, without words. */
export function makeQuotations(ids: Ids): CypherQuery {
  return { text: 'UNWIND $ids AS id MERGE (q:Quotation {id: id})', parameters: { ids } };
}

/** Removes wordings. */
export function removeWordings(ids: Ids): CypherQuery {
  return { text: 'UNWIND $ids AS id MATCH (w:Wording {id: id}) DELETE w', parameters: { ids } };
}

/** What stands on quotations for wordings, rows `{ quotation, ids }`: `id`, `other` (the far node), `properties`. */
export function relationshipsOf(type: (typeof OF_WORDINGS)[number], rows: Rows): CypherQuery {
  return {
    text: `UNWIND $rows AS row ${matchOf(type)} RETURN r.wording AS id, other.id AS other, properties(r) AS properties`,
    parameters: { rows },
  };
}

/** Removes what {@link relationshipsOf} gives. */
export function removeRelationshipsOf(type: (typeof OF_WORDINGS)[number], rows: Rows): CypherQuery {
  return { text: `UNWIND $rows AS row ${matchOf(type)} DELETE r`, parameters: { rows } };
}

/** At which end of a relationship the quotation is. */
export function isFromQuotation(type: (typeof OF_WORDINGS)[number]): boolean {
  return RELATIONSHIP_ENDS[type][0] === 'Quotation';
}

function matchOf(type: (typeof OF_WORDINGS)[number]): string {
  const [left, right] = isFromQuotation(type) ? ['-', '->'] : ['<-', '-'];
  return `MATCH (q:Quotation {id: row.quotation}) MATCH (q)${left}[r:${type}]${right}(other) WHERE r.wording IN row.ids`;
}

const RETURNED = 'RETURN w.id AS id, w.quotation AS quotation, w.source AS source, w.words AS words';
