/** Finds who is mentioned in a text, on the server's own thread for that, so that it goes on answering. */

import type { Entity, Mention, Message } from '../../loaders/article.js';
import type { Jobs } from '../../loaders/jobs/job.js';
import type { FindMentions, FoundMention } from '../context.js';
import type { SharedProcessor } from './shared-processor.js';

/** Finds them with a processor that is opened with the first text. */
export function createMentionFinder(processor: Pick<SharedProcessor, 'open'>): FindMentions {
  return async (text) => (text.trim() === '' ? [] : findIn(await processor.open(), text));
}

/** What the processor makes of a text, as far as it is used here. */
interface Extract {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly messages: readonly Message[];
}

async function findIn(jobs: Jobs, text: string): Promise<readonly FoundMention[]> {
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
