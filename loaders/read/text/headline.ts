/** The headline of a plain text: its first line of content, when that is no sentence. */
import { hasFinalStop, normalizeWords, startsUpper } from '../words.js';
import type { Block } from './blocks.js';
import { type Layout, type Rule, kindAt, whole } from './rule.js';
import { isCutSentence } from './subhead.js';

const MIN_WORDS = 3;
const MAX_WORDS = 26;
const MAX_CHARACTERS = 220;
const MAX_LABEL_WORDS = 2;
/** Menus and captions above a headline are no longer than this. */
const TOP_BLOCKS = 60;

/** Says which block is the headline: at the top, or at the end right before a byline; its doubles too. */
export const headlineRule: Rule = (block, layout) => {
  const earlier = headlineWords(layout, block.index);
  if (earlier !== null) return normalizeWords(block.words) === earlier ? whole(block, 'HEADLINE') : null;
  if (!isHeadlineLike(block) || isCutSentence(block, layout)) return null;
  if (isFirstContent(block.index, layout) && hasContentAfter(block.index, layout))
    return whole(block, 'HEADLINE');
  return isBeforeLastByline(block, layout) ? whole(block, 'HEADLINE') : null;
};

/** A word or two above the headline ("World news") name a section of the paper. */
export const sectionLabelRule: Rule = (block, layout) => {
  if (block.wordCount > MAX_LABEL_WORDS || hasFinalStop(block.words) || !isFirstContent(block.index, layout))
    return null;
  const next = layout.blocks
    .slice(block.index + 1, block.index + 5)
    .find((other) => layout.parts[other.index] === null && other.wordCount > MAX_LABEL_WORDS);
  return next && isHeadlineLike(next) ? whole(block, 'BOILERPLATE') : null;
};

/** True for words in the shape of a headline: some words, no final stop, no colon at the end. */
export function isHeadlineLike(block: Pick<Block, 'words' | 'wordCount'>): boolean {
  const { words, wordCount } = block;
  if (wordCount < MIN_WORDS || wordCount > MAX_WORDS || words.length > MAX_CHARACTERS || !startsUpper(words))
    return false;
  return !/[:;,]$/u.test(words) && (!hasFinalStop(words) || /[?!]["'”’]?$/u.test(words));
}

/** The words of a headline as a title: Markdown's marks are not part of it. */
export function headlineTitle(words: string): string {
  return words.replace(/^#{1,3}\s+|^\*\*|\*\*$/gu, '').trim();
}

function headlineWords(layout: Layout, before: number): string | null {
  const top = layout.parts.slice(0, Math.min(before, TOP_BLOCKS));
  const index = top.findIndex((parts) => parts?.[0]?.kind === 'HEADLINE');
  return index < 0 ? null : normalizeWords(layout.blocks[index]?.words ?? '');
}

function isFirstContent(index: number, layout: Layout): boolean {
  return index < TOP_BLOCKS && layout.parts.slice(0, index).every((parts) => parts !== null);
}

function hasContentAfter(index: number, layout: Layout): boolean {
  return layout.lastSentence > index;
}

function isBeforeLastByline(block: Block, layout: Layout): boolean {
  return (
    block.index > layout.lastSentence &&
    layout.lastSentence >= 0 &&
    kindAt(layout, block.index + 1) === 'BYLINE'
  );
}
