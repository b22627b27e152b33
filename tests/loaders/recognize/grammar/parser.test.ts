import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Word } from '../../../../loaders/grammar.js';
import { createParser, type Parser } from '../../../../loaders/recognize/grammar/parser.js';

let parser: Parser;

beforeAll(async () => {
  parser = await createParser();
});
afterAll(() => parser.dispose());

describe('the parser', () => {
  it.each([
    [
      'The minister said that the bridge would open in May.',
      'said',
      ['minister nsubj said', 'open ccomp said', 'bridge nsubj open'],
    ],
    ['"We are ready," Amina Yusuf told the villagers.', 'told', ['Amina nsubj told', 'ready ccomp told']],
    [
      'The mayor, who was elected in 2019, was arrested by police.',
      'arrested',
      ['mayor nsubj:pass arrested', 'elected acl:relcl mayor', 'police obl:agent arrested'],
    ],
    [
      'Hamisi Chengo, the head of the port authority, resigned.',
      'resigned',
      ['Hamisi nsubj resigned', 'head appos Hamisi', 'authority nmod head'],
    ],
  ])('finds who does what: %s', async (sentence, root, expected) => {
    const words = await parser.parse(sentence);
    const edges = words.map((word) => edgeOf(sentence, words, word));
    expect(edges).toEqual(expect.arrayContaining([`${root} root`, ...expected]));
  });

  it('gives every sentence one tree, however long it is', async () => {
    const sentence = `The council met and ${'the old harbour was closed and '.repeat(120)}the fleet left.`;
    const words = await parser.parse(sentence);
    expect(words.filter((word) => word.head === -1)).toHaveLength(1);
    expect(words.every((_, index) => reachesRoot(words, index))).toBe(true);
    expect(words.at(-1)?.end).toBe(sentence.length);
  });

  it('gives the same tree whatever was parsed before', async () => {
    const sentence = 'Three people were hurt when a bus hit a wall in Jos.';
    const first = await parser.parse(sentence);
    await parser.parse('Something else.');
    expect(await parser.parse(sentence)).toEqual(first);
  });

  it.each(['', ' \n', '\u200b'])('finds no word in %j', async (sentence) => {
    expect(await parser.parse(sentence)).toEqual([]);
  });
});

function edgeOf(sentence: string, words: readonly Word[], word: Word): string {
  const form = ({ start, end }: Word) => sentence.slice(start, end);
  const head = words[word.head];
  return head === undefined ? `${form(word)} root` : `${form(word)} ${word.relation} ${form(head)}`;
}

function reachesRoot(words: readonly Word[], index: number): boolean {
  let at = index;
  for (let steps = 0; steps <= words.length; steps += 1) {
    if (at === -1) return true;
    at = words[at]?.head ?? -2;
  }
  return false;
}
