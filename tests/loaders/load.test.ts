import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProcessor, type Processor } from '../../loaders/jobs/processor.js';
import { openQuarantine, unpackQuarantine } from '../../loaders/jobs/quarantine.js';
import type { LoadReport } from '../../loaders/jobs/tally.js';
import { loadArticles, type LoadOptions } from '../../loaders/load.js';
import type { Unpacked } from '../../loaders/read/document.js';
import { dryTarget, graphTarget } from '../../loaders/write/loads.js';
import type { Graph } from '../../src/graph/graph.js';
import { exportGraph } from '../../src/graph/transfer.js';
import { recordDocument, textDocument } from '../utils/documents.js';
import { createTGraph, T_ENGINES } from '../utils/graphs.js';

let processor: Processor;
beforeAll(async () => {
  processor = await createProcessor({ concurrency: 1 });
});
afterAll(() => processor.dispose());

describe.each(T_ENGINES)('loading into $name', ({ open }) => {
  it.skipIf(open === null)('reads no document again that it has loaded', async () => {
    const graph = await (open as NonNullable<typeof open>)();
    const documents = ['a', 'b', 'c'].map((id) =>
      recordDocument({ id, text: `Rain fell on Bergen (${id}).` }),
    );
    expect(await load(graph, documents.slice(0, 2))).toMatchObject({ loaded: 2, unchanged: 0 });
    let read = 0;
    const counting: Processor = {
      ...processor,
      facts: (document) => {
        read += 1;
        return processor.facts(document);
      },
    };
    expect(await load(graph, documents, { processor: counting })).toMatchObject({ loaded: 1, unchanged: 2 });
    expect(read).toBe(1);
    await graph.dispose();
  });

  it.skipIf(open === null)(
    'notes another document that gives the same article, and replaces a changed one',
    async () => {
      const graph = await (open as NonNullable<typeof open>)();
      const page = (advertisement: string, words = 'Rain fell on Bergen, said Kari Nilsen.') =>
        textDocument(
          `<html><body><aside>${advertisement}</aside><article><h1>Rain in Bergen</h1><p>${words}</p></article></body></html>`,
          { format: 'HTML', known: { url: 'https://news.example/rain' } },
        );
      expect(await load(graph, [page('Shoes')])).toMatchObject({ loaded: 1 });
      const shoes = await sourceHashes(graph);
      expect(await load(graph, [page('Hats')])).toMatchObject({ loaded: 0, unchanged: 1, replaced: 0 });
      expect(await sourceHashes(graph)).not.toEqual(shoes);
      expect(await load(graph, [page('Hats', 'Snow fell on Bergen.')])).toMatchObject({ replaced: 1 });
      await graph.dispose();
    },
  );

  it.skipIf(open === null)(
    'lets the first of two sources with one id count, in every later run too',
    async () => {
      const graph = await (open as NonNullable<typeof open>)();
      const [rain, snow] = ['Rain', 'Snow'].map((word) =>
        recordDocument({ id: 'x', text: `${word} fell.` }, word),
      );
      const reports = [];
      for (let run = 0; run < 3; run += 1) reports.push(await load(graph, [rain, rain, snow] as Unpacked[]));
      const failures = [
        { source: 'Snow', reason: 'expected one article with the id x in a run, but got another in Rain' },
      ];
      expect(reports.map(({ loaded, unchanged, failures }) => ({ loaded, unchanged, failures }))).toEqual([
        { loaded: 1, unchanged: 1, failures },
        { loaded: 0, unchanged: 2, failures },
        { loaded: 0, unchanged: 2, failures },
      ]);
      await graph.dispose();
    },
  );

  it.skipIf(open === null)('says in a dry run what a run does, and writes nothing', async () => {
    const graph = await (open as NonNullable<typeof open>)();
    await load(graph, [
      recordDocument({ id: 'a', text: 'Rain.' }),
      recordDocument({ id: 'b', text: 'Rain.' }),
    ]);
    const documents = [
      recordDocument({ id: 'a', text: 'Rain.' }),
      recordDocument({ id: 'b', text: 'Snow fell on Bergen, said Kari Nilsen.' }),
      recordDocument({ id: 'c', text: 'Fog.' }),
      recordDocument({ id: 'd' }),
    ];
    const before = await dump(graph);
    const dry = await load(graph, documents, { target: dryTarget(graph) });
    expect(await dump(graph)).toEqual(before);
    const real = await load(graph, documents);
    expect(dry).toEqual({ ...real, isDryRun: true, seconds: dry.seconds });
    expect(real).toMatchObject({ loaded: 1, replaced: 1, unchanged: 1, failures: [{ source: 'in.jsonl' }] });
    expect(real.found.entities).toBeGreaterThan(0);
    expect(await load(null, documents, { target: dryTarget(null) })).toMatchObject({ loaded: 3 });
    await graph.dispose();
  });
});

