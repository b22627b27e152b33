import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadPaths } from '../src/commands/load-paths.js';
import { createTGraph } from './utils/graphs.js';
import { createTServer } from './utils/server.js';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

it('has an operation whose answer is the one it shows, and the same in Cypher', async () => {
  const [, body] = /^curl .* -d '(.*)'$/m.exec(README) as unknown as [string, string];
  const [, answer] = /```json\n([\s\S]*?)```/.exec(README) as unknown as [string, string];
  const [, cypher] = /dateline -- cypher "([^"]*)"/.exec(README) as unknown as [string, string];
  const graph = await createTGraph();
  await loadPaths(graph, ['examples/articles'], { concurrency: 1 });
  const server = await createTServer(graph);
  const { body: given } = await server.ask((JSON.parse(body) as { query: string }).query);
  expect({ data: given.data, errors: given.errors }).toEqual(JSON.parse(answer));
  const { records } = await graph.read({ text: cypher, parameters: {} });
  expect(records.length).toBe(JSON.parse(answer).data.quotations.nodes[0].appearsIn.edges.length);
  await server.stop();
  await graph.dispose();
});

it('begins with the two commands and stays short', () => {
  const lines = README.split('\n');
  expect(lines.slice(2, 4).map((line) => line.trim().split('#')[0]?.trim())).toEqual([
    'npm start',
    'npm test',
  ]);
  expect(lines.length).toBeLessThanOrEqual(120);
});
