/** What happens to articles on this server, told to those who listen. */

import type { Logger } from 'pino';
import { articleMentions } from '../cypher/article-mentions.js';
import type { Graph } from '../graph/graph.js';
import type { Load, LoadResult } from '../loading.js';
import { createChannel, mapValues, type Channel, type ListenedTo } from './channel.js';

/** As the SDL's `LoadProgress` has it. */
export interface LoadProgress {
  readonly running: number;
  readonly loaded: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly unloaded: number;
  readonly failed: number;
}

/** An article that mentions what somebody listens for; as the SDL's `LoadedArticle`, with `id` for the article. */
export interface LoadedArticle {
  readonly id: string;
  /** Articles before it that were left out for one who is too slow. */
  readonly missed: number;
}

/** What subscriptions listen to. */
export interface Live {
  /** The counts now, and the latest whenever they have changed. */
  progress(): ListenedTo<LoadProgress>;
  /** Articles from now on that mention an entity. */
  mentions(entity: string): ListenedTo<LoadedArticle>;
}

/** What {@link createLive} gives. */
export interface LiveServer extends Live {
  /** The same function, whose calls are told to those who listen. */
  watch(load: Load): Load;
  /** How many listen. */
  readonly listeners: number;
}

const MAX_NEWS = 64; // articles that wait for one who is too slow

/** Starts to count. Who listens for entities costs one query of the graph for each article that is loaded. */
export function createLive({ graph, logger }: { graph: Pick<Graph, 'read'>; logger: Logger }): LiveServer {
  const counts = { running: 0, loaded: 0, replaced: 0, unchanged: 0, unloaded: 0, failed: 0 };
  const counting = new Set<Channel<LoadProgress>>();
  const watching = new Map<string, Set<Channel<string>>>();
  const count = (...names: readonly (keyof LoadProgress)[]) => {
    for (const name of names) counts[name] += 1;
    for (const channel of counting) channel.push({ ...counts });
  };
  const tell = async (article: string) => {
    if (watching.size === 0) return;
    const { records } = await graph.read(articleMentions(article, [...watching.keys()]));
    for (const { id } of records)
      for (const channel of watching.get(id as string) ?? []) channel.push(article);
  };
  // One after another, so that news come in the order of the loads.
  let telling = Promise.resolve();
  const tellNext = (article: string) => {
    telling = telling
      .then(() => tell(article))
      .catch((err: unknown) => logger.warn({ err, article }, 'nobody was told of an article'));
  };
  return {
    watch: (load) => async (command, means) => {
      count('running');
      let outcome: keyof LoadProgress = 'failed';
      try {
        const result = await load(command, means);
        outcome = nameOf(result);
        if (result.ok && (outcome === 'loaded' || outcome === 'replaced')) tellNext(result.id);
        return result;
      } finally {
        counts.running -= 1;
        count(outcome);
      }
    },
    progress: () => {
      const channel = createChannel<LoadProgress>(1, () => counting.delete(channel));
      counting.add(channel);
      channel.push({ ...counts });
      return mapValues(channel.values, ({ value }) => value);
    },
    mentions: (entity) => {
      const channel = createChannel<string>(MAX_NEWS, () => forget(watching, entity, channel));
      watching.set(entity, (watching.get(entity) ?? new Set()).add(channel));
      return mapValues(channel.values, ({ value, missed }) => ({ id: value, missed }));
    },
    get listeners() {
      return [...watching.values()].reduce((sum, channels) => sum + channels.size, counting.size);
    },
  };
}

function nameOf(result: LoadResult): Exclude<keyof LoadProgress, 'running'> {
  if (!result.ok) return 'failed';
  const names = { LOADED: 'loaded', REPLACED: 'replaced', UNCHANGED: 'unchanged' } as const;
  return result.outcome === null ? 'unloaded' : names[result.outcome];
}

function forget<T>(channels: Map<string, Set<T>>, key: string, channel: T): void {
  const own = channels.get(key);
  own?.delete(channel);
  if (own?.size === 0) channels.delete(key);
}
