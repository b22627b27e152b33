/** Short lines between paragraphs: cross-headings; after the last one, the page's labels. */
import { hasFinalStop, startsUpper } from '../words.js';
import type { Block } from './blocks.js';
import { type Layout, type Rule, kindAt, whole } from './rule.js';

const MAX_WORDS = 12;
const MAX_CHARACTERS = 90;
/** Links to other stories are titles. */
const MAX_END_WORDS = 18;
const MAX_END_CHARACTERS = 140;

/** A sentence that ends inside the line: the line is text, whatever stands at its end. */
const INNER_STOP = /(?<!\p{L})\p{Ll}{3,}[.!?]["”’]?\s+\p{Lu}|[。！？]./u;

/** This many short lines in a row are a list or a table, not headings. */
const LIST_LINES = 3;

/** "Q: And then?", "MC: What is left of us?": a question in an interview is no heading. */
const SPEAKS = /^(?:[QA]|\p{Lu}{1,3})\s?[:.]\s/u;
/** A heading in quotation marks from end to end, without the stop or comma that speech has before its closing mark. */
const QUOTED = /^(?:“[^”]+[^.,?!…]”|‘.+[^.,?!…]’|"[^"]+[^.,?!…]"|'.+[^.,?!…]')$/u;
/** A colon ends a heading only after words that pages set above a list. */
const LABELS =
  /^(?:key (?:points|facts|takeaways|findings|dates|moments|developments|quotes)|main points|at a glance|what we know(?: so far)?|the latest|timeline|background|in brief|the numbers)\s?:$/iu;

/** Says which blocks head what follows them. */
export const subheadRule: Rule = (block, layout) => {
  if (block.index >= layout.lastSentence || !isSubheadLike(block)) return null;
  if (isInList(block, layout) || isCutSentence(block, layout)) return null;
  return whole(block, 'SUBHEAD');
};

/** After the last sentence of an article short lines are links and labels of the page. */
export const endMatterRule: Rule = (block, layout) => {
  if (layout.lastSentence < 0 || block.index < layout.lastSentence || block.wordCount > MAX_END_WORDS)
    return null;
  if (block.words.length > MAX_END_CHARACTERS) return null;
  return hasFinalStop(block.words) || isListItem(block.words) || INNER_STOP.test(block.words)
    ? null
    : whole(block, 'BOILERPLATE');
};

/** True for a few words without a final stop that start with a capital, a digit or a tag. */
export function isSubheadLike(block: Pick<Block, 'words' | 'wordCount'>): boolean {
  const { words, wordCount } = block;
  if (wordCount < 1 || wordCount > MAX_WORDS || words.length > MAX_CHARACTERS) return false;
  if (isListItem(words) || !/\p{L}/u.test(words) || /[;,.…–—-]$/u.test(words) || SPEAKS.test(words))
    return false;
  if (/:$/u.test(words)) return LABELS.test(words);
  if (/^["“‘']/u.test(words)) return QUOTED.test(words);
  if (INNER_STOP.test(words)) return false;
  return startsUpper(words) && (!hasFinalStop(words) || /\?$/u.test(words));
}

/** A sentence that a line end cut in two goes on with a small letter; "by Ada Quill" is no such line. */
export function isCutSentence(block: Block, layout: Layout): boolean {
  const next = layout.blocks[block.index + 1];
  const kind = kindAt(layout, block.index + 1);
  return /^\p{Ll}/u.test(next?.words ?? '') && (kind === null || kind === 'BODY');
}

function isInList(block: Block, layout: Layout): boolean {
  let run = 1;
  for (const step of [-1, 1]) {
    for (let index = block.index + step; run < LIST_LINES && isShortLine(layout, index); index += step)
      run += 1;
  }
  return run >= LIST_LINES;
}

function isShortLine(layout: Layout, index: number): boolean {
  const block = layout.blocks[index];
  const kind = kindAt(layout, index);
  return (
    block !== undefined && (kind === null || kind === 'SUBHEAD' || kind === 'BODY') && isSubheadLike(block)
  );
}

function isListItem(words: string): boolean {
  return /^(?:[•*·▪◦+–—-]|\d{1,2}[.)]|\(?[a-z]\))\s+\S/u.test(words);
}
