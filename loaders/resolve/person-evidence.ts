import type { Article, Mention } from '../article.js';
import { genderOfFirstName } from './lexicon/first-names.js';
import { HONORIFICS } from './lexicon/honorifics.js';
import {
  CHILD_NOUNS,
  genderOfNoun,
  type Gender,
  KIN_NOUNS,
  PEOPLE_NOUNS,
  ROLE_NOUNS,
} from './lexicon/roles.js';
import { parsePersonName } from './person-name.js';
import type { TextIndex } from './text-index.js';

/** A role in words: "Russian Defence Minister" has the head "minister" and the modifiers "russian", "defence". */
export interface Role {
  readonly head: string;
  readonly modifiers: readonly string[];
}

/** What the words at one or more mentions tell about a person. */
export interface PersonEvidence {
  readonly gender: Gender | null;
  readonly roles: readonly Role[];
  readonly isChild: boolean;
  /** Named as somebody's relative: "her husband, Peter Lund". */
  readonly isKin: boolean;
}

/** Ages below this are children's. */
const ADULT_AGE_YEARS = 18;
/** More words than this before a role's head are not its modifiers. */
const MODIFIERS_MAX = 5;
const STOP_WORDS: ReadonlySet<string> = new Set(
  'the a an this that his her its their our my and or but of for in at on with by from to as said says say told tells when while after before because that which who whom whose is was were are be been has had have will would then when where than if also not'.split(
    ' ',
  ),
);

/** "the coroner, Dr. ¦Moira Castle": a form of address hides the role before it. */
const ADDRESS = /(?<=\s)(?:Dr|Mr|Mrs|Ms|Prof|Rev|Hon|Sir|Dame)\.?\s+$/u;

/** Reads title, apposition, age and given name at one named mention of a person. */
export function evidenceAt(article: Article, index: TextIndex, mention: Mention): PersonEvidence {
  const { before, after } = index.around(mention);
  const untitled = before.replace(ADDRESS, '');
  const roles = [
    roleBefore(before, after),
    untitled === before ? null : roleBefore(untitled, after),
    ...rolesAfter(after),
    partyAt(before, after),
  ].filter((role) => role !== null);
  const nouns = [...roles.map((role) => role.head), ...peopleNounsAt(before, after)];
  const name = parsePersonName(article.text.slice(mention.start, mention.end));
  return {
    gender:
      honorificBefore(before) ??
      nouns.map(genderOfNoun).find((gender) => gender !== null) ??
      (name.words.length > 1 ? genderOfFirstName(name.words[0] ?? '') : null),
    roles,
    isChild: nouns.some((noun) => CHILD_NOUNS.has(noun)) || isChildAge(before, after),
    isKin: isKinAt(before, after),
  };
}

/** Evidence of many mentions as one; the first sex that is told counts. */
export function mergeEvidence(parts: readonly PersonEvidence[]): PersonEvidence {
  return {
    gender: parts.map((part) => part.gender).find((gender) => gender !== null) ?? null,
    roles: parts.flatMap((part) => part.roles),
    isChild: parts.some((part) => part.isChild),
    isKin: parts.some((part) => part.isKin),
  };
}

/** "her husband, ¦Peter Lund", "Lund's son ¦Carl", "¦Peter Lund, her brother". */
function isKinAt(before: string, after: string): boolean {
  const noun =
    /(?:\b(?:his|her|their)|[’']s?)\s+(?:[\p{L}-]+\s+){0,2}?(\p{L}+),?\s+$/iu.exec(before)?.[1] ??
    /^,\s+(?:his|her|their)\s+(?:[\p{L}-]+\s+){0,2}?(\p{L}+)(?=[\s,.])/u.exec(after)?.[1];
  return noun !== undefined && KIN_NOUNS.has(noun.toLowerCase());
}

/** Titles that stand before names cut short: "Gov. Ruth Alderete" is "the governor". */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['pres', 'president'],
  ['sec', 'secretary'],
  ['prof', 'professor'],
  ['gen', 'general'],
  ['supt', 'superintendent'],
]);

