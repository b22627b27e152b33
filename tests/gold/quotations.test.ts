import { describe, expect, it } from 'vitest';
import {
  type MarkedDocument,
  parseMarkedQuotations,
  QUOTATION_PARTS,
  readMarkedQuotations,
} from '../../bench/score/marked-quotations.js';
import { contains } from '../../loaders/article.js';

const documents = QUOTATION_PARTS.flatMap((part) => readMarkedQuotations(part));

describe.each(documents.map((document): [string, MarkedDocument] => [document.gold.id, document]))(
  'marked quotations of %s',
  (_, { gold, text }) => {
    const quotations = gold.quotations ?? [];

    it('leave no brace in the text', () => {
      expect(text).not.toMatch(/[{}|]/u);
    });

    it('have words of their own, behind a mark or on a line of their own', () => {
      for (const { kind, start, end } of quotations) {
        expect(text.slice(start, end)).toMatch(/\S/u);
        if (kind === 'DIRECT' || kind === 'PARTIAL') expect(text[start - 1] ?? '').toMatch(/["“‘'\n]/u);
      }
    });

    it('stand inside each other only as quoted words in a report', () => {
      for (const outer of quotations) {
        const inner = quotations.filter((one) => one !== outer && contains(outer, one));
        if (inner.length > 0) expect(outer.kind).toBe('INDIRECT');
      }
    });
  },
);

describe('the marked quotations', () => {
  it('are at least 150 in forty texts, a third of the texts put aside', () => {
    const count = documents.reduce((sum, { gold }) => sum + (gold.quotations?.length ?? 0), 0);
    const heldOut = QUOTATION_PARTS.filter((part) => part.endsWith('held-out')).flatMap((part) =>
      readMarkedQuotations(part),
    ).length;
    expect(count).toBeGreaterThanOrEqual(150);
    expect(documents.length).toBeGreaterThanOrEqual(40);
    expect(heldOut / documents.length).toBeGreaterThanOrEqual(1 / 3);
  });
});

describe('marks', () => {
  it('become kinds, parts joined into one, speakers with their names, and cues', () => {
    const { gold, text } = parseMarkedQuotations(
      'x',
      '“{D1|We go,}” {s1,2|Ada Obi|she} {c1|said}, “{D1|and stay.}” {s2|Ada Obi|She} {c2|said} {I2|it was “{P3|hard}”}.',
    );
    const rows = (gold.quotations ?? []).map(({ kind, start, end, speaker }) => [
      kind,
      text.slice(start, end),
      speaker?.entity ?? null,
    ]);
    expect(rows).toEqual([
      ['DIRECT', 'We go,” she said, “and stay.', 'Ada Obi'],
      ['INDIRECT', 'it was “hard”', 'Ada Obi'],
      ['PARTIAL', 'hard', null],
    ]);
  });

  it.each([
    ['a brace that is not closed', '“{D1|We go.”', 'expected a closing brace'],
    ['a brace that was never opened', 'We go.}', 'expected an opening brace'],
    ['a speaker of nothing', '{s2|Ada Obi} left.', 'expected words of quotation 2'],
  ])('%s is an error that names the file', (_, marked, message) => {
    expect(() => parseMarkedQuotations('x', marked)).toThrow(new RegExp(`^x: ${message}`, 'u'));
  });
});
