/** Gold of which only the names are known. */
import { sha256Hex } from '../../src/collections.js';
import type { GoldDocument } from '../score/sets.js';
import type { Name } from './conventions.js';

/** A text with its names, as a gold document; everything else counts as not annotated. */
export function goldOfNames(given: {
  readonly id: string;
  /** Where it comes from, for people. */
  readonly source: string;
  readonly text: string;
  readonly names: readonly Name[];
}): GoldDocument {
  const { id, source, text, names } = given;
  const none = { segments: null, events: null, quotations: null, relationships: null, hasIndirect: false };
  // No set of names knows which of them mean the same: each stands for itself.
  const mentions = names.map((name) => ({ ...name, words: text.slice(name.start, name.end), entity: '' }));
  const gold = {
    id,
    source,
    sha256: sha256Hex(text),
    length: text.length,
    limit: null,
    entities: [],
    mentions,
  };
  return { text, gold: { ...gold, ...none } };
}
