/** The mutations that hide things. */

import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';
import { ServiceError, UserInputError } from '../errors.js';
import type { TakedownCommand } from '../takedown.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;
type Input = { readonly id: string; readonly reason?: string };

/** Resolvers of the fields of `Mutation` in schema/takedown.graphql. */
export const takedownMutation = { hide: carryOut('HIDE'), unhide: carryOut('UNHIDE') };

function carryOut(action: TakedownCommand['action']): Resolver {
  return async (_source, { input: { id, reason } }: { input: Input }, { takeDown, caller }, info) => {
    if (takeDown === null) {
      const message = `${info.fieldName}: expected a server that hides things, but this one only reads`;
      throw new ServiceError(message, 'NOT_AVAILABLE');
    }
    try {
      const takedown = await takeDown({ action, id }, caller.name, reason ?? null);
      return { takedown, userErrors: [] };
    } catch (error) {
      if (!(error instanceof UserInputError)) throw error;
      const isReason = action === 'HIDE' && (reason ?? '').trim() === '';
      const problem = { code: isReason ? 'INVALID' : 'NOT_FOUND', message: error.message };
      return { takedown: null, userErrors: [{ ...problem, field: isReason ? 'reason' : 'id' }] };
    }
  };
}
