import { describe, expect, it } from 'vitest';
import type { Found } from '../../bench/score/extract.js';
import { emptyFound } from '../../bench/score/extract.js';
import type { GoldArticle } from '../../bench/score/gold.js';
import { foldName } from '../../bench/score/align.js';
import { listErrors } from '../../bench/score/errors.js';
import { judgeArticle } from '../../bench/score/judge.js';
import { pairHeaviest } from '../../bench/score/match.js';
import { readPageText } from '../../bench/score/page-text.js';
import { distanceKm } from '../../bench/score/places.js';
import { joinParts, listParts } from '../../bench/score/quotation-parts.js';
import { countWords, shareOfWords } from '../../bench/score/quotations.js';
import { formatShare, formatTally, measureTally } from '../../bench/score/tally.js';

// Offsets:            0         1         2         3         4         5         6
//                     0123456789012345678901234567890123456789012345678901234567890123456789
const TEXT = 'Mayor Ana Ruiz of Porto said: “We rebuild after the flood.” Ruiz left.';

const at = (words: string, from = 0): { start: number; end: number } => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

const GOLD: GoldArticle = {
  id: 'one',
  source: 'none',
  sha256: '',
  length: TEXT.length,
  limit: null,
  segments: [{ kind: 'BODY', start: 0, end: TEXT.length }],
  entities: [
    { key: 'ruiz', type: 'PERSON', name: 'Ana Ruiz', aliases: ['Ruiz'] },
    {
      key: 'porto',
      type: 'PLACE',
      name: 'Porto',
      aliases: [],
      countryCode: 'PT',
      latitude: 41.15,
      longitude: -8.61,
    },
  ],
  mentions: [
    { ...at('Ana Ruiz'), words: 'Ana Ruiz', type: 'PERSON', entity: 'ruiz' },
    { ...at('Porto'), words: 'Porto', type: 'PLACE', entity: 'porto' },
    { ...at('Ruiz', 50), words: 'Ruiz', type: 'PERSON', entity: 'ruiz' },
  ],
  events: [
    {
      key: 'flood',
      name: 'flood in Porto',
      kind: 'flood',
      triggers: [{ ...at('flood'), words: 'flood' }],
      place: 'porto',
      earliest: null,
      latest: null,
    },
  ],
  quotations: [
    {
      kind: 'DIRECT',
      ...at('We rebuild after the flood.'),
      opens: 'We rebuild after',
      speaker: { ...at('Ana Ruiz'), words: 'Ana Ruiz', entity: 'ruiz', basis: 'NAMED' },
      cue: { ...at('said'), words: 'said' },
    },
  ],
  hasIndirect: false,
  relationships: [
    { type: 'LOCATED_AT', from: 'flood', to: 'porto' },
    { type: 'AFFILIATED_WITH', from: 'ruiz', to: 'porto', title: 'Mayor' },
  ],
};

const FOUND: Found = {
  id: 'one',
  text: TEXT,
  segments: [{ kind: 'BODY', start: 0, end: TEXT.length }],
  entities: [
    { id: 'p1', type: 'PERSON', name: 'Ana Ruiz', aliases: ['Ruiz'] },
    { id: 'l1', type: 'PLACE', name: 'Porto', latitude: 41.2, longitude: -8.6, countryCode: 'PT' },
    { id: 'e1', type: 'EVENT', name: 'flood' },
  ],
  mentions: [
    { ...at('Ana Ruiz'), type: 'PERSON', entity: 'p1' },
    { ...at('Porto'), type: 'PLACE', entity: 'l1' },
    { ...at('the flood'), type: 'EVENT', entity: 'e1', nominal: true },
    { ...at('Ruiz', 50), type: 'PERSON', entity: 'p1' },
  ],
  quotations: [
    { kind: 'DIRECT', ...at('We rebuild after the flood.'), speaker: { ...at('Ana Ruiz'), entity: 'p1' } },
  ],
  relationships: [
    { type: 'LOCATED_AT', from: 'e1', to: 'l1', start: 0, end: 5 },
    { type: 'AFFILIATED_WITH', from: 'p1', to: 'l1', start: 0, end: 5, properties: { title: 'Mayor' } },
  ],
};

const judge = (changes: Partial<Found>): ReturnType<typeof judgeArticle> =>
  judgeArticle(GOLD, { ...FOUND, ...changes });

