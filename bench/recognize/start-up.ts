/** Start-up and memory, each time in a fresh process. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT_DIR } from '../score/sources.js';
import { startSpacy } from './spacy.js';

/** One start: seconds until the first article was done, and the most memory until all were. */
export interface Start {
  readonly seconds: number;
  readonly megabytes: number;
}

const FIRST_ARTICLE = fileURLToPath(new URL('first-article.mjs', import.meta.url));
const PROGRAM = join(PROJECT_DIR, 'scripts/dateline.mjs');

/** Compiles what has changed, so that no start has to. Throws when that fails. */
export function prepareProgram(): void {
  execFileSync(process.execPath, [PROGRAM, '--help'], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Starts the compiled pipeline. Throws with what it printed when it fails. */
export function startOwn(texts: readonly string[]): Start {
  const { status, stdout, stderr } = spawnSync(process.execPath, [FIRST_ARTICLE], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`expected ${FIRST_ARTICLE} to succeed, but got ${stderr}`);
  return JSON.parse(stdout) as Start;
}

/** Starts Python with one of spaCy's models; loading counts from the import on. Throws when it cannot be loaded. */
export async function startSpacyModel(
  python: string,
  model: string,
  texts: readonly string[],
): Promise<Start> {
  const spacy = startSpacy(python);
  try {
    // An answer means that Python itself is up, as Node is where our own clock starts.
    await spacy.peakMegabytes();
    const started = performance.now();
    await spacy.load(model);
    await spacy.time(model, texts.slice(0, 1), 'all', 1);
    const seconds = (performance.now() - started) / 1000;
    await spacy.time(model, texts.slice(1), 'all', 1);
    return { seconds, megabytes: await spacy.peakMegabytes() };
  } finally {
    spacy.dispose();
  }
}
