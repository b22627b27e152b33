import type { NameRule } from '../name.js';

const MAX_LENGTH = 160;
/** Capitalised words that call on somebody without naming a person of the news. */
const CALLED =
  /^(?:God|Allah|Lord|Mum|Mummy|Mom|Mommy|Dad|Daddy|Mama|Papa|Baba|Grandma|Grandpa|Sir|Madam|Mr|Mrs)\.?$/u;

/**
 * A name has a letter, and a capital or a letter of a script without capitals; it is neither a paragraph nor a
 * currency ("US$").
 */
export const dropShapeless: NameRule = (name, text) => {
  const words = text.slice(name.start, name.end);
  if (words.length > MAX_LENGTH || /\n\s*\n/u.test(words)) return null;
  if (!/[\p{Lu}\p{Lt}\p{Lo}]/u.test(words)) return null;
  if (name.type === 'PERSON' && CALLED.test(words)) return null;
  if (/^[$€£¥]/u.test(text.charAt(name.end))) return null;
  return words.length === 1 && name.type !== 'PERSON' ? null : name;
};
