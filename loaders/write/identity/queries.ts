/** The Cypher of identity. Each text runs on both engines; patterns start at the node that is already bound. */

import type { CypherQuery } from '../../../src/graph/graph.js';
import { RELATIONSHIP_ENDS, type RelationshipType } from '../../../src/graph/model.js';

type Ids = readonly string[];
type Rows = readonly object[];

/** The properties by which names are found. */
export type NameProperty =
  'id' | 'key' | 'cluster' | 'known' | 'block' | `block${number}` | 'initials' | `short${number}`;

/** The names that have one of the values: `name`, its properties. */
export function findNames(property: NameProperty, values: Ids): CypherQuery {
  return {
    text: `UNWIND $values AS value MATCH (n:Name {${property}: value}) RETURN properties(n) AS name`,
    parameters: { values },
  };
}

/**
 * The names that have a value, and in common with it a role's noun, or what they or the others are tied to: rows
 * `{ value, tied, beside, nouns }` give `name`, its properties.
 */
export function findTiedNames(property: 'block' | `short${number}`, rows: Rows): CypherQuery {
  return {
    text: `UNWIND $rows AS row MATCH (n:Name {${property}: row.value})
      WHERE any(x IN coalesce(n.affiliations, []) WHERE x IN row.tied)
        OR any(x IN coalesce(n.context, []) WHERE x IN row.beside)
        OR any(x IN coalesce(n.roles, []) WHERE last(split(x, ' ')) IN row.nouns)
      RETURN properties(n) AS name`,
    parameters: { rows },
  };
}

/** How many names have some values, counted as far as `limit`; values that none has are left out: `value`, `count`. */
export function countNames(property: 'block' | `short${number}`, values: Ids, limit: number): CypherQuery {
  return {
    text: `UNWIND $values AS value
      CALL { WITH value MATCH (n:Name {${property}: value}) WITH n LIMIT $limit RETURN count(n) AS count }
      WITH value, count WHERE count > 0 RETURN value, count`,
    parameters: { values, limit },
  };
}

/** Says in how many articles names are: rows `{ id, articles }`. */
export function setArticles(rows: Rows): CypherQuery {
  return {
    text: 'UNWIND $rows AS row MATCH (n:Name {id: row.id}) SET n.articles = row.articles',
    parameters: { rows },
  };
}

/** Makes or replaces names: rows `{ id, properties }`; a null removes a property. */
export function putNames(rows: Rows): CypherQuery {
  return {
    text: 'UNWIND $rows AS row MERGE (n:Name {id: row.id}) SET n += row.properties',
    parameters: { rows },
  };
}

/** Says which entities names mean: rows `{ id, entity, cluster }`; `cluster` is null for a short name. */
export function setEntitiesOfNames(rows: Rows): CypherQuery {
  return {
    text: 'UNWIND $rows AS row MATCH (n:Name {id: row.id}) SET n.entity = row.entity, n.cluster = row.cluster',
    parameters: { rows },
  };
}

/** Removes names. */
export function removeNames(ids: Ids): CypherQuery {
  return { text: 'UNWIND $ids AS id MATCH (n:Name {id: id}) DELETE n', parameters: { ids } };
}

/** The names that articles use, and the entities that they are at: `id`, `entity`. */
export function namesOfArticles(ids: Ids): CypherQuery {
  return {
    text: `UNWIND $ids AS articleId MATCH (a:Article {id: articleId}) MATCH (a)-[r]-(e:Entity) WHERE r.name IS NOT NULL
      RETURN DISTINCT coalesce(r.fromKey, r.toKey, e.id) AS id, e.id AS entity`,
    parameters: { ids },
  };
}

/** What the articles that are left say with some names: rows `{ id, entity }` give `id`, `articleId`, `properties`. */
export function recordsOfNames(rows: Rows): CypherQuery {
  return {
    text: `UNWIND $rows AS row MATCH (e:Entity {id: row.entity}) MATCH (e)-[r]-(a:Article)
      WHERE r.name IS NOT NULL AND coalesce(r.fromKey, r.toKey, e.id) = row.id
      RETURN row.id AS id, a.id AS articleId, properties(r) AS properties`,
    parameters: { rows },
  };
}

