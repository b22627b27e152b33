/** The processes that are compared, and what each of them uses. */

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What a process has used since it began. */
export interface Usage {
  /** Of all its threads, in milliseconds. */
  readonly cpuMs: number;
  readonly rssBytes: number;
}

/** A server in a process of its own. */
export interface Served {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  usage(): Promise<Usage>;
  /** Sends a message and gives the answer. */
  ask<T>(message: object): Promise<T>;
  stop(): Promise<void>;
}

const TICK_MS = 10; // one of Linux's 100 in a second
const METER = new URL('contenders/usage.mjs', import.meta.url).href;

/**
 * Starts a Node program that prints the address it listens at; it starts without the bench's own loaders. Throws when
 * it ends before that.
 */
export async function serve(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const { child, said } = start(program, words, environment);
  const url = await firstUrl(child);
  if (url === null) throw new Error(`${program} did not start: ${said()}`);
  const ask = async <T>(message: object | string): Promise<T> => {
    const answer = once(child, 'message');
    child.send(message);
    return (await answer)[0] as T;
  };
  return {
    url,
    ask,
    usage: async () => (await ask<{ usage: Usage }>('usage')).usage,
    stop: () => end(child),
  };
}

/** The processor time in milliseconds that the one child of a process has used; null where there is no /proc. */
export function childCpuMs(pid: number): number | null {
  try {
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    const fields = readFileSync(`/proc/${child}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS; // utime and stime
  } catch {
    return null;
  }
}

/** The path of a file beside this one, or above. */
export function fileHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

function start(program: string, words: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = fork(program, words, {
    execArgv: ['--import', METER],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let text = '';
  // Only the beginning tells why a process did not start; the rest is a log of requests.
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    if (text.length < 4_000) text += part;
  });
  return { child, said: () => text.trim() };
}

/** Null when the child ends without printing one. */
async function firstUrl(child: ChildProcess): Promise<string | null> {
  const ended = once(child, 'close').then(() => null);
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const found = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      const [url] = /http:\/\/[\w.:]+/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
  return Promise.race([found, ended]);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
}