describe('loading', () => {
  it('gives the same graph whatever the concurrency', async () => {
    const places = ['Bergen', 'Sylhet', 'Kutaisi', 'Maribor', 'Oruro', 'Tamale', 'Hue'];
    const documents = Array.from({ length: 24 }, (_, n) =>
      recordDocument({
        id: n % 5 === 4 ? `same${n % 2}` : `a${n}`,
        text: `Flood ${n} near ${places[n % 7]}\n\n“We counted ${n} houses,” said ${n % 2 ? 'Kari Nilsen' : 'Dario Velluti'}, the mayor of ${places[n % 7]}.\n`,
      }),
    );
    const runs = [];
    for (const concurrency of [1, 3]) {
      const graph = await createTGraph();
      const own = await createProcessor({ concurrency });
      const { seconds: _, ...report } = await load(graph, documents, { processor: own });
      runs.push({ report, lines: await dump(graph) });
      await Promise.all([own.dispose(), graph.dispose()]);
    }
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[0]?.report).toMatchObject({ loaded: 22, failures: [{}, {}] });
  });

  it('takes no more articles than the limit, and none from behind it', async () => {
    let taken = 0;
    async function* sources(): AsyncGenerator<Unpacked> {
      yield { ok: false, source: 'missing.txt', reason: 'expected a file' };
      for (; taken < 9;) yield await Promise.resolve(recordDocument({ id: String(++taken), text: 'Rain.' }));
    }
    const report = await load(await createTGraph(), sources(), { limit: 3 });
    expect([report.loaded, report.failures.length, taken]).toEqual([3, 1, 3]);
  });

  it('ends when it is told to while input is still awaited, and keeps what was done', async () => {
    const graph = await createTGraph();
    const controller = new AbortController();
    async function* sources(): AsyncGenerator<Unpacked> {
      yield await Promise.resolve(recordDocument({ id: 'a', text: 'Rain.' }));
      await new Promise(() => undefined);
    }
    const onProgress = () => controller.abort();
    const report = await load(graph, sources(), { signal: controller.signal, onProgress });
    expect(report).toMatchObject({ loaded: 1, isStopped: true });
    expect((await dump(graph)).join()).toContain('"id":"a"');
  });

  it('says how many bytes were read when the last article that is done was taken', async () => {
    let bytes = 0;
    async function* sources(): AsyncGenerator<Unpacked> {
      for (const id of ['a', 'b']) {
        bytes += 100;
        yield await Promise.resolve(recordDocument({ id, text: 'Rain.' }));
      }
      bytes += 900;
    }
    const seen: unknown[] = [];
    await load(await createTGraph(), sources(), {
      bytesRead: () => bytes,
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.at(-1)).toEqual({ done: 2, bytes: 200 });
  });

  it('keeps what failed in a quarantine until it succeeds', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'dateline-test-')), 'bad');
    const graph = await createTGraph();
    const known = { url: 'https://news.example/q' };
    const documents = [
      recordDocument({ id: 'good', text: 'Rain.' }),
      recordDocument({ id: 'half' }, '../../etc/in.jsonl:2'),
      textDocument('  \n', { source: 'blank.txt', known }),
      { ok: false, source: 'missing.txt', reason: 'expected a file' } as const,
    ];
    const run = async (from: readonly Unpacked[] | AsyncIterable<Unpacked>) =>
      load(graph, from, { quarantine: await openQuarantine(folder) });
    for (let again = 0; again < 2; again += 1) {
      expect(await run(documents)).toMatchObject({ failures: [{}, {}, {}] });
      expect(entriesOf(folder)).toMatchObject([
        {
          source: '../../etc/in.jsonl:2',
          file: expect.stringMatching(/^etc-in-jsonl-2-[0-9a-f]{16}\.json$/),
        },
        { source: 'blank.txt', reason: 'expected words, but got only blanks', known },
        { source: 'missing.txt', reason: 'expected a file', file: null },
      ]);
      expect(readdirSync(folder)).toHaveLength(3);
    }
    const [half] = entriesOf(folder) as { file: string }[];
    writeFileSync(join(folder, half?.file as string), '{"id":"half","text":"Snow."}');
    expect(await run(unpackQuarantine(folder))).toMatchObject({
      loaded: 1,
      failures: [{ source: 'blank.txt' }],
    });
    expect(entriesOf(folder)).toMatchObject([{ source: 'missing.txt' }, { source: 'blank.txt' }]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('mends a list whose last line a killed run left unfinished, and refuses one that is damaged', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
    const line = { source: 'a', reason: 'b', file: null, at: '2025-01-01T00:00:00.000Z' };
    const list = join(folder, 'quarantine.jsonl');
    writeFileSync(list, `${JSON.stringify(line)}\n{"source":"c`);
    await openQuarantine(folder);
    expect(entriesOf(folder)).toEqual([line]);
    for (const wrong of ['{"source":"c"\n', `${JSON.stringify({ ...line, file: '../x' })}\n`]) {
      writeFileSync(list, wrong);
      await expect(openQuarantine(folder)).rejects.toThrow(
        'quarantine.jsonl:1: expected a line of a quarantine',
      );
    }
  });
});

async function load(
  graph: Graph | null,
  documents: readonly Unpacked[] | AsyncIterable<Unpacked>,
  more: Partial<LoadOptions> = {},
): Promise<LoadReport> {
  const startedAt = '2025-11-01T00:00:00.000Z';
  const run = { id: `load:${Math.random()}`, startedAt, version: processor.version };
  async function* sources() {
    yield* documents;
  }
  const target = graph === null ? dryTarget(null) : graphTarget(graph, run);
  return loadArticles({ target, processor, sources: sources(), ...more });
}

async function dump(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportGraph(graph)) lines.push(line);
  return lines;
}

async function sourceHashes(graph: Graph) {
  return (await graph.read({ text: 'MATCH (a:Article) RETURN a.sourceHash AS hash', parameters: {} }))
    .records;
}

function entriesOf(folder: string): unknown[] {
  return readFileSync(join(folder, 'quarantine.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}
