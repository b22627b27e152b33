import { describe, expect, it } from 'vitest';
import { parsePublishedTime } from '../../../loaders/read/dates.js';
import { findWrittenDay } from '../../../loaders/read/months.js';

describe('a time of publication', () => {
  it.each([
    ['2016-10-11T18:04:05.5+02:00', '2016-10-11T16:04:05.500Z'],
    ['2016-10-11 18:04 UTC', '2016-10-11T18:04:00.000Z'],
    ['20161011T180405Z', '2016-10-11T18:04:05.000Z'],
    ['Tue, 11 Oct 2016 18:04:05 -0400', '2016-10-11T22:04:05.000Z'],
    ['Published: 12 November 2025 14:05 GMT', '2025-11-12T14:05:00.000Z'],
    ['July 4, 2024, 9:30 a.m. ET', '2024-07-04T13:30:00.000Z'],
    ['January 4, 2024, 12:15 am ET', '2024-01-04T05:15:00.000Z'],
    ['3 May 2024 23:30 BST', '2024-05-03T22:30:00.000Z'],
    ['1476209045', '2016-10-11T18:04:05.000Z'],
    ['2016-10-11', '2016-10-11T00:00:00.000Z'],
    ['2016-10-11T18:04:05', '2016-10-11T00:00:00.000Z'],
    ['12 November 2025 14:05', '2025-11-12T00:00:00.000Z'],
    ['12 November 2025 14:05 IST', '2025-11-12T00:00:00.000Z'],
    ['12 November', null],
    ['03/04/2016', null],
    ['yesterday', null],
    ['31 February 2016', null],
    ['', null],
  ])('"%s" is %s', (written, iso) => {
    expect(parsePublishedTime(written)?.iso ?? null).toBe(iso);
  });
});

describe('a day in a post', () => {
  it.each([
    ['30 novembre 2016', '2016-11-30'],
    ['November 30, 2016', '2016-11-30'],
    ['30. November 2016', '2016-11-30'],
    ['30 de noviembre de 2016', '2016-11-30'],
    ['30 Kasım 2016', '2016-11-30'],
    ['30 ноября 2016', '2016-11-30'],
    ['2016年11月30日', '2016-11-30'],
    ['Nov 30', null],
    ['30/11/2016', null],
    ['chapter 30 verse 2016', null],
  ])('"%s" is %s', (written, day) => {
    expect(findWrittenDay(written)?.day ?? null).toBe(day);
  });
});
