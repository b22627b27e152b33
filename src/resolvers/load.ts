/** The mutations that load and unload articles. */

import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import type { LoadCommand, LoadOutcome, LoadProblem, TextToLoad } from '../loading.js';
import type { LoadTextInput } from './generated.js';
import { readNodes } from './read-nodes.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** What the payloads hold before the graph is asked: `id` of the article; null when nothing was done. */
interface Payload {
  readonly id: string | null;
  readonly outcome: LoadOutcome | null;
  readonly userErrors: readonly LoadProblem[];
}

/** Resolvers of the fields of `Mutation` in schema/load.graphql. */
export const loadMutation = {
  loadText: carryOut((input: LoadTextInput) => ({ action: 'TEXT', given: givenOf(input) })),
  loadPage: carryOut(({ html, url }: { html: string; url: string }) => ({ action: 'PAGE', html, url })),
  loadUrl: carryOut(({ url }: { url: string }) => ({ action: 'URL', url })),
  unloadArticle: carryOut(({ id }: { id: string }) => ({ action: 'UNLOAD', id })),
};

/** `article` of what has the `id` of one, or null: asks the graph. */
export const resolveArticle: GraphQLFieldResolver<{ readonly id: string | null }, Context> = async (
  { id },
  _given,
  context,
  info,
) => {
  if (id === null) return null;
  return (await readNodes([id], context, info))[0];
};

/** What is null is not known. */
function givenOf({ publishedAt, ...rest }: LoadTextInput): TextToLoad {
  // The scalar gives a Date, whatever the generated types say.
  const time = publishedAt == null ? {} : { publishedAt: new Date(publishedAt).toISOString() };
  const known = Object.entries(rest).filter(([, value]) => value != null);
  return { ...(Object.fromEntries(known) as unknown as TextToLoad), ...time };
}

function carryOut<T>(commandOf: (input: T) => LoadCommand): Resolver {
  return async (_source, { input }: { input: T }, { load }, info): Promise<Payload> => {
    if (load === null) {
      const message = `${info.fieldName}: expected a server that loads articles, but this one only reads`;
      throw new ServiceError(message, 'NOT_AVAILABLE');
    }
    const result = await load(commandOf(input));
    return result.ok
      ? { id: result.id, outcome: result.outcome, userErrors: [] }
      : { id: null, outcome: null, userErrors: [result.problem] };
  };
}
