/** Words lifted out of the article and shown again, larger: they are the article's, but not a second time. */
import { hasFinalStop, normalizeWords } from '../words.js';
import type { Block } from './blocks.js';
import { type Layout, type Rule, kindAt, whole } from './rule.js';

const MIN_WORDS = 6;
const MAX_WORDS = 60;
/** "— Ada Quill, harbour master" under the words. */
const SPEAKER = /^[—–-]{1,2}\s?\p{Lu}/u;
const MAX_SPEAKER_WORDS = 10;
const SHINGLE_WORDS = 5;
const MAX_BLOCKS_PER_SHINGLE = 8;

/** Where each run of five words stands; kept for the blocks of one text. */
const indexes = new WeakMap<readonly Block[], Map<string, number[]>>();

/** Says which blocks repeat words from inside a longer block, and the name set under them. */
export const pullQuoteRule: Rule = (block, layout) => {
  if (isPullQuote(block, layout)) return whole(block, 'PULL_QUOTE');
  const isSpeaker = block.wordCount <= MAX_SPEAKER_WORDS && SPEAKER.test(block.words);
  return isSpeaker && kindAt(layout, block.index - 1) === 'PULL_QUOTE' ? whole(block, 'PULL_QUOTE') : null;
};

function isPullQuote(block: Block, layout: Layout): boolean {
  if (block.wordCount < MIN_WORDS || block.wordCount > MAX_WORDS) return false;
  if (!/^["“‘']/u.test(block.words) && hasFinalStop(block.words)) return false;
  return repeatsLongerBlock(block.words, block.index, layout);
}

/** True when the words stand, in this order, inside another and longer block of the text. */
export function repeatsLongerBlock(words: string, index: number, layout: Layout): boolean {
  const wanted = normalizeWords(words);
  const length = wanted.split(' ').length;
  const key = wanted.split(' ').slice(0, SHINGLE_WORDS).join(' ');
  const candidates = shingleIndex(layout.blocks).get(key) ?? [];
  return candidates.some((candidate) => {
    const other = layout.blocks[candidate];
    return (
      other !== undefined &&
      candidate !== index &&
      other.wordCount > length &&
      normalizeWords(other.words).includes(wanted)
    );
  });
}

function shingleIndex(blocks: readonly Block[]): Map<string, number[]> {
  const known = indexes.get(blocks);
  if (known) return known;
  const index = new Map<string, number[]>();
  for (const block of blocks) {
    const words = normalizeWords(block.words).split(' ');
    for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1) {
      const key = words.slice(at, at + SHINGLE_WORDS).join(' ');
      const list = index.get(key) ?? [];
      if (list.length < MAX_BLOCKS_PER_SHINGLE && list.at(-1) !== block.index)
        index.set(key, [...list, block.index]);
    }
  }
  indexes.set(blocks, index);
  return index;
}
