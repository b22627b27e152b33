import { describe, expect, it } from 'vitest';
import type { Article, DateExpression, Mention } from '../../../loaders/article.js';
import { resolve } from '../../../loaders/resolve/resolve.js';
import { annotate, clusters, knownPlaces, type Names, spanOf } from './annotated.js';

/** Marks described events: the words, each time that they occur. */
function withEvents(article: Article, events: readonly string[]): Article {
  const found = events.flatMap((words): Mention[] =>
    [...article.text.matchAll(new RegExp(`\\b${words}\\b`, 'gu'))].map(({ index }) => ({
      start: index,
      end: index + words.length,
      type: 'EVENT',
      entity: null,
      confidence: 0.7,
      nominal: true,
    })),
  );
  return { ...article, mentions: [...article.mentions, ...found].sort((a, b) => a.start - b.start) };
}

function dayOf(text: string, words: string, day: string | null): DateExpression {
  return { ...spanOf(text, words), earliest: day, latest: day, precision: 'DAY' };
}

const run = (lines: readonly string[], names: Names, events: readonly string[]): Article =>
  resolve(withEvents(annotate(lines, names), events), { resolvePlaces: knownPlaces });

describe('described events', () => {
  const rows: [string, string[], string[], Record<string, string[]>][] = [
    [
      'are one when the text comes back to it',
      ['An air strike hit a school.', 'The air strike was loud.'],
      ['air strike'],
      { 'air strike': ['=air strike', '=air strike'] },
    ],
    [
      'are two when the words say another',
      ['An air strike hit a school.', 'Another air strike hit a shop.'],
      ['air strike'],
      { 'air strike': ['=air strike'] },
    ],
    [
      'are two in two places',
      ['A blast in Lyon hurt two.', 'The blast in Leeds hurt four.'],
      ['blast'],
      { 'blast in Lyon': ['=blast'], 'blast in Leeds': ['=blast'], Lyon: ['Lyon'], Leeds: ['Leeds'] },
    ],
    [
      'are one in a city and its country',
      ['A blast in Lyon hurt two.', 'The blast in France was heard far away.'],
      ['blast'],
      { 'blast in Lyon': ['=blast', '=blast'], Lyon: ['Lyon'], France: ['France'] },
    ],
    [
      'keep a number of them apart from one',
      ['Twelve air strikes hit the town.', 'The air strike on the school was loud.'],
      ['air strikes', 'air strike'],
      { 'air strikes': ['=air strikes'], 'air strike': ['=air strike'] },
    ],
  ];
  it.each(rows)('%s', (_, lines, events, expected) => {
    expect(clusters(run(lines, { L: ['Lyon', 'Leeds', 'France'] }, events))).toEqual(expected);
  });
});

describe('where an event was', () => {
  it.each([
    ['A blast in Lyon hurt two.', 'blast in Lyon'],
    [
      'A march through the old streets of central Lyon began.',
      'march through the old streets of central Lyon',
    ],
    ['A march for a free Lyon began.', null],
    [
      'The blast late on Monday near the northern city of Lyon hurt two.',
      'blast late on Monday near the northern city of Lyon',
    ],
    ['The Lyon blast hurt two.', 'Lyon blast'],
    ['A blast rocked Lyon.', 'blast rocked Lyon'],
    ['In Lyon, two people were hurt in a blast.', 'Lyon, two people were hurt in a blast'],
    ['In Lyon, the mayor condemned the blast.', null],
    ['A blast was heard, and Lyon fell silent.', null],
    ['A blast hurt a man from Lyon.', null],
    ['The march played a part in making Lyon known.', null],
    ['The blast stunned the people of Lyon.', null],
    ['A blast claimed by rebels in Lyon hurt two.', 'blast claimed by rebels in Lyon'],
    [
      'A blast hit a market, killing ten people in northern Lyon.',
      'blast hit a market, killing ten people in northern Lyon',
    ],
    ['A blast hit a market, and a man in Lyon heard it.', null],
    ['In Lyon, where a blast killed ten, shops closed.', 'Lyon, where a blast'],
    ['Lyon was rocked by a blast.', 'Lyon was rocked by a blast'],
    ['Lyon was shocked by a blast.', null],
    ['Jets pounded Lyon in an air strike.', 'Lyon in an air strike'],
    ['A doctor in Lyon said the blast was loud.', 'Lyon said the blast'],
    ['A painter in Lyon said the blast was loud.', null],
    [
      'Elsewhere in Lyon, two boys were caught up in another blast.',
      'Lyon, two boys were caught up in another blast',
    ],
    ['He flew to Lyon for talks.', 'Lyon for talks'],
    ['He left Lyon before talks began.', null],
    ['The meeting on Lyon ended.', null],
    ['The meeting on Monday in Lyon ended.', 'meeting on Monday in Lyon'],
    ['The anti-Lyon march ended.', null],
    ['His visit to Lyon ended.', 'visit to Lyon'],
    ['A march that set out from Lyon ended.', 'march that set out from Lyon'],
    ['A bridge in Lyon has collapsed.', 'Lyon has collapsed'],
    ['The air strike came since rebels in Lyon fled.', null],
    ['A dam burst, flooding the city of Lyon.', 'flooding the city of Lyon'],
    ['A blast in France’s old capital Lyon hurt two.', 'blast in France’s old capital Lyon'],
    ['A blast came along with others in Lyon.', null],
    ['The French civil war began in France.', 'civil war began in France'],
    ['In Lyon, fighters attacked a market.', 'Lyon, fighters attacked'],
    [
      'In Lyon, across the border in Bergen, fighters attacked a market.',
      'Lyon, across the border in Bergen, fighters attacked',
    ],
    ['In Lyon, officials said that fighters attacked a market.', null],
    ['Fighters attacked a market in Lyon.', 'attacked a market in Lyon'],
    [
      'A blast killed ten people and displaced thousands in old Lyon.',
      'blast killed ten people and displaced thousands in old Lyon',
    ],
    ['A blast killed ten people and shocked thousands in Lyon.', null],
  ])('%s', (line, words) => {
    const article = run([line], { L: ['Lyon', 'France'] }, [
      'blast',
      'march',
      'air strike',
      'talks',
      'meeting',
      'visit',
      'collapsed',
      'attacked',
      'civil war',
      'flooding',
    ]);
    const found = article.relationships.map(({ type, evidence }) => [
      type,
      evidence === null ? null : article.text.slice(evidence.start, evidence.end),
    ]);
    expect(found).toEqual(words === null ? [] : [['LOCATED_AT', words]]);
  });
});

