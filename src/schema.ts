/** The executable schema: schema/*.graphql with resolvers on every field. */

import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLScalarType, isObjectType, type GraphQLSchema } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { gql } from 'graphql-tag';
import { guardFields } from './access/role-directive.js';
import { FIELDS } from './cypher/fields.js';
import { resolveConnection, resolveCursor, resolveGroups, resolveItems } from './resolvers/connection.js';
import { resolveArticle } from './resolvers/load.js';
import { curationPayload, mutation } from './resolvers/mutation.js';
import { resolveNodeType } from './resolvers/node.js';
import { query } from './resolvers/query.js';
import { resolveFromRecord } from './resolvers/record.js';
import { subscription } from './resolvers/subscription.js';
import { resolveMentionedEntity } from './resolvers/who-is-mentioned.js';
import { readTypeDefinitions } from './schema-files.js';

/** Builds the schema; throws when a resolver has no field or a field has no way to be answered. */
export function createSchema(): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: gql(readTypeDefinitions()),
    resolvers: {
      Query: query,
      FoundMention: { entity: resolveMentionedEntity },
      Mutation: mutation,
      CurationPayload: curationPayload,
      LoadPayload: { article: resolveArticle },
      Subscription: subscription,
      LoadedArticle: { article: resolveArticle },
      Node: { __resolveType: resolveNodeType },
      Entity: { __resolveType: resolveNodeType },
      DateTime: named('DateTime', GraphQLDateTimeISO),
      Date: named('Date', GraphQLLocalDate),
      JSON: GraphQLJSON,
      JSONObject: GraphQLJSONObject,
    },
  });
  attachResolvers(schema);
  guardFields(schema);
  return schema;
}

/** The schema takes a scalar's own name over that of the SDL, by which callers declare their variables. */
function named(name: string, scalar: GraphQLScalarType): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), name });
}

/** Types whose values are plain objects with the names of their fields, not records of the graph. */
const PLAIN_TYPES: ReadonlySet<string> = new Set([
  'PageInfo',
  'RunnerUp',
  'Segment',
  'Toponym',
  'TimelinePoint',
  'Group',
  'FoundMention',
  'Highlight',
  'Query',
  'Mutation',
  'CurationPayload',
  'LoadPayload',
  'UnloadPayload',
  'Subscription',
  'LoadProgress',
  'LoadedArticle',
  'CypherResult',
  'TakedownPayload',
  'UserError',
]);

/** Fields without a resolver of their own read the record; those of connections and edges by their part in them. */
function attachResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || PLAIN_TYPES.has(type.name)) continue;
    const isConnection = type.name.endsWith('Connection');
    for (const field of Object.values(type.getFields())) {
      if (FIELDS[type.name]?.[field.name]?.kind === 'connection') field.resolve = resolveConnection;
      else if (isConnection && (field.name === 'nodes' || field.name === 'edges'))
        field.resolve = resolveItems;
      else if (isConnection && field.name === 'groupBy') field.resolve = resolveGroups;
      else if (type.name.endsWith('Edge') && field.name === 'cursor') field.resolve = resolveCursor;
      else if (!isConnection && !PLAIN_TYPES.has(type.name)) field.resolve = resolveFromRecord;
    }
  }
}
