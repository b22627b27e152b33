/**
 * Long jobs: articles per second with one thread and with several, side by side, and peak memory while loading few and
 * many articles, which should be about the same.
 *
 *     npx tsx bench/jobs.ts [--articles 400] [--concurrency 1,2] [--few 2000] [--many 20000]
 *
 * The articles for speed have about 250 words each, those for memory one sentence without a name, so that many are
 * done in minutes. The embedded engine keeps its graph in memory, so some of the growth is the graph's own.
 * CPU seconds stand beside the time, since a busy machine makes the time longer and them hardly.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '400' },
    concurrency: { type: 'string', default: '1,2' },
    few: { type: 'string', default: '2000' },
    many: { type: 'string', default: '20000' },
  },
});

const PROGRAM = fileURLToPath(new URL('../scripts/dateline.mjs', import.meta.url));
/** Prints what the process used when it ends. */
const METER = `data:text/javascript,process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();
process.stderr.write('\\nused '+JSON.stringify({maxRSS,cpu:(userCPUTime+systemCPUTime)/1e6})+'\\n')})`;
const TOWNS = ['Bergen', 'Sylhet', 'Kutaisi', 'Maribor', 'Oruro', 'Tamale', 'Hue'];
const PEOPLE = ['Kari Nilsen', 'Rokeya Anwar', 'Dario Velluti', 'Ines Okonkwo', 'Erik Haddad'];
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));

try {
  await compareSpeed(Number(values.articles), values.concurrency.split(',').map(Number));
  await compareMemory(Number(values.few), Number(values.many));
} finally {
  rmSync(folder, { recursive: true });
}

async function compareSpeed(count: number, concurrencies: readonly number[]): Promise<void> {
  const file = await writeArticles(count, (n) => paragraphs(n, 6));
  let first: number | undefined;
  for (const concurrency of concurrencies) {
    const { seconds, cpu, megabytes } = await load(file, concurrency);
    const rate = count / seconds;
    first ??= rate;
    console.log(
      `concurrency ${concurrency}: ${rate.toFixed(1)} articles/s, ratio ${(rate / first).toFixed(2)}, ${cpu.toFixed(1)} CPU s in ${seconds.toFixed(1)} s, peak ${megabytes} MB`,
    );
  }
}

/** Once in a dry run, which shows what the loading takes, and once into a graph, which the engine keeps in memory. */
async function compareMemory(few: number, many: number): Promise<void> {
  for (const flags of [['--dry-run'], []]) {
    const peaks: number[] = [];
    const what = flags.join() || 'load';
    for (const count of [few, many]) {
      const file = await writeArticles(count, (n) => `rain fell on the hills for ${n} days.`);
      const { seconds, megabytes } = await load(file, 2, flags);
      peaks.push(megabytes);
      console.log(
        `${what}, ${count} articles: peak ${megabytes} MB, ${(count / seconds).toFixed(1)} articles/s`,
      );
    }
    console.log(
      `${what}, memory for ${many} / for ${few}: ${((peaks[1] ?? 0) / (peaks[0] ?? 1)).toFixed(2)}`,
    );
  }
}

async function load(file: string, concurrency: number, flags: readonly string[] = []) {
  const data = mkdtempSync(join(folder, 'graph-'));
  const words = ['load', file, '--json', '--data', data, '--concurrency', String(concurrency), ...flags];
  const child = spawn(process.execPath, ['--import', METER, PROGRAM, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = [child.stdout.toArray(), child.stderr.toArray()];
  const [code] = (await once(child, 'close')) as [number];
  const said = String(Buffer.concat((await stderr) as Buffer[]));
  if (code !== 0) throw new Error(`expected a load without failures, but got exit code ${code}: ${said}`);
  const { seconds } = JSON.parse(String(Buffer.concat((await stdout) as Buffer[]))) as { seconds: number };
  // The last line: worker threads end with one of their own.
  const used = JSON.parse(/.*used (\{.*\})/s.exec(said)?.[1] ?? '') as { maxRSS: number; cpu: number };
  return { seconds, cpu: used.cpu, megabytes: Math.round(used.maxRSS / 1024) };
}

async function writeArticles(count: number, textOf: (n: number) => string): Promise<string> {
  const file = join(folder, `articles-${count}.jsonl`);
  const stream = createWriteStream(file);
  for (let n = 0; n < count; n += 1) {
    const line = `${JSON.stringify({ id: `a${n}`, url: `https://news.example/${n}`, text: textOf(n) })}\n`;
    if (!stream.write(line)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return file;
}

function paragraphs(n: number, count: number): string {
  const [town, other] = [TOWNS[n % 7], TOWNS[(n + 3) % 7]];
  const [person, speaker] = [PEOPLE[n % 5], PEOPLE[(n + 2) % 5]];
  const body = Array.from({ length: count }, (_, part) => {
    const weeks = n + part;
    return `The bridge at ${town} opened again on Tuesday after ${weeks} weeks, the transport minister, ${person}, said, while engineers from ${other} were still at work below the old mill. “We have waited ${weeks} winters for this,” said ${speaker}, the mayor of ${other}.`;
  });
  return [`Bridge ${n} at ${town} reopens`, ...body].join('\n\n');
}
