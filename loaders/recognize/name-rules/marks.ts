import { trimName, type FoundName, type NameRule } from '../name.js';

const HEAD = /^(?:[\s"“”„«»'‘’`#@(\[*,;:.–—-]+|[Tt][Hh][Ee][\s]+)*/u;
const TAIL = /(?:['’][sS](?!\w)|[\s"“”„«»'‘’`)\],;:!?*–—-]+)*$/u;

/** Quotation marks, a leading "the", a possessive and a hash sign are no part of a name. */
export const trimMarks: NameRule = (name, text) => {
  const trimmed = trimName(name, text, HEAD, TAIL);
  return trimmed === null ? null : closeBracket(afterHash(trimmed, text), text);
};

/** "East #Homs" is a tag with a word before it. */
function afterHash(name: FoundName, text: string): FoundName {
  const hash = text.slice(name.start, name.end).lastIndexOf(' #');
  return hash === -1 ? name : { ...name, start: name.start + hash + 2 };
}

/** "Hamas (Gaza" lost its closing bracket to the trimming: takes it back. */
function closeBracket(name: FoundName, text: string): FoundName {
  const words = text.slice(name.start, name.end);
  const isOpen = words.split('(').length > words.split(')').length;
  return isOpen && text[name.end] === ')' ? { ...name, end: name.end + 1 } : name;
}
