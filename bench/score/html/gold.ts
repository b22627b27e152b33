/** The pages whose blocks a reader has typed: `tests/gold/html/pages.json`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SegmentKind } from '../../../loaders/article.js';
import { parsePage } from '../../../loaders/read/html/dom.js';
import { copyTree } from '../../../loaders/read/html/tree.js';
import { collectRuns } from '../../../loaders/read/html/flow.js';
import { PROJECT_DIR } from '../sources.js';
import { tokensOf } from './words.js';

/** Whether a block belongs to the text of the article; EITHER where two readers would differ. */
export type InBody = 'YES' | 'NO' | 'EITHER';

/** What each letter of the fixture means: the kinds that are accepted, the first being the best. */
export const GOLD_KINDS: Readonly<
  Record<string, { readonly kinds: readonly SegmentKind[]; readonly inBody: InBody }>
> = {
  H: { kinds: ['HEADLINE'], inBody: 'NO' },
  T: { kinds: ['SUBHEAD', 'BODY'], inBody: 'EITHER' },
  S: { kinds: ['SUBHEAD', 'BODY'], inBody: 'YES' },
  B: { kinds: ['BODY', 'DATELINE'], inBody: 'YES' },
  O: { kinds: ['BODY', 'SUBHEAD'], inBody: 'EITHER' },
  D: { kinds: ['DATELINE', 'BOILERPLATE', 'BODY'], inBody: 'EITHER' },
  N: { kinds: ['POST'], inBody: 'EITHER' },
  E: { kinds: ['CORRECTION'], inBody: 'EITHER' },
  Y: { kinds: ['BYLINE', 'BOILERPLATE'], inBody: 'NO' },
  C: { kinds: ['CAPTION'], inBody: 'NO' },
  M: { kinds: ['CAPTION', 'CREDIT'], inBody: 'NO' },
  R: { kinds: ['CREDIT', 'CAPTION'], inBody: 'NO' },
  P: { kinds: ['PROMO', 'BOILERPLATE'], inBody: 'NO' },
  V: { kinds: ['PLAYER', 'CAPTION', 'BOILERPLATE'], inBody: 'NO' },
  X: { kinds: ['BOILERPLATE', 'PROMO', 'PLAYER', 'BYLINE'], inBody: 'NO' },
  Q: { kinds: ['PULL_QUOTE'], inBody: 'NO' },
};

/** TUNE pages may be looked at while rules are written, CHECK pages only for the final figure. */
export type GoldSet = 'TUNE' | 'CHECK';

/** One typed block of a page; blocks that are not listed are outside the article. */
export interface GoldBlock {
  readonly letter: string;
  /** First eight hexadecimal digits of the SHA-256 of the block's words. */
  readonly hash: string;
}

/** A page of the fixture. */
export interface GoldPage {
  readonly name: string;
  readonly set: GoldSet;
  readonly blocks: readonly GoldBlock[];
}

/** Where the fixture is. */
export const GOLD_PAGES_FILE = join(PROJECT_DIR, 'tests/gold/html/pages.json');

/** All pages of the fixture, in its order. */
export function readGoldPages(): GoldPage[] {
  const pages = JSON.parse(readFileSync(GOLD_PAGES_FILE, 'utf8')) as Readonly<
    Record<string, { readonly set: GoldSet; readonly blocks: string }>
  >;
  return Object.entries(pages).map(([name, { set, blocks }]) => ({
    name,
    set,
    blocks: blocks.split(' ').map((block) => ({ letter: block.charAt(0), hash: block.slice(1) })),
  }));
}

/** Every visible block of a page in order: its words with blanks folded. */
export function blocksOfPage(html: string, name: string): string[] {
  const tree = copyTree(parsePage(html, name));
  return tree ? collectRuns(tree.root, () => true).map((run) => run.text) : [];
}

/** What a fixture keeps of a block instead of its words. */
export function hashBlock(words: string): string {
  return createHash('sha256').update(tokensOf(words).join(' '), 'utf8').digest('hex').slice(0, 8);
}

/**
 * The words of each typed block, found in the page in order.
 * @throws Error when the page has no block with a hash of the fixture after the one before it.
 */
export function wordsOfGold(page: GoldPage, html: string): string[] {
  const blocks = blocksOfPage(html, page.name);
  const hashes = blocks.map(hashBlock);
  let from = 0;
  return page.blocks.map(({ hash, letter }, index) => {
    const at = hashes.indexOf(hash, from);
    if (at < 0)
      throw new Error(`${page.name}: expected block ${index} (${letter}${hash}) in the page, but got none`);
    from = at + 1;
    return blocks[at]!;
  });
}
