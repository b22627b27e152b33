/** What a block is by the blocks around it: boxes of promotion, headings that head nothing, lines about the author. */
import type { SegmentKind } from '../../article.js';
import { hasFinalStop, normalizeWords } from '../words.js';
import { type DomElement, isElement } from './dom.js';
import { isAboutAuthor, isNotice } from './end-matter.js';
import { endsInCall, isAllLink } from './links.js';
import type { Piece } from './pieces.js';

/** A block and what it has been taken for; null where it was cut into parts of several kinds. */
export interface Typed {
  readonly piece: Piece;
  /** How many words it has. */
  readonly words: number;
  readonly kind: SegmentKind | null;
}

/** What the article says of itself. */
export interface Known {
  readonly authors: readonly string[];
}

type Refinement = (blocks: readonly Typed[], known: Known) => readonly Typed[];

/** A box is small: the words in it, and their part of all words. */
const MAX_BOX_WORDS = 90;
const MAX_BOX_SHARE = 0.2;
const MAX_BOX_STEPS = 4;
/** A longer sentence in a box is the article's. */
const MAX_BOXED_WORDS = 30;

/** Lines about the author stand among the last blocks. */
const LAST_BLOCKS = 6;
/** What leads away by a heading. */
const AWAY =
  /^[\s>»→•*▶►[(-]*(?:more|related|read|see|also|recommended|popular|trending|most|latest|watch|further|keep reading|up next|don['’]?t miss|you (?:may|might)|from (?:the|our) )/iu;

/** Says so without links. */
const MORE_OF = /^more (?:about|on|from|coverage|news|stories)\b/iu;
const MAX_LABEL_WORDS = 10;

/** In order: what leads away by words or links spreads in its box, then headings and the end are told by what is left. */
const REFINEMENTS: readonly Refinement[] = [
  notices,
  spreadInBoxes,
  labelsOfLinks,
  authorLines,
  emptyHeadings,
];

/** Types blocks anew by what stands around them. Only BODY and SUBHEAD change: what is known otherwise stays. */
export function refineKinds(blocks: readonly Typed[], known: Known): (SegmentKind | null)[] {
  return REFINEMENTS.reduce((typed, refine) => refine(typed, known), blocks).map(({ kind }) => kind);
}

function notices(blocks: readonly Typed[]): readonly Typed[] {
  return blocks.map((block) =>
    isOpen(block) && isNotice(block.piece.text) ? as(block, 'BOILERPLATE') : block,
  );
}

function spreadInBoxes(blocks: readonly Typed[]): readonly Typed[] {
  const boxes = new Set(
    blocks.flatMap((block) => (block.kind === 'PROMO' ? (boxOf(block, blocks) ?? []) : [])),
  );
  if (boxes.size === 0) return blocks;
  return blocks.map((block) => (isOpen(block) && isInside(block, boxes) ? as(block, 'PROMO') : block));
}

/** The largest element around a block that is small and holds no paragraph of the article. */
function boxOf({ piece }: Typed, blocks: readonly Typed[]): DomElement | null {
  const total = blocks.reduce((sum, each) => sum + each.words, 0);
  let found: DomElement | null = null;
  let at = piece.element;
  for (let step = 0; at !== null && isElement(at) && step < MAX_BOX_STEPS; step += 1) {
    const inside = blocks.filter((each) => isInside(each, new Set([at!])));
    const words = inside.reduce((sum, each) => sum + each.words, 0);
    if (words > Math.min(MAX_BOX_WORDS, total * MAX_BOX_SHARE) || inside.some(isParagraph)) break;
    found = at;
    at = at.parentNode;
  }
  return found;
}

function isParagraph({ piece, words, kind }: Typed): boolean {
  if (kind === 'HEADLINE' || kind === 'DATELINE' || kind === null) return true;
  if (kind !== 'BODY') return false;
  return words > MAX_BOXED_WORDS || (piece.linkShare === 0 && hasFinalStop(piece.text));
}

function isInside({ piece }: Typed, boxes: ReadonlySet<DomElement>): boolean {
  for (let at = piece.element; at !== null; at = at.parentNode) if (boxes.has(at)) return true;
  return false;
}

/** "More news:" and the links after it. */
function labelsOfLinks(blocks: readonly Typed[]): readonly Typed[] {
  const typed = [...blocks];
  blocks.forEach((block, index) => {
    if (!isLabel(block)) return;
    const isLead = (next: Typed | undefined): boolean =>
      next?.kind === 'PROMO' || (next !== undefined && isOpen(next) && isAllLink(next.piece));
    if (!isLead(blocks[index + 1]) && !MORE_OF.test(block.piece.text)) return;
    typed[index] = as(block, 'PROMO');
    for (let at = index + 1; isLead(blocks[at]); at += 1) typed[at] = as(blocks[at]!, 'PROMO');
  });
  return typed;
}

function isLabel(block: Typed): boolean {
  const { text } = block.piece;
  return isOpen(block) && block.words <= MAX_LABEL_WORDS && AWAY.test(text) && !hasFinalStop(text);
}

function authorLines(blocks: readonly Typed[], { authors }: Known): readonly Typed[] {
  const lastBody = blocks.findLastIndex((block) => block.kind === 'BODY' || block.kind === null);
  return blocks.map((block, index) => {
    if (!(isOpen(block) || block.kind === 'PROMO') || index < lastBody - LAST_BLOCKS) return block;
    if (isAboutAuthor(block.piece.text, authors)) return as(block, 'BYLINE');
    const isCall = endsInCall(block.piece) && index >= lastBody - 2;
    return isCall ? as(block, 'PROMO') : block;
  });
}

/** A heading after which nothing of the article comes heads the page's links, comments and forms. */
function emptyHeadings(blocks: readonly Typed[]): readonly Typed[] {
  const last = blocks.findLastIndex(({ kind }) => kind !== 'SUBHEAD' && isOfArticle(kind));
  const isAfter = (index: number): boolean => last >= 0 && index > last;
  return blocks.map((block, index) =>
    block.kind === 'SUBHEAD' && isAfter(index) && !isRepeatOfBody(block, blocks)
      ? as(block, 'BOILERPLATE')
      : block,
  );
}

function isOfArticle(kind: SegmentKind | null): boolean {
  return kind === null || ['BODY', 'DATELINE', 'POST', 'CAPTION', 'CORRECTION'].includes(kind);
}

function isRepeatOfBody({ piece }: Typed, blocks: readonly Typed[]): boolean {
  const words = normalizeWords(piece.text);
  return blocks.some((other) => other.kind === 'BODY' && normalizeWords(other.piece.text) === words);
}

function isOpen({ kind }: Typed): boolean {
  return kind === 'BODY' || kind === 'SUBHEAD';
}

function as(block: Typed, kind: SegmentKind): Typed {
  return { ...block, kind };
}