describe('the place of an event by a noun', () => {
  const located = (lines: readonly string[], names: Names): string[] => {
    const article = run(lines, names, ['blast', 'civil war']);
    const nameOf = (id: string): string => article.entities.find((entity) => entity.id === id)?.name ?? id;
    return article.relationships.map(({ to, evidence }) => {
      const words = evidence === null ? '-' : article.text.slice(evidence.start, evidence.end);
      return `${nameOf(to)}: ${words}`;
    });
  };
  it.each<[string, string[], Names, string[]]>([
    [
      'is the only city',
      ['Crowds left Lyon.', 'A blast in the besieged city hurt two.'],
      { L: ['Lyon'] },
      ['Lyon: blast in the besieged city'],
    ],
    [
      'is the owner’s city',
      ['Lyon and Leeds wept.', 'A blast in France’s second city hurt two.'],
      { L: ['Lyon', 'Leeds', 'France'] },
      ['Lyon: blast in France’s second city'],
    ],
    [
      'is nowhere between two cities',
      ['Lyon and Leeds wept.', 'A blast in the city hurt two.'],
      { L: ['Lyon', 'Leeds'] },
      [],
    ],
    [
      'is not a country that its city is given for',
      ['A blast in France hurt two.', 'The blast in Lyon was loud.'],
      { L: ['Lyon', 'France'] },
      ['Lyon: blast in Lyon'],
    ],
    [
      'is the country of its adjective',
      ['France wept.', 'The French civil war was long.'],
      { L: ['France'] },
      ['France: French civil war'],
    ],
    [
      'is not the country of an actor’s adjective',
      ['France wept.', 'The French blast was loud.'],
      { L: ['France'] },
      [],
    ],
  ])('%s', (_, lines, names, expected) => {
    expect(located(lines, names)).toEqual(expected);
  });
});

describe('when an event was', () => {
  it('is the day in its own clause', () => {
    const plain = withEvents(
      annotate(['A blast in Lyon on Monday hurt two, police said on Tuesday.'], { L: ['Lyon'] }),
      ['blast'],
    );
    const dates = [dayOf(plain.text, 'Monday', '2026-03-02'), dayOf(plain.text, 'Tuesday', '2026-03-03')];
    const { entities } = resolve({ ...plain, dates }, { resolvePlaces: knownPlaces });
    expect(entities.find(({ type }) => type === 'EVENT')).toEqual({
      id: 'event:explosion:geonames-1:2026-03-02',
      type: 'EVENT',
      name: 'blast in Lyon',
      aliases: [],
      kind: 'explosion',
      earliest: '2026-03-02',
      latest: '2026-03-02',
      datePrecision: 'DAY',
    });
  });

  it('stays open when the day is relative and the article has none', () => {
    const plain = withEvents(annotate(['A blast in Lyon on Monday hurt two.'], { L: ['Lyon'] }), ['blast']);
    const dates = [dayOf(plain.text, 'Monday', null)];
    const { entities } = resolve({ ...plain, dates }, { resolvePlaces: knownPlaces });
    expect(entities.find(({ type }) => type === 'EVENT')).not.toHaveProperty('earliest');
  });
});

describe('named events', () => {
  it('take in the noun that comes back to them, and the place in their name', () => {
    const article = run(
      ['Crowds left Lyon.', 'The Battle of Lyon lasted a week.', 'The battle ended.'],
      { E: ['Battle of Lyon'], L: ['Lyon'] },
      ['battle'],
    );
    expect(clusters(article)).toEqual({ Lyon: ['Lyon'], 'Battle of Lyon': ['Battle of Lyon', '=battle'] });
    expect(article.relationships).toMatchObject([
      { type: 'LOCATED_AT', from: 'event:battle-of-lyon', to: 'place:geonames-1' },
    ]);
  });
});
