/** Titles of other stories under a line that announces them ("Read also", "Most read in news", "list of 3 items"). */
import { hasFinalStop } from '../words.js';
import type { Block } from './blocks.js';
import { type Layout, type Rule, kindAt, whole } from './rule.js';

/** The whole line, in whatever case. */
const HEADINGS =
  /^(?:read (?:more|also|next|this)(?: (?:on|in|from|about) [\p{L}\p{N} .'’&-]{2,40})?|also read|see also|more (?:stories|coverage|news|headlines|from|on|in)(?: [\p{L}\p{N} .'’&-]{2,40})?|more on this(?: story| topic)?|most (?:read|popular|viewed|watched|shared|commented)(?: (?:on|in|stories|news)\b[\p{L}\p{N} .'’&-]{0,40})?|(?:top|trending|related|recommended|popular|latest|featured|editors?['’]?s?) (?:[\p{L}\p{N}'’&-]+ ){0,2}(?:stories|articles|reading|picks?|posts|content|news|videos|coverage|topics|links)|recommended(?: for you| reading)?|trending(?: now| today)?|related|keep reading|up next|next up|in case you missed it|don['’]?t miss|must read|you (?:may|might) (?:also )?(?:like|be interested in)|what to read next|what others are reading|around the (?:web|bbc)|from (?:the|around the) web|from our partners|further reading|list of \d+ items|list \d+ of \d+|end of list)\s*[:|»›>]?$/iu;

const MIN_WORDS = 2;
const MAX_WORDS = 18;
/** Longer lists are no longer told from the article's own lines. */
const MAX_TITLES = 8;

/** Says which blocks announce other stories, and which are their titles. */
export const promoListRule: Rule = (block, layout) => {
  if (isPromoHeading(block.words)) return isOwnHeading(block, layout) ? null : whole(block, 'PROMO');
  return isTitle(block) && standsUnderHeading(block, layout) ? whole(block, 'PROMO') : null;
};

/** True for a line that announces other stories. */
export function isPromoHeading(words: string): boolean {
  return HEADINGS.test(words) && !hasFinalStop(words);
}

/** "More in the north" above a sentence is a heading of the article. */
function isOwnHeading(block: Block, layout: Layout): boolean {
  if (!/^more (?:from|on|in) /iu.test(block.words)) return false;
  const next = layout.blocks[block.index + 1];
  return next !== undefined && !isTitle(next) && layout.parts[next.index] === null;
}

/** A title has no final stop; what it asks or cries may stand in it. */
function isTitle(block: Block): boolean {
  if (block.wordCount < MIN_WORDS || block.wordCount > MAX_WORDS) return false;
  if (/[:;,]$/u.test(block.words) || /^(?:["“][^"”]*[.,]["”]|\p{Ll})/u.test(block.words)) return false;
  return !hasFinalStop(block.words) || /[?!]["'”’]?$/u.test(block.words);
}

function standsUnderHeading(block: Block, layout: Layout): boolean {
  for (let index = block.index - 1; index >= Math.max(0, block.index - MAX_TITLES); index -= 1) {
    const words = layout.blocks[index]?.words ?? '';
    if (/^end of list$/iu.test(words)) return false;
    if (isPromoHeading(words)) return kindAt(layout, index) === 'PROMO';
    const kind = kindAt(layout, index);
    if (kind !== 'PROMO' && kind !== 'BOILERPLATE') return false;
  }
  return false;
}
