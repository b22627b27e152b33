import type { Found } from './found.js';
import { isCommaOrDash } from './items.js';
import type { Block, Site } from './sites.js';

/**
 * Two quoted pieces with one cue between them are one sentence ("We will go," he said, "and we will stay."): the same cue,
 * no end of a sentence and no bracket between, and the second piece set off by a comma or going on in lower case.
 */
export function continuesSentence(
  blocks: readonly Block[],
  first: Found & { readonly sites: readonly Site[] },
  second: Found & { readonly sites: readonly Site[] },
): boolean {
  const end = first.sites.at(-1);
  const start = second.sites[0];
  if (end === undefined || start === undefined) {
    return false;
  }
  const sameBlock = end.lastBlock === start.firstBlock;
  const cue = first.source?.cue ?? null;
  if (
    !sameBlock ||
    cue === null ||
    second.source?.cue?.start !== cue.start ||
    !isBetween(cue.start, end, start)
  ) {
    return false;
  }
  const items = blocks[start.firstBlock]?.items ?? [];
  const between = items.slice(end.lastItem + 1, start.firstItem);
  const stops = between.some((item) => item.kind === 'sign' && /^[.!?:;(]$/u.test(item.lower));
  return !stops && isCommaOrDash(between.at(-1));
}

function isBetween(cueStart: number, first: Site, second: Site): boolean {
  return first.quoted.end <= cueStart && cueStart < second.quoted.start;
}
