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
import { postRule } from './post.js';
import { promoRule } from './promo.js';
import { pullQuoteRule } from './pull-quote.js';
import type { Layout, Part, Rule } from './rule.js';
import { endMatterRule, subheadRule } from './subhead.js';

/** Rules that need a block's own words, most certain first: a player's text also names buttons, a credit also names people. */
export const WORD_RULES: readonly Rule[] = [
  boilerplateRule,
  playerRule,
  dateLineRule,
  correctionRule,
  postRule,
  promoRule,
  creditRule,
];

/**
 * Rules for a text without mark-up. Captions before headlines, so that alternative text is none; bylines before
 * headlines, so that a headline at the end is known by the byline after it; headings before pull quotes and body.
 */
export const LAYOUT_RULES: readonly Rule[] = [
  bylineRule,
  captionRule,
  sectionLabelRule,
  headlineRule,
  pullQuoteRule,
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
