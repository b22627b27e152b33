import { describe, expect, it } from 'vitest';
import { foldText, wordsIn } from '../src/words.js';

describe('the words of a text', () => {
  it.each([
    ['Amina Okafor', ' amina okafor '],
    ['São  Paulo—Curaçao', ' sao paulo curacao '],
    ['Ærø, Łódź, Straße, ISTANBUL', ' aero lodz strasse istanbul '],
    ["O'Brien’s U.S. and U.N.", ' o brien s us and un '],
    ['J.K. Rowling at no. 10', ' jk rowling at no 10 '],
    ['Киев, القاهرة, 東京', ' киев القاهرة 東京 '],
    ['end of it.The next', ' end of it the next '],
    ['… — !', ''],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('stand where they are in the text, whatever folding makes of their length', () => {
    const text = 'The ﬂood at Ærø: U.N. aid';
    expect(wordsIn(text).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['the', 'The'],
      ['flood', 'ﬂood'],
      ['at', 'at'],
      ['aero', 'Ærø'],
      ['un', 'U.N.'],
      ['aid', 'aid'],
    ]);
  });
});
