/**
 * One spelling for every way of writing a place's name, so that "São Paulo", "SAO PAULO" and "Sao-Paulo" meet.
 * The data file's keys are made with the same function (scripts/build-gazetteer.ts): change it, rebuild the file.
 */

/** Letters that Unicode decomposition leaves whole, as ASCII. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŀ: 'l',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
  ə: 'e',
  ǝ: 'e',
  ƙ: 'k',
  ɓ: 'b',
  ɗ: 'd',
  ƴ: 'y',
};

/** Short first words that stand for a full one: "St. Louis", "Mt Everest", "Ft. Worth". */
const SHORT_WORDS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' };

/**
 * The key of a name: lower-case ASCII letters, digits and single spaces. Case, diacritics, apostrophes, hyphens,
 * dots and a leading "the" do not count; "St." is "saint". Empty when nothing Latin is left.
 */
export function foldName(name: string): string {
  const ascii = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\x00-\x7f]/g, (letter) => WHOLE_LETTERS[letter] ?? separatorOrNothing(letter));
  const words = ascii
    .replace(/['`.]/g, '')
    .replace(/&/g, ' and ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words.map((word, at) => (at < words.length - 1 ? (SHORT_WORDS[word] ?? word) : word)).join(' ');
}

/** Dashes and blanks part words; apostrophe-like letters and everything else vanish. */
function separatorOrNothing(letter: string): string {
  return /[\p{Pd}\p{Zs}]/u.test(letter) ? ' ' : '';
}

const ARTICLE = /^(?:al|el|ul|ad|ed|an|en|ar|er|as|es|ash|esh|ech|at|et|ath|az|ez|l)$/;
const FEWEST_LETTERS = 5;
const LOOSE_SOUNDS: Readonly<Record<string, string>> = { kh: 'x', ch: 's', q: 'k', c: 'k', gh: 'g' };

/**
 * A name from Arabic or Persian script without what transliterations differ in: articles, doubled letters, q and k,
 * e and i, o and u. "Maarat al-Numan" and "Ma‘arrat an Nu‘mān" share it; a misspelling ("Talbiash") has its own.
 * Empty when too little is left to tell names apart.
 */
export function looseKey(name: string): string {
  const letters = foldName(name)
    .split(' ')
    .filter((word) => !ARTICLE.test(word))
    .join('')
    .replace(/dj/g, 'j')
    .replace(/kh|ch|gh|q|c/g, (sound) => LOOSE_SOUNDS[sound] ?? sound)
    .replace(/([sdtz])h/g, '$1')
    .replace(/ai|ay|ei|ey|[eiy]/g, 'i')
    .replace(/au|aw|ou|oo|[ouw]/g, 'u')
    .replace(/h$/, '')
    .replace(/(.)\1+/g, '$1');
  return letters.length >= FEWEST_LETTERS ? letters : '';
}
