import { describe, expect, test } from 'vitest';
import type { Segment } from '../../../../loaders/article.js';
import { recognizeQuotations } from '../../../../loaders/recognize/quotations/recognize-quotations.js';
import { articleOf, rowsOf, type Name } from './helper.js';

describe('a post is one quotation', () => {
  const post = (text: string, author: Segment['author']): Segment[] => [
    { start: 0, end: text.length, kind: 'POST', ...(author === undefined ? {} : { author }) },
  ];

  test('its words without the links at the end, said by the author who signs it', () => {
    const text =
      'Ferry 12 is "late" againhttps://t.co/abc123pic.twitter.com/xyz\n— Fjord Ferries (@fjordferries) 3 mars 2021';
    expect(rowsOf(text, [], post(text, { name: 'Fjord Ferries', handle: 'fjordferries' }))).toEqual([
      { kind: 'POST', speaker: 'Fjord Ferries (NAMED)', cue: null, text: 'Ferry 12 is "late" again' },
    ]);
  });

  test('a link in the middle stays, since words follow it', () => {
    const text = 'See https://example.org/a for times\n— Fjord Ferries (@fjordferries)';
    expect(rowsOf(text, [], post(text, { name: 'Fjord Ferries', handle: null }))).toEqual([
      {
        kind: 'POST',
        speaker: 'Fjord Ferries (NAMED)',
        cue: null,
        text: 'See https://example.org/a for times',
      },
    ]);
  });

  test('has no speaker when its author does not stand in the text', () => {
    const text = 'Ferry 12 is late again';
    expect(rowsOf(text, [], post(text, { name: 'Fjord Ferries', handle: null }))).toEqual([
      { kind: 'POST', speaker: null, cue: null, text: 'Ferry 12 is late again' },
    ]);
  });
});

describe('speaker words become mentions that coreference can resolve', () => {
  const rows: readonly [text: string, names: readonly Name[], added: readonly string[]][] = [
    ['“It was loud,” he said.', [], ['he PERSON pronoun']],
    ['“It was loud,” the doctor said.', [], ['the doctor PERSON nominal']],
    ['“It was loud,” the charity said.', [], ['the charity ORGANIZATION nominal']],
    ['“It was loud,” Dahl said.', ['Dahl'], []],
    ['“It was loud,” the statement said.', [], []],
    ['He walked home.', [], []],
  ];
  test.each(rows)('%s', (text, names, added) => {
    const before = articleOf(text, names);
    const after = recognizeQuotations(before);
    const described = after.mentions
      .filter((mention) => !before.mentions.includes(mention))
      .map((mention) => {
        const kind = mention.pronoun === true ? 'pronoun' : mention.nominal === true ? 'nominal' : 'named';
        return `${text.slice(mention.start, mention.end)} ${mention.type} ${kind}`;
      });
    expect(described).toEqual(added);
  });
});

describe('segments that hold no facts hold no quotations', () => {
  test('a promo is left alone', () => {
    const text = '“Sign up for our newsletter today,” the editor said.';
    expect(rowsOf(text, [], [{ start: 0, end: text.length, kind: 'PROMO' }])).toEqual([]);
  });

  test('a speech does not run over a promo', () => {
    const first = 'Dahl said: “The water came at night.\n';
    const promo = 'Sign up here\n';
    const last = '“Nobody was warned.”';
    const text = first + promo + last;
    const segments: Segment[] = [
      { start: 0, end: first.length, kind: 'BODY' },
      { start: first.length, end: first.length + promo.length, kind: 'PROMO' },
      { start: first.length + promo.length, end: text.length, kind: 'BODY' },
    ];
    expect(rowsOf(text, ['Dahl'], segments).map((row) => [row.text, row.speaker])).toEqual([
      ['The water came at night.', 'Dahl (NAMED)'],
      ['Nobody was warned.', 'Dahl (NAMED)'],
    ]);
  });

  test('the same article twice gives the same result, and the given one is not changed', () => {
    const article = articleOf('“It was loud,” Dahl said. “Then it was over.”', ['Dahl']);
    const copy = structuredClone(article);
    expect(recognizeQuotations(article)).toEqual(recognizeQuotations(copy));
    expect(article).toEqual(copy);
  });
});
