import { describe, expect, it } from 'vitest';
import { meetingKeysOf } from '../../../loaders/identity/alias-keys.js';
import { judge } from '../../../loaders/identity/judge.js';
import type { Name } from '../../../loaders/identity/name.js';
import { personId } from '../../../loaders/resolve/ids.js';

/** What articles tell beside a name. */
type Told = Partial<Pick<Name, 'roles' | 'affiliations' | 'context'>>;

const UNION = { affiliations: ['organization:miners-union'] };
const BOLIVIA = { affiliations: ['place:geonames-3923057'] };
const NEAR_UNION = { context: ['organization:miners-union'] };

/** What becomes of two full names: APART also when they never meet. */
function verdict(first: string, second: string, told: readonly [Told?, Told?] = []): string {
  const [a, b] = [named(first, told[0]), named(second, told[1])];
  const keys = new Set(meetingKeysOf(a));
  if (!meetingKeysOf(b).some((key) => keys.has(key))) return 'APART';
  const [one, other] = [judge(a, b), judge(b, a)];
  expect(other).toEqual(one);
  return one?.verdict ?? 'APART';
}

function named(written: string, told: Told = {}): Name {
  const key = personId(written);
  return {
    ...{ id: key, key, sense: '', label: 'Person', entity: key, articles: 1 },
    ...{ forms: [written], roles: [], affiliations: [], context: [], ...told },
  };
}

describe('a junior', () => {
  it.each<[string, string, string, string, [Told?, Told?]]>([
    ['MAYBE', 'nobody else, perhaps', 'Peter Lund', 'Peter Lund Jr.', []],
    ['MAYBE', 'one body, which parent and child share', 'Peter Lund', 'Peter Lund Jr.', [UNION, UNION]],
    ['APART', 'another one of the family', 'Peter Lund Sr.', 'Peter Lund III', [UNION, UNION]],
    ['SAME', 'one by a short form of the given name', 'Robert Lund Jr.', 'Bob Lund Jr.', [UNION, UNION]],
    [
      'APART',
      'another walk of life',
      'Peter Lund',
      'Peter Lund Jr.',
      [{ roles: ['judge'] }, { roles: ['striker'] }],
    ],
  ])('is %s: %s', (expected, _why, first, second, told) => {
    expect(verdict(first, second, told)).toBe(expected);
  });
});

describe('a second surname', () => {
  it.each<[string, string, string, string, [Told?, Told?]]>([
    ['SAME', 'one body', 'Rosa Quiroga', 'Rosa Quiroga Ledezma', [UNION, UNION]],
    [
      'SAME',
      'a body that is named beside the other',
      'Rosa Quiroga',
      'Rosa Quiroga Ledezma',
      [UNION, NEAR_UNION],
    ],
    [
      'SAME',
      'one title',
      'Rosa Quiroga',
      'Rosa Quiroga Ledezma',
      [{ roles: ['mining minister'] }, { roles: ['mining minister'] }],
    ],
    ['SAME', 'one country and a rare surname', 'Rosa Quiroga', 'Rosa Quiroga Ledezma', [BOLIVIA, BOLIVIA]],
    ['SAME', 'a son, and his family', 'Muhammad bin Tariq', 'Muhammad bin Tariq Al Nahwi', [UNION, UNION]],
    [
      'SAME',
      'a second given name in the other',
      'Rosa María Quiroga',
      'Rosa Quiroga Ledezma',
      [UNION, UNION],
    ],
    ['SAME', 'four words', 'Ana Quiroga', 'Ana Lucía Quiroga Ledezma', [UNION, UNION]],
    [
      'SAME',
      'a family name in the middle of four',
      'Ana Quiroga',
      'Ana Quiroga Ledezma de Arce',
      [UNION, UNION],
    ],
    ['MAYBE', 'nothing else', 'Rosa Quiroga', 'Rosa Quiroga Ledezma', []],
    ['MAYBE', 'a usual surname and one country', 'Juan García', 'Juan García Ledezma', [BOLIVIA, BOLIVIA]],
    ['MAYBE', 'the last of two usual surnames', 'Juan López', 'Juan García López', []],
    ['APART', 'a given name that is no surname', 'Hannah Miriam', 'Hannah Miriam Ledezma', []],
    ['APART', 'another second surname', 'Rosa Quiroga Salvatierra', 'Rosa Quiroga Ledezma', [UNION, UNION]],
    ['APART', 'another given name', 'Elena Quiroga', 'Rosa Quiroga Ledezma', [UNION, UNION]],
    [
      'APART',
      'another walk of life',
      'Rosa Quiroga',
      'Rosa Quiroga Ledezma',
      [{ roles: ['striker'] }, { roles: ['judge'] }],
    ],
  ])('is %s with %s: %s, %s', (expected, _, first, second, told) => {
    expect(verdict(first, second, told)).toBe(expected);
  });
});

describe('initials of all given names', () => {
  it.each([
    ['J.D. Harlow', 'James David Harlow'],
    ['JD Harlow', 'James David Harlow'],
    ['J. D. Harlow', 'James David Harlow'],
    ['J.R.R. Harlow', 'John Ronald Reuel Harlow'],
    ['J. David Harlow', 'James David Harlow'],
  ])('are proposed: %s, %s', (first, second) => {
    expect(verdict(first, second)).toBe('MAYBE');
  });

  it('are the same with one body', () => {
    expect(verdict('J.D. Harlow', 'James David Harlow', [UNION, UNION])).toBe('SAME');
  });

  it.each([
    ['one given name', 'J.D. Harlow', 'John Harlow'],
    ['another second initial', 'J.D. Harlow', 'James Peter Harlow'],
    ['another order', 'J.D. Harlow', 'David James Harlow'],
    ['a given name more', 'J.D. Harlow', 'James David Peter Harlow'],
    ['another surname', 'J.D. Harlow', 'James David Harper'],
    ['a short given name', 'Ed Harlow', 'Eric David Harlow'],
    ['a short given name that is not written as initials', 'Jo Harlow', 'James Oliver Harlow'],
  ])('does not go with %s: %s, %s', (_, first, second) => {
    expect(verdict(first, second, [UNION, UNION])).toBe('APART');
  });
});

describe('Arabic compounds', () => {
  it.each([
    ['SAME', 'Abdul Rahman Karimi', 'Abdulrahman Karimi'],
    ['SAME', 'Abd al-Rahman Karimi', 'Abdrahman Karimi'],
    ['SAME', 'Hassan Nasr Allah', 'Hassan Nasrallah'],
    ['MAYBE', 'Abdel Fattah Karimi', 'Abdulfattah Karimi'],
    ['MAYBE', 'Abdurrahman Karimi', 'Abdelrahman Karimi'],
    ['MAYBE', 'Nour al-Din Karimi', 'Noureddine Karimi'],
    ['APART', 'Abdul Rahman Karimi', 'Abdul Aziz Karimi'],
    ['APART', 'Abdul Rahman Karimi', 'Rahman Karimi'],
    ['APART', 'Nour al-Din Karimi', 'Salah al-Din Karimi'],
  ])('are %s: %s, %s', (expected, first, second) => {
    expect(verdict(first, second)).toBe(expected);
  });
});
