/** Runs several programs in turn, round after round, so that a busy minute of the machine hits all of them. */
import type { Runner } from './runners.js';

/** What the rounds of one program took, in seconds. */
export interface Timed {
  readonly name: string;
  readonly seconds: readonly number[];
}

/** A first round of each is not counted: it fills caches and starts threads. */
export async function race(runners: readonly Runner[], rounds: number): Promise<Timed[]> {
  for (const runner of runners) await runner.run();
  const seconds = runners.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, runner] of runners.entries()) seconds[at]?.push(await runner.run());
  }
  return runners.map(({ name }, at) => ({ name, seconds: seconds[at] ?? [] }));
}

/** The middle value, or the mean of the two in the middle; NaN when there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** `6812 words/s (6500 to 6900)`, and how many times as fast the first program is, by the median of the rounds. */
export function formatTimed(timed: Timed, words: number, first: Timed): string {
  const rates = timed.seconds.map((seconds) => words / seconds);
  const [low, high] = [Math.min(...rates), Math.max(...rates)].map(Math.round);
  const ratio = median(timed.seconds.map((seconds, round) => seconds / (first.seconds[round] ?? NaN)));
  const speed = `${String(Math.round(median(rates))).padStart(6)} words/s (${low} to ${high})`;
  return timed === first ? speed : `${speed}, ${first.name} is ${ratio.toFixed(2)} times as fast`;
}
