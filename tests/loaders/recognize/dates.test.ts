import { describe, expect, it } from 'vitest';
import type { Article, Segment } from '../../../loaders/article.js';
import { recognizeDates } from '../../../loaders/recognize/dates.js';

/** A Thursday. */
const PUBLISHED = '2016-08-18T10:00:00.000Z';

function articleOf(text: string, publishedAt: string | null, segments?: readonly Segment[]): Article {
  return {
    id: 'test',
    url: null,
    headline: null,
    byline: null,
    authors: [],
    publisher: null,
    section: null,
    modifiedAt: null,
    publishedAt,
    language: 'en',
    text,
    textHash: '',
    segments: segments ?? [{ kind: 'BODY', start: 0, end: text.length }],
    sentences: [],
    dates: [],
    mentions: [],
    entities: [],
    quotations: [],
    relationships: [],
    messages: [],
  };
}

/** Each date as "words earliest..latest PRECISION", one day written once. */
function datesIn(
  text: string,
  publishedAt: string | null = PUBLISHED,
  segments?: readonly Segment[],
): string[] {
  return recognizeDates(articleOf(text, publishedAt, segments)).dates.map((date) => {
    const range = date.earliest === date.latest ? `${date.earliest}` : `${date.earliest}..${date.latest}`;
    return `${text.slice(date.start, date.end)} = ${range} ${date.precision}`;
  });
}

describe('dates that the words give in full', () => {
  it.each([
    ['The bridge opened on 30 November 2016.', ['30 November 2016 = 2016-11-30 DAY']],
    [
      'It fell on Wednesday, November 30th, 2011, at dawn.',
      ['Wednesday, November 30th, 2011 = 2011-11-30 DAY'],
    ],
    ['They met on the 4th of July 1996.', ['4th of July 1996 = 1996-07-04 DAY']],
    ['Logged 2016-11-30T10:00 by the harbour.', ['2016-11-30 = 2016-11-30 DAY']],
    ['— Harbour Watch (@harbour) 30 novembre 2016', ['30 novembre 2016 = 2016-11-30 DAY']],
    ['Posted am 3. März 2015 um Mittag', ['3. März 2015 = 2015-03-03 DAY']],
    ['Paid on 14/11/2016 in cash.', ['14/11/2016 = 2016-11-14 DAY']],
    ['The talks of 5-7 January 2015 failed.', ['5-7 January 2015 = 2015-01-05..2015-01-07 DAY']],
    ['Rain came in March 2014.', ['March 2014 = 2014-03-01..2014-03-31 MONTH']],
    ['Since February of 2012 nothing moved.', ['February of 2012 = 2012-02-01..2012-02-29 MONTH']],
    ['After the 2004 tsunami the port was rebuilt.', ['2004 = 2004-01-01..2004-12-31 YEAR']],
    [
      'From 2011 to 2014 he served.',
      ['2011 = 2011-01-01..2011-12-31 YEAR', '2014 = 2014-01-01..2014-12-31 YEAR'],
    ],
    [
      'Since mid-2015 and Mosul’s 2014 fall.',
      ['mid-2015 = 2015-05-02..2015-09-01 YEAR', '2014 = 2014-01-01..2014-12-31 YEAR'],
    ],
    ['A style of the 1960s returned.', ['1960s = 1960-01-01..1969-12-31 YEAR']],
    ['It rained in mid-June 2015.', ['mid-June 2015 = 2015-06-11..2015-06-20 MONTH']],
    ['He left in early March of 2014.', ['early March of 2014 = 2014-03-01..2014-03-15 MONTH']],
    ['She came in late 2014.', ['late 2014 = 2014-07-02..2014-12-31 YEAR']],
    ['Prices fell in the early 1990s.', ['early 1990s = 1990-01-01..1994-12-31 YEAR']],
    ['The film is set in the ’90s.', ['’90s = 1990-01-01..1999-12-31 YEAR']],
    ['Back in the sixties it was new.', ['sixties = 1960-01-01..1969-12-31 YEAR']],
    ['A house of the 19th century burned.', ['19th century = 1800-01-01..1899-12-31 YEAR']],
    ['Sales rose in Q3 2021.', ['Q3 2021 = 2021-07-01..2021-09-30 MONTH']],
    ['Growth slowed in the second half of 2015.', ['the second half of 2015 = 2015-07-01..2015-12-31 MONTH']],
    ['They met in the summer of 2012.', ['summer of 2012 = 2012-06-01..2012-08-31 MONTH']],
    ['In winter 2010-11 snow fell.', ['winter 2010-11 = 2010-12-01..2011-02-28 MONTH']],
    ['Talks between 3 and 5 May 2015 failed.', ['3 and 5 May 2015 = 2015-05-03..2015-05-05 DAY']],
    ['From May 3 to 5, 2015, it rained.', ['May 3 to 5, 2015 = 2015-05-03..2015-05-05 DAY']],
    ['It sank on Christmas Eve 1999.', ['Christmas Eve 1999 = 1999-12-24 DAY']],
    ['Security changed after the 9/11 attacks.', ['9/11 = 2001-09-11 DAY']],
  ])('%s', (text, expected) => {
    expect(datesIn(text, null)).toEqual(expected);
  });
});

