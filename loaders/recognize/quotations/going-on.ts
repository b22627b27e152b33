import type { Found } from './found.js';
import { isCommaOrDash, isSign, sentenceStart } from './items.js';
import { isNaming } from './naming.js';
import type { Block, Site } from './sites.js';

/** The quotation before, if there is one. */
type Before = (Found & { readonly sites: readonly Site[] }) | undefined;

/**
 * The speaker goes on right after the cue (“I love Diane,” he said. “She’s retired.”), or the words are a paragraph of
 * their own: there even one word is speech, where elsewhere it may be a term or a title.
 */
export function goesOn(blocks: readonly Block[], site: Site, before: Before): boolean {
  const items = blocks[site.firstBlock]?.items ?? [];
  if (items.length === 1 || opensHeadline(blocks, site)) return true;
  const last = beforeCue(site, before);
  return last !== null && sentenceStart(items, site.firstItem - 1) <= last.lastItem + 1;
}

/** A cue with its speaker and a description takes no more items; it keeps one look-up constant. */
const LONGEST_BETWEEN_ITEMS = 40;

/**
 * “He was counted out before,” said Hale, who ran the union, “and he won”: the sentence of the speech goes on, in lower case,
 * behind the cue and all that describes the speaker.
 */
export function resumes(blocks: readonly Block[], site: Site, before: Before): boolean {
  const items = blocks[site.firstBlock]?.items ?? [];
  const last = beforeCue(site, before);
  if (last === null || site.firstItem - last.lastItem > LONGEST_BETWEEN_ITEMS) return false;
  const between = items.slice(last.lastItem + 1, site.firstItem);
  const isOneSentence = !between.some(
    (item) => (item.kind === 'sign' && /^[.!?:;]$/u.test(item.lower)) || item.kind === 'quote',
  );
  const isLower = /^\p{Ll}/u.test(items[site.firstItem]?.head ?? '');
  return isOneSentence && isLower && isCommaOrDash(between.at(-1));
}

/** Fewer marked words without a cue are rather a term, or the writer's distance. */
const SHORTEST_ECHO_WORDS = 4;

/**
 * He “talks too much,” Hale said. And his brother “cannot stand the man.” So many words in marks right behind somebody's
 * speech are theirs too, where they are no name and the sentence has no cue.
 */
export function echoes(blocks: readonly Block[], site: Site, before: Before, content: string): boolean {
  const items = blocks[site.firstBlock]?.items ?? [];
  const last = before?.sites.at(-1);
  const isNear =
    before?.source?.cue !== undefined &&
    before.source.cue !== null &&
    last?.lastBlock === site.firstBlock &&
    site.firstItem - last.lastItem <= LONGEST_BETWEEN_ITEMS;
  return (
    isNear &&
    /^\p{Ll}/u.test(content) &&
    content.split(' ').length >= SHORTEST_ECHO_WORDS &&
    !isNaming(items, site.firstItem, content)
  );
}

/** The last part of the speech before, in the same block, with its cue between it and these words; null for any other. */
function beforeCue(site: Site, before: Before): Site | null {
  const last = before?.sites.at(-1);
  const cue = before?.source?.cue;
  if (before?.kind !== 'DIRECT' || last?.lastBlock !== site.firstBlock || cue === undefined || cue === null)
    return null;
  return last.quoted.end <= cue.start && cue.end <= site.quoted.start ? last : null;
}

/** ‘Everyone is lying’: Inside the fight … */
function opensHeadline(blocks: readonly Block[], site: Site): boolean {
  const block = blocks[site.firstBlock];
  return block?.paragraph.kind === 'HEADLINE' && site.firstItem === 0 && isSign(block.items[1], ':');
}
