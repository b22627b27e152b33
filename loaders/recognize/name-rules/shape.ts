import type { NameRule } from '../name.js';

const MAX_LENGTH = 160;

/** A name has a letter, and a capital or a letter of a script without capitals; it is not a paragraph. */
export const dropShapeless: NameRule = (name, text) => {
  const words = text.slice(name.start, name.end);
  if (words.length > MAX_LENGTH || /\n\s*\n/u.test(words)) return null;
  if (!/[\p{Lu}\p{Lt}\p{Lo}]/u.test(words)) return null;
  return words.length === 1 && name.type !== 'PERSON' ? null : name;
};
