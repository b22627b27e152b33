import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../../loaders/resolve/resolve.js';
import { annotate, knownPlaces, quotationOf } from './annotated.js';

const NAMES = {
  P: ['Ruth Hale', 'Peter Hale', 'Hale', 'Omar Tariq', 'Omar'],
  O: ['Oxfam', 'United Nations', 'UN'],
  L: ['Lyon', 'Peking', 'Beijing', 'Atlantis'],
  E: ['Lyon Marathon'],
};
const WORDS = [
  ...Object.values(NAMES).flat(),
  'she',
  'he',
  'the boy',
  'The city',
  'the charity',
  'said',
  'was killed in',
  'in',
  'Russian President',
  '.',
  ',',
  '’s',
  '—',
];

describe('resolve', () => {
  it('gives every mention that stays an entity of the article, and each entity its mentions or credit', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1 })), (lines) => {
        const article = annotate(
          lines.map((words) => words.join(' ')),
          NAMES,
        );
        const before = structuredClone(article);
        const resolved = resolve(article, { resolvePlaces: knownPlaces });
        const ids = new Set(resolved.entities.map(({ id }) => id));
        expect(article).toEqual(before);
        expect(ids.size).toBe(resolved.entities.length);
        for (const mention of resolved.mentions) {
          expect(ids).toContain(mention.entity);
          expect(mention.end).toBeGreaterThan(mention.start);
        }
        for (const { id, name } of resolved.entities) {
          expect(name).not.toBe('');
          expect(id).toMatch(/^(?:person|organization|place|event):[\p{Ll}\p{Lo}\p{N}:@._-]+$/u);
          expect(resolved.mentions.some(({ entity }) => entity === id)).toBe(true);
        }
        expect(resolve(article, { resolvePlaces: knownPlaces })).toEqual(resolved);
      }),
      { numRuns: 60 },
    );
  });

  it('gives one id to a place under two names, with the gazetteer’s name', () => {
    const article = annotate(['She left Peking.', 'Beijing was warm.'], { L: ['Peking', 'Beijing'] });
    expect(resolve(article, { resolvePlaces: knownPlaces }).entities).toEqual([
      {
        id: 'place:geonames-7',
        type: 'PLACE',
        name: 'Beijing',
        aliases: ['Peking'],
        kind: 'capital',
        latitude: 7,
        longitude: -7,
        countryCode: 'CN',
        gazetteerId: 'geonames:7',
      },
    ]);
  });

  it('makes entities of authors and publisher, and joins them with those that the text names', () => {
    const article = annotate(
      ['Ruth Hale reports for the Halden Courier.'],
      { P: ['Ruth Hale'] },
      {
        authors: ['Ruth Hale', 'Anna Roth'],
        publisher: 'Halden Courier',
      },
    );
    expect(resolve(article, { resolvePlaces: knownPlaces }).entities).toEqual([
      { id: 'person:ruth-hale', type: 'PERSON', name: 'Ruth Hale', aliases: [] },
      { id: 'person:anna-roth', type: 'PERSON', name: 'Anna Roth', aliases: [] },
      {
        id: 'organization:halden-courier',
        type: 'ORGANIZATION',
        name: 'Halden Courier',
        aliases: [],
        kind: 'media',
      },
    ]);
  });

  it('adds the country whose adjective opens a title of office', () => {
    const article = annotate(
      ['Norwegian Deputy Foreign Minister Ruth Hale left.', 'A Norwegian baker stayed.'],
      {
        P: ['Ruth Hale'],
      },
    );
    const { entities, mentions } = resolve(article, { resolvePlaces: knownPlaces });
    expect(entities.map(({ id, name }) => [id, name])).toEqual([
      ['person:ruth-hale', 'Ruth Hale'],
      ['place:geonames-5', 'Norway'],
    ]);
    expect(mentions.map(({ start, nominal }) => [start, nominal])).toEqual([
      [0, true],
      [34, undefined],
    ]);
  });

  it('marks a place that speaks as an actor, and only there', () => {
    const article = annotate(['“Rain came,” Norway said.', 'Snow fell in Norway.'], { L: ['Norway'] });
    const quotations = [quotationOf(article.text, 'Rain came', 'Norway')];
    const { mentions } = resolve({ ...article, quotations }, { resolvePlaces: knownPlaces });
    expect(mentions.map(({ asActor }) => asActor)).toEqual([true, undefined]);
  });

  it('drops what names nothing: adjectives of places, torn titles, bare titles, bare dates', () => {
    const lines = [
      'North African troops met Russian Defence Minister Ruth Hale on Tuesday night, Mr. President.',
    ];
    const article = annotate(lines, {
      L: ['North African'],
      O: ['Russian Defence'],
      P: ['Ruth Hale', 'Mr. President'],
      E: ['Tuesday night'],
    });
    const start = article.text.indexOf('Tuesday');
    const dates = [{ start, end: start + 13, earliest: null, latest: null, precision: 'DAY' as const }];
    const { entities } = resolve({ ...article, dates }, { resolvePlaces: knownPlaces });
    expect(entities.map(({ name }) => name)).toEqual(['Ruth Hale']);
  });
});

describe('what is no name', () => {
  it.each<[string, string, 'P' | 'O', string[]]>([
    ['keeps a person', 'Ruth Hale spoke.', 'P', ['Ruth Hale']],
    ['drops whom people call upon', 'God knows.', 'P', []],
    ['drops a word for a relative', 'Mum spoke.', 'P', []],
    ['drops a credit that ran into the name', 'CreditRuth Hale', 'P', []],
    ['keeps a body', 'Medics Abroad spoke.', 'O', ['Medics Abroad']],
    ['drops people of a trade', 'Medics spoke.', 'O', []],
    ['keeps a club that is called like a trade', 'Rangers won.', 'O', ['Rangers']],
  ])('%s', (_, text, letter, expected) => {
    const name = expected[0] ?? text.replace(/ (?:knows|spoke)\.$/u, '');
    const article = resolve(annotate([text], { [letter]: [name] }), { resolvePlaces: knownPlaces });
    expect(article.entities.map((entity) => entity.name)).toEqual(expected);
  });
});
