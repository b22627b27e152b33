/** Turns an answer into text, and refuses one that is too large. */

import { randomUUID } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';
import type { Logger } from 'pino';

/**
 * Makes Apollo Server's `stringifyResult`: an answer of more bytes than the limit becomes RESULT_TOO_LARGE, with
 * `limit` and `value` in bytes of UTF-8.
 */
export function createStringifier(maxBytes: number, logger: Logger) {
  return (result: FormattedExecutionResult): string => {
    const text = `${JSON.stringify(result)}\n`;
    const bytes = Buffer.byteLength(text);
    if (bytes <= maxBytes) return text;
    const requestId = randomUUID();
    logger.warn({ requestId, bytes, maxBytes }, 'answer too large');
    return `${JSON.stringify({ errors: [tooLarge(maxBytes, bytes, requestId)], data: null })}\n`;
  };
}

function tooLarge(limit: number, value: number, requestId: string) {
  const message = `expected an answer of at most ${limit} bytes, but got ${value}: ask for fewer items or fields`;
  return { message, extensions: { code: 'RESULT_TOO_LARGE', limit, value, requestId } };
}
