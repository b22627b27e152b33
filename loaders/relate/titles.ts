import { readFileSync } from 'node:fs';
import { projectFile } from '../../src/project.js';

interface RoleWords {
  readonly offices: readonly string[];
  readonly occupations: readonly string[];
}

const WORDS = JSON.parse(readFileSync(projectFile('loaders/models/role-words.json'), 'utf8')) as RoleWords;
const OFFICES: ReadonlySet<string> = new Set(WORDS.offices);
const ROLE_NOUNS: ReadonlySet<string> = new Set([...WORDS.offices, ...WORDS.occupations]);

/** What a seat in an assembly or a council makes of somebody; the list has them among the occupations. */
const SEATS: ReadonlySet<string> = new Set(
  'senator representative councillor councilman councilwoman deputy lawmaker legislator democrat republican'.split(
    ' ',
  ),
);
const SHORT_OFFICE = /(?:^|\s)((?:U\.S\.\s+)?(?:Sen|Rep|Gov|Del|Lt\.\s+Gov)\.)\s+$/u;

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

/**
 * The title of an office or a seat that ends some words, before a name: "former Senator ", "Gov. "; null when they end
 * in an occupation ("the singer ") or in no title.
 */
export function officeAtEnd(words: string): string | null {
  const short = SHORT_OFFICE.exec(words)?.[1];
  if (short !== undefined) return short;
  const title = titleAtEnd(words);
  const noun = title?.split(' ').at(-1)?.toLowerCase() ?? '';
  return OFFICES.has(noun) || SEATS.has(noun) ? title : null;
}

function isRoleNoun(word: string): boolean {
  return ROLE_NOUNS.has(word.toLowerCase().replace(/[.,]$/u, ''));
}