describe('tally', () => {
  it('gives precision, recall and their harmonic mean', () => {
    expect(measureTally({ right: 2, found: 4, expected: 3 })).toEqual({
      precision: 0.5,
      recall: 2 / 3,
      f1: 4 / 7,
    });
  });

  it('gives null instead of dividing by nothing', () => {
    expect(measureTally({ right: 0, found: 0, expected: 0 })).toEqual({
      precision: null,
      recall: null,
      f1: null,
    });
    expect(measureTally({ right: 0, found: 0, expected: 2 })).toEqual({ precision: null, recall: 0, f1: 0 });
  });

  it('prints whole numbers beside each percentage', () => {
    expect(formatTally({ right: 5, found: 6, expected: 10 })).toBe(
      'P  83.3 (5/6)        R  50.0 (5/10)       F1  62.5',
    );
    expect(formatShare({ right: 1, of: 3 })).toBe(' 33.3 (1/3)');
    expect(formatShare({ right: 0, of: 0 })).toBe('    - (0/0)');
  });
});

describe('pairing', () => {
  it('takes the heaviest pair first and uses each side once', () => {
    const pairs = [
      { gold: 0, found: 0, weight: 0.5 },
      { gold: 0, found: 1, weight: 0.9 },
      { gold: 1, found: 1, weight: 0.8 },
      { gold: 1, found: 0, weight: 0.1 },
    ];
    expect(pairHeaviest(pairs)).toEqual([pairs[1], pairs[3]]);
  });

  it('breaks ties by place, whatever the order', () => {
    const pairs = [
      { gold: 1, found: 0, weight: 1 },
      { gold: 0, found: 0, weight: 1 },
    ];
    expect(pairHeaviest(pairs)).toEqual(pairHeaviest([...pairs].reverse()));
    expect(pairHeaviest(pairs)).toEqual([pairs[1]]);
  });
});

describe('names', () => {
  it.each([
    ['The Telegraph', 'telegraph', true],
    ['Whangārei', 'Whangarei', true],
    ['Netan\u00adyahu', 'netanyahu', true],
    ['Ruiz’s', 'Ruiz', true],
    ['Ana Ruiz', 'Ruiz', false],
    ['Theresa', 'resa', false],
  ])('%s and %s are the same name: %s', (one, other, same) => {
    expect(foldName(one) === foldName(other)).toBe(same);
  });
});

describe('an article found as a reader would', () => {
  const judged = judge({});

  it('is right in everything', () => {
    expect(listErrors(judged)).toEqual(['-- one (0)']);
    expect(judged.strict.tallies.get('PERSON')).toEqual({ right: 2, found: 2, expected: 2 });
    expect(judged.entities.tallies.get('PLACE')).toEqual({ right: 1, found: 1, expected: 1 });
    expect(judged.quotations?.tight).toEqual({ right: 1, found: 1, expected: 1 });
    expect(judged.quotations?.speakers).toEqual({ right: 1, of: 1 });
    expect(judged.places.all).toEqual({ right: 1, of: 1 });
    expect(judged.events?.located).toEqual({ right: 1, of: 1 });
    expect(judged.relationships?.titles).toEqual({ right: 1, of: 1 });
    expect(judged.segments?.shares.get('BODY')).toEqual({ right: 58, of: 58 });
  });
});

describe('an article in which nothing was found', () => {
  it('misses everything and has nothing wrong', () => {
    const judged = judgeArticle(GOLD, emptyFound('one', TEXT));
    expect(judged.strict.tallies.get('PERSON')).toEqual({ right: 0, found: 0, expected: 2 });
    expect(judged.quotations?.loose).toEqual({ right: 0, found: 0, expected: 1 });
    expect(judged.relationships?.tallies.get('LOCATED_AT')).toEqual({ right: 0, found: 0, expected: 1 });
  });
});

describe('mentions', () => {
  it('counts a span with its title as an overlap but not as exact', () => {
    const mentions = FOUND.mentions.map((one, index) => (index === 0 ? { ...one, start: 0 } : one));
    expect(judge({ mentions }).strict.tallies.get('PERSON')).toEqual({ right: 1, found: 2, expected: 2 });
    expect(judge({ mentions }).overlap.tallies.get('PERSON')).toEqual({ right: 2, found: 2, expected: 2 });
  });

  it('counts the right span with the wrong type as wrong for one type and missed for the other', () => {
    const mentions = FOUND.mentions.map((one, index) =>
      index === 1 ? { ...one, type: 'PERSON' as const } : one,
    );
    const { tallies } = judge({ mentions }).strict;
    expect(tallies.get('PERSON')).toEqual({ right: 2, found: 3, expected: 2 });
    expect(tallies.get('PLACE')).toEqual({ right: 0, found: 0, expected: 1 });
  });

  it('does not judge pronouns, common nouns and described events', () => {
    const extra = [
      { ...at('We'), type: 'PERSON' as const, entity: 'p1', pronoun: true },
      { ...at('rebuild'), type: 'EVENT' as const, entity: 'e1' },
    ];
    expect(judge({ mentions: [...FOUND.mentions, ...extra] }).strict.wrong).toEqual([]);
  });

  it('neither asks for an optional mention nor punishes it', () => {
    const gold = { ...GOLD, mentions: GOLD.mentions.map((one) => ({ ...one, optional: true as const })) };
    expect(judgeArticle(gold, FOUND).strict.tallies.get('PERSON')).toEqual({
      right: 0,
      found: 0,
      expected: 0,
    });
    expect(judgeArticle(gold, emptyFound('one', TEXT)).strict.missed).toEqual([]);
  });

  it('accepts another span that the gold lists', () => {
    const mentions = FOUND.mentions.map((one, index) => (index === 0 ? { ...one, start: 0 } : one));
    const gold = GOLD.mentions.map((one, index) =>
      index === 0 ? { ...one, also: [at('Mayor Ana Ruiz')] } : one,
    );
    const judged = judgeArticle({ ...GOLD, mentions: gold }, { ...FOUND, mentions });
    expect(judged.strict.tallies.get('PERSON')).toEqual({ right: 2, found: 2, expected: 2 });
  });
});

