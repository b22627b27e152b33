import { TRIGGER_WORDS_MAX, type Trigger, TRIGGERS_BY_HEAD } from './triggers.js';

/** A trigger in a sentence; offsets into the sentence's text. */
export interface TriggerMatch {
  readonly trigger: Trigger;
  readonly start: number;
  /** End of the trigger with the object that belongs to it ("battle for Aleppo"). */
  readonly end: number;
  /** End of the trigger's own words. */
  readonly coreEnd: number;
}

const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*[’']?/gu;
/** A capitalised name after "battle for": up to four words, with "the" and particles between. */
const NAME = /^\s+(?:the\s+)?(\p{Lu}[\p{L}’'-]*(?:\s+(?:(?:of|de|al|el|the)\s+)?\p{Lu}[\p{L}’'-]*){0,3})/u;

/** All triggers of a sentence, the longest at each place, none inside another. */
export function findTriggers(sentence: string): TriggerMatch[] {
  const words = [...sentence.matchAll(WORD)];
  const matches: TriggerMatch[] = [];
  words.forEach((_, at) => {
    const match = matchEndingAt(sentence, words, at);
    if (match === null) return;
    while ((matches.at(-1)?.coreEnd ?? 0) > match.start) matches.pop();
    matches.push(match);
  });
  return matches;
}

function matchEndingAt(sentence: string, words: readonly RegExpExecArray[], at: number): TriggerMatch | null {
  const head = lower(words[at]?.[0] ?? '');
  for (const trigger of TRIGGERS_BY_HEAD.get(head) ?? []) {
    const count = trigger.words.split(' ').length;
    if (count > TRIGGER_WORDS_MAX || at - count + 1 < 0) continue;
    const [first, last] = [words[at - count + 1], words[at]];
    if (first === undefined || last === undefined) continue;
    const coreEnd = last.index + last[0].length;
    if (lower(sentence.slice(first.index, coreEnd)).replace(/\s+/gu, ' ') !== trigger.words) continue;
    return { trigger, start: first.index, coreEnd, end: withComplement(sentence, trigger, coreEnd) };
  }
  return null;
}

function withComplement(sentence: string, trigger: Trigger, coreEnd: number): number {
  const rest = sentence.slice(coreEnd);
  const preposition = /^\s+(\p{L}+)(?=\s)/u.exec(rest);
  if (preposition === null || !trigger.complement.includes(preposition[1] ?? '')) return coreEnd;
  const name = NAME.exec(rest.slice(preposition[0].length));
  if (name === null) return coreEnd;
  const words = (name[1] ?? '').replace(/[’']s?$/u, '');
  return coreEnd + preposition[0].length + name[0].length - (name[1] ?? '').length + words.length;
}

function lower(word: string): string {
  return word.toLowerCase().replace(/’/gu, "'");
}
