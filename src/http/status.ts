/** The status of an operation that is refused, by the media type that the caller accepts. */

import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Context } from '../context.js';

const REFUSED_OPERATION: readonly unknown[] = [
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_TOO_COMPLEX',
];

/**
 * A plugin for GraphQL over HTTP: who accepts `application/json` alone is answered 200 also when the operation is
 * refused, because such callers read a body only with 200; everybody else gets 400.
 */
export function chooseStatus(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request }) => ({
      willSendResponse: async ({ response }: GraphQLRequestContextWillSendResponse<Context>) => {
        if (response.http.status !== 400 || response.body.kind !== 'single') return;
        const code = response.body.singleResult.errors?.[0]?.extensions?.['code'];
        const accept = request.http?.headers.get('accept') ?? '';
        const isLegacy =
          accept.includes('application/json') && !/application\/graphql-response\+json|\*\/\*/.test(accept);
        if (isLegacy && REFUSED_OPERATION.includes(code)) response.http.status = 200;
      },
    }),
  };
}
