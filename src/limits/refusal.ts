/** How an operation that is over a limit is refused. */

import { GraphQLError } from 'graphql';

/** Throws OPERATION_TOO_COMPLEX when `value` is over `limit`; `%d` in `allowed` stands for the limit. */
export function refuseAbove(limit: number, value: number, allowed: string, advice: string): void {
  if (value <= limit) return;
  const extensions = { code: 'OPERATION_TOO_COMPLEX', limit, value, http: { status: 400 } };
  const message = `expected an operation that ${allowed.replace('%d', String(limit))}, but got ${value}: ask for ${advice}`;
  throw new GraphQLError(message, { extensions });
}
