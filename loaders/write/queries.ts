/** The Cypher of the write stage. Each text runs on both engines; patterns start at the node that is already bound. */

import type { CypherQuery } from '../../src/graph/graph.js';
import { ENTITY_LABELS, RELATIONSHIP_ENDS } from '../../src/graph/model.js';
import type { EntityLabel, NodeLabel, RelationshipType } from '../../src/graph/model.js';

type Rows = readonly object[];
type Ids = readonly string[];

/** Which of the articles are in the graph, with the hash of their facts: `id`, `factsHash`. */
export function findArticles(ids: Ids): CypherQuery {
  return {
    text: 'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id, a.factsHash AS factsHash',
    parameters: { ids },
  };
}

/** The articles that were made of these documents: `hash`, `id`, `factsHash`. */
export function findSources(hashes: readonly string[]): CypherQuery {
  return {
    text: `UNWIND $hashes AS hash MATCH (a:Article {sourceHash: hash})
      RETURN hash, a.id AS id, a.factsHash AS factsHash`,
    parameters: { hashes },
  };
}

/** Says of which documents articles were made: rows `{ id, sourceHash }`. */
export function setSources(rows: Rows): CypherQuery {
  return {
    text: 'UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a.sourceHash = row.sourceHash',
    parameters: { rows },
  };
}

/** The entities that exist, locked until the transaction ends: `id`, `properties`. */
export function lockEntities(ids: Ids): CypherQuery {
  return {
    text: 'UNWIND $ids AS id MATCH (e:Entity {id: id}) SET e.id = id RETURN id, properties(e) AS properties',
    parameters: { ids },
  };
}

/** The quotations that exist: `id`, `text`, `kind`. */
export function findQuotations(ids: Ids): CypherQuery {
  return {
    text: 'UNWIND $ids AS id MATCH (q:Quotation {id: id}) RETURN id, q.text AS text, q.kind AS kind',
    parameters: { ids },
  };
}

/** How the articles that are left word these quotations, a row for each: `id`, `text`, `kind`. */
export function findWordings(ids: Ids): CypherQuery {
  return {
    text: `UNWIND $ids AS id MATCH (q:Quotation {id: id}) MATCH (q)-[r:APPEARS_IN]->(:Article)
      RETURN id, r.text AS text, r.kind AS kind`,
    parameters: { ids },
  };
}

/** Makes or replaces nodes by id: rows `{ id, properties }`. An entity also gets the label `Entity`. */
export function putNodes(label: NodeLabel, rows: Rows): CypherQuery {
  const isEntity = ENTITY_LABELS.includes(label as EntityLabel);
  const text = isEntity
    ? `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:${label} SET n += row.properties`
    : `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row.properties`;
  return { text, parameters: { rows } };
}

/** Makes relationships of one type: rows `{ from, to, properties }`; nothing is merged. */
export function createRelationships(type: RelationshipType, rows: Rows): CypherQuery {
  const [from, to] = RELATIONSHIP_ENDS[type];
  return {
    text: `UNWIND $rows AS row MATCH (x:${from} {id: row.from}) MATCH (y:${to} {id: row.to}) CREATE (x)-[r:${type}]->(y) SET r = row.properties`,
    parameters: { rows },
  };
}

/** Makes the gazetteer's WITHIN where it is missing: rows `{ from, to, properties }`. */
export function mergeContainment(rows: Rows): CypherQuery {
  return {
    text: `UNWIND $rows AS row MATCH (x:Entity {id: row.from}) MATCH (y:Entity {id: row.to})
      MERGE (x)-[r:WITHIN {source: row.properties.source}]->(y) SET r.confidence = row.properties.confidence`,
    parameters: { rows },
  };
}

/** Everything that the articles touch: `entities` and `quotations`, lists of ids. */
export function findTouched(ids: Ids): CypherQuery {
  return {
    text: `UNWIND $ids AS id MATCH (a:Article {id: id})
      CALL { WITH a MATCH (a)-[]-(e:Entity) RETURN collect(DISTINCT e.id) AS entities }
      CALL { WITH a MATCH (a)<-[:APPEARS_IN]-(q:Quotation) RETURN collect(DISTINCT q.id) AS quotations }
      RETURN entities, quotations`,
    parameters: { ids },
  };
}

