import { isDemonym } from '../demonyms.js';
import type { NameRule } from '../name.js';

/** A nationality alone ("Syrian", "the Dutch") names nobody and no place. */
export const dropNationality: NameRule = (name, text) => (isDemonym(text.slice(name.start, name.end)) ? null : name);
