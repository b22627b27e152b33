/** The root fields: each compiles to one Cypher query and runs it. */

import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';
import { compileOrRemember } from '../cypher/compile/remember.js';
import type { CompileRoot } from '../cypher/compile/root.js';
import { connections } from '../cypher/connections.js';
import { LISTS } from '../cypher/lists.js';
import { node, nodes } from '../cypher/node.js';
import { neighborhood } from '../cypher/neighborhood.js';
import { path } from '../cypher/path.js';
import { paths } from '../cypher/paths.js';
import { proposals } from '../cypher/proposals.js';
import { decisions, takedowns } from '../cypher/records.js';
import { search } from '../cypher/search.js';
import type { QueryResolvers } from './generated.js';
import { toPage } from './connection.js';
import { resolveCypher } from './cypher.js';
import { resolveWhoIsMentioned } from './who-is-mentioned.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Resolvers of `Query`, one for each of its fields. */
export const query: Record<Exclude<keyof QueryResolvers, '__isTypeOf'>, Resolver> = {
  node: one(node),
  nodes: one(nodes),
  path: one(path),
  paths: one(paths),
  neighborhood: one(neighborhood),
  connections: one(connections),
  cypher: resolveCypher as Resolver,
  whoIsMentioned: resolveWhoIsMentioned as Resolver,
  search: page(search),
  articles: page(LISTS['articles'] as CompileRoot),
  people: page(LISTS['people'] as CompileRoot),
  organizations: page(LISTS['organizations'] as CompileRoot),
  places: page(LISTS['places'] as CompileRoot),
  events: page(LISTS['events'] as CompileRoot),
  proposals: page(proposals),
  decisions: page(decisions),
  takedowns: page(takedowns),
  quotations: page(LISTS['quotations'] as CompileRoot),
};

function one(compile: CompileRoot): Resolver {
  return async (_source, _given, context, info) => {
    const [record] = await context.read(compileOrRemember(info, info.fieldNodes, compile, context.cursors));
    return record?.['result'] ?? null;
  };
}

function page(compile: CompileRoot): Resolver {
  return async (_source, given, context, info) => {
    const [record] = await context.read(compileOrRemember(info, info.fieldNodes, compile, context.cursors));
    return toPage(info.fieldName, record?.['result'], given, context.cursors);
  };
}
