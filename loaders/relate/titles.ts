import { readFileSync } from 'node:fs';
import { projectFile } from '../../src/project.js';

interface RoleWords {
  readonly offices: readonly string[];
  readonly occupations: readonly string[];
}

const WORDS = JSON.parse(readFileSync(projectFile('loaders/models/role-words.json'), 'utf8')) as RoleWords;
const ROLE_NOUNS: ReadonlySet<string> = new Set([...WORDS.offices, ...WORDS.occupations]);

const STOP_WORDS =
  /^(?:and|or|but|of|for|in|on|at|by|with|from|to|as|that|which|who|whose|whom|said|says|told|is|was|are|were|has|had|have|after|before|when|while|not|because|including|like|than|if|then)$/iu;
const DETERMINERS = /^(?:the|an?|its|his|her|their|our|this|that|current|then|longtime|one)$/iu;
/** What stays small before a title in capitals: "former Prime Minister"; any other small word ends it. */
const LOWER_BEFORE_TITLE =
  /^(?:former|deputy|vice|acting|interim|assistant|associate|co|ex|retired|senior|chief)$/u;
const TITLE_WORDS_MAX = 6;

/**
 * The title that ends some words: from after the last word that cannot belong to it, without article; null when the
 * words do not end in a noun of office or occupation. "said the deputy Prime Minister" gives "deputy Prime Minister".
 */
export function titleAtEnd(words: string): string | null {
  const tokens = words.trim().split(/\s+/u);
  if (!isRoleNoun(tokens.at(-1) ?? '')) return null;
  const isCapital = /^\p{Lu}/u.test(tokens.at(-1) ?? '');
  const title: string[] = [];
  for (let at = tokens.length - 1; at >= 0 && title.length < TITLE_WORDS_MAX; at -= 1) {
    const token = tokens[at] ?? '';
    if (STOP_WORDS.test(token) || DETERMINERS.test(token) || !/^[\p{L}][\p{L}.’'-]*$/u.test(token)) break;
    if (isCapital && /^\p{Ll}/u.test(token) && !LOWER_BEFORE_TITLE.test(token)) break;
    title.unshift(token);
  }
  return title.length === 0 ? null : title.join(' ');
}

/** A whole phrase that is nothing but a title, with or without article: "a civil defence worker"; else null. */
export function titleOf(phrase: string): string | null {
  const bare = phrase.trim().replace(/^(?:(?:the|an?|its|his|her|their)\s+)?(?:current\s+|then\s+)?/iu, '');
  const title = titleAtEnd(bare);
  return title !== null && title === bare.replace(/\s+/gu, ' ') ? title : null;
}

function isRoleNoun(word: string): boolean {
  return ROLE_NOUNS.has(word.toLowerCase().replace(/[.,]$/u, ''));
}
