import { isDemonym } from '../demonyms.js';
import type { NameRule } from '../name.js';

const LOWER_CASE_TAIL = /(?:\s+\p{Ll}[\p{L}-]*)+$/u;

/** A nationality alone ("Syrian", "the Dutch") or before common nouns ("Iraqi government") names nobody and no place. */
export const dropNationality: NameRule = (name, text) => {
  if (name.type === 'EVENT') return name;
  return isDemonym(text.slice(name.start, name.end).replace(LOWER_CASE_TAIL, '')) ? null : name;
};
