/** The words that an analyst's query may have: lists of what is allowed, so that what nobody thought of is refused. */

/** What a query, or the query in a CALL, may begin with. */
export const FIRST_WORDS = words('MATCH OPTIONAL WITH UNWIND RETURN CALL');

/** The words of clauses that only read, and of expressions. */
export const KEYWORDS = words(
  'MATCH OPTIONAL WHERE WITH RETURN UNWIND UNION CALL YIELD ORDER BY SKIP LIMIT AS DISTINCT ASC ASCENDING DESC DESCENDING',
  'AND OR XOR NOT IN STARTS ENDS CONTAINS IS NULL TRUE FALSE CASE WHEN THEN ELSE END',
  'EXISTS ALL ANY NONE SINGLE SHORTEST GROUPS',
);

/** Refused wherever they are not a name after a dot or colon: they write, leave the graph, or speak to the server. */
export const REFUSED_WORDS = words(
  'CREATE MERGE SET DELETE DETACH NODETACH REMOVE FOREACH INSERT LOAD DROP ALTER RENAME USE USING CYPHER EXPLAIN PROFILE',
  'SHOW TERMINATE GRANT DENY REVOKE TRANSACTIONS',
);

/**
 * Functions, in lower case. All compute from what they are given or from the graph: none reads a file, an address, the
 * environment or a setting, and none calls another query (as `apoc.cypher.*` does) or another service (`genai.*`).
 */
export const FUNCTIONS = new Set(
  [
    ...[
      'shortestpath allshortestpaths exists nodes relationships length type labels keys properties id elementid',
    ],
    ...[
      'startnode endnode degree indegree outdegree isempty size head last tail range reduce reverse coalesce nullif',
    ],
    ...['count sum avg min max collect stdev stdevp percentilecont percentiledisc'],
    ...[
      'tointeger tointegerornull tofloat tofloatornull toboolean tobooleanornull tostring tostringornull valuetype',
    ],
    ...['tointegerlist tofloatlist tobooleanlist tostringlist char_length character_length'],
    ...['substring left right trim ltrim rtrim btrim replace split tolower toupper lower upper normalize'],
    ...[
      'abs ceil floor round sign rand sqrt exp log log10 e pi isnan sin cos tan cot asin acos atan atan2 degrees',
    ],
    ...[
      'radians haversin point point.distance point.withinbbox date datetime localdatetime time localtime duration',
    ],
    ...[
      'date.truncate datetime.truncate localdatetime.truncate duration.between duration.inmonths duration.indays',
    ],
    ...['duration.inseconds datetime.fromepoch datetime.fromepochmillis timestamp'],
    ...['vector.similarity.cosine vector.similarity.euclidean'],
  ].flatMap((line) => line.split(' ')),
);

/**
 * Procedures: those that tell what a graph is made of. Not those that write or define (`db.create*`, `db.awaitIndex`),
 * tell of the server, its users and settings (`dbms.*`, `db.info`, `db.ping`, `tx.*`), tell the queries of others (`db.stats.*`,
 * `db.listQueries`), reach files, the network or other queries (`apoc.*`), or compute over the whole graph (`gds.*`,
 * `grafeo.*`).
 */
export const PROCEDURES = new Set([
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.schema.visualization',
]);

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
