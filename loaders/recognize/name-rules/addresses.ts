import type { NameRule } from '../name.js';

const INSIDE_ADDRESS = /(?:https?:\/\/|www\.|[\w.]+@|\/)[^\s]*$/iu;
const DOMAIN_AFTER = /^\.(?:com|org|net|gov|edu|co|info|tv|uk|io|ru|fr|de)\b(?!\s+\p{Lu})/u;
const LOOK_BACK_LENGTH = 200;

/** A handle ("@name") and a part of a web or mail address are no names. */
export const dropAddress: NameRule = (name, text) => {
  if (text[name.start - 1] === '@') return null;
  const before = text.slice(Math.max(0, name.start - LOOK_BACK_LENGTH), name.start);
  const isAddress = /\S$/u.test(before) && /:\/\/|www\.|@/u.test(INSIDE_ADDRESS.exec(before)?.[0] ?? '');
  return isAddress || DOMAIN_AFTER.test(text.slice(name.end, name.end + 8)) ? null : name;
};
