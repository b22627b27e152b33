/** A page: its article's text as typed segments, and its metadata. */
import { SourceError } from '../../src/errors.js';
import type { ArticleFields } from './assemble.js';
import type { PublishedTime } from './dates.js';
import { withArticleBody } from './html/article-body.js';
import { type DomElement, parsePage, walkElements } from './html/dom.js';
import { copyTree } from './html/tree.js';
import { isStamp } from './html/kinds.js';
import { type MainContent, findMainContent } from './html/main-content.js';
import { type Page, describePage, linesUnderHeading } from './html/page.js';
import { type Piece, collectPieces } from './html/pieces.js';
import { refineKinds } from './html/refine.js';
import { readMetadata } from './metadata.js';
import { creditedNames, isPersonName } from './metadata/authors.js';
import { coverWithSegments } from './segments.js';
import { type Block, createBlock } from './text/blocks.js';
import { bylineRule, readByline } from './text/byline.js';
import { publishedInLine } from './text/date-line.js';
import { trailingCreditStart } from './text/credit.js';
import { repeatsLongerBlock } from './text/pull-quote.js';
import { WORD_RULES, labelBlocks } from './text/rules.js';
import { type Layout, type Part, cut, whole } from './text/rule.js';

/** A byline further in belongs to another story. */
const TOP_BLOCKS = 6;

/** Between two paragraphs; it belongs to the segment before. */
const GAP = '\n\n';

/**
 * Reads a page. `text` is its paragraphs with a blank line between them: headline, byline and main content in page
 * order, without menus, footers, scripts and links to other stories. When the page `isArticle` and nothing else, all of
 * its paragraphs are.
 * @throws SourceError when the page has no words, or more elements, or deeper ones, than limits.ts allows.
 */
export function readHtml(
  html: string,
  sourceName: string,
  address?: string,
  isArticle = false,
): ArticleFields {
  const document = parsePage(html, sourceName);
  const tree = copyTree(document);
  if (tree === null) throw new SourceError(`${sourceName}: expected a page with words, but got none`);
  const { root } = tree;
  const { description, articleBody, ...metadata } = readMetadata(tree, address);
  const hints = { headline: metadata.headline, description, articleBody };
  const kept = isArticle ? everything(root) : findMainContent(tree, document);
  const page = describePage(root, kept, hints);
  const pieces = withArticleBody(collectSomePieces(root, page), articleBody);
  if (pieces.length === 0) throw new SourceError(`${sourceName}: expected a page with words, but got none`);
  const { text, blocks } = layOut(pieces);
  const labelled = labelPieces(text, blocks, pieces);
  const parts = refineParts(labelled, blocks, pieces, metadata.authors);
  const shown = metadata.byline === null ? findByline(blocks, parts) : null;
  return {
    ...metadata,
    id: null,
    byline: metadata.byline ?? (shown && creditedNames(shown.byline).join(', ')),
    authors: shown ? shown.authors.filter(isPersonName) : metadata.authors,
    published: metadata.published ?? shownDate(page),
    text,
    segments: coverWithSegments(text, parts.flat()),
    messages: [],
  };
}

/** A page so small or so broken that nothing in it looks like an article is all article. */
function collectSomePieces(root: DomElement, page: Page): Piece[] {
  const pieces = collectPieces(root, page);
  if (pieces.some((piece) => piece.kind !== 'HEADLINE')) return pieces;
  return collectPieces(root, describePage(root, everything(root), page.hints));
}

function everything(root: DomElement): MainContent {
  return { numbers: new Set(Array.from(walkElements(root), ({ number }) => number)), paragraphs: new Set() };
}

/** The first line under the headline that is a date, and not one of a change. */
function shownDate(page: Page): PublishedTime | null {
  const dates = linesUnderHeading(page).filter(isStamp);
  return dates.flatMap((line) => publishedInLine(line) ?? [])[0] ?? null;
}

function layOut(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  const text = pieces.map((piece) => piece.text).join(GAP);
  let start = 0;
  const blocks = pieces.map((piece, index) => {
    const block = createBlock(text, { start, end: start + piece.text.length }, index);
    start = block.end + GAP.length;
    return block;
  });
  return { text, blocks };
}

/** Elements first; where they say nothing, the words' rules, as for plain text. */
function labelPieces(text: string, blocks: readonly Block[], pieces: readonly Piece[]): (readonly Part[])[] {
  const layout: Layout = { text, blocks, parts: blocks.map(() => null), lastSentence: blocks.length };
  const given = blocks.map((block, index) => partsOfPiece(block, pieces[index]!, layout));
  return labelBlocks(text, blocks, [...WORD_RULES, bylineRule], given);
}

/** Blocks of one kind may be of another by what stands around them. */
function refineParts(
  parts: readonly (readonly Part[])[],
  blocks: readonly Block[],
  pieces: readonly Piece[],
  authors: readonly string[],
): (readonly Part[])[] {
  const typed = parts.map((part, index) => ({
    piece: pieces[index]!,
    words: blocks[index]!.wordCount,
    kind: part.length === 1 ? part[0]!.kind : null,
  }));
  return refineKinds(typed, { authors }).map((kind, index) =>
    kind === null || kind === typed[index]?.kind ? parts[index]! : whole(blocks[index]!, kind),
  );
}

function partsOfPiece(block: Block, piece: Piece, layout: Layout): readonly Part[] | null {
  if (piece.kind === 'PULL_QUOTE' || (piece.kind === null && piece.isAside)) {
    return repeatsLongerBlock(block.words, block.index, layout) ? whole(block, 'PULL_QUOTE') : null;
  }
  if (piece.kind === null) return null;
  if (piece.kind === 'CAPTION') return partsOfCaption(block, layout.text);
  const { author, date } = piece;
  return [
    {
      ...whole(block, piece.kind)[0]!,
      ...(author ? { author } : {}),
      ...(date === undefined ? {} : { date }),
    },
  ];
}

function partsOfCaption(block: Block, text: string): readonly Part[] {
  const at = trailingCreditStart(text.slice(block.start, block.end));
  return at === null ? whole(block, 'CAPTION') : cut(block, block.start + at, 'CAPTION', 'CREDIT');
}

function findByline(
  blocks: readonly Block[],
  parts: readonly (readonly Part[])[],
): ReturnType<typeof readByline> {
  const block = blocks
    .slice(0, TOP_BLOCKS)
    .find((each) => parts[each.index]?.[0]?.kind === 'BYLINE' && readByline(each.words) !== null);
  return block ? readByline(block.words) : null;
}
