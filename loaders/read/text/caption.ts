/** Words under a picture, told by what stands beside them. */
import { hasFinalStop, normalizeWords } from '../words.js';
import type { Block } from './blocks.js';
import { type Layout, type Rule, kindAt, whole } from './rule.js';

const LABELLED =
  /^(?:image caption|media caption|caption|pictured|file photo|file picture|handout photo|photo caption|in this (?:image|photo|picture|file photo))\s?[:,]?\s/iu;
const AP_FILE = /^FILE\s?[-–—]\s?/u;

const MIN_WORDS = 3;
const MAX_WORDS = 70;

/** Says which blocks are captions that carry no credit of their own. */
export const captionRule: Rule = (block, layout) =>
  isCaption(block, layout) ? whole(block, 'CAPTION') : null;

function isCaption(block: Block, layout: Layout): boolean {
  if (block.wordCount < MIN_WORDS || block.wordCount > MAX_WORDS) return false;
  if (LABELLED.test(block.words) || AP_FILE.test(block.words)) return true;
  if (repeatsCaption(block, layout)) return true;
  if (hasFinalStop(block.words) || /[:;,]$/u.test(block.words)) return false;
  return standsBeforeCredit(block, layout) || standsBeforeGalleryNumber(block, layout);
}

/** Scrapers give a picture's alternative text and its caption: the same words, one with a credit. */
function repeatsCaption(block: Block, layout: Layout): boolean {
  const words = normalizeWords(block.words);
  return [-3, -2, -1, 1, 2, 3].some((distance) => captionWords(layout, block.index + distance) === words);
}

function captionWords(layout: Layout, index: number): string | null {
  const caption = layout.parts[index]?.find((part) => part.kind === 'CAPTION');
  return caption ? normalizeWords(layout.text.slice(caption.start, caption.end)) : null;
}

function standsBeforeCredit(block: Block, layout: Layout): boolean {
  return (
    kindAt(layout, block.index + 1) === 'CREDIT' &&
    layout.parts[block.index + 1]?.length === 1 &&
    block.index > 0
  );
}

/** Alternative text, the picture's number in the gallery, its caption. */
function standsBeforeGalleryNumber(block: Block, layout: Layout): boolean {
  const next = layout.blocks[block.index + 1];
  const after = layout.parts[block.index + 2];
  return (
    next !== undefined &&
    /^\d{1,3}$/u.test(next.words) &&
    after?.some((part) => part.kind === 'CAPTION') === true
  );
}
