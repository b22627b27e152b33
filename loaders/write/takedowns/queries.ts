/** The Cypher of takedowns. Each text runs on both engines. */

import type { CypherQuery } from '../../../src/graph/graph.js';

type Ids = readonly string[];

/** Makes or replaces a takedown from its properties. */
export function putTakedown(properties: Readonly<Record<string, unknown>>): CypherQuery {
  return {
    text: 'MERGE (t:Takedown {id: $properties.id}) SET t += $properties',
    parameters: { properties },
  };
}

/** All takedowns: `takedown`, their properties. */
export function findTakedowns(): CypherQuery {
  return { text: 'MATCH (t:Takedown) RETURN properties(t) AS takedown', parameters: {} };
}

/** What an id is the id of, or an article's address: `id`, `labels`; of a wording its quotation. */
export function findTarget(id: string, url: string): CypherQuery {
  const patterns = [
    '(n:Article {id: $id})',
    '(n:Article {url: $url})',
    '(n:Entity {id: $id})',
    '(n:Quotation {id: $id})',
    '(w:Wording {id: $id}) MATCH (n:Quotation {id: w.quotation})',
  ];
  return {
    text: patterns
      .map((pattern) => `MATCH ${pattern} RETURN n.id AS id, labels(n) AS labels`)
      .join('\nUNION\n'),
    parameters: { id, url },
  };
}

/** The address of an article: `url`, null when it has none. */
export function urlOf(id: string): CypherQuery {
  return { text: 'MATCH (a:Article {id: $id}) RETURN a.url AS url', parameters: { id } };
}

/** The articles that say something of an entity, through any relationship: `id`. */
export function articlesOf(entity: string): CypherQuery {
  return {
    text: `MATCH (e:Entity {id: $entity}) MATCH (e)-[r]-() WHERE r.articleId IS NOT NULL
      RETURN DISTINCT r.articleId AS id`,
    parameters: { entity },
  };
}

/** The entities that stand beside a node: `id`. */
export function entitiesBeside(label: 'Entity' | 'Quotation', id: string): CypherQuery {
  return {
    text: `MATCH (n:${label} {id: $id}) MATCH (n)-[r]-(e:Entity) WHERE type(r) <> 'SAME_AS' RETURN DISTINCT e.id AS id`,
    parameters: { id },
  };
}

/** Where a quotation stands: `articleId`, `start`, `end`. */
export function appearancesOf(quotation: string): CypherQuery {
  return {
    text: `MATCH (q:Quotation {id: $quotation}) MATCH (q)-[r:APPEARS_IN]->(a:Article)
      RETURN a.id AS articleId, r.start AS start, r.end AS end`,
    parameters: { quotation },
  };
}

/** Who is quoted in these articles, a row for each relationship: `from`, `to` (the article), `properties`. */
export function quotedIn(articles: Ids): CypherQuery {
  return {
    text: `UNWIND $articles AS id MATCH (a:Article {id: id}) MATCH (a)<-[r:QUOTED_IN]-(e:Entity)
      RETURN e.id AS from, id AS to, properties(r) AS properties`,
    parameters: { articles },
  };
}

/** Takes what {@link quotedIn} gives away. */
export function removeQuotedIn(articles: Ids): CypherQuery {
  return {
    text: 'UNWIND $articles AS id MATCH (a:Article {id: id}) MATCH (a)<-[r:QUOTED_IN]-() DELETE r',
    parameters: { articles },
  };
}

/** Takes the decisions away that are about names of these keys. */
export function removeDecisionsAbout(keys: Ids): CypherQuery {
  return {
    text: 'MATCH (d:Decision) WHERE d.firstKey IN $keys OR d.secondKey IN $keys DETACH DELETE d',
    parameters: { keys },
  };
}

/** Takes the decisions away that are about words of one article. */
export function removeDecisionsIn(articleId: string): CypherQuery {
  return {
    text: 'MATCH (d:Decision {articleId: $articleId}) DETACH DELETE d',
    parameters: { articleId },
  };
}

/** Says of articles that something of theirs is withheld; loading them again reads them again. */
export function markWithheld(articles: Ids): CypherQuery {
  return {
    text: `UNWIND $articles AS id MATCH (a:Article {id: id})
      SET a.withheld = true, a.factsHash = null, a.sourceHash = null`,
    parameters: { articles },
  };
}

/** Makes the next loading of all articles of which something is withheld read them again. */
export function reopenWithheld(): CypherQuery {
  return {
    text: 'MATCH (a:Article) WHERE a.withheld = true SET a.factsHash = null, a.sourceHash = null',
    parameters: {},
  };
}
