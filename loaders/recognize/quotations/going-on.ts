import type { Found } from './found.js';
import { isSign, sentenceStart } from './items.js';
import type { Block, Site } from './sites.js';

/**
 * The speaker goes on right after the cue (“I love Diane,” he said. “She’s retired.”), or the words are a paragraph of
 * their own: there even one word is speech, where elsewhere it may be a term or a title.
 */
export function goesOn(
  blocks: readonly Block[],
  site: Site,
  before: (Found & { readonly sites: readonly Site[] }) | undefined,
): boolean {
  const items = blocks[site.firstBlock]?.items ?? [];
  if (items.length === 1 || opensHeadline(blocks, site)) return true;
  const last = before?.sites.at(-1);
  const cue = before?.source?.cue;
  if (before?.kind !== 'DIRECT' || last === undefined || cue === undefined || cue === null) return false;
  const isBetween = last.quoted.end <= cue.start && cue.end <= site.quoted.start;
  return (
    isBetween &&
    last.lastBlock === site.firstBlock &&
    sentenceStart(items, site.firstItem - 1) <= last.lastItem + 1
  );
}

/** ‘Everyone is lying’: Inside the fight … */
function opensHeadline(blocks: readonly Block[], site: Site): boolean {
  const block = blocks[site.firstBlock];
  return block?.paragraph.kind === 'HEADLINE' && site.firstItem === 0 && isSign(block.items[1], ':');
}
