/** The mutations: each hands one command to the door for it and answers with what the graph then says. */

import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';
import type { CurationCommand } from '../curation.js';
import { UserInputError } from '../errors.js';
import type { MutationResolvers } from './generated.js';
import { loadMutation } from './load.js';
import { readNodes } from './read-nodes.js';
import { takedownMutation } from './takedown.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;
type Input = Readonly<Record<string, string>> & { readonly articles: string[]; readonly names: string[] };

/** Resolvers of `Mutation`, one for each of its fields. */
export const mutation: Record<Exclude<keyof MutationResolvers, '__isTypeOf'>, Resolver> = {
  acceptProposal: carryOut((input) => ({ action: 'ACCEPT', ...pairOf(input) })),
  rejectProposal: carryOut((input) => ({ action: 'REJECT', ...pairOf(input) })),
  mergeEntities: carryOut((input) => ({ action: 'MERGE', ...pairOf(input) })),
  splitEntity: carryOut(({ entity, articles, names }) => ({
    ...{ action: 'SPLIT', entity: entity as string, articles, names },
  })),
  renameEntity: carryOut(({ entity, name }) => ({
    ...{ action: 'RENAME', entity: entity as string, name: name as string },
  })),
  ...loadMutation,
  ...takedownMutation,
  undoDecision: carryOut(({ decision }) => ({ action: 'UNDO', decision: decision as string })),
};

/** Resolvers of `CurationPayload` that ask the graph. */
export const curationPayload: Record<'entities', GraphQLFieldResolver<{ entities: string[] }, Context>> = {
  entities: async ({ entities }, _given, context, info) => {
    if (entities.length === 0) return [];
    return (await readNodes(entities, context, info)).filter((node) => node !== null);
  },
};

function pairOf({ first, second }: Input): { first: string; second: string } {
  return { first: first as string, second: second as string };
}

function carryOut(commandOf: (input: Input) => CurationCommand): Resolver {
  return async (_source, { input }: { input: Input }, { curate, caller }) => {
    try {
      if (curate === null)
        throw new UserInputError('expected a server that takes decisions, but this one only reads');
      const result = await curate(commandOf(input), caller.name, input['reason'] ?? null);
      return { ...result, userErrors: [] };
    } catch (error) {
      if (!(error instanceof UserInputError)) throw error;
      return {
        entities: [],
        decisions: [],
        userErrors: [{ code: 'INVALID', message: error.message, field: null }],
      };
    }
  };
}