/** The role that ends a noun phrase: "Russian Defence Minister", "a former mayor", "Gov."; null when no role noun ends it. */
export function roleIn(phrase: string): Role | null {
  const words = phrase.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu) ?? [];
  const last = words.at(-1)?.replace(/\.$/u, '') ?? '';
  const head = WRITTEN_OUT.get(last) ?? last;
  if (!ROLE_NOUNS.has(head)) return null;
  const modifiers: string[] = [];
  for (let at = words.length - 2; at >= 0 && modifiers.length < MODIFIERS_MAX; at -= 1) {
    const word = words[at] ?? '';
    if (STOP_WORDS.has(word)) break;
    modifiers.unshift(word.replace(/[’']s$/u, ''));
  }
  return { head, modifiers };
}

function honorificBefore(before: string): Gender | null {
  const word = /(\p{L}+)\.?\s+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  return HONORIFICS.get(word) ?? null;
}

/** "Defence Minister ¦Sergei Shoigu": only blanks, or a comma after a definite phrase, stand between. */
function roleBefore(before: string, after: string): Role | null {
  const clause = /(?:^|[,;:—–("“])([^,;:—–("“]*?)(,?\s+)$/u.exec(before.slice(-100));
  if (clause === null) return null;
  const phrase = clause[1] ?? '';
  if ((clause[2] ?? '').startsWith(',') && !/^\s*(?:the|its|his|her|their)\s|[’']s\s/iu.test(phrase))
    return CLOSED.test(after) && ENDS_DEFINITE.test(phrase) ? roleIn(phrase) : null;
  const isDefinite = (clause[2] ?? '').startsWith(',');
  return roleIn(isDefinite ? (phrase.split(PREPOSITION)[0] ?? '') : phrase);
}

/** "was seen by the coroner, ¦Moira Castle, …": the object of a clause with its name in apposition. */
const ENDS_DEFINITE = /\s(?:by|with|from|for|to)\s+(?:the|its|his|her|their)\s+(?:\S+\s+){0,2}\S+$/iu;
const CLOSED = /^[,.;)]/u;

/** "the senior coroner for Exeter, ¦Philippa Dane": what follows the role's head. */
const PREPOSITION = /\s(?:of|for|in|at|from)\s/u;

/** ", a surgeon in Aleppo", ", 52, the group's spokeswoman", " is the mayor", ", who is a teacher". */
function rolesAfter(after: string): Role[] {
  const lead =
    /^(?:[’']s)?(?:,\s+(?:aged\s+)?\d{1,3})?(?:,\s+(?:who\s+(?:is|was)\s+)?|\s+\(|\s+(?:is|was|became|becomes|remains|serves\s+as|served\s+as|works\s+as|worked\s+as)\s+)/u.exec(
      after,
    );
  if (lead === null) return [];
  const rest = after.slice(lead[0].length);
  const phrase = /^[^,;:.()—–"”]{0,80}/u.exec(rest)?.[0] ?? '';
  return phrase.split(/\s+and\s+/u).flatMap((part) => {
    const head =
      part.split(/\s(?:of|for|in|at|who|with|from|to|on|that|which|based|working|whose)\s/u)[0] ?? '';
    const isClause = CLAUSE_WORD.test(head) || head.split(/\s+/u).length > MODIFIERS_MAX + 2;
    const role = isClause ? null : roleIn(head);
    return role === null ? [] : [role];
  });
}

/** "Gwen Sorrell, R-Ohio,", "(D-Mich.)", "Republican Sen. ¦Gwen Sorrell". */
function partyAt(before: string, after: string): Role | null {
  const letter = /^,?\s+\(?([RD])-\p{Lu}/u.exec(after)?.[1];
  const word = /\b(Republican|Democratic)\s(?:\S+\s){0,3}$/u.exec(before.slice(-50))?.[1];
  const first = letter ?? word?.[0];
  return first === undefined ? null : { head: first === 'R' ? 'republican' : 'democrat', modifiers: [] };
}

/** ", was ruled a homicide by the coroner": no apposition. */
const CLAUSE_WORD =
  /(?:^|\s)(?:was|were|is|are|has|had|have|by|said|says|will|would|could|can|may|did|does)\s/u;

function peopleNounsAt(before: string, after: string): string[] {
  const nounBefore = /([\p{L}-]+)\s+$/u.exec(before)?.[1]?.toLowerCase();
  const nounAfter = /^,\s+(?:an?|the)\s+(?:[\p{L}\p{N}-]+\s+){0,3}?([\p{L}]+)(?=[\s,.])/u.exec(after)?.[1];
  return [nounBefore, nounAfter?.toLowerCase()].filter(
    (noun): noun is string => noun !== undefined && (PEOPLE_NOUNS.has(noun) || KIN_NOUNS.has(noun)),
  );
}

const NUMBER_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(
    ' ',
  );

function isChildAge(before: string, after: string): boolean {
  const written =
    /([\p{L}\p{N}]+)[-\s](?:year|month|week|day)[-\s]old\s+(?:\p{L}+\s+)?$/iu.exec(before)?.[1] ??
    /^,\s+(?:aged?\s+|who\s+is\s+)?(\d{1,3})(?=[,.\s])/u.exec(after)?.[1] ??
    /^,\s+an?\s+([\p{L}\p{N}]+)[-\s](?:year|month|week|day)[-\s]old\b/iu.exec(after)?.[1];
  if (written === undefined) return false;
  const words = NUMBER_WORDS.indexOf(written.toLowerCase()) + 1;
  const years = words > 0 ? words : Number(written);
  return years > 0 && years < ADULT_AGE_YEARS;
}
