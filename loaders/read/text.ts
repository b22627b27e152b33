/** Plain text, as scraped: its typed segments, and what its lines say of the article. */
import { type Segment, type SegmentKind, type Span, contains } from '../article.js';
import type { PublishedTime } from './dates.js';
import { type NumericOrder, numericOrderOf } from './numeric-dates.js';
import { coverWithSegments } from './segments.js';
import { type Block, splitBlocks } from './text/blocks.js';
import { readByline } from './text/byline.js';
import { isDateLine, isSlugLine, publishedInLine } from './text/date-line.js';
import { headlineTitle } from './text/headline.js';
import { LAYOUT_RULES, WORD_RULES, labelBlocks } from './text/rules.js';
import { type Part, whole } from './text/rule.js';

/** What a plain text says of itself. Fields are null when its words do not say. */
export interface TextReading {
  readonly segments: readonly Segment[];
  readonly headline: string | null;
  /** The credit line as written, without "By". */
  readonly byline: string | null;
  readonly authors: readonly string[];
  /** From a line at the top or the bottom that is a date and nothing else. */
  readonly published: PublishedTime | null;
  /** From a line at the top that is an address and nothing else. */
  readonly url: string | null;
}

/** Date lines count this near to the top or the bottom: further in they belong to something else. */
const EDGE_BLOCKS = 10;

/** An address is the article's own only among its first lines. */
const ADDRESS_BLOCKS = 3;

/**
 * Types every part of a text from the words alone, but for what `given` says of whole paragraphs. The text is not
 * changed; offsets are into it.
 */
export function readText(
  text: string,
  given: readonly (Span & { readonly kind: SegmentKind })[] = [],
): TextReading {
  const blocks = splitBlocks(text);
  const parts = labelBlocks(
    text,
    blocks,
    [...WORD_RULES, ...LAYOUT_RULES],
    blocks.map((block) => givenParts(block, given)),
  );
  const byline = findByline(blocks, parts);
  return {
    segments: coverWithSegments(text, parts.flat()),
    headline: findHeadline(blocks, parts),
    byline: byline?.byline ?? null,
    authors: byline?.authors ?? [],
    published: findPublished(blocks, numericOrderOf(text)),
    url:
      blocks.slice(0, ADDRESS_BLOCKS).find((block) => /^https?:\/\/\S+$/iu.test(block.words))?.words ?? null,
  };
}

function givenParts(
  block: Block,
  given: readonly (Span & { readonly kind: SegmentKind })[],
): readonly Part[] | null {
  const span = given.find((each) => contains(each, block));
  return span ? whole(block, span.kind) : null;
}

function findHeadline(blocks: readonly Block[], parts: readonly (readonly Part[])[]): string | null {
  const block = blocks.find((candidate) => parts[candidate.index]?.[0]?.kind === 'HEADLINE');
  return block ? headlineTitle(block.words) : null;
}

/** "Reporting by …" at the end is a sign-off: its people count only when nothing says "By". */
function findByline(
  blocks: readonly Block[],
  parts: readonly (readonly Part[])[],
): ReturnType<typeof readByline> {
  for (const block of blocks) {
    if (parts[block.index]?.[0]?.kind !== 'BYLINE') continue;
    const byline = readByline(block.words) ?? readByline(`By ${block.words}`);
    if (byline) return byline;
  }
  return null;
}

function findPublished(blocks: readonly Block[], order: NumericOrder | null): PublishedTime | null {
  for (const block of edgeBlocks(blocks)) {
    const published =
      isDateLine(block.words) || isSlugLine(block.words) ? publishedInLine(block.words, order) : null;
    if (published) return published;
  }
  return null;
}

function edgeBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => block.index < EDGE_BLOCKS || block.index >= blocks.length - EDGE_BLOCKS);
}
