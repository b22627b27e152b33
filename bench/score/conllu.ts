/** Rebuilds a document's text and its tokens' places from CoNLL-U. */

export interface Token {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  readonly deprel: string;
  /** Index of the head among all tokens of the document; -1 for the root. */
  readonly head: number;
  readonly start: number;
  readonly end: number;
  /** Number of the paragraph, from 0. */
  readonly paragraph: number;
  /** Number of the sentence, from 0. */
  readonly sentence: number;
  readonly misc: ReadonlyMap<string, string>;
}

/** One sentence by itself: offsets are into its own text, heads are indexes into its own tokens. */
export interface ConlluSentence {
  readonly text: string;
  /** Without paragraph and sentence, which are the document's. */
  readonly tokens: readonly Omit<Token, 'paragraph' | 'sentence'>[];
  /** True when the source says that a paragraph begins here. */
  readonly opensParagraph: boolean;
}

/** Sentences of a paragraph are joined by a space, paragraphs by an empty line. */
export function readConllu(source: string): { text: string; tokens: Token[] } {
  const tokens: Token[] = [];
  let text = '';
  let paragraph = -1;
  for (const [index, sentence] of readSentences(source).entries()) {
    const isNew = sentence.opensParagraph || paragraph < 0;
    if (isNew) paragraph += 1;
    text += text === '' ? '' : isNew ? '\n\n' : ' ';
    const [at, first, within] = [text.length, tokens.length, { paragraph, sentence: index }];
    tokens.push(...sentence.tokens.map((token) => moveToken(token, at, first, within)));
    text += sentence.text;
  }
  return { text, tokens };
}

/** The sentences of a CoNLL-U file that give their text, one by one. */
export function readSentences(source: string): ConlluSentence[] {
  return source.split(/\n\n+/u).flatMap((block) => {
    const text = /^# text = (.*)$/mu.exec(block)?.[1];
    if (text === undefined) return [];
    return [{ text, tokens: readTokens(block, text), opensParagraph: /^# newpar/mu.test(block) }];
  });
}

function moveToken(
  token: ConlluSentence['tokens'][number],
  at: number,
  first: number,
  within: Pick<Token, 'paragraph' | 'sentence'>,
): Token {
  const head = token.head < 0 ? -1 : token.head + first;
  return { ...token, head, start: token.start + at, end: token.end + at, ...within };
}

function readTokens(block: string, words: string): ConlluSentence['tokens'] {
  let cursor = 0;
  const rows = block.split('\n').map((line) => line.split('\t'));
  return rows
    .filter(([id = '']) => /^\d+$/u.test(id))
    .map(([, form = '', , upos = '', xpos = '', , head = '0', deprel = '', , misc = '']) => {
      const found = words.indexOf(form, cursor);
      const start = found < 0 ? cursor : found;
      cursor = found < 0 ? cursor : found + form.length;
      return {
        form,
        upos,
        xpos,
        deprel,
        head: head === '0' ? -1 : Number(head) - 1,
        start,
        end: cursor,
        misc: readMisc(misc),
      };
    });
}

function readMisc(misc: string): ReadonlyMap<string, string> {
  const pairs = misc.split('|').map((field): [string, string] => {
    const cut = field.indexOf('=');
    return [field.slice(0, cut), field.slice(cut + 1)];
  });
  return new Map(pairs);
}