describe('dates that count from publication', () => {
  it.each([
    ['The strike came late on Wednesday.', ['late on Wednesday = 2016-08-17 DAY']],
    ['He said on Monday: “We are close.”', ['Monday = 2016-08-15 DAY']],
    ['It began on Thursday.', ['Thursday = 2016-08-18 DAY']],
    ['The marchers will gather on Saturday.', ['Saturday = 2016-08-20 DAY']],
    ['Charities are to march at noon on Saturday.', ['Saturday = 2016-08-20 DAY']],
    ['She will stand trial, police said on Tuesday.', ['Tuesday = 2016-08-16 DAY']],
    ['It was shared a million times by Tuesday.', ['Tuesday = 2016-08-16 DAY']],
    [
      'The talks, which began on Monday, will end on Friday.',
      ['Monday = 2016-08-15 DAY', 'Friday = 2016-08-19 DAY'],
    ],
    ['She votes this Friday.', ['this Friday = 2016-08-19 DAY']],
    ['They must pay by Tuesday.', ['Tuesday = 2016-08-23 DAY']],
    ['Last Thursday it rained.', ['Last Thursday = 2016-08-11 DAY']],
    ['Shops open next Tuesday.', ['next Tuesday = 2016-08-23 DAY']],
    ['They met on Tuesday last week.', ['Tuesday last week = 2016-08-09 DAY']],
    ['Friday’s attack killed two.', ['Friday = 2016-08-12 DAY']],
    ['Yesterday the minister resigned.', ['Yesterday = 2016-08-17 DAY']],
    ['Voting goes on today and tomorrow.', ['today = 2016-08-18 DAY', 'tomorrow = 2016-08-19 DAY']],
    ['Last night two houses burned.', ['Last night = 2016-08-17 DAY']],
    ['The truce collapsed last week.', ['last week = 2016-08-08..2016-08-14 DAY']],
    ['Earlier this month it held.', ['Earlier this month = 2016-08-01..2016-08-18 MONTH']],
    ['Last month 96 children died.', ['Last month = 2016-07-01..2016-07-31 MONTH']],
    ['Elections are next year.', ['next year = 2017-01-01..2017-12-31 YEAR']],
    ['Over the weekend ten fled.', ['the weekend = 2016-08-13..2016-08-14 DAY']],
    ['Two days ago the road was cut.', ['Two days ago = 2016-08-16 DAY']],
    ['He left three weeks ago.', ['three weeks ago = 2016-07-25..2016-07-31 DAY']],
    ['Seventeen years ago it was a village.', ['Seventeen years ago = 1999-01-01..1999-12-31 YEAR']],
    ['And in August a report appeared.', ['August = 2016-08-01..2016-08-31 MONTH']],
    ['The siege began in November.', ['November = 2015-11-01..2015-11-30 MONTH']],
    ['The court will rule in November.', ['November = 2016-11-01..2016-11-30 MONTH']],
    ['In June last year it closed.', ['June last year = 2015-06-01..2015-06-30 MONTH']],
    ['In the early hours of Wednesday it fell.', ['the early hours of Wednesday = 2016-08-17 DAY']],
    ['It has rained since Tuesday.', ['Tuesday = 2016-08-16 DAY']],
    ['Wednesday, 17 August: rain fell.', ['Wednesday, 17 August = 2016-08-17 DAY']],
    ['Today: five things to know', ['Today = 2016-08-18 DAY']],
    ['Ten fled in the past three days.', ['the past three days = 2016-08-15..2016-08-18 DAY']],
    ['Ten fled in the last 24 hours.', ['the last 24 hours = 2016-08-17..2016-08-18 DAY']],
    ['Over the past year ten fled.', ['the past year = 2015-08-18..2016-08-18 YEAR']],
    ['Ten fled over the last two months.', ['the last two months = 2016-06-18..2016-08-18 MONTH']],
    ['It will snow over the next three days.', ['the next three days = 2016-08-18..2016-08-21 DAY']],
    ['They meet in two weeks’ time.', ['in two weeks’ time = 2016-09-01 DAY']],
    ['It opens three months from now.', ['three months from now = 2016-11-01..2016-11-30 MONTH']],
    ['A fortnight ago it broke.', ['A fortnight ago = 2016-08-04 DAY']],
    ['A couple of days ago it broke.', ['A couple of days ago = 2016-08-16 DAY']],
    ['It opens next spring.', ['next spring = 2017-03-01..2017-05-31 MONTH']],
    ['It closed last winter.', ['last winter = 2015-12-01..2016-02-29 MONTH']],
    ['Fires burned this summer.', ['this summer = 2016-06-01..2016-08-31 MONTH']],
    ['They will vote this autumn.', ['this autumn = 2016-09-01..2016-11-30 MONTH']],
    ['It rained in late July.', ['late July = 2016-07-16..2016-07-31 MONTH']],
    ['He will retire later this year.', ['later this year = 2016-08-18..2016-12-31 YEAR']],
    ['It must end by the end of the month.', ['the end of the month = 2016-08-25..2016-08-31 DAY']],
    ['It began at the start of the year.', ['the start of the year = 2016-01-01..2016-01-31 MONTH']],
    [
      'Growth slowed in the last quarter of last year.',
      ['the last quarter of last year = 2015-10-01..2015-12-31 MONTH'],
    ],
    ['He was shot on New Year’s Eve.', ['New Year’s Eve = 2015-12-31 DAY']],
    ['They will sing on Christmas Day.', ['Christmas Day = 2016-12-25 DAY']],
    ['Humanitarian Day is on Aug. 19, the group said.', ['Aug. 19 = 2016-08-19 DAY']],
    ['He was born on December 11.', ['December 11 = 2015-12-11 DAY']],
    ['It is on show until 9 October.', ['9 October = 2016-10-09 DAY']],
    ['On\u00a0Nov.\u00a03, 2015 it froze.', ['Nov.\u00a03, 2015 = 2015-11-03 DAY']],
  ])('%s', (text, expected) => {
    expect(datesIn(text)).toEqual(expected);
  });

  it('stay without days where publication is unknown', () => {
    expect(datesIn('It began on Monday, as in August and on May 3.', null)).toEqual([
      'Monday = null DAY',
      'August = null MONTH',
      'May 3 = null DAY',
    ]);
  });

  it('cross the turn of the year and the leap day', () => {
    expect(datesIn('He spoke on Friday, on Dec. 30 and last month.', '2016-01-02T00:00:00.000Z')).toEqual([
      'Friday = 2016-01-01 DAY',
      'Dec. 30 = 2015-12-30 DAY',
      'last month = 2015-12-01..2015-12-31 MONTH',
    ]);
    expect(datesIn('It snowed on 29 February.', '2016-03-04T00:00:00.000Z')).toEqual([
      '29 February = 2016-02-29 DAY',
    ]);
  });
});

