/** How fast a job goes, from what was done and when. */

import type { LoadProgress } from '../../loaders/load.js';

const WINDOW_MS = 30_000; // 30 seconds
const BYTES_PER_MB = 1_000_000;

/** What is known of a job's speed at one moment. */
export interface PaceReading {
  /** Articles in a second, over the last half minute. */
  readonly rate: number;
  /** Null when the whole is not known, or nothing has been done yet. */
  readonly remainingSeconds: number | null;
}

/** Remembers half a minute. Times are milliseconds of any clock that only goes forward. */
export class Pace {
  readonly #points: (LoadProgress & { readonly atMs: number })[];

  constructor(startedMs: number) {
    this.#points = [{ done: 0, bytes: 0, atMs: startedMs }];
  }

  add(progress: LoadProgress, atMs: number): void {
    this.#points.push({ ...progress, atMs });
    while (this.#points.length > 2 && (this.#points[1]?.atMs ?? atMs) < atMs - WINDOW_MS)
      this.#points.shift();
  }

  read(totalBytes: number | null, nowMs: number): PaceReading {
    const [first, last] = [this.#points[0], this.#points.at(-1)];
    if (first === undefined || last === undefined) return { rate: 0, remainingSeconds: null };
    const seconds = (nowMs - first.atMs) / 1_000;
    const bytesPerSecond = (last.bytes - first.bytes) / seconds;
    const isKnown = totalBytes !== null && bytesPerSecond > 0;
    return {
      rate: seconds > 0 ? (last.done - first.done) / seconds : 0,
      remainingSeconds: isKnown ? Math.max(0, totalBytes - last.bytes) / bytesPerSecond : null,
    };
  }
}

/** "1,204 done, 12.3/s, 4.6 of 102.4 MB, about 3 min left". */
export function describePace(
  progress: LoadProgress,
  totalBytes: number | null,
  reading: PaceReading,
): string {
  const { rate, remainingSeconds } = reading;
  const megabytes = (bytes: number) => (bytes / BYTES_PER_MB).toFixed(1);
  const read = totalBytes === null ? '' : ` of ${megabytes(totalBytes)}`;
  return [
    `${progress.done.toLocaleString('en')} done`,
    `${rate.toFixed(1)}/s`,
    `${megabytes(progress.bytes)}${read} MB`,
    ...(remainingSeconds === null ? [] : [`about ${describeSeconds(remainingSeconds)} left`]),
  ].join(', ');
}

function describeSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
