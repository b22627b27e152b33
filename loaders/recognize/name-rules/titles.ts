import { HONORIFICS } from '../honorifics.js';
import type { NameRule } from '../name.js';

/** A shortened title makes a person of what the model took for something else. */
const SHORT_TITLE = /^(?:Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Brig|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt)\.\s+\p{Lu}/u;
const FIRST_WORD = /^([\p{L}\p{M}]+)\.?(?:\s+|-(?=\p{Lu}))/u;

/** "President Bashar al-Assad" is named Bashar al-Assad: a title before a person's name is not part of it. */
export const dropTitle: NameRule = (name, text) => {
  const words = text.slice(name.start, name.end);
  if (name.type !== 'PERSON' && !SHORT_TITLE.test(words)) return name;
  let start = name.start;
  for (;;) {
    const match = FIRST_WORD.exec(text.slice(start, name.end));
    if (match === null || !HONORIFICS.has((match[1] ?? '').toLowerCase()))
      return { ...name, start, type: 'PERSON' };
    start += match[0].length;
  }
};
