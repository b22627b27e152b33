import { describe, expect, it } from 'vitest';
import { foldName, soundKey, stripPossessive } from '../../../loaders/resolve/fold.js';
import {
  describedEventId,
  namedEventId,
  organizationId,
  personId,
  placeId,
} from '../../../loaders/resolve/ids.js';

describe('foldName', () => {
  it.each([
    ['François Hollande', 'francois-hollande'],
    ['Jens Stoltenberg', 'jens-stoltenberg'],
    ['Søren Łukasz Groß', 'soren-lukasz-gross'],
    ['Æthel Þór Đặng', 'aethel-thor-dang'],
    ['Kim Jong-un', 'kim-jong-un'],
    ['Kim Jong Un', 'kim-jong-un'],
    ['O’Brien', 'obrien'],
    ["O'Brien", 'obrien'],
    ['J. K. Rowling', 'j-k-rowling'],
    ['U.N.', 'un'],
    ['Amazon.com', 'amazon.com'],
    ['Marks & Spencer', 'marks-and-spencer'],
    ['Boris\u00a0Johnson', 'boris-johnson'],
    ['Vladi\u00admir', 'vladimir'],
    ['İstanbul', 'istanbul'],
    ['Дмитрий', 'дмитрии'],
    ['東京', '東京'],
    ['  — ', ''],
  ])('folds %s to %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});

describe('stripPossessive', () => {
  it.each([
    ['Assad’s', 'Assad'],
    ["Syria 's", 'Syria'],
    ["the Johnsons'", 'the Johnsons'],
    ['Reuters', 'Reuters'],
    ['Paris', 'Paris'],
  ])('makes %s %s', (name, bare) => {
    expect(stripPossessive(name)).toBe(bare);
  });
});

describe('soundKey', () => {
  it.each([
    ['daqneesh', 'daknish'],
    ['habboush', 'habbush'],
    ['zelenskyy', 'zelensky'],
  ])('gives %s and %s one key', (a, b) => {
    expect(soundKey(a)).toBe(soundKey(b));
  });
  it.each([
    ['johnson', 'johnston'],
    ['martin', 'marin'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(soundKey(a)).not.toBe(soundKey(b));
  });
});

describe('ids', () => {
  it.each([
    ['Bashar al-Assad', 'person:bashar-assad'],
    ['Mr Bashar Assad’s', 'person:bashar-assad'],
    ['Staffan de Mistura', 'person:staffan-de-mistura'],
    ['J. K. Rowling', 'person:jk-rowling'],
    ['J.K. Rowling', 'person:jk-rowling'],
    ['Martin Luther King Jr.', 'person:martin-luther-king-jr'],
    ['Ruth Hale OBE', 'person:ruth-hale'],
  ])('of the person %s is %s', (name, id) => {
    expect(personId(name)).toBe(id);
  });

  it.each([
    ['UN', 'organization:united-nations'],
    ['the U.N.', 'organization:united-nations'],
    ['United Nations', 'organization:united-nations'],
    ['the International Rescue Committee', 'organization:international-rescue-committee'],
    ['Halden Motors Ltd', 'organization:halden-motors'],
    ['Halden Media Centre', 'organization:halden-media-center'],
    ['Halden Media Center', 'organization:halden-media-center'],
    ['Organisation of Dockers', 'organization:organization-of-dockers'],
  ])('of the organisation %s is %s', (name, id) => {
    expect(organizationId(name)).toBe(id);
  });

  it('of a place is its gazetteer id, else its name and what holds it', () => {
    expect(placeId({ gazetteerId: 'geonames:170063', name: 'Aleppo', within: null })).toBe(
      'place:geonames-170063',
    );
    expect(placeId({ gazetteerId: null, name: 'Talbiash', within: 'SY' })).toBe('place:talbiash@sy');
    expect(placeId({ gazetteerId: null, name: 'Talbiash', within: null })).toBe('place:talbiash');
  });

  it('of a named event keeps its year and leaves out the article', () => {
    expect(namedEventId('the 2016 Summer Olympics')).toBe('event:2016-summer-olympics');
  });

  it('of a described event is shared by articles only when place and day are known', () => {
    const event = {
      kind: 'air strike',
      placeId: 'place:geonames-1',
      day: '2016-08-17',
      articleId: 'a',
      start: 3,
    };
    expect(describedEventId(event)).toBe('event:air-strike:geonames-1:2016-08-17');
    expect(describedEventId({ ...event, articleId: 'b', start: 9 })).toBe(describedEventId(event));
    expect(describedEventId({ ...event, day: null })).toMatch(/^event:air-strike:[0-9a-f]{12}$/u);
    expect(describedEventId({ ...event, day: null })).not.toBe(
      describedEventId({ ...event, day: null, articleId: 'b' }),
    );
  });
});