describe('words that are no dates', () => {
  it.each([
    'The war is now in its sixth year.',
    'There were 150 strikes in 72 hours.',
    'Shelling went on until 6am local time.',
    'He may go, and May said no.',
    'April Jones and June Carter spoke.',
    'Protesters march on the ministry.',
    'It killed 2,700 people and 2000 people fled; a group of 2004 civilians stayed.',
    'A price of $2016 or 1999 euros.',
    'Of 1709 schoolchildren few knew of Resolution 1701.',
    'The Sunday Times and USA Today wrote about Bloody Sunday.',
    'He prays every Friday, and on Mondays.',
    'In the past few days, over recent weeks and for two years.',
    'A five-year-old, 3/4 of them, and the ratio 11:30.',
    'On 3/4/2016 it is not clear which month is meant.',
    'It came the next day, and on 31 April.',
    'On the eve of the election, in the early hours.',
    'In the last three years of his life, over the next two years he was away.',
    'In his sixties he jumped this fall from a wall; spring rolls in winter coats.',
    'The first half ended level, and the third quarter was dull.',
    'A late goal, an early train, a mid-table club.',
    'The method is still used today.',
  ])('%s', (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

describe('where dates are read', () => {
  it('only in segments whose words may become facts, and not in repeats', () => {
    const text = 'On Monday.On Tuesday.On Friday.On Monday.';
    const segments: Segment[] = [
      { kind: 'BODY', start: 0, end: 10 },
      { kind: 'PROMO', start: 10, end: 21 },
      { kind: 'CAPTION', start: 21, end: 31 },
      { kind: 'BODY', start: 31, end: 41, repeat: true },
    ];
    expect(datesIn(text, PUBLISHED, segments)).toEqual([
      'Monday = 2016-08-15 DAY',
      'Friday = 2016-08-12 DAY',
    ]);
  });

  it('count from the day at the outlet, where the source tells its hour by another clock than UTC', () => {
    const text = 'It rained today, on Thursday and last night.';
    const late = { ...articleOf(text, '2016-08-19T03:30:00.000Z'), publishedDay: '2016-08-18' };
    expect(recognizeDates(late).dates.map(({ earliest }) => earliest)).toEqual([
      '2016-08-18',
      '2016-08-18',
      '2016-08-17',
    ]);
  });

  it("count from a post's own day inside the post", () => {
    const text = 'Shelling since yesterday';
    const segments: Segment[] = [{ kind: 'POST', start: 0, end: text.length, date: '2016-08-01' }];
    expect(datesIn(text, PUBLISHED, segments)).toEqual(['yesterday = 2016-07-31 DAY']);
  });

  it('without changing the article given', () => {
    const article = Object.freeze(articleOf('On 3 May 2011 it began.', null));
    expect(recognizeDates(article)).toEqual({
      ...article,
      dates: [{ start: 3, end: 13, earliest: '2011-05-03', latest: '2011-05-03', precision: 'DAY' }],
    });
  });

  it('in texts of a megabyte without a blank, a word or a stop', () => {
    for (const piece of ['1', 'x', ' ', 'Monday ', '2004 ', '. ']) {
      const text = piece.repeat(200_000);
      expect(recognizeDates(articleOf(text, PUBLISHED)).text).toBe(text);
    }
  });
});
