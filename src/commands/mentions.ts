/** Finds who is mentioned in a text, on a thread of its own, so that the server goes on answering. */

import type { Entity, Mention, Message } from '../../loaders/article.js';
import type { Jobs } from '../../loaders/jobs/job.js';
import type { FindMentions, FoundMention } from '../context.js';
import { ServiceError } from '../errors.js';

const TIME_LIMIT_MS = 20_000; // 20 seconds
const MAX_WAITING = 8; // texts at once, in work or waiting

/** A recognizer that starts its thread with the first text. */
export interface MentionFinder {
  readonly find: FindMentions;
  dispose(): Promise<void>;
}

/** Loads nothing yet. A text over its time, or whose thread dies, rejects; the thread is replaced. */
export function createMentionFinder(): MentionFinder {
  let pool: Promise<Jobs & { dispose(): Promise<void> }> | undefined;
  let waiting = 0;
  return {
    find: async (text) => {
      if (waiting >= MAX_WAITING) {
        throw new ServiceError(
          `whoIsMentioned: expected at most ${MAX_WAITING} texts at once, but got more`,
          'SERVICE_BUSY',
        );
      }
      waiting += 1;
      try {
        pool ??= openPool();
        return await findIn(await pool, text);
      } finally {
        waiting -= 1;
      }
    },
    dispose: async () => (await pool)?.dispose(),
  };
}

async function openPool() {
  const { createPool } = await import('../../loaders/jobs/pool.js');
  return createPool({ threads: 1, timeLimitMs: TIME_LIMIT_MS });
}

/** What the pool makes of a text, as far as it is used here. */
interface Extract {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly messages: readonly Message[];
}

async function findIn(jobs: Jobs, text: string): Promise<readonly FoundMention[]> {
  if (text.trim() === '') return [];
  const { line } = await jobs.extract({
    ...{ source: '<text>', format: 'RECORD', charset: null, known: {}, messages: [] },
    bytes: new TextEncoder().encode(JSON.stringify({ text })),
  });
  const extract = JSON.parse(line) as Extract;
  const fatal = extract.messages.find(({ level }) => level === 'FATAL');
  if (fatal !== undefined) throw new Error(`${fatal.stage}: ${fatal.reason}`);
  const names = new Map(extract.entities.map(({ id, name }) => [id, name]));
  return extract.mentions.flatMap(({ start, end, type, entity, confidence }) =>
    entity === null ? [] : [{ start, end, type, entity, confidence, name: names.get(entity) as string }],
  );
}
