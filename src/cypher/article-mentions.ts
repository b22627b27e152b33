import type { CypherQuery } from '../graph/graph.js';

/** Those of these ids, as `id`, whose entity an article mentions; the id of one that has become another means that one. */
export function articleMentions(article: string, watched: readonly string[]): CypherQuery {
  return {
    text: `MATCH (a:Article {id: $article})
CALL { WITH a MATCH (a)<-[:MENTIONED_IN]-(e:Entity) RETURN collect(DISTINCT e.id) AS mentioned }
UNWIND $watched AS id
CALL { WITH id MATCH (e:Entity {id: id}) RETURN collect(e.id) AS own }
CALL { WITH id MATCH (n:Name {id: id}) RETURN collect(n.entity) AS meant }
WITH id, mentioned, coalesce(head(own), head(meant)) AS entity
WHERE entity IN mentioned
RETURN DISTINCT id`,
    parameters: { article, watched },
  };
}
