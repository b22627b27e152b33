/** What stands between the headline and the text: the standfirst, and labels of a word or two. */
import { hasFinalStop, startsUpper } from '../words.js';
import type { Block } from './blocks.js';
import { isDateLine } from './date-line.js';
import { type Layout, type Rule, kindAt, whole } from './rule.js';

const MIN_WORDS = 4;
const MAX_WORDS = 40;
const MAX_LABEL_WORDS = 2;
/** Menus and captions above a first paragraph are no longer than this. */
const TOP_BLOCKS = 60;
/** A line longer than this that ends in a stop is the first paragraph. */
const MAX_HEADING_WORDS = 12;

/** Between standfirst and byline there is at most the lead picture. */
const MAX_LINES_TO_BYLINE = 4;

/** Says which block sums up the article under its headline. */
export const standfirstRule: Rule = (block, layout) =>
  isStandfirst(block, layout) ? whole(block, 'SUBHEAD') : null;

/** Between headline and first paragraph a word or two name a section, a series or an agency; nothing that they could head has begun. */
export const topMatterRule: Rule = (block, layout) => {
  if (block.index > TOP_BLOCKS) return null;
  if (block.wordCount > MAX_LABEL_WORDS || hasFinalStop(block.words) || /:$/u.test(block.words)) return null;
  const isUnderHeadline = layout.parts.slice(0, block.index).some((parts) => parts?.[0]?.kind === 'HEADLINE');
  const isAboveText = block.index < firstParagraph(layout);
  return isUnderHeadline && isAboveText && isAboveLabels(block.index + 1, layout)
    ? whole(block, 'BOILERPLATE')
    : null;
};

function isStandfirst(block: Block, layout: Layout): boolean {
  if (kindAt(layout, block.index - 1) !== 'HEADLINE') return false;
  if (block.wordCount < MIN_WORDS || block.wordCount > MAX_WORDS || /[:;,]$/u.test(block.words)) return false;
  if (block.index >= layout.lastSentence || !startsUpper(block.words)) return false;
  return !hasFinalStop(block.words) || standsAboveByline(block, layout);
}

/** One sentence and then who wrote it, or when: the text has not begun. */
function standsAboveByline(block: Block, layout: Layout): boolean {
  if (/^["“‘']/u.test(block.words)) return false;
  for (let index = block.index + 1; index <= block.index + MAX_LINES_TO_BYLINE; index += 1) {
    const kind = kindAt(layout, index);
    if (kind === 'BYLINE') return true;
    if (kind === 'BOILERPLATE' && isDateLine(layout.blocks[index]?.words ?? '')) return true;
    if (kind !== 'CAPTION' && kind !== 'CREDIT' && kind !== 'BOILERPLATE') return false;
  }
  return false;
}

function firstParagraph(layout: Layout): number {
  return layout.blocks.findIndex((block) => {
    const kind = kindAt(layout, block.index);
    return (
      (kind === null || kind === 'BODY') && block.wordCount > MAX_HEADING_WORDS && hasFinalStop(block.words)
    );
  });
}

/** A heading stands right above its text, a label above other labels. */
function isAboveLabels(index: number, layout: Layout): boolean {
  return !['BODY', null].includes(kindAt(layout, index));
}
