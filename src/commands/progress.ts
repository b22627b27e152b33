import type { LoadProgress } from '../../loaders/load.js';
import { say } from './context.js';
import { describePace, Pace } from './pace.js';

const PLAIN_LINE_INTERVAL_MS = 5_000; // 5 seconds

/** Shows how far a job is: a bar on a terminal, a plain line each 5 seconds elsewhere. */
export interface Progress {
  update(progress: LoadProgress): void;
  stop(): void;
}

/** Starts showing progress on standard error. `totalBytes` of the input; null: not known. */
export async function startProgress(what: string, totalBytes: number | null): Promise<Progress> {
  const pace = new Pace(performance.now());
  let latest: LoadProgress = { done: 0, bytes: 0 };
  const describe = () => describePace(latest, totalBytes, pace.read(totalBytes, performance.now()));
  const shown = process.stderr.isTTY
    ? await startBar(what, totalBytes, describe)
    : startLines(() => say(`${what}: ${describe()}`));
  return {
    update(progress) {
      latest = progress;
      pace.add(progress, performance.now());
      shown.update(progress);
    },
    stop: () => shown.stop(),
  };
}

async function startBar(what: string, totalBytes: number | null, describe: () => string): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress');
  const format = totalBytes === null ? `${what}: {pace}` : `${what} {bar} {percentage}%, {pace}`;
  const bar = new cliProgress.SingleBar(
    { format, stream: process.stderr, hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  bar.start(totalBytes ?? 0, 0, { pace: describe() });
  return { update: ({ bytes }) => bar.update(bytes, { pace: describe() }), stop: () => bar.stop() };
}

/** Also while nothing gets done: then the line says just that. */
function startLines(line: () => void): Progress {
  const timer = setInterval(line, PLAIN_LINE_INTERVAL_MS);
  return { update: () => undefined, stop: () => clearInterval(timer) };
}
