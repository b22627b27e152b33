/** How long it takes to compile an operation into Cypher, beside parsing and validating it: `npx tsx bench/compile.ts`. */

import { execute, parse, validate } from 'graphql';
import { LOCAL_CALLER } from '../src/access/caller.js';
import { createContext } from '../src/context.js';
import { createCursors } from '../src/cypher/compile/cursors.js';
import type { Graph } from '../src/graph/graph.js';
import { createSchema } from '../src/schema.js';

const OPERATION = `{ people(first: 20, where: {name: {contains: "a"}}) { nodes { name
  quotations(first: 3) { nodes { text appearsIn(first: 3) { edges { cue evidence { text start end } node { headline } } } } }
  mentionedIn(first: 3) { edges { node { headline publishedAt } } } } } }`;
const RUNS = 1_000;

const schema = createSchema();
const document = parse(OPERATION);
const empty = { columns: ['result'], records: [{ result: null }] };
const graph = { read: async () => empty } as unknown as Graph;
const cursors = createCursors();

const steps: Readonly<Record<string, () => unknown>> = {
  parse: () => parse(OPERATION),
  validate: () => validate(schema, document),
  'compile and run on a graph that has nothing': () =>
    execute({ schema, document, contextValue: createContext({ graph, cursors, caller: LOCAL_CALLER }) }),
};
for (const [name, step] of Object.entries(steps)) {
  for (let run = 0; run < 100; run += 1) await step();
  const begin = performance.now();
  for (let run = 0; run < RUNS; run += 1) await step();
  process.stdout.write(`${name}: ${((performance.now() - begin) / RUNS).toFixed(3)} ms\n`);
}
