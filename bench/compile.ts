/** How long it takes to compile an operation into Cypher, and not to, beside parsing and validating it: `npx tsx bench/compile.ts`. */

import { execute, parse, validate } from 'graphql';
import { LOCAL_CALLER } from '../src/access/caller.js';
import { createContext } from '../src/context.js';
import { createCursors, type Cursors } from '../src/cypher/compile/cursors.js';
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
const remembering = createCursors();
const run = (cursors: Cursors) =>
  execute({ schema, document, contextValue: createContext({ graph, cursors, caller: LOCAL_CALLER }) });

const steps: Readonly<Record<string, () => unknown>> = {
  parse: () => parse(OPERATION),
  validate: () => validate(schema, document),
  // What is compiled is remembered for the cursors of a server.
  'compile and run on a graph that has nothing': () => run(createCursors()),
  'run what is remembered, on the same': () => run(remembering),
};
for (const [name, step] of Object.entries(steps)) {
  for (let n = 0; n < 100; n += 1) await step();
  const begin = performance.now();
  for (let n = 0; n < RUNS; n += 1) await step();
  process.stdout.write(`${name}: ${((performance.now() - begin) / RUNS).toFixed(3)} ms\n`);
}