/** Entities next to these through a relationship that one of the articles supports: `id`. */
export function findSupported(entityIds: Ids, articleIds: Ids): CypherQuery {
  return {
    text: `UNWIND $entityIds AS id MATCH (e:Entity {id: id})
      MATCH (e)-[r]-(other:Entity) WHERE r.articleId IN $articleIds RETURN DISTINCT other.id AS id`,
    parameters: { entityIds, articleIds },
  };
}

/** Removes the relationships that the articles alone support, around these entities and quotations. */
export function removeSupported(label: 'Entity' | 'Quotation', ids: Ids, articleIds: Ids): CypherQuery {
  return {
    text: `UNWIND $ids AS id MATCH (n:${label} {id: id}) MATCH (n)-[r]->() WHERE r.articleId IN $articleIds DELETE r`,
    parameters: { ids, articleIds },
  };
}

/** Removes the articles with all their relationships. */
export function removeArticles(ids: Ids): CypherQuery {
  return { text: 'UNWIND $ids AS id MATCH (a:Article {id: id}) DETACH DELETE a', parameters: { ids } };
}

/** The quotations among these that no article carries any more: `id`. */
export function findLostQuotations(ids: Ids): CypherQuery {
  return {
    text: 'UNWIND $ids AS id MATCH (q:Quotation {id: id}) WHERE NOT EXISTS { MATCH (q)-[:APPEARS_IN]->(:Article) } RETURN q.id AS id',
    parameters: { ids },
  };
}

/**
 * The entities among these that nothing supports any more, with the places around them, which may be next: `id`,
 * `parents`. What the gazetteer says of a place's containers does not support the place, nor does an identity
 * decision. Not by OPTIONAL MATCH, for which the embedded engine looks at every relationship of the graph.
 */
export function findLostEntities(ids: Ids): CypherQuery {
  return {
    text: `UNWIND $ids AS id MATCH (e:Entity {id: id})
      CALL { WITH e MATCH (e)-[outer]->() WHERE NOT (type(outer) = 'SAME_AS' OR (type(outer) = 'WITHIN' AND outer.articleId IS NULL))
        RETURN count(outer) AS outs }
      WITH e, outs WHERE outs = 0
      CALL { WITH e MATCH (e)<-[inner]-() WHERE type(inner) <> 'SAME_AS' RETURN count(inner) AS ins }
      WITH e, ins WHERE ins = 0
      CALL { WITH e MATCH (e)-[:WITHIN]->(parent:Entity) RETURN collect(parent.id) AS parents }
      RETURN e.id AS id, parents`,
    parameters: { ids },
  };
}

/** Removes nodes with all their relationships. */
export function removeNodes(label: 'Entity' | 'Quotation', ids: Ids): CypherQuery {
  return { text: `UNWIND $ids AS id MATCH (n:${label} {id: id}) DETACH DELETE n`, parameters: { ids } };
}

/** What the remaining articles say of these entities, one row each: `id`, `properties`, `views`. */
export function readViews(ids: Ids): CypherQuery {
  return {
    text: `UNWIND $ids AS id MATCH (e:Entity {id: id})
      CALL { WITH e MATCH (e)-[r]-(:Article) RETURN collect(properties(r)) AS views }
      RETURN id, properties(e) AS properties, views`,
    parameters: { ids },
  };
}

/** Sets properties on entities; a null removes one: rows `{ id, properties }`. */
export function setEntities(rows: Rows): CypherQuery {
  return {
    text: 'UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row.properties',
    parameters: { rows },
  };
}

/** Removes runs that no article refers to any more. */
export function removeLostLoads(): CypherQuery {
  return {
    text: 'MATCH (l:Load) WHERE NOT EXISTS { MATCH (:Article)-[:LOADED_BY]->(l) } DETACH DELETE l',
    parameters: {},
  };
}
