/** Who wrote the article, where it says so by itself. */
import { foldBlanks, hasFinalStop } from '../words.js';
import type { Block } from './blocks.js';
import { isDateLine } from './date-line.js';
import { type Layout, type Rule, kindAt, whole } from './rule.js';

const NAME =
  "\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Lu}[\\p{L}'’.-]*|al|el|de|da|del|der|den|di|la|le|van|von|bin|ibn|ben|y)){1,4}";
const DESK =
  '(?:Reuters|AFP|AP|Associated Press|The Associated Press|Press Association|PA|Agencies|Staff|Staff [Ww]riters?|Staff [Rr]eporters?|News [Dd]esk|Web [Dd]esk|Our Foreign Staff|Newsroom|Xinhua|BBC News|CNN|Bloomberg|AAP|IANS|ANI|PTI)';
const MANY = `(?:${NAME}|${DESK})(?:,? (?:and|&) (?:${NAME}|${DESK})|, (?:${NAME}|${DESK})){0,6}`;

/** What may follow the names: where they are, for whom, what they are, when it was. */
const AFTER = '(?:\\s*(?:[,|•·/–—-]|in|for|at|from|@)\\s*[^.!?]{1,120})?';

const OPENING =
  '(?:by|written by|words by|story by|posted by|reported by|reporting by|report by|author:|authors:|by:|from)';
const WRITTEN = new RegExp(`^[|•·–—-]?\\s*(${OPENING})\\s+(.+)$`, 'iu');
const NAMES_FIRST = new RegExp(`^(${MANY})${AFTER}$`, 'u');
const ONE_DESK = new RegExp(`^${DESK}$`, 'u');
const ONE_NAME = new RegExp(`^${NAME}$`, 'u');
const NAMES_LOUD = /^[\p{Lu}'’.\s,&-]{5,80}$/u;
const SIGN_OFF =
  /^[([]?(?:(?:[Aa]dditional|[Ff]urther|ADDITIONAL) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ww]ritten|[Ee]dited|REPORTING|WRITING|EDITING) (?:by|BY)\s+\p{Lu}.{2,300}[)\]]?\.?$/u;
const ROLE =
  /\b(?:correspondent|reporter|editor|staff writer|columnist|journalist|producer|contributor|BBC News|BBC Sport|Reuters|AFP|Associated Press|bureau chief|freelance)\b/iu;
/** What a byline adds to a name: "Senior Reporter", "Games Editor". */
const JOB =
  /\s+(?:(?:senior|chief|deputy|political|foreign|diplomatic|crime|court|health|science|business|sports?|games|defen[cs]e|security|environment|education|home|affairs|middle|east|africa|asia|europe|world|news|staff|special|associate|managing|assistant|consumer|showbiz|royal|technology|economics|investigations?|regional|night|online|digital|data|local|video|senior) )*(?:reporter|correspondent|editor|writer|columnist|journalist|producer|contributor)\b.*$/iu;
const NOT_NAMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|the|then|now|contrast|far|all|law|midnight|noon|mid|early|late)\b/iu;

const ABOUT_AUTHOR = new RegExp(
  `^(?:${NAME}) (?:is|was) (?:an?|the|our) (?:[\\p{L}\\p{N}'’.&-]+,? ){0,8}(?:reporter|correspondent|columnist|editor|journalist|staff writer|writer|producer|bureau chief|contributor|freelancer)\\b(?!.{0,80}\\bsaid\\b)`,
  'u',
);

const MAX_CHARACTERS = 200;
/** A line about the author stands among this many at the end. */
const LAST_BLOCKS = 5;
/** A name without "By" counts only this near the top. */
const TOP_BLOCKS = 8;
/** What a person is stands right under a byline, which menus and pictures may push down. */
const MAX_ROLE_INDEX = 30;

/** "Interview: Ada Quill", "Analysis: Ada Quill, Lune News". */
const LABEL_AND_NAMES =
  /^(?:Analysis|Interview|Words|Text|Story|Report|Reporting|Pictures and words|Text and photographs)\s?:\s?\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}(?:, [\p{L} ,]{2,60})?$/u;
