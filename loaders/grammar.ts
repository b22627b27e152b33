/** Parts of speech and dependencies, as stages ask for them: only what is asked for is parsed. */

import type { Article, Span } from './article.js';

/** A word of a sentence in its tree. */
export interface Word extends Span {
  /** Universal part of speech: NOUN, PROPN, VERB … */
  readonly tag: string;
  /** Index of the word that it depends on; -1 for the root. */
  readonly head: number;
  /** Universal relation, some with a subtype: nsubj, obj, nsubj:pass, acl:relcl … */
  readonly relation: string;
}

/** The words of one sentence, in order: one root, no cycle; none where the sentence has no words. */
export type Tree = readonly Word[];

/**
 * The tree of `article.sentences[index]`, with UTF-16 offsets into `article.text`. A sentence is parsed once, however many
 * stages ask. Throws `RangeError` where there is no such sentence, and what the runtime throws.
 */
export type Grammar = (article: Pick<Article, 'text' | 'sentences'>, index: number) => Promise<Tree>;
