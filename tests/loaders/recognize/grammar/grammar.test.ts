import { afterAll, describe, expect, it } from 'vitest';
import { createGrammar } from '../../../../loaders/recognize/grammar/grammar.js';

const text = 'Rain fell. The mayor left Jos.';
const article = {
  text,
  sentences: [
    { start: 0, end: 10, segment: 0 },
    { start: 11, end: 30, segment: 0 },
  ],
};

describe('grammar on demand', () => {
  const grammar = createGrammar();
  afterAll(() => grammar.dispose());

  it('gives the tree of a sentence with offsets into the article', async () => {
    const tree = await grammar.treeOf(article, 1);
    expect(tree.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'mayor',
      'left',
      'Jos',
      '.',
    ]);
  });

  it('parses a sentence once, however many stages ask', async () => {
    expect(await grammar.treeOf({ ...article }, 1)).toBe(await grammar.treeOf(article, 1));
  });

  it('refuses the index of no sentence', async () => {
    await expect(grammar.treeOf(article, 2)).rejects.toThrow(
      new RangeError('expected the index of a sentence, but got 2'),
    );
  });

  it('loads nothing until it is asked', async () => {
    const missing = createGrammar({ modelPath: '/nowhere' });
    await expect(missing.treeOf(article, 0)).rejects.toThrow(/ENOENT/);
    await expect(createGrammar({ modelPath: '/nowhere' }).dispose()).resolves.toBeUndefined();
  });
});
