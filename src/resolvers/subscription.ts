/** The subscriptions: each listens to what happens on this server. */

import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import type { Live } from '../live/live.js';
import type { SubscriptionResolvers } from './generated.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Resolvers of `Subscription`, one pair for each of its fields. */
export const subscription: Record<
  Exclude<keyof SubscriptionResolvers, '__isTypeOf'>,
  { readonly subscribe: Resolver; readonly resolve: Resolver }
> = {
  loadProgress: listen((live) => live.progress()),
  articleMentions: listen((live, { entity }) => live.mentions(entity as string)),
};

/** What is heard is the field's value. */
function listen(to: (live: Live, given: Readonly<Record<string, unknown>>) => AsyncIterable<unknown>) {
  return {
    subscribe: (_source: unknown, given: Readonly<Record<string, unknown>>, { live }: Context, info) => {
      if (live !== null) return to(live, given);
      throw new ServiceError(
        `${info.fieldName}: expected a web socket, but got another request`,
        'NOT_AVAILABLE',
      );
    },
    resolve: (heard: unknown) => heard,
  } satisfies { subscribe: Resolver; resolve: Resolver };
}
