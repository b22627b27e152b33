/** The one ordered list of rules that type the parts of a text. */
import { hasFinalStop } from '../words.js';
import type { Block } from './blocks.js';
import { bodyRule } from './body.js';
import { boilerplateRule } from './boilerplate.js';
import { bylineRule } from './byline.js';
import { captionRule } from './caption.js';
import { correctionRule } from './correction.js';
import { creditRule } from './credit.js';
import { dateLineRule } from './date-line.js';
import { headlineRule, sectionLabelRule } from './headline.js';
import { playerRule } from './player.js';
import { postCardRule } from './post-card.js';
import { postRule } from './post.js';
import { promoListRule } from './promo-list.js';
import { promoRule } from './promo.js';
import { pullQuoteRule } from './pull-quote.js';
import type { Layout, Part, Rule } from './rule.js';
import { standfirstRule, topMatterRule } from './standfirst.js';
import { endMatterRule, subheadRule } from './subhead.js';

/**
 * Rules that need a block's own words, most certain first. Posts before page words, since the frame of a post has buttons
 * and times in it; page words and dates before players, whose text also names buttons and lengths; lists of other stories once dates and labels
 * between their titles are known; credits last, since titles and calls also name people.
 */
export const WORD_RULES: readonly Rule[] = [
  postCardRule,
  postRule,
  boilerplateRule,
  dateLineRule,
  playerRule,
  correctionRule,
  promoListRule,
  promoRule,
  creditRule,
];

/**
 * Rules for a text without mark-up. Captions before headlines, so that alternative text is none; bylines before
 * headlines, so that a headline at the end is known by the byline after it; labels above the text and headings before
 * body.
 */
export const LAYOUT_RULES: readonly Rule[] = [
  bylineRule,
  captionRule,
  sectionLabelRule,
  headlineRule,
  pullQuoteRule,
  standfirstRule,
  topMatterRule,
  subheadRule,
  endMatterRule,
];

/** Shorter sentences ("Loading.") do not show where the article ends. */
const MIN_SENTENCE_WORDS = 6;

/** The parts of each block: each rule passes over all blocks that no earlier rule has claimed. `given` are known already. */
export function labelBlocks(
  text: string,
  blocks: readonly Block[],
  rules: readonly Rule[],
  given: readonly (readonly Part[] | null)[] = blocks.map(() => null),
): (readonly Part[])[] {
  const parts = [...given];
  let layout: Layout = { text, blocks, parts, lastSentence: -1 };
  for (const rule of [...rules, bodyRule]) {
    if (rule === LAYOUT_RULES[0]) layout = { ...layout, lastSentence: findLastSentence(blocks, parts) };
    for (const block of blocks) parts[block.index] ??= rule(block, layout);
  }
  return parts.map((labels) => labels ?? []);
}

function findLastSentence(blocks: readonly Block[], parts: readonly (readonly Part[] | null)[]): number {
  return blocks.findLastIndex((block) => {
    const labels = parts[block.index];
    const isBody = labels === null || labels?.[0]?.kind === 'BODY';
    return isBody && block.wordCount >= MIN_SENTENCE_WORDS && hasFinalStop(block.words);
  });
}
