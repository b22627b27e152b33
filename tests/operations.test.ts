import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPaths } from '../src/commands/load-paths.js';
import type { Graph } from '../src/graph/graph.js';
import { T_ENGINES } from './utils/graphs.js';
import { createTServer, type TServer } from './utils/server.js';

const FOLDER = new URL('../examples/operations/', import.meta.url);
const PARAMETERS = { organization: 'Hailan Engineering Group' };
const files = readdirSync(FOLDER).sort();
const read = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');

describe.each(T_ENGINES)('examples/operations on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;

  beforeAll(async () => {
    if (open === null) return;
    graph = await open();
    const { report } = await loadPaths(graph, ['examples/articles'], { concurrency: 1 });
    expect(report.failures).toEqual([]);
    server = await createTServer(graph);
  });

  afterAll(async () => {
    await server?.stop();
    await graph?.dispose();
  });

  const on = it.skipIf(open === null);

  on.each(files.filter((file) => file.endsWith('.graphql')))(
    '%s has an answer with something in it',
    async (file) => {
      const { body } = await server.ask(read(file));
      expect(body.errors).toBeUndefined();
      const [answer] = Object.values(body.data as Record<string, unknown>);
      expect(JSON.stringify(answer)).toMatch(/"(text|name)":"[^"]+"/);
    },
  );

  on.each(files.filter((file) => file.endsWith('.cypher')))('%s has rows', async (file) => {
    const { records } = await graph.read({ text: read(file), parameters: PARAMETERS });
    expect(records.length).toBeGreaterThan(0);
  });

  on(
    'independent-reports.graphql counts three articles on the rescuers and two reports, and names the wire',
    async () => {
      const { body } = await server.ask(read('independent-reports.graphql'));
      expect(body.data).toMatchObject({
        organizations: {
          nodes: [
            {
              mentionedIn: {
                ...{ totalCount: 3, independentCount: 2 },
                nodes: expect.arrayContaining([
                  expect.objectContaining({
                    publisher: 'Delta Observer',
                    copyOf: expect.objectContaining({ headline: expect.stringContaining('rescuers say') }),
                  }),
                  expect.objectContaining({ headline: expect.stringContaining('Midwife'), copyOf: null }),
                ]),
              },
            },
          ],
        },
      });
    },
  );

  on('independent-reports.cypher counts the wire and its copy once', async () => {
    const { records } = await graph.read({ text: read('independent-reports.cypher'), parameters: {} });
    const counts = records as unknown as { articles: number; reports: number }[];
    expect(counts.every(({ articles, reports }) => reports === articles || reports === articles - 1)).toBe(
      true,
    );
    expect(counts.filter(({ articles, reports }) => reports < articles).length).toBeGreaterThan(0);
  });
});
