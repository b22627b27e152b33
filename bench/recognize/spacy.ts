/** spaCy, run by a Python process that answers one question after the other (`answer_with_spacy.py` describes them). */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { EntityType } from '../../loaders/article.js';
import type { Name } from './conventions.js';

/** The models that are compared with: the small one, and the one with word vectors. */
export const SPACY_MODELS = ['en_core_web_sm', 'en_core_web_md'] as const;

/** A running Python process. Each call rejects with the reason that Python gives. */
export interface Spacy {
  /** Imports spaCy and loads a model, unless it is there already; gives its version. */
  load(model: string): Promise<string>;
  /** The names in each text; UTF-16 offsets. The model must be loaded. */
  find(model: string, texts: readonly string[]): Promise<Name[][]>;
  /**
   * Seconds for all texts: of the processor in one process, by the clock in several, which are ready before. `names`
   * runs what makes names and no more.
   */
  time(model: string, texts: readonly string[], part: SpacyPart, processes: number): Promise<number>;
  /** The most memory that was resident, in MiB. */
  peakMegabytes(): Promise<number>;
  dispose(): void;
}

export type SpacyPart = 'names' | 'all';

/** What Python answers. */
interface Answer {
  readonly version?: string;
  readonly seconds?: number;
  readonly megabytes?: number;
  readonly names?: readonly (readonly (readonly [start: number, end: number, type: EntityType])[])[];
  readonly error?: string;
}

const SCRIPT = fileURLToPath(new URL('answer_with_spacy.py', import.meta.url));
/** Numeric libraries keep to one thread, so that a core is a core. */
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/** Starts the process; whether there is such a Python is told by the first call. */
export function startSpacy(python: string): Spacy {
  const ask = startProcess(python);
  return {
    load: async (model) => (await ask.question({ job: 'load', model })).version ?? '',
    find: async (model, texts) => {
      const { names = [] } = await ask.question({ job: 'find', model, texts });
      return names.map((list) => list.map(([start, end, type]) => ({ start, end, type })));
    },
    time: async (model, texts, part, processes) =>
      (await ask.question({ job: 'time', model, texts, part, processes })).seconds ?? 0,
    peakMegabytes: async () => (await ask.question({ job: 'memory' })).megabytes ?? 0,
    dispose: () => ask.end(),
  };
}

/** Questions are answered in their order, one line each. */
function startProcess(python: string): { question(asked: object): Promise<Answer>; end(): void } {
  const child = spawn(python, [SCRIPT], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...ONE_THREAD },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const failed = new Promise<never>((_, reject) => {
    child.on('error', (cause) => reject(new Error(`${python} does not start: ${cause.message}`)));
  });
  failed.catch(() => undefined);
  // A process that is gone closes its input; the next question says so.
  child.stdin.on('error', () => undefined);
  return {
    async question(asked) {
      child.stdin.write(`${JSON.stringify(asked)}\n`);
      const { value, done } = await Promise.race([lines.next(), failed]);
      if (done === true) throw new Error(`${python} ended before it answered`);
      const answer = JSON.parse(value) as Answer;
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer;
    },
    end: () => child.stdin.end(),
  };
}
