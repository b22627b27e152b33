/**
 * How sure a quotation is, 0 to 1, in one place. Each number is about the whole claim: that these words were said, by
 * that speaker. They are ranks set by hand from reading news pages, not measured probabilities.
 */
export const CONFIDENCE = {
  /** The cue touches the words: "…," she said. */
  BESIDE: 0.97,
  /** A name and a colon without a verb: Assad: "…" */
  COLON: 0.9,
  /** Quoted words inside the clause of a cue: he condemned the "barbaric" attacks. */
  GOVERNING: 0.85,
  /** The cue ends the sentence that the quoted words stand in. */
  TRAILING: 0.85,
  /** The cue stands inside the marks. */
  INNER: 0.8,
  /** The speaker of the same paragraph or the paragraph before goes on. */
  CARRIED: 0.8,
  /** The sentence before is about the speaker but has no cue: Smith shook his head. "…" */
  INTRODUCED: 0.6,
  /** A sentence in marks that nobody is said to have spoken. */
  UNKNOWN: 0.6,
  /** A paragraph without marks after "… said in a statement:". */
  BLOCK: 0.65,
  POST: 0.95,
  /** Reported clause with "that", or "according to". */
  INDIRECT: 0.8,
  /** Reported clause or object whose limits are less sure. */
  INDIRECT_LOOSE: 0.65,
} as const;

/** Taken off once each: the closing mark is missing; the speaker is capitalised words that no recogniser knows. */
const DOUBT_FACTOR = 0.9;

/** The confidence of a quotation found in this way, lowered by a tenth for each doubt. */
export function confidenceOf(how: keyof typeof CONFIDENCE, ...doubts: readonly boolean[]): number {
  const lowered = doubts.filter(Boolean).reduce((value) => value * DOUBT_FACTOR, CONFIDENCE[how] as number);
  return Math.round(lowered * 1000) / 1000;
}
