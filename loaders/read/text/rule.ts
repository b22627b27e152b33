/** What a rule of reading sees, and what it answers. */
import type { Segment, SegmentKind } from '../../article.js';
import type { Block } from './blocks.js';

/** A piece of a block and what it is. Pieces of one block stand in order; what lies between two goes to the first. */
export interface Part {
  readonly kind: SegmentKind;
  readonly start: number;
  readonly end: number;
  readonly author?: Segment['author'];
  readonly date?: string;
  /** True when it goes on with the segment before it, of the same kind. */
  readonly joins?: true;
}

/** The text, its blocks, and what earlier rules have said of them: `parts[i]` belongs to `blocks[i]`, null is unknown. */
export interface Layout {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly parts: readonly (readonly Part[] | null)[];
  /** Index of the last block that is a sentence and of no other kind: after it comes the page's end matter. */
  readonly lastSentence: number;
}

/** Says what a block is made of; null when it has no opinion. Pure: the same block in the same layout, the same answer. */
export type Rule = (block: Block, layout: Layout) => readonly Part[] | null;

/** The whole block as one part. */
export function whole(block: Block, kind: SegmentKind): Part[] {
  return [{ kind, start: block.start, end: block.end }];
}

/** The block cut in two at an offset into the text. */
export function cut(block: Block, at: number, first: SegmentKind, second: SegmentKind): Part[] {
  return [
    { kind: first, start: block.start, end: at },
    { kind: second, start: at, end: block.end },
  ];
}

/** The kind that a block has been given when it has only one. */
export function kindAt(layout: Layout, index: number): SegmentKind | null {
  return layout.parts[index]?.[0]?.kind ?? null;
}
