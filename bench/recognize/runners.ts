/** Programs under the clock: each does all articles once, with everything loaded before. */
import { createLocalJobs } from '../../loaders/jobs/local.js';
import type { Jobs } from '../../loaders/jobs/job.js';
import { createPool } from '../../loaders/jobs/pool.js';
import { articleFromRecord } from '../../loaders/read/record.js';
import type { RawDocument } from '../../loaders/read/document.js';
import { createNamesRecognizer } from '../../loaders/recognize/names.js';
import { SPACY_MODELS, type Spacy, type SpacyPart } from './spacy.js';

/** Something that can be timed. */
export interface Runner {
  readonly name: string;
  /** Seconds for all articles: of the processor on one core, by the clock on several. */
  run(): Promise<number>;
  dispose(): Promise<void>;
}

const TIME_LIMIT_MS = 1_800_000; // 30 minutes: a machine that is busy with other work must not end the run

/** Our recognizer (`names`) or the whole pipeline (`all`), in this thread or in so many worker threads. */
export async function createOwnRunner(
  part: SpacyPart,
  texts: readonly string[],
  threads: number,
): Promise<Runner> {
  if (threads > 1) return createPoolRunner(part, texts, threads);
  return part === 'names' ? createNamesRunner(texts) : createPipelineRunner(texts);
}

/** spaCy's models as runners; one that cannot be loaded gives the reason in place of a runner. */
export async function createSpacyRunners(
  spacy: Spacy,
  parts: readonly SpacyPart[],
  texts: readonly string[],
  processes: number,
): Promise<(Runner | { readonly name: string; readonly skipped: string })[]> {
  const runners: (Runner | { name: string; skipped: string })[] = [];
  for (const model of SPACY_MODELS) {
    try {
      const version = await spacy.load(model);
      const runnerOf = (part: SpacyPart): Runner => ({
        name: `${model} ${version}${part === 'names' ? ', names alone' : ''}`,
        run: () => spacy.time(model, texts, part, processes),
        dispose: () => Promise.resolve(),
      });
      runners.push(...parts.map(runnerOf));
    } catch (error) {
      runners.push({ name: model, skipped: (error as Error).message });
    }
  }
  return runners;
}

async function createNamesRunner(texts: readonly string[]): Promise<Runner> {
  const recognizer = await createNamesRecognizer();
  const articles = await Promise.all(texts.map((text) => articleFromRecord({ text }, 'bench')));
  return {
    name: 'dateline',
    run: () =>
      processorSecondsOf(async () => {
        for (const article of articles) await recognizer.stage(article);
      }),
    dispose: () => recognizer.dispose(),
  };
}

async function createPipelineRunner(texts: readonly string[]): Promise<Runner> {
  const jobs = await createLocalJobs();
  const documents = texts.map(documentOf);
  return {
    name: 'dateline',
    run: () =>
      processorSecondsOf(async () => {
        for (const document of documents) await extract(jobs, document);
      }),
    dispose: () => jobs.dispose(),
  };
}

/** Threads start with the first articles, so that a first round is needed before the clock counts. */
async function createPoolRunner(part: SpacyPart, texts: readonly string[], threads: number): Promise<Runner> {
  const worker = new URL('names-worker.ts', import.meta.url);
  const pool = createPool({ threads, timeLimitMs: TIME_LIMIT_MS, ...(part === 'names' ? { worker } : {}) });
  const articles = part === 'names' ? await Promise.all(texts.map(articleAsJson)) : texts;
  const documents = articles.map(documentOf);
  return {
    name: 'dateline',
    run: () => secondsOf(() => Promise.all(documents.map((document) => extract(pool, document)))),
    dispose: () => pool.dispose(),
  };
}

async function articleAsJson(text: string): Promise<string> {
  return JSON.stringify(await articleFromRecord({ text }, 'bench'));
}

function documentOf(text: string): RawDocument {
  const bytes = new TextEncoder().encode(text);
  return { source: 'bench', format: 'TEXT', bytes, charset: 'utf-8', known: {}, messages: [] };
}

async function extract(jobs: Jobs, document: RawDocument): Promise<void> {
  const { failed, line } = await jobs.extract(document);
  if (failed) throw new Error(`expected an article that can be extracted, but got ${line}`);
}

/** Of the processor, so that what else runs on the machine does not count. */
async function processorSecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000_000;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
