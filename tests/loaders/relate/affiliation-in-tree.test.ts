import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createParser, type Parser } from '../../../loaders/recognize/grammar/parser.js';
import { affiliationInTree } from '../../../loaders/relate/affiliation-in-tree.js';
import { relate } from '../../../loaders/relate/relate.js';
import { briefly, person, place, resolved } from './resolved.js';

let parser: Parser;

beforeAll(async () => {
  parser = await createParser();
});
afterAll(() => parser.dispose());

/** The title by which the grammar of a sentence ties a person to a body. */
async function titleIn(sentence: string, person: string, body: string): Promise<string | null> {
  const spanOf = (words: string) => ({
    start: sentence.indexOf(words),
    end: sentence.indexOf(words) + words.length,
  });
  const tree = await parser.parse(sentence);
  return affiliationInTree(sentence, tree, spanOf(person), spanOf(body))?.title ?? null;
}

describe('an affiliation by grammar', () => {
  it.each([
    [
      'Ama Boateng, since 2010 the head of the Harbour Council, resigned.',
      'Ama Boateng',
      'Harbour Council',
      'head',
    ],
    [
      'Jon Dahl is now the managing director of Norsk Kobber.',
      'Jon Dahl',
      'Norsk Kobber',
      'managing director',
    ],
    ['Norsk Kobber owner, Jon Dahl, declined to comment.', 'Jon Dahl', 'Norsk Kobber', 'owner'],
    [
      'Ruth Hale, 44, a senior adviser at the charity Open Door, agreed.',
      'Ruth Hale',
      'Open Door',
      'senior adviser',
    ],
  ])('is found: %s', async (sentence, person, body, title) => {
    expect(await titleIn(sentence, person, body)).toBe(title);
  });

  it.each([
    ['Ama Boateng met the head of the Harbour Council.', 'Ama Boateng', 'Harbour Council'],
    ['Ama Boateng criticised the Harbour Council.', 'Ama Boateng', 'Harbour Council'],
    ['The head of the Harbour Council praised Ama Boateng.', 'Ama Boateng', 'Harbour Council'],
    ['Ama Boateng, a supporter of peace, flew to Oslo.', 'Ama Boateng', 'Oslo'],
  ])('is not found: %s', async (sentence, person, body) => {
    expect(await titleIn(sentence, person, body)).toBeNull();
  });

  it.each([
    'Bars hire the L.A.-based master neon artist Ama Boateng, to create signs.',
    'Bars hire firms such as the Oslo-based master glass artist Ama Boateng, to create signs.',
  ])('does not tie a person to where they are based: %s', async (sentence) => {
    const article = resolved([sentence], {
      ama: person('Ama Boateng'),
      oslo: place('capital', 'NO', 'Oslo'),
      la: place('city', 'US', 'L.A.'),
    });
    const trees = new Map([[0, await parser.parse(sentence)]]);
    expect(briefly(relate(article, trees), 'AFFILIATED_WITH')).toEqual([]);
  });
});
