/** The best legal sequence of labels, found as `training/decode.py` finds it. */

/** A name as a run of words: `end` exclusive, `type` as the model spells it. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Decodes `words` rows of log probabilities, `labels.length` values each, into names. */
export type Decoder = (scores: Float32Array, words: number) => WordSpan[];

/** A Viterbi decoder for labels `O` and `B-`, `I-`, `E-`, `S-` with a type; illegal sequences are never chosen. */
export function createDecoder(labels: readonly string[]): Decoder {
  const before = labels.map((label) =>
    labels.flatMap((other, index) => (mayFollow(other, label) ? [index] : [])),
  );
  const mayStart = labels.map((label) => mayFollow('O', label));
  const mayEnd = labels.map((label) => mayFollow(label, 'O'));
  return (scores, words) => {
    if (words === 0) return [];
    const { best, back } = findPaths(scores, words, before, mayStart);
    let label = indexOfBest(best.map((value, index) => (mayEnd[index] === true ? value : -Infinity)));
    const path = [label];
    for (let word = words - 1; word > 0; word -= 1) {
      label = back[word * labels.length + label] ?? 0;
      path.push(label);
    }
    return spansOf(path.reverse().map((index) => labels[index] ?? 'O'));
  };
}

function mayFollow(left: string, right: string): boolean {
  const isOpen = left.startsWith('B') || left.startsWith('I');
  const goesOn = right.startsWith('I') || right.startsWith('E');
  return isOpen === goesOn && (!isOpen || left.slice(2) === right.slice(2));
}

function findPaths(scores: Float32Array, words: number, before: number[][], mayStart: boolean[]) {
  const count = before.length;
  const back = new Uint8Array(words * count);
  let best = mayStart.map((may, label) => (may ? (scores[label] ?? 0) : -Infinity));
  for (let word = 1; word < words; word += 1) {
    const previous = best;
    best = before.map((candidates, label) => {
      let from = candidates[0] ?? 0;
      for (const candidate of candidates) {
        if ((previous[candidate] ?? -Infinity) > (previous[from] ?? -Infinity)) from = candidate;
      }
      back[word * count + label] = from;
      return (previous[from] ?? -Infinity) + (scores[word * count + label] ?? 0);
    });
  }
  return { best, back };
}

function indexOfBest(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > (values[best] ?? -Infinity) ? index : best), 0);
}

function spansOf(labels: readonly string[]): WordSpan[] {
  const spans: WordSpan[] = [];
  let start = 0;
  for (const [index, label] of labels.entries()) {
    if (label.startsWith('B') || label.startsWith('S')) start = index;
    if (label.startsWith('E') || label.startsWith('S'))
      spans.push({ start, end: index + 1, type: label.slice(2) });
  }
  return spans;
}
