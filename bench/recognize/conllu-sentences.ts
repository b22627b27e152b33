/** The sentences of a CoNLL-U file one by one. */
import { readConllu, type Token } from '../score/conllu.js';

/** One sentence by itself: offsets are into its own text, heads are indexes into its own tokens. */
export interface ConlluSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** True when the source says that a paragraph begins here. */
  readonly opensParagraph: boolean;
}

/** The sentences that give their text, in order. */
export function readSentences(source: string): ConlluSentence[] {
  return source
    .split(/\n\n+/u)
    .map((block) => ({ ...readConllu(block), opensParagraph: /^# newpar/mu.test(block) }))
    .filter(({ text }) => text !== '');
}
