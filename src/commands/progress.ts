import { say } from './context.js';

const PLAIN_LINE_INTERVAL_MS = 5_000; // 5 seconds

/** Shows how far a job is: a bar on a terminal, a plain line now and then elsewhere. `total` null: not known. */
export interface Progress {
  update(done: number): void;
  stop(): void;
}

/** Starts showing progress on standard error. */
export async function startProgress(what: string, total: number | null): Promise<Progress> {
  return process.stderr.isTTY ? startBar(what, total) : startLines(what, total);
}

async function startBar(what: string, total: number | null): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress');
  const format =
    total === null
      ? `${what}: {value}, {duration_formatted}`
      : `${what} {bar} {value}/{total}, {eta_formatted} left`;
  const bar = new cliProgress.SingleBar(
    { format, stream: process.stderr, hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total ?? 0, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}

function startLines(what: string, total: number | null): Progress {
  let nextMs = performance.now() + PLAIN_LINE_INTERVAL_MS;
  const update = (done: number) => {
    if (performance.now() < nextMs) return;
    nextMs = performance.now() + PLAIN_LINE_INTERVAL_MS;
    say(`${what}: ${done}${total === null ? '' : ` of ${total}`}`);
  };
  return { update, stop: () => undefined };
}
