import { describe, expect, it } from 'vitest';
import type { Article, Mention } from '../../../../loaders/article.js';
import { recognizeEvents } from '../../../../loaders/recognize/events/recognize-events.js';
import { blankArticle } from '../../../utils/blank-article.js';

function articleOf(text: string, mentions: readonly Mention[] = []): Article {
  return blankArticle(text, { sentences: [{ start: 0, end: text.length, segment: 0 }], mentions });
}

const eventsIn = (text: string): string[] =>
  recognizeEvents(articleOf(text)).mentions.map(({ start, end }) => text.slice(start, end));

describe('recognizeEvents finds', () => {
  it.each([
    ['Five were hurt in an air strike on a building.', ['air strike']],
    ['The battle for Halden has intensified.', ['battle for Halden']],
    ['A suicide car bombing killed ten.', ['car bombing']],
    ['The recent rail strike ended.', ['rail strike']],
    ['Twelve air strikes hit the town.', ['air strikes']],
    ['Saturday’s earthquake shook Lyon.', ['earthquake']],
    ['State media reported deadly shelling in the west of the city.', ['shelling']],
    ['Peace talks ended.', ['Peace talks']],
    ['The trial of a baker and the search for a doctor began.', ['trial']],
    ['Thousands joined a march against a merger.', ['march', 'merger']],
    [
      'An emergency meeting, called by the mayor, heard of a two-day summit.',
      ['emergency meeting', 'summit'],
    ],
    ['The violence in Syria went on.', ['violence']],
    ['Fighters carried out their heaviest strikes in days.', ['strikes']],
    ['The army advance slowed.', ['army advance']],
    ['A baker was rescued, and a thief was later arrested.', ['rescued', 'arrested']],
    ['The dam on the Oda river gave way.', ['gave way']],
    ['The dam burst, flooding the city of Leeds.', ['burst', 'flooding']],
    ['They want every ballot in Leeds’s election to be counted.', ['election']],
    ['Charities are to march on the square.', ['march']],
    ['Floods have killed at least 54 people.', ['Floods']],
    ['Rain fell as deadly flash floods swept the town.', ['flash floods']],
    ['Protests erupted in Leeds after wildfires destroyed homes.', ['Protests', 'wildfires']],
    ['Fighters attacked a crowded market on Saturday.', ['attacked']],
    ['The army has shelled three villages and bombed the main hospital.', ['shelled', 'bombed']],
  ])('%s', (text, events) => {
    expect(eventsIn(text)).toEqual(events);
  });
});

describe('recognizeEvents does not take', () => {
  it.each([
    [
      'a modifier of another noun',
      'The attack helicopter and the launch pad burned after the election victory.',
    ],
    ['a part of a compound', 'The strike-hit line and the post-election mood stayed.'],
    ['generic plurals', 'Attacks close in and meetings are dull.'],
    ['plurals of every year', 'Floods kill hundreds here, and storms have a name.'],
    ['plurals behind a preposition', 'People in areas of floods destroyed nothing.'],
    ['attacks in words', 'Critics attacked the plan, and fans stormed the pitch.'],
    ['attacks that did not happen', 'They denied that they had not attacked a market.'],
    ['what may happen', 'They would respond if an attack came, fearing a possible invasion.'],
    ['what is denied or called for', 'There was no explosion, and she called for a ceasefire.'],
    ['verbs', 'They attack, march and vote, killing at least ten.'],
    [
      'figures of speech',
      'He risked a diplomatic war with a withering assault, after a heart attack and an explosion of colour.',
    ],
    ['a month or a name', 'He came on March 3 to the Blizzard offices.'],
    ['a state of things without a place', 'The violence must end.'],
    ['counts of other things', 'She won by 212 votes after workers held strikes.'],
    ['what did not happen, of verbs', 'He was never rescued and could have been arrested.'],
    ['what is only needed', 'The town needs a ceasefire, and fears the possibility of an outbreak.'],
    ['a taste', 'They found the picture offensive.'],
    ['one of many', 'It was one of the most devastating battles in history.'],
  ])('%s', (_, text) => {
    expect(eventsIn(text)).toEqual([]);
  });
});

describe('recognizeEvents', () => {
  it('adds nominal mentions without an entity, in order, and leaves the article alone', () => {
    const name: Mention = { start: 0, end: 5, type: 'PLACE', entity: null, confidence: 0.9 };
    const article = articleOf('Leeds saw an explosion.', [name]);
    const before = structuredClone(article);
    expect(recognizeEvents(article).mentions).toEqual([
      name,
      { start: 13, end: 22, type: 'EVENT', entity: null, confidence: 0.7, nominal: true },
    ]);
    expect(article).toEqual(before);
  });

  it('leaves words that a name covers', () => {
    const text = 'The Battle of Halden was long.';
    const name: Mention = { start: 4, end: 20, type: 'EVENT', entity: null, confidence: 0.9 };
    expect(recognizeEvents(articleOf(text, [name])).mentions).toEqual([name]);
  });

  it('reads no boilerplate', () => {
    const article = articleOf('The explosion was loud.');
    const segments = [{ kind: 'PROMO' as const, start: 0, end: article.text.length }];
    expect(recognizeEvents({ ...article, segments }).mentions).toEqual([]);
  });
});