/** The relationships of some names at their entities, by type and end: rows `{ id, entity, articleId }`, null for any article. */
export function relationshipsOfNames(type: RelationshipType, end: 'from' | 'to', rows: Rows): CypherQuery {
  const pattern = end === 'from' ? `(e)-[r:${type}]->(other)` : `(e)<-[r:${type}]-(other)`;
  return {
    text: `UNWIND $rows AS row MATCH (e:Entity {id: row.entity}) MATCH ${pattern}
      WHERE r.articleId IS NOT NULL AND coalesce(r.${end}Key, row.entity) = row.id
        AND (row.articleId IS NULL OR r.articleId = row.articleId)
      RETURN row.id AS id, row.entity AS entity, other.id AS other, properties(r) AS properties`,
    parameters: { rows },
  };
}

/** Removes what {@link relationshipsOfNames} finds. */
export function removeRelationshipsOfNames(
  type: RelationshipType,
  end: 'from' | 'to',
  rows: Rows,
): CypherQuery {
  const pattern = end === 'from' ? `(e)-[r:${type}]->()` : `(e)<-[r:${type}]-()`;
  return {
    text: `UNWIND $rows AS row MATCH (e:Entity {id: row.entity}) MATCH ${pattern}
      WHERE r.articleId IS NOT NULL AND coalesce(r.${end}Key, row.entity) = row.id
        AND (row.articleId IS NULL OR r.articleId = row.articleId) DELETE r`,
    parameters: { rows },
  };
}

/** Relationship types that an article states, and at which ends entities stand. */
export const MOVED: readonly (readonly [RelationshipType, 'from' | 'to'])[] = Object.entries(
  RELATIONSHIP_ENDS,
)
  .filter(([type]) => !['SAME_AS', 'COPY_OF', 'LOADED_BY', 'APPEARS_IN'].includes(type))
  .flatMap(([type, ends]) =>
    (['from', 'to'] as const)
      .filter((_, at) => ends[at] === 'Entity')
      .map((end) => [type as RelationshipType, end] as const),
  );

/** What is said of the sameness of some entities and others: `from`, `to`, `properties`. */
export function findSameAs(ids: Ids): CypherQuery {
  return {
    text: `UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)-[s:SAME_AS]->(o)
        RETURN e.id AS from, o.id AS to, properties(s) AS properties
      UNION UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)<-[s:SAME_AS]-(o)
        RETURN o.id AS from, e.id AS to, properties(s) AS properties`,
    parameters: { ids },
  };
}

/** Takes away what is said of the sameness of two names: rows `{ from, to, first, second }`. */
export function removeSameAs(rows: Rows): CypherQuery {
  return {
    text: `UNWIND $rows AS row MATCH (e:Entity {id: row.from}) MATCH (e)-[s:SAME_AS]->(o)
      WHERE o.id = row.to AND s.first = row.first AND s.second = row.second DELETE s`,
    parameters: { rows },
  };
}

/** Whether a curator has ever decided anything: one row or none. */
export function findAnyDecision(): CypherQuery {
  return { text: 'MATCH (d:Decision) RETURN d.id AS id LIMIT 1', parameters: {} };
}

/** The decisions about some keys or articles that are not undone: `decision`, its properties. */
export function findDecisions(property: 'firstKey' | 'secondKey' | 'articleId', values: Ids): CypherQuery {
  return {
    text: `UNWIND $values AS value MATCH (d:Decision {${property}: value}) WHERE d.undoneAt IS NULL
      RETURN properties(d) AS decision`,
    parameters: { values },
  };
}

/** The names under which articles mean entities: `id`. */
export function namesAtEntities(ids: Ids): CypherQuery {
  return {
    text: `UNWIND $ids AS entity MATCH (e:Entity {id: entity}) MATCH (e)-[r]-(a:Article) WHERE r.name IS NOT NULL
      RETURN DISTINCT coalesce(r.fromKey, r.toKey, e.id) AS id`,
    parameters: { ids },
  };
}

/** The names that curators gave to entities: `id`, `renamed`. */
export function findRenamed(ids: Ids): CypherQuery {
  return {
    text: 'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, e.renamed AS renamed',
    parameters: { ids },
  };
}

/** Sets or, with null, takes away the name that a curator gave: rows `{ id, renamed }`. */
export function setRenamed(rows: Rows): CypherQuery {
  return {
    text: 'UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e.renamed = row.renamed',
    parameters: { rows },
  };
}

/** How articles write an entity: `id` of the name, `form`, `aliases`, `articleId`. */
export function nameSources(entity: string): CypherQuery {
  return {
    text: `MATCH (e:Entity {id: $entity}) MATCH (e)-[r]-(a:Article) WHERE r.name IS NOT NULL
      RETURN coalesce(r.fromKey, r.toKey, e.id) AS id, r.name AS form, r.aliases AS aliases, a.id AS articleId`,
    parameters: { entity },
  };
}
