import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadPaths } from '../src/commands/load-paths.js';
import { exportGraph } from '../src/graph/transfer.js';
import { createTGraph, T_ENGINES } from './utils/graphs.js';

const SEEDS = fileURLToPath(new URL('../../shared/seeds', import.meta.url));

describe.each(T_ENGINES)('the main job on $name', ({ open }) => {
  it.skipIf(open === null || !existsSync(SEEDS))('runs on the raw articles', async () => {
    const [graph, embedded] = [await (open as NonNullable<typeof open>)(), await createTGraph()];
    const { report, after } = await loadPaths(graph, [SEEDS], { concurrency: 1 });
    expect([report.loaded, report.failures]).toEqual([5, []]);
    for (const kind of ['Person', 'Organization', 'Place', 'Event', 'Quotation']) {
      expect(after.nodes[kind]).toBeGreaterThan(10);
    }
    await loadPaths(embedded, [SEEDS], { concurrency: 1 });
    expect(await dump(graph)).toEqual(await dump(embedded));
    const { records } = await graph.read({ text: 'MATCH (e:Entity) RETURN e.name AS name', parameters: {} });
    const names = records.map(({ name }) => name);
    expect(names).not.toContain('Getty');
    expect(names).not.toContain('Bloodied');
    await graph.dispose();
    await embedded.dispose();
  });
});

async function dump(graph: Parameters<typeof exportGraph>[0]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportGraph(graph)) lines.push(line);
  return lines;
}
