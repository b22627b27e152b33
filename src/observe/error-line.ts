import { stdSerializers } from 'pino';
import { GraphError } from '../errors.js';

/**
 * How the log tells of an error. An engine's own text may repeat a query with its literals, or the value that broke a key;
 * so of what the graph says of a query, and of what a driver throws, the log has codes, the engine's classification and the
 * place in our code, and no words. All else is told as pino does.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (!isOfGraph(error)) return stdSerializers.err(error);
  // Connections and time limits have texts without a query, and those say what to check.
  const mayTell = error instanceof GraphError && /_(UNAVAILABLE|TIMEOUT)$/.test(error.code);
  return {
    type: error.name,
    ...codesOf(error),
    ...(mayTell && { message: error.message }),
    ...(error.cause instanceof Error && { cause: codesOf(error.cause) }),
    stack: framesOf(error),
  };
}

/** The members by which the driver classifies an error, beside our own. */
const CODES = ['code', 'retriable', 'gqlStatus', 'classification'] as const;

/** Or made of one. Errors of the driver are known by a member, since their classes differ between copies of the package. */
function isOfGraph(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof GraphError || 'gqlStatus' in error || isOfGraph(error.cause);
}

function codesOf(error: Error): Record<string, unknown> {
  const given = error as unknown as Record<string, unknown>;
  return Object.fromEntries(CODES.flatMap((name) => (isCode(given[name]) ? [[name, given[name]]] : [])));
}

/** `Neo.ClientError.Statement.SyntaxError`, `42N01`, true: nothing with blanks or quotes. */
function isCode(value: unknown): boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && /^[\w.]{1,100}$/.test(value));
}

/** The lines of the stack that name places, without those of the message. */
function framesOf({ message, stack = '' }: Error): string {
  const rest = stack.slice(stack.indexOf(message) + message.length);
  return rest
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
