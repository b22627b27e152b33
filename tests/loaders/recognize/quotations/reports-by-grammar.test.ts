import { afterAll, describe, expect, it } from 'vitest';
import { createGrammar } from '../../../../loaders/recognize/grammar/grammar.js';
import {
  createQuotationsRecognizer,
  recognizeQuotations,
} from '../../../../loaders/recognize/quotations/recognize-quotations.js';
import { articleOf } from './helper.js';

const grammar = createGrammar();
const recognize = createQuotationsRecognizer(grammar.treeOf);
afterAll(() => grammar.dispose());

async function reportsIn(text: string): Promise<string[]> {
  const { quotations } = await recognize(articleOf(text, ['Ruth Hale', 'Jon Dahl']));
  return quotations.map(
    ({ speaker, text: words }) =>
      `${speaker === null ? '-' : text.slice(speaker.start, speaker.end)}: ${words}`,
  );
}

describe('reports that only grammar finds', () => {
  it.each([
    [
      'Jon Dahl last year, in one of many letters to the board, proposed a second harbour for the fleet.',
      'Jon Dahl: a second harbour for the fleet',
    ],
    ['Critics in the two ports blame the old dams on the river.', 'Critics: the old dams on the river'],
  ])('%s', async (text, report) => {
    expect(recognizeQuotations(articleOf(text, ['Ruth Hale', 'Jon Dahl'])).quotations).toEqual([]);
    expect(await reportsIn(text)).toEqual([report]);
  });

  it.each([
    'In the end it was agreed to sell the yard.',
    'One might propose a second harbour for the fleet.',
    'Jon Dahl, hoarse after the talks, never proposed a second harbour.',
    'Asked if he agreed, Jon Dahl demurred.',
    'The 4.8 billion sale shows how different rules can affect how owners are treated.',
    'But the yard, as its name suggests, is old in structure.',
  ])('are not found in: %s', async (text) => {
    expect(await reportsIn(text)).toEqual([]);
  });

  it('leave what wording found as it is', async () => {
    const article = articleOf('Ruth Hale said that the yard was sold. "It is a good day," she said.', [
      'Ruth Hale',
    ]);
    expect((await recognize(article)).quotations).toEqual(recognizeQuotations(article).quotations);
  });
});