describe('entities', () => {
  it('counts a person split into two as one right and one wrong', () => {
    const entities = [...FOUND.entities, { id: 'p2', type: 'PERSON' as const, name: 'Ruiz' }];
    const mentions = FOUND.mentions.map((one, index) => (index === 3 ? { ...one, entity: 'p2' } : one));
    const judged = judge({ entities, mentions });
    expect(judged.entities.tallies.get('PERSON')).toEqual({ right: 1, found: 2, expected: 1 });
    expect(judged.entities.wrong.map((entity) => entity.id)).toEqual(['p2']);
  });

  it('still takes a split person for the right speaker', () => {
    const entities = [...FOUND.entities, { id: 'p2', type: 'PERSON' as const, name: 'Ruiz' }];
    const mentions = FOUND.mentions.map((one, index) => (index === 3 ? { ...one, entity: 'p2' } : one));
    const quotations = FOUND.quotations.map((one) => ({
      ...one,
      speaker: { ...at('Ruiz', 50), entity: 'p2' },
    }));
    expect(judge({ entities, mentions, quotations }).quotations?.speakers).toEqual({ right: 1, of: 1 });
  });

  it('does not judge an entity without words in the text', () => {
    const entities = [...FOUND.entities, { id: 'l2', type: 'PLACE' as const, name: 'Portugal' }];
    expect(judge({ entities }).entities.wrong).toEqual([]);
  });
});

describe('quotations', () => {
  const words = countWords('one two three four five six seven eight nine ten');

  it.each([
    ['the same words', [0, 13], [0, 13], 1],
    ['two of three', [0, 13], [0, 7], 2 / 3],
    ['half of a longer one', [0, 18], [8, 33], 2 / 5],
    ['none', [0, 7], [8, 13], 0],
  ])('share %s', (_, [a = 0, b = 0], [c = 0, d = 0], expected) => {
    expect(shareOfWords(words, { start: a, end: b }, { start: c, end: d })).toBeCloseTo(expected, 10);
  });

  it('matches a part of the words loosely but not tightly', () => {
    const quotations = [{ kind: 'DIRECT' as const, ...at('We rebuild after'), speaker: null }];
    const judged = judge({ quotations });
    expect(judged.quotations?.tight.right).toBe(0);
    expect(judged.quotations?.loose.right).toBe(1);
    expect(judged.quotations?.speakers).toEqual({ right: 0, of: 1 });
  });

  it('counts a speaker where the article names nobody as false', () => {
    const gold = { ...GOLD, quotations: (GOLD.quotations ?? []).map((one) => ({ ...one, speaker: null })) };
    expect(judgeArticle(gold, FOUND).quotations?.falseSpeakers).toEqual({ right: 1, of: 1 });
  });

  it('wants a nameless speaker kept nameless, at the right words', () => {
    const speaker = { ...at('Mayor'), words: 'Mayor', entity: null, basis: 'TITLE' as const };
    const gold = { ...GOLD, quotations: (GOLD.quotations ?? []).map((one) => ({ ...one, speaker })) };
    const say = (by: Found['quotations'][number]['speaker']): unknown =>
      judgeArticle(gold, { ...FOUND, quotations: FOUND.quotations.map((one) => ({ ...one, speaker: by })) })
        .quotations?.described;
    expect(say({ ...at('Mayor'), entity: null })).toEqual({ right: 1, of: 1 });
    expect(say({ ...at('Ana Ruiz'), entity: 'p1' })).toEqual({ right: 0, of: 1 });
    expect(say(null)).toEqual({ right: 0, of: 1 });
  });

  it('does not judge indirect ones where none were annotated', () => {
    const quotations = [
      ...FOUND.quotations,
      { kind: 'INDIRECT' as const, ...at('Ruiz left'), speaker: null },
    ];
    expect(judge({ quotations }).indirect).toBeNull();
    expect(judge({ quotations }).quotations?.wrong).toEqual([]);
  });
});

