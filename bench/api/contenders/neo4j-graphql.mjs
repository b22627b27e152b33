/**
 * `@neo4j/graphql` as its manual sets it up, over the same graph: `node neo4j-graphql.mjs NEO4J_URI STATEMENTS`, a JSON
 * object of Cypher texts by name for what it has no fields for. Cache control is off, as in Dateline.
 */

import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const [uri, statements] = process.argv.slice(2);
const texts = JSON.parse(statements);
/** A field that is answered by a hand-written text, whose one column is `row`. */
const cypher = (name) => `@cypher(statement: ${JSON.stringify(texts[name])}, columnName: "row")`;

const typeDefs = `
  type Article @node {
    id: ID!
    headline: String
    publisher: String
    publishedAt: String
    people: [Person!]! @relationship(type: "MENTIONED_IN", direction: IN, properties: "Mention")
  }
  type Person @node {
    id: ID!
    name: String!
    aliases: [String!]!
    description: String
    mentionedIn: [Article!]! @relationship(type: "MENTIONED_IN", direction: OUT, properties: "Mention")
    quotations: [Quotation!]! @relationship(type: "SAID", direction: OUT)
    coMentioned: [CoMention!]! ${cypher('coMentions')}
    timeline: [TimelinePoint!]! ${cypher('timeline')}
  }
  type Quotation @node {
    id: ID!
    text: String!
    appearsIn: [Article!]! @relationship(type: "APPEARS_IN", direction: OUT, properties: "Appearance")
  }
  type Mention @relationshipProperties { count: Int }
  type Appearance @relationshipProperties { cue: String }
  type CoMention { articles: Int!, id: ID!, name: String! }
  type TimelinePoint { start: String!, articles: Int!, mentions: Int! }
  type Query {
    path(from: ID!, to: ID!): [ID!]! ${cypher('path')}
    search(query: String!): [ID!]! ${cypher('search')}
  }
`;
const range = { GT: true, GTE: true, LT: true, LTE: true };
const driver = neo4j.driver(uri, undefined, { telemetryDisabled: true });
const library = new Neo4jGraphQL({ typeDefs, driver, features: { filters: { String: range } } });
const server = new ApolloServer({
  schema: await library.getSchema(),
  plugins: [ApolloServerPluginCacheControlDisabled()],
});
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => ({ sessionConfig: { database: 'neo4j' } }),
});
console.log(`@neo4j/graphql is at ${url}`);
