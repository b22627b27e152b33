/** Parts of speech and dependencies, as stages ask for them: only what is asked for is parsed. And how to walk a tree. */

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

/** The words that depend on each word, in order. */
export type Links = readonly (readonly number[])[];

/** Which words depend on which. */
export function linksOf(tree: Tree): Links {
  const links: number[][] = tree.map(() => []);
  for (const [index, { head }] of tree.entries()) links[head]?.push(index);
  return links;
}

/** A word and all that hangs on it, in the order of the text. */
export function descendants(links: Links, head: number): number[] {
  const found = [head];
  for (let at = 0; at < found.length; at += 1) found.push(...(links[found[at] ?? -1] ?? []));
  return found.sort((a, b) => a - b);
}

/** Index of the word of a span that the others in it hang on: the first whose own head lies outside; -1 for no word. */
export function headOf(tree: Tree, span: Span): number {
  const isInside = (word: Word | undefined) =>
    word !== undefined && word.start < span.end && span.start < word.end;
  return tree.findIndex((word) => isInside(word) && !isInside(tree[word.head]));
}
