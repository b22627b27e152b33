import { HONORIFICS } from '../honorifics.js';
import type { NameRule } from '../name.js';

const FIRST_WORD = /^([\p{L}\p{M}]+)\.?(?:\s+|-(?=\p{Lu}))/u;

/** "President Bashar al-Assad" is named Bashar al-Assad: a title before a person's name is not part of it. */
export const dropTitle: NameRule = (name, text) => {
  if (name.type !== 'PERSON') return name;
  let start = name.start;
  for (;;) {
    const match = FIRST_WORD.exec(text.slice(start, name.end));
    if (match === null || !HONORIFICS.has((match[1] ?? '').toLowerCase())) return { ...name, start };
    start += match[0].length;
  }
};
