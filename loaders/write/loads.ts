/** Where the facts of a run go: into a graph, or, in a dry run, nowhere. */

import type { Graph, GraphResult } from '../../src/graph/graph.js';
import type { ArticleFacts } from './facts.js';
import * as queries from './queries.js';
import { withoutTakenDown } from './takedowns/without-taken-down.js';
import { writeArticles, type LoadRun, type WriteOutcome } from './write-articles.js';

/** An article that is in the graph. */
export interface StoredArticle {
  readonly id: string;
  readonly factsHash: string;
}

/** A batch's facts; `properties.sourceHash` says what they were made of. */
export type Batch = readonly ArticleFacts[];

/** What a run needs of the graph. Every member throws `GraphError`. */
export interface Target {
  /** True when nothing is written. */
  readonly isDryRun: boolean;
  /** The articles that were made of the very same documents by the very same version, by `sourceHash`. */
  find(sourceHashes: readonly string[]): Promise<ReadonlyMap<string, StoredArticle>>;
  /** Writes all articles of the batch, or none; gives what became of each, by id. */
  write(batch: Batch): Promise<ReadonlyMap<string, WriteOutcome>>;
  /** Notes when the run ended and what it counted (JSON); a run that wrote nothing has no node and leaves none. */
  finish(finishedAt: string, counts: string): Promise<void>;
}

/** Into the graph, as a run of its own. */
export function graphTarget(graph: Graph, run: LoadRun): Target {
  return {
    isDryRun: false,
    find: (hashes) => findStored((query) => graph.read(query), hashes),
    write: async (batch) => {
      const outcomes = await writeArticles(graph, batch, run);
      await noteSources(
        graph,
        batch.filter(({ id }) => outcomes.get(id) === 'UNCHANGED'),
      );
      return outcomes;
    },
    finish: async (finishedAt, counts) => {
      const text = 'MATCH (l:Load {id: $id}) SET l.finishedAt = $finishedAt, l.counts = $counts';
      const parameters = { id: run.id, finishedAt, counts };
      await graph.write((transaction) => transaction.run({ text, parameters }));
    },
  };
}

/** Says what a run would do to the graph, which it only reads; null: to an empty one. */
export function dryTarget(graph: Pick<Graph, 'read'> | null): Target {
  const read = async (query: Parameters<Graph['read']>[0]) =>
    (await graph?.read(query)) ?? { columns: [], records: [] };
  return {
    isDryRun: true,
    find: (hashes) => findStored(read, hashes),
    write: async (batch) => {
      const run = async (query: Parameters<Graph['read']>[0]) => (await read(query)).records;
      const { open, withheld } = await withoutTakenDown(run, batch);
      const records = await run(queries.findArticles(open.map(({ id }) => id)));
      const stored = new Map(records.map((record) => [record['id'], record['factsHash']]));
      const outcomes = open.map(({ id, factsHash }) => [id, outcomeOf(stored.get(id), factsHash)] as const);
      return new Map<string, WriteOutcome>([...outcomes, ...withheld]);
    },
    finish: () => Promise.resolve(),
  };
}

async function findStored(
  read: (query: Parameters<Graph['read']>[0]) => Promise<GraphResult>,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, StoredArticle>> {
  const { records } = await read(queries.findSources(hashes));
  return new Map(
    records.map((record) => [
      record['hash'] as string,
      { id: record['id'] as string, factsHash: record['factsHash'] as string },
    ]),
  );
}

/** Another page, or another version, may give the very same facts: the next run need not find that out again. */
async function noteSources(graph: Graph, unchanged: Batch): Promise<void> {
  if (unchanged.length === 0) return;
  const rows = unchanged.map(({ id, properties }) => ({ id, sourceHash: properties['sourceHash'] ?? null }));
  await graph.write((transaction) => transaction.run(queries.setSources(rows)));
}

function outcomeOf(stored: unknown, factsHash: string): WriteOutcome {
  if (stored === undefined) return 'LOADED';
  return stored === factsHash ? 'UNCHANGED' : 'REPLACED';
}
