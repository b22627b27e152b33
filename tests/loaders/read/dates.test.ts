import { describe, expect, it } from 'vitest';
import { parsePublishedTime } from '../../../loaders/read/dates.js';
import { findWrittenDay } from '../../../loaders/read/months.js';
import { numericOrderOf } from '../../../loaders/read/numeric-dates.js';

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
    ['25/12/2016 18:30 GMT', '2016-12-25T18:30:00.000Z'],
    ['12/25/2016', '2016-12-25T00:00:00.000Z'],
    ['2016/12/25', '2016-12-25T00:00:00.000Z'],
    ['11.11.2016', '2016-11-11T00:00:00.000Z'],
    ['12 November', null],
    ['03/04/2016', null],
    ['25/12/16', null],
    ['25/13/2016', null],
    ['yesterday', null],
    ['2 hours ago', null],
    ['31 February 2016', null],
    ['', null],
  ])('"%s" is %s', (written, iso) => {
    expect(parsePublishedTime(written)?.iso ?? null).toBe(iso);
  });

  it.each([
    ['DAY_FIRST', '2016-04-03T00:00:00.000Z'],
    ['MONTH_FIRST', '2016-03-04T00:00:00.000Z'],
  ] as const)('of numbers alone is read %s where the page shows that order', (order, iso) => {
    expect(parsePublishedTime('03/04/2016', order)?.iso).toBe(iso);
  });
});

describe('the order of numbers on a page', () => {
  it.each([
    ['Posted 03/04/2016, updated 25/04/2016', 'DAY_FIRST'],
    ['Posted 03/04/2016, updated 04/25/2016', 'MONTH_FIRST'],
    ['Posted 03/04/2016', null],
    ['25/04/2016 and 04/25/2016', null],
    ['version 1.25.2016.3', null],
  ])('of "%s" is %s', (text, order) => {
    expect(numericOrderOf(text)).toBe(order);
  });
});

describe('a day in a post', () => {
  it.each([
    ['30 novembre 2016', '2016-11-30'],
    ['November 30, 2016', '2016-11-30'],
    ['30. November 2016', '2016-11-30'],
    ['1. März 2016', '2016-03-01'],
    ['1er février 2016', '2016-02-01'],
    ['4 aout 2022', '2022-08-04'],
    ['30 de noviembre de 2016', '2016-11-30'],
    ['4 de agosto del 2022', '2022-08-04'],
    ['30 gennaio 2016', '2016-01-30'],
    ['30 de março de 2016', '2016-03-30'],
    ['5 mei 2016', '2016-05-05'],
    ['30 augusti 2016', '2016-08-30'],
    ['3. desember 2016', '2016-12-03'],
    ['3. marts 2016', '2016-03-03'],
    ['17 Agustus 2016', '2016-08-17'],
    ['30 Kasım 2016', '2016-11-30'],
    ['30 KASIM 2016', '2016-11-30'],
    ['30 ноября 2016', '2016-11-30'],
    ['30 листопада 2016', '2016-11-30'],
    ['30 listopada 2016', '2016-11-30'],
    ['30 Νοεμβρίου 2016', '2016-11-30'],
    ['30 Μαΐου 2016', '2016-05-30'],
    ['30 בנובמבר 2016', '2016-11-30'],
    ['٣٠ نوفمبر ٢٠١٦', '2016-11-30'],
    ['30 نوفمبر، 2016', '2016-11-30'],
    ['30 تشرين الثاني 2016', '2016-11-30'],
    ['4 آب 2022', '2022-08-04'],
    ['۳۰ نوامبر ۲۰۱۶', '2016-11-30'],
    ['2016年11月30日', '2016-11-30'],
    ['2016년 11월 30일', '2016-11-30'],
    ['30/11/2016', '2016-11-30'],
    ['۱۰ آذر ۱۳۹۵', null],
    ['Nov 30', null],
    ['04/11/2016', null],
    ['30 novembre', null],
    ['chapter 30 verse 2016', null],
  ])('"%s" is %s', (written, day) => {
    expect(findWrittenDay(written)?.day ?? null).toBe(day);
  });

  it('stands where its words do, whatever digits it has', () => {
    const words = 'كتب في ٣٠ نوفمبر ٢٠١٦ ما يلي';
    const found = findWrittenDay(words);
    expect(words.slice(found?.start, found?.end)).toBe('٣٠ نوفمبر ٢٠١٦');
  });
});

describe("the day by the outlet's own clock", () => {
  it.each([
    ['2016-10-11T23:30:00-04:00', '2016-10-11'],
    ['Tue, 11 Oct 2016 23:30:00 -0400', '2016-10-11'],
    ['2016-10-12T01:00:00+05:30', '2016-10-12'],
    ['July 4, 2024, 9:30 p.m. ET', '2024-07-04'],
  ])('%s is %s', (written, day) => {
    expect(parsePublishedTime(written)?.localDay).toBe(day);
  });

  it.each(['2016-10-11T23:30:00Z', '2016-10-11T12:00:00-04:00', '2016-10-11', '1476228600'])(
    'is not told apart from UTC: %s',
    (written) => {
      expect(parsePublishedTime(written)).not.toHaveProperty('localDay');
    },
  );
});