/** "Compiled by Ada Quill": names follow, or it is a sentence. */
const MADE_BY = /^(?:compiled|interview|text|words) by (.{2,80})$/iu;
/** "With inputs from agencies", "By our own correspondent". */
const DESKS =
  /^(?:[([—–-]?\s?with (?:inputs?|additional reporting|files|agency inputs?) (?:from|by) [^.!?]{2,80}|by (?:our|a|an|the) (?:[\p{L}-]+ ){0,3}(?:correspondents?|reporters?|staff|team|newsdesk|news desk))$/iu;
/** "Lune News’ Ada Quill and Ben Okoro contributed to this report." Rain that contributed to the flood is another thing. */
const CONTRIBUTED =
  /^\p{Lu}[^.!?“”]{4,200}\bcontributed (?:(?:to (?:this|the) (?:report|reporting|article|story|post|piece)|reporting|research)\b.{0,60}|from \p{Lu}.{2,30})$/u;
/** An agency's people as initials: "bz/ci/gil". */
const INITIALS = /^[a-z]{2,4}(?:[/-][a-z]{2,4}){1,5}$/u;
const ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;
/** Words of sections and labels that look like a name: "Middle East", "Press Release". */
const NO_PERSON =
  /\b(?:news|world|politics|sports?|middle|east|west|north|south|africa|asia|europe|opinion|press|release|key|points|story|stories|live|analysis|exclusive|breaking|updates?|editorial|business|money|health|science|culture|arts|life|style|travel|food|tech|technology|crime|courts?|local|national|international|summary|highlights|read|more|related|photos?|video|background|the|newsroom|wire)\b/iu;

/** Says which blocks are bylines, sign-offs ("Reporting by …; editing by …") included. */
export const bylineRule: Rule = (block, layout) => {
  if (block.words.length > 400) return null;
  if (SIGN_OFF.test(block.words) || isAboutAuthor(block, layout)) return whole(block, 'BYLINE');
  if (readByline(block.words) !== null) return whole(block, 'BYLINE');
  if (isCredited(block, layout) || isAddressLine(block, layout)) return whole(block, 'BYLINE');
  return isNameLine(block, layout) || isRoleLine(block, layout) ? whole(block, 'BYLINE') : null;
};

/** The byline as written without "By", and the people in it; null when the line is none. */
export function readByline(words: string): { byline: string; authors: string[] } | null {
  const line = foldBlanks(words);
  if (line.length > MAX_CHARACTERS) return null;
  const match = WRITTEN.exec(line);
  if (!match || NOT_NAMES.test(match[2] ?? '')) return null;
  const isFrom = /^from$/iu.test(match[1] ?? '');
  const rest = match[2] ?? '';
  const names = NAMES_FIRST.exec(rest)?.[1] ?? (NAMES_LOUD.test(rest) ? rest : null);
  if (names === null || (isFrom && !/ in | at /u.test(rest))) return null;
  return { byline: rest.replace(/[.,;|]$/u, ''), authors: splitNames(names) };
}

/** The names of people in a list of names: desks and agencies are no people. */
export function splitNames(names: string): string[] {
  const desk = new RegExp(`^(?:the )?${DESK}$`, 'iu');
  const each = names
    .split(/\s*(?:,|;|&|\band\b|\|)\s*/iu)
    .map((name) => foldBlanks(name).replace(/[.,]$/u, ''));
  const people = each
    .map((name) => name.replace(JOB, ''))
    .filter((name) => /^\p{L}[\p{L}'’.-]*(?: [\p{L}'’.-]+){1,4}$/u.test(name) && !desk.test(name));
  return [...new Set(people.map(lowerLoudName))];
}

/** "JANE SMITH" is how a page sets a name, not how it is written. */
function lowerLoudName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/(?<!\p{L})\p{L}|(?<=[-'’]|\bmc)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** "Stella Okoro is a reporter based in Lagos." among the last paragraphs. */
function isAboutAuthor(block: Block, layout: Layout): boolean {
  return (
    layout.blocks.length > LAST_BLOCKS &&
    block.index >= layout.blocks.length - LAST_BLOCKS &&
    ABOUT_AUTHOR.test(block.words)
  );
}

function isCredited(block: Block, layout: Layout): boolean {
  const { words } = block;
  if ([LABEL_AND_NAMES, DESKS, CONTRIBUTED].some((pattern) => pattern.test(words))) return true;
  if (NAMES_FIRST.test(MADE_BY.exec(words)?.[1] ?? '')) return true;
  return block.index >= layout.blocks.length - LAST_BLOCKS && INITIALS.test(words);
}

function isAddressLine(block: Block, layout: Layout): boolean {
  return ADDRESS.test(block.words) && kindAt(layout, block.index - 1) === 'BYLINE';
}

/** A name alone near the top, when the next line says what that person is, or the line before or after says when. */
function isNameLine(block: Block, layout: Layout): boolean {
  if (block.index === 0 || block.index > TOP_BLOCKS || block.wordCount > 12) return false;
  if (hasFinalStop(block.words)) return false;
  const next = layout.blocks[block.index + 1];
  if (block.wordCount <= 5 && ONE_NAME.test(block.words) && next !== undefined && isRole(next)) return true;
  const names = block.words.replace(/\s?\([\p{Ll} ]+\)/gu, '');
  const isNames =
    NAMES_FIRST.exec(names)?.[1] === names &&
    !NO_PERSON.test(names) &&
    (block.wordCount > 1 || ONE_DESK.test(names));
  return isNames && [block.index - 1, block.index + 1].some((index) => isStamp(layout, index));
}

/** A date, or the counter that pages set beside it. */
function isStamp(layout: Layout, index: number): boolean {
  const words = layout.blocks[index]?.words ?? '';
  return (
    kindAt(layout, index) === 'BOILERPLATE' &&
    /\d/u.test(words) &&
    (isDateLine(words) || /\b(?:read|ago)$/iu.test(words) || /^(?:published|updated)/iu.test(words))
  );
}

function isRoleLine(block: Block, layout: Layout): boolean {
  return block.index <= MAX_ROLE_INDEX && isRole(block) && kindAt(layout, block.index - 1) === 'BYLINE';
}

function isRole(block: Block): boolean {
  return block.wordCount <= 10 && ROLE.test(block.words) && !/[.!?:]$/u.test(block.words);
}
