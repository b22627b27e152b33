/** What no other rule has claimed is the article's own text, with its dateline cut off. */
import { hasFinalStop } from '../words.js';
import type { Block } from './blocks.js';
import { findDateline } from './dateline.js';
import { type Layout, type Rule, cut, whole } from './rule.js';

/** A first paragraph stands no further in than this. */
const TOP_BLOCKS = 60;

/** A short line above the first paragraph may have been taken for a part of the text. */
const MIN_SENTENCE_WORDS = 6;

/** Says that a block is a paragraph of the article. */
export const bodyRule: Rule = (block, layout) => {
  const isFirst =
    block.index < TOP_BLOCKS &&
    !layout.blocks.slice(0, block.index).some((earlier) => isSentence(earlier, layout));
  const dateline = findDateline(layout.text, block, isFirst);
  return dateline ? cut(block, dateline.end, 'DATELINE', 'BODY') : whole(block, 'BODY');
};

function isSentence(block: Block, layout: Layout): boolean {
  const isBody = layout.parts[block.index]?.some((part) => part.kind === 'BODY') ?? false;
  return isBody && block.wordCount >= MIN_SENTENCE_WORDS && hasFinalStop(block.words);
}
