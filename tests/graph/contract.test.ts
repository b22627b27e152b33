import { describe, expect, it } from 'vitest';
import { T_ENGINES } from '../utils/graphs.js';
import { CONTRACT as GRAPH_CONTRACT } from './contract.js';
import { ENTRY_CONTRACT } from './entries.js';
import { IDENTITY_CONTRACT } from './identity.js';
import { STREAM_CONTRACT } from './streams.js';
import { TAKEDOWN_CONTRACT } from './takedowns.js';
import { WORDING_CONTRACT } from './wordings.js';

const CONTRACT = [
  ...GRAPH_CONTRACT,
  ...IDENTITY_CONTRACT,
  ...ENTRY_CONTRACT,
  ...STREAM_CONTRACT,
  ...WORDING_CONTRACT,
  ...TAKEDOWN_CONTRACT,
];

describe.each(T_ENGINES)('the graph contract on $name', ({ open }) => {
  it.skipIf(open === null).each(CONTRACT)('$id $name', async ({ run }) => {
    const graph = await (open as NonNullable<typeof open>)();
    try {
      await run(graph);
    } finally {
      await graph.dispose();
    }
  });
});

it('keeps the id of every row', () => {
  expect(CONTRACT.map(({ id }) => id)).toEqual([...new Set(CONTRACT.map(({ id }) => id))]);
});
