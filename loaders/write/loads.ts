/** The run's own record, and what earlier runs left. */

import type { Graph } from '../../src/graph/graph.js';

/** The articles, by id, that an earlier run made of the very same source with the very same version. */
export async function findUnchanged(
  graph: Graph,
  sourceHashes: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const text = 'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN id, a.sourceHash AS hash';
  const { records } = await graph.read({ text, parameters: { ids: [...sourceHashes.keys()] } });
  const isSame = (record: (typeof records)[number]) =>
    sourceHashes.get(record['id'] as string) === record['hash'];
  return new Set(records.filter(isSame).map((record) => record['id'] as string));
}

/** Notes when the run ended and what it counted (JSON); a run that wrote nothing has no node and leaves none. */
export async function finishLoad(
  graph: Graph,
  id: string,
  finishedAt: string,
  counts: string,
): Promise<void> {
  const text = 'MATCH (l:Load {id: $id}) SET l.finishedAt = $finishedAt, l.counts = $counts';
  await graph.write((transaction) => transaction.run({ text, parameters: { id, finishedAt, counts } }));
}
