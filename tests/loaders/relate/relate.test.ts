import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../loaders/article.js';
import { relate } from '../../../loaders/relate/relate.js';
import { body, briefly, event, person, place, quotation, resolved } from './resolved.js';

const CAST = {
  hale: person('Ruth Hale', 'Hale'),
  oxfam: body('charity', 'Oxfam'),
  norway: place('country', 'NO', 'Norway'),
  oslo: place('capital', 'NO', 'Oslo'),
  summit: event('summit', 'summit'),
};
const WORDS = [
  ...[
    'Ruth Hale',
    'Oxfam',
    'Norway',
    'Oslo',
    'summit',
    'spokeswoman',
    'President',
    'attended',
    'the',
    'a',
    'of',
    'in',
  ],
  ...[',', ', based in', '’s', 'said', 'was killed in', 'city', 'who heads', '(', ')', '.'],
];

describe('relate', () => {
  it('links only entities of the article, by words of one sentence, and changes nothing it was given', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1 })), (lines) => {
        const article = resolved(
          lines.map((words) => words.join(' ')),
          CAST,
        );
        const before = structuredClone(article);
        const related = relate(article);
        expect(article).toEqual(before);
        const ids = new Set([article.id, ...article.entities.map(({ id }) => id)]);
        for (const { from, to, evidence, confidence } of related.relationships) {
          expect(ids).toContain(from);
          expect(ids).toContain(to);
          expect(from).not.toBe(to);
          expect(confidence).toBeGreaterThan(0);
          expect(
            evidence !== null && article.sentences.some((sentence) => contains(sentence, evidence)),
          ).toBe(true);
        }
        expect(relate(article)).toEqual(related);
      }),
      { numRuns: 200 },
    );
  });

  it('drops a relationship whose end is no entity of the article', () => {
    const stray = {
      type: 'LOCATED_AT',
      from: 'summit',
      to: 'nowhere',
      evidence: null,
      confidence: 1,
    } as const;
    expect(relate(resolved(['A summit.'], CAST, { relationships: [stray] })).relationships).toEqual([]);
  });
});

describe('QUOTED_IN', () => {
  it('is one for each quotation of a known person or organisation, with the words of its sentence', () => {
    const lines = ['“Rain came,” Ruth Hale said.', '“Snow came,” Oslo said, and “Ice came” too.'];
    const article = resolved(lines, CAST);
    const quotations = [
      quotation(article.text, 'Rain came,', 'Ruth Hale', 'hale'),
      quotation(article.text, 'Snow came,', 'Oslo', 'oslo'),
      quotation(article.text, 'Ice came', 'Oslo', null),
    ];
    expect(briefly(relate({ ...article, quotations }))).toEqual([
      'hale QUOTED_IN article:test: Rain came,” Ruth Hale said',
    ]);
  });

  it('has the words of the cue when the content goes on in other sentences', () => {
    const article = resolved(['Ruth Hale said:', '“Rain came.', 'Snow came.”'], CAST);
    const quotations = [quotation(article.text, 'Rain came.\nSnow came.', 'Ruth Hale', 'hale')];
    expect(briefly(relate({ ...article, quotations }))).toEqual([
      'hale QUOTED_IN article:test: Ruth Hale said',
    ]);
  });
});

describe('what a quotation is about', () => {
  it('are the entities named inside it, without who says it', () => {
    const article = resolved(['“Oxfam and Norway met, says Ruth Hale,” Ruth Hale said in Oslo.'], CAST);
    const quotations = [quotation(article.text, 'Oxfam and Norway met, says Ruth Hale', 'Ruth Hale', 'hale')];
    expect(relate({ ...article, quotations }).quotations.map(({ about }) => about)).toEqual([
      ['oxfam', 'norway'],
    ]);
  });
});

describe('WROTE and PUBLISHED_BY', () => {
  it('have the byline’s words where there are any, and none for the publisher', () => {
    const article = resolved(['By Ruth Hale', 'Rain came.'], CAST, {
      authors: ['Ruth Hale'],
      publisher: 'Oxfam',
    });
    const segments = [
      { kind: 'BYLINE' as const, start: 0, end: 12 },
      { kind: 'BODY' as const, start: 13, end: article.text.length },
    ];
    expect(briefly(relate({ ...article, segments }))).toEqual([
      'article:test PUBLISHED_BY oxfam: -',
      'hale WROTE article:test: Ruth Hale',
    ]);
    expect(briefly(relate(article))).toEqual([
      'article:test PUBLISHED_BY oxfam: -',
      'hale WROTE article:test: -',
    ]);
  });

  it('do not exist without an author or publisher', () => {
    expect(relate(resolved(['By Ruth Hale'], CAST)).relationships).toEqual([]);
  });
});