describe('a quotation that its cue breaks', () => {
  const text = '“A b,” said C, a cook. “D e.” F said.';
  const gold = { start: 1, end: text.indexOf('.”') + 1 };
  const part = (words: string, entity: string | null): Found['quotations'][number] => {
    const start = text.indexOf(words);
    return { kind: 'DIRECT', start, end: start + words.length, speaker: { start: 12, end: 13, entity } };
  };

  it.each([
    ['“A b,” said C. “D e.”', ['A b,', 'D e.']],
    ['"A b," said C. "D e."', ['A b,', 'D e.']],
    ['“A b.\n\n“D e.”', ['A b.\n\n“D e.']],
    ['“A ‘b’ c”', ['A ‘b’ c']],
  ])('%s has its parts', (words, expected) => {
    const parts = listParts(words, { start: 1, end: words.length - 1 });
    expect(parts.map(({ start, end }) => words.slice(start, end))).toEqual(expected);
  });

  it('is one when its parts have the same speaker', () => {
    const joined = joinParts([part('A b,', 'c'), part('D e.', 'c')], [gold], text);
    expect(joined).toEqual([{ ...part('A b,', 'c'), end: gold.end }]);
  });

  it('stays in parts when they have different speakers, or one has none', () => {
    const others = [part('A b,', 'c'), part('D e.', 'f')];
    const silent = [part('A b,', 'c'), { ...part('D e.', null), speaker: null }];
    expect(joinParts(others, [gold], text)).toEqual(others);
    expect(joinParts(silent, [gold], text)).toEqual(silent);
  });
});

describe('places', () => {
  it('measures the great circle', () => {
    expect(distanceKm([0, 0], [0, 1])).toBeCloseTo(111.19, 1);
    expect(distanceKm([51.51, -0.13], [48.86, 2.35])).toBeCloseTo(343, 0);
  });

  it('counts a namesake far away as wrong, and a place without coordinates too', () => {
    const move = (change: object): unknown =>
      judge({ entities: FOUND.entities.map((one) => (one.id === 'l1' ? { ...one, ...change } : one)) }).places
        .found;
    expect(move({ latitude: 42 })).toEqual({ right: 1, of: 1 });
    expect(move({ latitude: 10, longitude: 6 })).toEqual({ right: 0, of: 1 });
    expect(move({ latitude: null })).toEqual({ right: 0, of: 1 });
  });
});

describe('events and relationships', () => {
  it('counts an event at no place, or at a wrong one besides, as misplaced', () => {
    expect(judge({ relationships: [] }).events?.located).toEqual({ right: 0, of: 1 });
    const entities = [...FOUND.entities, { id: 'l2', type: 'PLACE' as const, name: 'Lisbon' }];
    const relationships = [
      ...FOUND.relationships,
      { type: 'LOCATED_AT', from: 'e1', to: 'l2', start: 0, end: 1 },
    ];
    expect(judge({ entities, relationships }).events?.located).toEqual({ right: 0, of: 1 });
  });

  it('judges only relationships of the four types, and those with words', () => {
    const more = [
      { type: 'MENTIONED_IN', from: 'p1', to: 'one', start: 0, end: 1 },
      { type: 'WITHIN', from: 'l1', to: 'l9', start: null },
      { type: 'PARTICIPATED_IN', from: 'p1', to: 'e1', start: 0, end: 1 },
    ];
    const judged = judge({ relationships: [...FOUND.relationships, ...more] });
    expect(judged.relationships?.wrong.map((one) => one.type)).toEqual(['PARTICIPATED_IN']);
  });
});

describe('errors', () => {
  it('shows the words and what stands around them', () => {
    const judged = judge({ mentions: FOUND.mentions.filter((one) => one.type !== 'PLACE') });
    expect(listErrors(judged)[1]).toBe(
      '   mention missed      PLACE 18: …Mayor Ana Ruiz of [Porto] said: “We rebuild after the f…',
    );
  });
});

describe('page text', () => {
  it.each([
    ['<p>One\n two</p><p>three</p>', 'One two\n\nthree'],
    ['<div>Loose <b>text</b><p>A block</p></div>', 'Loose text\n\nA block'],
    ['<p>a&nbsp;b<br>c</p>', 'a b\n\nc'],
    ['<ul><li>x</li><li>y</li></ul><script>no()</script>', 'x\n\ny'],
  ])('of %s', (html, expected) => {
    expect(readPageText(html)).toBe(expected);
  });
});
