/** Short lines between paragraphs: cross-headings, and the standfirst under the headline. */
import { hasFinalStop, startsUpper } from '../words.js';
import type { Block } from './blocks.js';
import { type Layout, type Rule, kindAt, whole } from './rule.js';

const MAX_WORDS = 12;
const MAX_CHARACTERS = 90;
const MAX_STANDFIRST_WORDS = 40;

/** This many short lines in a row are a list or a table, not headings. */
const LIST_LINES = 3;

/** Says which blocks head what follows them. */
export const subheadRule: Rule = (block, layout) => {
  if (isStandfirst(block, layout)) return whole(block, 'SUBHEAD');
  if (block.index >= layout.lastSentence || !isSubheadLike(block)) return null;
  if (isInList(block, layout) || isCutSentence(block, layout)) return null;
  return whole(block, 'SUBHEAD');
};

/** After the last sentence of an article short lines are links and labels of the page. */
export const endMatterRule: Rule = (block, layout) => {
  if (layout.lastSentence < 0 || block.index < layout.lastSentence || block.wordCount > MAX_WORDS + 6)
    return null;
  return hasFinalStop(block.words) || isListItem(block.words) ? null : whole(block, 'BOILERPLATE');
};

/** True for a few words without a final stop that start with a capital, a digit or a tag. */
export function isSubheadLike(block: Pick<Block, 'words' | 'wordCount'>): boolean {
  const { words, wordCount } = block;
  if (wordCount < 1 || wordCount > MAX_WORDS || words.length > MAX_CHARACTERS) return false;
  if (isListItem(words) || /^["“‘']/u.test(words) || /[:;,.…–—-]$/u.test(words)) return false;
  return startsUpper(words) && (!hasFinalStop(words) || /\?$/u.test(words));
}

function isStandfirst(block: Block, layout: Layout): boolean {
  if (kindAt(layout, block.index - 1) !== 'HEADLINE' || block.wordCount > MAX_STANDFIRST_WORDS) return false;
  return (
    block.index < layout.lastSentence &&
    block.wordCount > 3 &&
    !/[:;,]$/u.test(block.words) &&
    !hasFinalStop(block.words) &&
    startsUpper(block.words)
  );
}

/** A sentence that a line end cut in two goes on with a small letter. */
export function isCutSentence(block: Block, layout: Layout): boolean {
  return /^\p{Ll}/u.test(layout.blocks[block.index + 1]?.words ?? '');
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
  return /^(?:[•*·▪◦–—-]|\d{1,2}[.)]|\(?[a-z]\))\s+\S/u.test(words);
}
