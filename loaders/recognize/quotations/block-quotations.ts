import { attributionBefore } from './attribution.js';
import type { Found } from './found.js';
import { isSign, sentenceStart } from './items.js';
import type { Block } from './sites.js';

/** A shorter paragraph after a colon is a heading or a list. */
const SHORTEST_BLOCK_ITEMS = 6;

/**
 * A paragraph without marks that the paragraph before announces ("The ministry said in a statement:"), as block quotations
 * are set.
 */
export function findBlockQuotations(blocks: readonly Block[]): Found[] {
  return blocks.flatMap((block, index) => blockQuotation(blocks[index - 1], block) ?? []);
}

function blockQuotation(previous: Block | undefined, block: Block): Found | null {
  const before = previous?.items ?? [];
  const { paragraph, items } = block;
  if (!paragraph.follows || paragraph.kind !== 'BODY' || !isSign(before.at(-1), ':')) {
    return null;
  }
  if (items.length < SHORTEST_BLOCK_ITEMS || items.some((item) => item.kind === 'quote')) {
    return null;
  }
  const found = attributionBefore(before, before.length, sentenceStart(before, before.length - 1));
  if (found === null || found.kind !== 'BESIDE' || found.speaker === null) {
    return null;
  }
  return {
    kind: 'DIRECT',
    parts: [paragraph],
    source: { how: 'BLOCK', speaker: found.speaker, cue: found.cue },
    closed: true,
  };
}
