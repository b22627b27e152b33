import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FACT_KINDS,
  type Article,
  type Segment,
  type SegmentKind,
  type Span,
} from '../../../../loaders/article.js';
import { recognizeQuotations } from '../../../../loaders/recognize/quotations/recognize-quotations.js';
import { articleOf } from './helper.js';

const piece = fc.constantFrom(
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '``',
  "''",
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  ', ',
  '. ',
  ': ',
  '— ',
  '(',
  ')',
  'he said',
  'Dahl',
  'said',
  'according to',
  'The minister',
  'told Reuters',
  'who',
  'that',
  'We will go',
  'was',
  'and',
  'saying',
  'a statement from',
  'of',
  'the',
  '’s',
  'é',
  '🚢',
  '\u00a0',
  '6',
  'said said',
  'called it',
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const kinds: SegmentKind[] = ['BODY', 'HEADLINE', 'PROMO', 'POST', 'CAPTION', 'BOILERPLATE'];

const segmented = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(300), fc.constantFrom(...kinds)), { maxLength: 4 }))
  .map(([words, cuts]) => {
    const edges = [...new Set([0, ...cuts.map(([at]) => Math.min(at, words.length)), words.length])].sort(
      (a, b) => a - b,
    );
    const segments: Segment[] = edges.slice(1).map((end, index) => ({
      start: edges[index] as number,
      end,
      kind: cuts[index]?.[1] ?? 'BODY',
    }));
    return articleOf(words, ['Dahl', ['Reuters', 'ORGANIZATION']], segments);
  });

const isInFacts = (article: Article, span: Span): boolean => {
  const facts = article.segments.filter((segment) => FACT_KINDS.has(segment.kind));
  return [...article.text.slice(span.start, span.end)].every((_sign, index) =>
    facts.some((segment) => segment.start <= span.start + index && span.start + index < segment.end),
  );
};

describe('whatever marks a text holds', () => {
  test('quotations are sorted, apart but for quoted parts of a report, inside fact segments, and speakers and cues are words of the text', () => {
    fc.assert(
      fc.property(segmented, (article) => {
        const { quotations, mentions } = recognizeQuotations(article);
        let [reach, inside, reportEnd] = [0, 0, 0];
        for (const { kind, start, end, text: words, speaker, cue, confidence } of quotations) {
          const isPart = kind === 'PARTIAL' && end <= reportEnd;
          expect(start).toBeGreaterThanOrEqual(isPart ? inside : reach);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(article.text.length);
          expect(isInFacts(article, { start, end })).toBe(true);
          expect(words).toBe(words.replace(/\s+/gu, ' ').trim());
          expect(words).not.toBe('');
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          for (const span of [speaker, cue]) {
            expect(span === null || article.text.slice(span.start, span.end).trim() !== '').toBe(true);
          }
          [inside, reportEnd] = [isPart ? end : start, isPart || kind !== 'INDIRECT' ? reportEnd : end];
          reach = Math.max(reach, end);
        }
        expect(mentions.map((mention) => mention.start)).toEqual(
          mentions.map((mention) => mention.start).sort((a, b) => a - b),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('a long text of nothing but marks and cues comes to an end', () => {
    for (const unit of [
      '"',
      '“',
      '‘a ',
      "'a ",
      '"a" ',
      'he said ',
      'a, ',
      '“a\n',
      'the man of ',
      '“A,” he said, “b,” ',
    ]) {
      const words = unit.repeat(5_000);
      const { quotations } = recognizeQuotations(articleOf(words));
      expect(quotations.every((quotation) => quotation.end <= words.length)).toBe(true);
    }
  }, 60_000);
});
