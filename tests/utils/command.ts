/** Runs the command line as a user does, in a process of its own. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../scripts/dateline.mjs', import.meta.url));

/** What a run gave. */
export interface TRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run is given besides its words. */
export interface TRunOptions {
  readonly input?: string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A new empty folder. */
export function createTFolder(): string {
  return mkdtempSync(join(tmpdir(), 'dateline-test-'));
}

/** Runs `dateline` with these words and waits for its end. The environment has no settings but those given. */
export async function runDateline(words: readonly string[], options: TRunOptions = {}): Promise<TRun> {
  const child = startDateline(words, options.environment);
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return chunks;
  });
  child.stdin.on('error', () => undefined); // A program that ends without reading its input is no error of the test.
  child.stdin.end(options.input ?? '');
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: String(Buffer.concat(stdout ?? [])), stderr: String(Buffer.concat(stderr ?? [])) };
}

/** Starts `dateline` and leaves it running. */
export function startDateline(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(process.execPath, [SCRIPT, ...words], {
    env: { PATH, HOME, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}
