import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { readSummary } from '../../src/summary.js';
import { T_ENGINES } from '../utils/graphs.js';

describe.each(T_ENGINES)('the summary of a graph on $name', ({ open }) => {
  let graph: Graph;

  beforeAll(async () => {
    if (open === null) return;
    graph = await open();
    const labels = ['Article', 'Person:Entity', 'Quotation'];
    const helpers = ['Wording', 'Name', 'Decision', 'Takedown', 'Load', 'Word', 'Entry', 'Day'];
    await graph.write(async (transaction) => {
      for (const label of [...labels, ...helpers])
        await transaction.run({ text: `CREATE (:${label} {id: 'one', name: 'One'})`, parameters: {} });
      for (const [from, type, to] of [
        ['Person', 'MENTIONED_IN', 'Article'],
        ['Person', 'SAME_AS', 'Person'],
        ['Article', 'LOADED_BY', 'Load'],
      ])
        await transaction.run({
          text: `MATCH (a:${from}) MATCH (b:${to}) CREATE (a)-[:${type}]->(b)`,
          parameters: {},
        });
    });
  });

  afterAll(() => graph?.dispose());

  it.skipIf(open === null)('counts what it is about, and not what serves loading and search', async () => {
    const { nodes, relationships } = await readSummary(graph);
    expect(nodes).toEqual([
      { label: 'Article', count: 1 },
      { label: 'Person', count: 1 },
      ...['Organization', 'Place', 'Event'].map((label) => ({ label, count: 0 })),
      { label: 'Quotation', count: 1 },
    ]);
    expect(relationships.filter(({ count }) => count > 0)).toEqual([{ type: 'MENTIONED_IN', count: 1 }]);
    expect(relationships.map(({ type }) => type)).not.toContain('LOADED_BY');
  });
});
