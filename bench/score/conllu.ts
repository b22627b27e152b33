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

/** Sentences of a paragraph are joined by a space, paragraphs by an empty line. */
export function readConllu(source: string): { text: string; tokens: Token[] } {
  const tokens: Token[] = [];
  let text = '';
  let paragraph = -1;
  let sentence = 0;
  for (const block of source.split(/\n\n+/u)) {
    const words = /^# text = (.*)$/mu.exec(block)?.[1];
    if (words === undefined) continue;
    const isNew = /^# newpar/mu.test(block) || paragraph < 0;
    if (isNew) paragraph += 1;
    text += text === '' ? '' : isNew ? '\n\n' : ' ';
    tokens.push(...readSentence(block, words, text.length, tokens.length, { paragraph, sentence }));
    text += words;
    sentence += 1;
  }
  return { text, tokens };
}

function readSentence(
  block: string,
  words: string,
  at: number,
  first: number,
  within: Pick<Token, 'paragraph' | 'sentence'>,
): Token[] {
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
        head: head === '0' ? -1 : first + Number(head) - 1,
        start: at + start,
        end: at + cursor,
        ...within,
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
