/** Words under a picture, told by what stands beside them. */
import { hasFinalStop, normalizeWords } from '../words.js';
import type { Block } from './blocks.js';
import { type Layout, type Rule, kindAt, whole } from './rule.js';

const LABELLED =
  /^(?:image caption|media caption|caption|pictured|file photo|file picture|handout photo|photo caption|in this (?:image|photo|picture|file photo))\s?[:,]?\s/iu;
/** "Above: the key of her house". */
const SIDES =
  /^(?:above|below|left|right|top|bottom|clockwise from (?:top|left|top left))(?: (?:left|right))?\s?:\s/iu;
const FILE_PICTURE =
  /[([](?:file|stock|library|representational|representative) (?:pic(?:ture)?|photo|image)[)\]]\.?$/iu;
const SPOKEN = /["“”]|\b(?:said|says|told|added|according to)\b/iu;
const AP_FILE = /^FILE\s?[-–—]\s?/u;

const MIN_WORDS = 3;
const MAX_WORDS = 70;
/** Agencies tell the whole story under a picture. */
const MAX_LABELLED_WORDS = 130;
const MAX_SENTENCE_WORDS = 30;

/** Says which blocks are captions that carry no credit of their own. */
export const captionRule: Rule = (block, layout) =>
  isCaption(block, layout) ? whole(block, 'CAPTION') : null;

function isCaption(block: Block, layout: Layout): boolean {
  if (block.wordCount <= MAX_LABELLED_WORDS && LABELLED.test(block.words)) return true;
  if (block.wordCount < MIN_WORDS || block.wordCount > MAX_WORDS) return false;
  if ([AP_FILE, SIDES, FILE_PICTURE].some((pattern) => pattern.test(block.words))) return true;
  if (repeatsCaption(block, layout)) return true;
  if (/[:;,]$/u.test(block.words)) return false;
  if (hasFinalStop(block.words)) return isSentenceBeforeNamedCredit(block, layout);
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

/** A whole sentence is a caption when the line after it names photographer and agency: "Getty" alone also stands between paragraphs. */
function isSentenceBeforeNamedCredit(block: Block, layout: Layout): boolean {
  const credit = layout.blocks[block.index + 1];
  if (credit === undefined || !standsBeforeCredit(block, layout)) return false;
  return (
    block.wordCount <= MAX_SENTENCE_WORDS &&
    credit.wordCount >= 2 &&
    /[/|]/u.test(credit.words) &&
    !SPOKEN.test(block.words)
  );
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
