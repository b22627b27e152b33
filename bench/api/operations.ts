/** The operations that are timed: each in Dateline's GraphQL, in `@neo4j/graphql`'s, and in Cypher written by hand. */

import { instantAt, outletName, personAt, surnameAt } from './data.js';

/** What an answer's `data` holds: three servers shape it in three ways, and comparing the rows is what checks it. */
export type Data = any;

/** One operation; all its contenders give the same rows. */
export interface Operation {
  readonly name: string;
  /** A list in a list: Dateline should need at most 1.5 times what the driver needs. */
  readonly isNested?: true;
  /** It should take as long on a graph of any size. */
  readonly isFlat?: true;
  /** The anchored list of 20 × 3: within 2 ms on the embedded engine. */
  readonly isAnchoredList?: true;
  /** Variables of the nth request, in a graph of this many articles. */
  readonly variables: (articles: number, n: number) => Readonly<Record<string, unknown>>;
  readonly dateline: string;
  /** The rows of Dateline's answer. */
  readonly fromDateline: (data: Data) => unknown;
  readonly neo4jGraphql: string;
  /** The rows of `@neo4j/graphql`'s answer. */
  readonly fromNeo4jGraphql: (data: Data) => unknown;
  /** Each record's `row` is a row of the answer. */
  readonly cypher: string;
  /** The part of `cypher` that `@neo4j/graphql` is given too, since it has no field for it; `this` is the person. */
  readonly custom?: string;
}

const WELL_KNOWN = 0.008; // of all people: in about 100 articles
const UNKNOWN = 0.9; // of all people: in about four articles
const person = (articles: number, n: number) => ({ id: personAt(articles, WELL_KNOWN, n % 20) });
const nothing = () => ({});
const nodesOf = (list: Data) => list.nodes;
const PERSON = 'MATCH (this:Person {id: $id})';
const NEWEST = 'ORDER BY coalesce(a.publishedAt, "") DESC, a.id';

const coMentions = `MATCH (this)-[:MENTIONED_IN]->(:Article)<-[:MENTIONED_IN]-(o:Person)
  WITH o, count(*) AS articles ORDER BY articles DESC, o.name, o.id LIMIT 10
  RETURN {articles: articles, id: o.id, name: o.name} AS row`;
const timeline = `MATCH (this)-[m:MENTIONED_IN]->(a:Article) WHERE a.publishedAt IS NOT NULL
  WITH substring(a.publishedAt, 0, 7) + '-01' AS start, count(a) AS articles, sum(m.count) AS mentions
  ORDER BY start DESC LIMIT 12
  WITH start, articles, mentions ORDER BY start
  RETURN {start: start, articles: articles, mentions: mentions} AS row`;
const path = `MATCH (a:Person {id: $from}) MATCH (b:Person {id: $to})
  MATCH p = shortestPath((a)-[:MENTIONED_IN|QUOTED_IN|SAID|APPEARS_IN|ABOUT|LOCATED_AT|WITHIN|PARTICIPATED_IN|AFFILIATED_WITH|PUBLISHED_BY|WROTE|COPY_OF*..4]-(b))
  UNWIND nodes(p) AS n RETURN n.id AS row`;
const search = `CALL {
    MATCH (n:Entity) WITH n, n.name AS label, [x IN [n.name] + n.aliases | toLower(x)] AS texts
    WHERE any(x IN texts WHERE x CONTAINS $query) RETURN n, label, texts
    UNION ALL MATCH (n:Article) WITH n, n.headline AS label, [toLower(n.headline)] AS texts
    WHERE head(texts) CONTAINS $query RETURN n, label, texts
    UNION ALL MATCH (n:Quotation) WITH n, n.text AS label, [toLower(n.text)] AS texts
    WHERE head(texts) CONTAINS $query RETURN n, label, texts
  }
  WITH n, label, CASE WHEN $query IN texts THEN 3 WHEN any(x IN texts WHERE x STARTS WITH $query) THEN 2 ELSE 1 END AS score
  ORDER BY score DESC, label, n.id LIMIT 10 RETURN n.id AS row`;

const PAGE_SORT = 'where: {publishedAt: {gt: ""}}, sort: [{publishedAt: DESC}, {id: ASC}], limit: 20';
const THREE_PEOPLE =
  'peopleConnection(first: 3, sort: [{edge: {count: DESC}}, {node: {id: ASC}}]) { edges { node { id name } } }';
