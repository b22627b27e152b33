import type { EntityType, Mention, Span, SpeakerBasis } from '../../article.js';
import type { Item } from './items.js';
import type { SpeakerNoun } from './speaker-nouns.js';

/** The words for a speaker: item indexes of the whole group, and the span that names or describes the speaker. */
export interface NounGroup extends Span {
  /** First and last item, titles included. */
  readonly first: number;
  readonly last: number;
  readonly basis: SpeakerBasis;
  readonly type: EntityType;
  /** The named mention, when the group is one. */
  readonly mention: Mention | null;
  /** "the statement": words that speak for somebody who is not there. */
  readonly document: boolean;
  /** True for capitalised words that nobody recognised as a name. */
  readonly guessed: boolean;
}

/** A group over the items `first` to `last`; its span starts at item `spanFirst`, or is the mention’s own. */
export function createGroup(
  items: readonly Item[],
  first: number,
  last: number,
  spanFirst: number,
  facts: Partial<SpeakerNoun> & {
    basis: SpeakerBasis;
    type: EntityType;
    mention?: Mention;
    guessed?: boolean;
  },
): NounGroup {
  const span = facts.mention ?? { start: items[spanFirst]?.start ?? 0, end: items[last]?.end ?? 0 };
  return {
    start: span.start,
    end: span.end,
    first,
    last,
    basis: facts.basis,
    type: facts.type,
    mention: facts.mention ?? null,
    document: facts.document ?? false,
    guessed: facts.guessed ?? false,
  };
}
