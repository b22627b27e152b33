/** The Cypher of curation. Each text runs on both engines. */

import type { CypherQuery } from '../../../src/graph/graph.js';

/** Makes or replaces decisions by id, from their properties. */
export function putDecisions(rows: readonly object[]): CypherQuery {
  return {
    text: 'UNWIND $rows AS row MERGE (d:Decision {id: row.id}) SET d += row',
    parameters: { rows },
  };
}

/** One decision: `decision`, its properties. */
export function findDecision(id: string): CypherQuery {
  return { text: 'MATCH (d:Decision {id: $id}) RETURN properties(d) AS decision', parameters: { id } };
}

/** All decisions: `decision`, their properties. */
export function findAllDecisions(): CypherQuery {
  return { text: 'MATCH (d:Decision) RETURN properties(d) AS decision', parameters: {} };
}

/** An entity: `id`, `labels`. */
export function findEntity(id: string): CypherQuery {
  return { text: 'MATCH (e:Entity {id: $id}) RETURN e.id AS id, labels(e) AS labels', parameters: { id } };
}

/** The entities that names of a key mean, such as the id of one that was merged away: `id`, `labels`. */
export function findMeant(key: string): CypherQuery {
  return {
    text: `MATCH (n:Name {key: $key}) WITH DISTINCT n.entity AS id MATCH (e:Entity {id: id})
      RETURN e.id AS id, labels(e) AS labels`,
    parameters: { key },
  };
}

/** What is proposed for two entities: `reason`. */
export function findProposal(first: string, second: string): CypherQuery {
  return {
    text: `MATCH (a:Entity {id: $first}) MATCH (a)-[s:SAME_AS]-(b:Entity {id: $second})
      WHERE s.status = 'PROPOSED' RETURN s.reason AS reason LIMIT 1`,
    parameters: { first, second },
  };
}

/** The names under which articles mean an entity: `id`, with how many `articles` use it. */
export function namesOfEntity(entity: string): CypherQuery {
  return {
    text: `MATCH (e:Entity {id: $entity}) MATCH (e)-[r]-(a:Article) WHERE r.name IS NOT NULL
      RETURN coalesce(r.fromKey, r.toKey, e.id) AS id, count(DISTINCT a.id) AS articles`,
    parameters: { entity },
  };
}

/** The names under which one article means an entity: `id`. */
export function namesInArticle(entity: string, articleId: string): CypherQuery {
  return {
    text: `MATCH (a:Article {id: $articleId}) MATCH (a)-[r]-(e:Entity {id: $entity}) WHERE r.name IS NOT NULL
      RETURN DISTINCT coalesce(r.fromKey, r.toKey, e.id) AS id`,
    parameters: { entity, articleId },
  };
}

/** How much the rules propose that no curator has decided: `count`. */
export function countProposals(): CypherQuery {
  return {
    text: `MATCH (:Entity)-[s:SAME_AS]->(:Entity) WHERE s.status = 'PROPOSED' RETURN count(s) AS count`,
    parameters: {},
  };
}

/** What the rules propose and no curator has decided, the surest first. */
export function findProposals(limit: number, skip = 0): CypherQuery {
  return {
    text: `MATCH (a:Entity)-[s:SAME_AS]->(b:Entity) WHERE s.status = 'PROPOSED'
      WITH a, s, b ORDER BY s.score DESC, a.id, b.id SKIP ${Math.trunc(skip)} LIMIT ${Math.trunc(limit)}
      RETURN a.id AS first, a.name AS firstName, b.id AS second, b.name AS secondName, s.score AS score, s.reason AS reason`,
    parameters: {},
  };
}