const MENTIONS = 'mentions(types: [PERSON], first: 3) { nodes { ... on Person { id name } } }';
const THREE_OF_ARTICLE = `CALL { WITH a MATCH (a)<-[m:MENTIONED_IN]-(p:Person)
  WITH p, m ORDER BY m.count DESC, p.id LIMIT 3 RETURN collect({id: p.id, name: p.name}) AS people }
  RETURN {id: a.id, headline: a.headline, publishedAt: a.publishedAt, people: people} AS row`;
const withMentions = (articles: Data[]) =>
  articles.map(({ mentions, ...article }) => ({ ...article, people: nodesOf(mentions) }));
const withPeople = (articles: Data[]) =>
  articles.map(({ peopleConnection, ...article }) => ({
    ...article,
    people: peopleConnection.edges.map(({ node }: Data) => node),
  }));

/** All operations, in the order in which they run. */
export const OPERATIONS: readonly Operation[] = [
  {
    ...{ name: 'by id', isFlat: true, variables: person },
    dateline: 'query ($id: ID!) { node(id: $id) { ... on Person { id name aliases description } } }',
    fromDateline: ({ node }) => [node],
    neo4jGraphql: 'query ($id: ID!) { people(where: {id: {eq: $id}}) { id name aliases description } }',
    fromNeo4jGraphql: ({ people }) => people,
    cypher: `${PERSON} RETURN this {.id, .name, .aliases, .description} AS row`,
  },
  {
    ...{ name: 'newest page', isFlat: true, variables: nothing },
    dateline: '{ articles(first: 20) { nodes { id headline publisher publishedAt } } }',
    fromDateline: ({ articles }) => nodesOf(articles),
    neo4jGraphql: `{ articles(${PAGE_SORT}) { id headline publisher publishedAt } }`,
    fromNeo4jGraphql: ({ articles }) => articles,
    cypher: `MATCH (a:Article) WHERE a.publishedAt > '' WITH a ORDER BY a.publishedAt DESC, a.id LIMIT 20
      RETURN a {.id, .headline, .publisher, .publishedAt} AS row`,
  },
  {
    ...{ name: 'newest 20 × 3', isNested: true, isFlat: true, variables: nothing },
    dateline: `{ articles(first: 20) { nodes { id headline publishedAt ${MENTIONS} } } }`,
    fromDateline: ({ articles }) => withMentions(nodesOf(articles)),
    neo4jGraphql: `{ articles(${PAGE_SORT}) { id headline publishedAt ${THREE_PEOPLE} } }`,
    fromNeo4jGraphql: ({ articles }) => withPeople(articles),
    cypher: `MATCH (a:Article) WHERE a.publishedAt > '' WITH a ORDER BY a.publishedAt DESC, a.id LIMIT 20
      ${THREE_OF_ARTICLE}`,
  },
  {
    ...{ name: 'anchored 20 × 3', isNested: true, isFlat: true, isAnchoredList: true, variables: person },
    dateline: `query ($id: ID!) { node(id: $id) { ... on Person {
      mentionedIn(first: 20) { nodes { id headline publishedAt ${MENTIONS} } } } } }`,
    fromDateline: ({ node }) => withMentions(nodesOf(node.mentionedIn)),
    neo4jGraphql: `query ($id: ID!) { people(where: {id: {eq: $id}}) {
      mentionedIn(${PAGE_SORT}) { id headline publishedAt ${THREE_PEOPLE} } } }`,
    fromNeo4jGraphql: ({ people }) => withPeople(people[0].mentionedIn),
    cypher: `${PERSON} MATCH (this)-[:MENTIONED_IN]->(a:Article) WITH a ${NEWEST} LIMIT 20 ${THREE_OF_ARTICLE}`,
  },
  {
    ...{ name: 'quotations', isNested: true, isFlat: true, variables: person },
    dateline: `query ($id: ID!) { node(id: $id) { ... on Person { quotations(first: 10) { nodes { id text
      appearsIn(first: 1) { edges { cue node { id headline } } } } } } } }`,
    fromDateline: ({ node }) =>
      nodesOf(node.quotations).map(({ appearsIn, ...quotation }: Data) => ({
        ...quotation,
        in: appearsIn.edges,
      })),
    neo4jGraphql: `query ($id: ID!) { people(where: {id: {eq: $id}}) { quotations(limit: 10, sort: [{text: ASC}, {id: ASC}]) {
      id text appearsInConnection(first: 1, sort: [{node: {publishedAt: DESC}}]) { edges { properties { cue } node { id headline } } } } } }`,
    fromNeo4jGraphql: ({ people }) =>
      people[0].quotations.map(({ appearsInConnection, ...quotation }: Data) => ({
        ...quotation,
        in: appearsInConnection.edges.map(({ properties, node }: Data) => ({ ...properties, node })),
      })),
    cypher: `${PERSON} MATCH (this)-[:SAID]->(q:Quotation) WITH q ORDER BY q.text, q.id LIMIT 10
      CALL { WITH q MATCH (q)-[r:APPEARS_IN]->(a:Article) WITH r, a ${NEWEST} LIMIT 1
        RETURN collect({cue: r.cue, node: a {.id, .headline}}) AS in }
      RETURN {id: q.id, text: q.text, in: in} AS row`,
  },
  {
    name: 'filter by week',
    isFlat: true,
    variables: (articles, n) => ({
      publisher: outletName(n),
      from: instantAt(articles / 2),
      to: instantAt(articles / 2 + 1_008),
    }),
    dateline: `query ($publisher: String!, $from: DateTime!, $to: DateTime!) {
      articles(where: {publisher: {eq: $publisher}, publishedAt: {gte: $from, lt: $to}}, first: 20) { nodes { id headline publishedAt } } }`,
    fromDateline: ({ articles }) => nodesOf(articles),
    neo4jGraphql: `query ($publisher: String!, $from: String!, $to: String!) {
      articles(where: {publisher: {eq: $publisher}, publishedAt: {gte: $from, lt: $to}}, sort: [{publishedAt: DESC}, {id: ASC}], limit: 20) { id headline publishedAt } }`,
    fromNeo4jGraphql: ({ articles }) => articles,
    cypher: `MATCH (a:Article) WHERE a.publishedAt >= $from AND a.publishedAt < $to AND a.publisher = $publisher
      WITH a ORDER BY a.publishedAt DESC, a.id LIMIT 20 RETURN a {.id, .headline, .publishedAt} AS row`,
  },
  {
    ...{ name: 'co-mentions', isFlat: true, variables: person },
    dateline: `query ($id: ID!) { node(id: $id) { ... on Person {
      coMentioned(types: [PERSON], first: 10) { edges { articles node { id name } } } } } }`,
    fromDateline: ({ node }) =>
      node.coMentioned.edges.map(({ articles, node: other }: Data) => ({ articles, ...other })),
    neo4jGraphql: 'query ($id: ID!) { people(where: {id: {eq: $id}}) { coMentioned { articles id name } } }',
    fromNeo4jGraphql: ({ people }) => people[0].coMentioned,
    ...{ cypher: `${PERSON} WITH this ${coMentions}`, custom: coMentions },
  },
  {
    ...{ name: 'timeline', isFlat: true, variables: person },
    dateline:
      'query ($id: ID!) { node(id: $id) { ... on Person { timeline(bucket: MONTH, last: 12) { start articles mentions } } } }',
    fromDateline: ({ node }) => node.timeline,
    neo4jGraphql:
      'query ($id: ID!) { people(where: {id: {eq: $id}}) { timeline { start articles mentions } } }',
    fromNeo4jGraphql: ({ people }) => people[0].timeline,
    ...{ cypher: `${PERSON} WITH this ${timeline}`, custom: timeline },
  },
  {
    name: 'path',
    variables: (articles, n) => ({
      from: personAt(articles, WELL_KNOWN, n % 20),
      to: personAt(articles, UNKNOWN, n % 20),
    }),
    dateline: 'query ($from: ID!, $to: ID!) { path(from: $from, to: $to) { nodes { id } } }',
    // Any one of several shortest paths will do: the number of nodes is what is compared, 0 where there is none.
    fromDateline: ({ path: found }) => found?.nodes.length ?? 0,
    neo4jGraphql: 'query ($from: ID!, $to: ID!) { path(from: $from, to: $to) }',
    fromNeo4jGraphql: ({ path: ids }) => ids.length,
    ...{ cypher: path, custom: path },
  },
  {
    name: 'search',
    variables: (articles, n) => ({ query: surnameAt(articles, WELL_KNOWN, n % 20) }),
    dateline: 'query ($query: String!) { search(query: $query, first: 10) { nodes { id } } }',
    fromDateline: ({ search: found }) => nodesOf(found).map(({ id }: Data) => id),
    neo4jGraphql: 'query ($query: String!) { search(query: $query) }',
    fromNeo4jGraphql: ({ search: ids }) => ids,
    ...{ cypher: search, custom: search },
  },
];
