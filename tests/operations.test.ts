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
});
