import type { Gender } from './roles.js';

/** Forms of address that stand before a name, with the sex that they tell; null for none. */
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ['mr', 'male'],
  ['mister', 'male'],
  ['sir', 'male'],
  ['lord', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['lady', 'female'],
  ['dame', 'female'],
  ['madame', 'female'],
  ['baroness', 'female'],
  ['sister', 'female'],
  ['father', 'male'],
  ['dr', null],
  ['prof', null],
  ['rev', null],
  ['hon', null],
  ['gen', null],
  ['col', null],
  ['capt', null],
  ['sgt', null],
  ['lt', null],
  ['maj', null],
  ['sen', null],
  ['rep', null],
  ['gov', null],
  ['pres', null],
  ['cllr', null],
  ['sheikh', 'male'],
  ['ayatollah', 'male'],
  ['mullah', 'male'],
  ['señor', 'male'],
  ['don', 'male'],
  ['doña', 'female'],
  ['señora', 'female'],
]);

/** Titles of office or rank that a tagger may take into a name: "President Assad", "King Charles" stay as names do. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(
  'president vice-president chancellor premier senator governor mayor professor doctor general colonel captain major sergeant lieutenant admiral judge justice ambassador inspector detective constable minister secretary congressman congresswoman representative councillor bishop archbishop cardinal reverend rabbi imam'.split(
    ' ',
  ),
);
