import { afterEach, describe, expect, it } from 'vitest';
import { createPool, type PoolOptions } from '../../../loaders/jobs/pool.js';
import { createLocalJobs } from '../../../loaders/jobs/local.js';
import { textDocument } from '../../utils/documents.js';

const FAILING = new URL('../../utils/failing-worker.ts', import.meta.url);
const STORY =
  'Bridge at Kelmaro reopens\n\n“We have waited two winters,” said the minister, Dario Velluti, in Bergen.\n';

let pool: ReturnType<typeof createPool>;
afterEach(() => pool.dispose());

function linesOf(texts: readonly string[], options: Partial<PoolOptions> = {}): Promise<string[]> {
  pool = createPool({ threads: 2, worker: FAILING, ...options });
  return Promise.all(texts.map(async (text) => (await pool.extract(textDocument(text).document)).line));
}

describe('a pool of worker threads', () => {
  it('makes of a document what this thread makes of it', async () => {
    pool = createPool({ threads: 2 });
    const local = await createLocalJobs();
    const document = textDocument(STORY).document;
    for (const job of ['facts', 'extract'] as const) {
      const expected = await local[job](document);
      expect(await Promise.all([pool[job](document), pool[job](document)])).toEqual([expected, expected]);
    }
    expect(document.bytes).toEqual(Buffer.from(STORY));
    await local.dispose();
  });

  it.each([
    ['hang', 'expected a result within 10 s, but got no end'],
    [
      'die',
      'expected a result within 60 s, but got an error in its worker thread: worker exited with code: 7',
    ],
    ['fill', 'Worker terminated due to reaching memory limit'],
    ['throw', 'thrown by the job'],
  ])('fails a document that makes its thread %s, and goes on with the others', async (word, reason) => {
    const texts = ['a', word, 'b', word, 'c', 'd', 'e'];
    const timeLimitMs = word === 'hang' ? 10_000 : 60_000;
    const lines = await linesOf(texts, { timeLimitMs, heapMb: 64 });
    expect(lines.filter((_, index) => texts[index] !== word)).toEqual(['a', 'b', 'c', 'd', 'e']);
    for (const index of [1, 3]) expect(lines[index]).toContain(reason);
  });

  it('rejects when the program itself cannot work', async () => {
    await expect(linesOf(['broken'])).rejects.toThrow(
      'expected a recognizer that works, but got: no weights',
    );
    await pool.dispose();
    await expect(linesOf(['a', 'b', 'c'], { worker: new URL('missing.ts', FAILING) })).rejects.toThrow(
      'expected a recognizer that works',
    );
  });

  it('can be ended at any moment of its work, and the process goes on', async () => {
    for (const ms of [0, 400, 800, 1_200, 1_600, 2_400]) {
      pool = createPool({ threads: 2 });
      const results = [1, 2, 3].map(() => pool.facts(textDocument(STORY.repeat(400)).document));
      const settled = Promise.allSettled(results);
      await new Promise((resolve) => setTimeout(resolve, ms));
      await pool.dispose();
      await settled;
    }
  });
});
