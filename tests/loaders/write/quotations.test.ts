import { describe, expect, it } from 'vitest';
import type { Quotation } from '../../../loaders/article.js';
import { mergeQuotations, quotationId, quotationText } from '../../../loaders/write/quotations.js';

const TEXT = "We won't open the centre until the water is gone";

describe('the id of a quotation', () => {
  it.each([
    ['other marks and capitals', 'We won’t open the Centre until the water is gone.'],
    ['a contraction written out', 'We will not open the centre until the water is gone'],
    ['American spelling', "We won't open the center until the water is gone"],
    ['a word of its own in brackets', "We won't open [the] centre until the water is gone"],
    ['three dots', "We won't open the centre … until the water is gone"],
  ])('is the same with %s', (_what, text) => {
    expect(quotationId(quotation(text))).toBe(quotationId(quotation(TEXT)));
  });

  it.each([
    ['the opposite', 'We will open the centre until the water is gone'],
    ['another word', "We won't leave the centre until the water is gone"],
    ['another figure', "We won't open the 3 centres until the water is gone"],
    ['words left out', "We won't open the centre"],
  ])('is another with %s', (_what, text) => {
    expect(quotationId(quotation(text))).not.toBe(quotationId(quotation(TEXT)));
  });

  it('is the same for a part of a sentence in marks, and another for indirect speech', () => {
    expect(quotationId({ ...quotation(TEXT), kind: 'PARTIAL' })).toBe(quotationId(quotation(TEXT)));
    expect(quotationId({ ...quotation(TEXT), kind: 'INDIRECT' })).not.toBe(quotationId(quotation(TEXT)));
  });

  it('is another for another speaker only where anybody may say it', () => {
    const [short, long] = ['No comment', TEXT].map((text) => [
      quotationId(quotation(text, 'person:a')),
      quotationId(quotation(text, 'person:b')),
    ]) as [string[], string[]];
    expect(new Set(short).size).toBe(2);
    expect(new Set(long).size).toBe(1);
  });
});

it.each([
  ['“We stay,”', 'We stay'],
  ['the bill was “a disgrace”', 'the bill was "a disgrace"'],
  ['“a disgrace” that nobody wants', '"a disgrace" that nobody wants'],
  ['“We stay, and so do “they”', 'We stay, and so do "they"'],
  ['“We stay', 'We stay'],
])('%s is shown with the marks inside it alone', (written, shown) => {
  expect(quotationText(written)).toBe(shown);
});

it('keeps the fullest wording, whichever came first', () => {
  const [a, b] = [
    { text: 'We stay', kind: 'PARTIAL' as const },
    { text: 'We, all of us, stay', kind: 'DIRECT' as const },
  ];
  expect(mergeQuotations(a, b)).toEqual(b);
  expect(mergeQuotations(b, a)).toEqual(b);
});

function quotation(text: string, entity: string | null = null): Quotation {
  return {
    ...{ start: 0, end: text.length, kind: 'DIRECT', text, cue: null, confidence: 1, about: [] },
    speaker: entity === null ? null : { entity, basis: 'NAMED', start: 0, end: 1 },
  };
}
