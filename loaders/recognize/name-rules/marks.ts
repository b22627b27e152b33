import { trimName, type NameRule } from '../name.js';

const HEAD = /^(?:[\s"“”„«»'‘’`#@(\[*,;:.–—-]+|[Tt][Hh][Ee][\s]+)*/u;
const TAIL = /(?:['’][sS](?!\w)|[\s"“”„«»'‘’`)\],;:!?*–—-]+)*$/u;

/** Quotation marks, a leading "the", a possessive and a hash sign are no part of a name. */
export const trimMarks: NameRule = (name, text) => {
  const trimmed = trimName(name, text, HEAD, TAIL);
  return trimmed === null ? null : closeBracket(trimmed, text);
};

/** "Hamas (Gaza" lost its closing bracket to the trimming: takes it back. */
function closeBracket(name: ReturnType<NameRule> & object, text: string): ReturnType<NameRule> {
  const words = text.slice(name.start, name.end);
  const isOpen = words.split('(').length > words.split(')').length;
  return isOpen && text[name.end] === ')' ? { ...name, end: name.end + 1 } : name;
}
