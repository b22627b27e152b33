/**
 * Scores the recognizer as the pipeline runs it, from raw text, on the dev sets that `training/devsets.py` writes:
 * `npx tsx training/score.ts [--model folder] [--bare] [--errors set]`. `--bare` scores the model without the rules.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Article, EntityType } from '../loaders/article.js';
import { createNamesRecognizer } from '../loaders/recognize/names.js';
import { splitSentences } from '../loaders/recognize/sentences.js';
import { createTagger } from '../loaders/recognize/tagger.js';

type Name = readonly [start: number, end: number, type: string];
interface Document {
  readonly text: string;
  readonly names: readonly Name[];
}
interface Counts {
  right: number;
  given: number;
  wanted: number;
  touched: number;
  reached: number;
}

const { values } = parseArgs({
  options: { model: { type: 'string' }, bare: { type: 'boolean' }, errors: { type: 'string' } },
});
const ROWS = ['PERSON', 'ORGANIZATION', 'PLACE', 'EVENT', 'PER/ORG/PLACE', 'ALL'];

await main();

async function main(): Promise<void> {
  const tagger = await createTagger(values.model === undefined ? {} : { modelPath: values.model });
  const recognizer = await createNamesRecognizer({ tagger });
  const find = values.bare === true ? findBare : findAll;
  for (const set of ['gum', 'politics', 're3d', 'newswire']) {
    const path = fileURLToPath(new URL(`runs/dev/${set}.json`, import.meta.url));
    if (existsSync(path)) await scoreSet(set, JSON.parse(readFileSync(path, 'utf8')) as Document[], find);
  }
  await tagger.dispose();

  async function findAll(text: string): Promise<Name[]> {
    const { mentions } = await recognizer.stage(articleOf(text));
    return mentions.map((mention): Name => [mention.start, mention.end, mention.type]);
  }

  async function findBare(text: string): Promise<Name[]> {
    const sentences = splitSentences(text, { start: 0, end: text.length }, 0);
    const found = await tagger.tag(sentences.map((one) => text.slice(one.start, one.end)));
    return found.flatMap((names, index) =>
      names.map((name): Name => {
        const offset = sentences[index]?.start ?? 0;
        return [name.start + offset, name.end + offset, name.type];
      }),
    );
  }
}

async function scoreSet(
  set: string,
  documents: readonly Document[],
  find: (text: string) => Promise<Name[]>,
) {
  const counts = new Map<string, Counts>();
  let words = 0;
  let milliseconds = 0;
  for (const { text, names } of documents) {
    const started = performance.now();
    const found = await find(text);
    milliseconds += performance.now() - started;
    words += text.split(/\s+/u).length;
    count(counts, names, found);
    if (values.errors === set) printErrors(text, names, found);
  }
  for (const row of ROWS)
    if (counts.has(row)) console.log(`${set.padEnd(9)} ${row.padEnd(14)} ${figures(counts.get(row))}`);
  console.log(`${set.padEnd(9)} ${Math.round((words / milliseconds) * 1000)} words/s`);
}

function count(counts: Map<string, Counts>, wanted: readonly Name[], given: readonly Name[]): void {
  for (const type of new Set([...wanted, ...given].map((name) => name[2] as EntityType))) {
    const gold = wanted.filter((name) => name[2] === type);
    const found = given.filter((name) => name[2] === type);
    const exact = new Set(gold.map(([start, end]) => `${start} ${end}`));
    const touches = (one: Name, others: readonly Name[]) =>
      others.some((other) => one[0] < other[1] && other[0] < one[1]);
    for (const row of [type, 'ALL', ...(type === 'EVENT' ? [] : ['PER/ORG/PLACE'])]) {
      const sum = counts.get(row) ?? { right: 0, given: 0, wanted: 0, touched: 0, reached: 0 };
      counts.set(row, {
        right: sum.right + found.filter(([start, end]) => exact.has(`${start} ${end}`)).length,
        given: sum.given + found.length,
        wanted: sum.wanted + gold.length,
        touched: sum.touched + found.filter((name) => touches(name, gold)).length,
        reached: sum.reached + gold.filter((name) => touches(name, found)).length,
      });
    }
  }
}

function figures(counts: Counts | undefined): string {
  if (counts === undefined) return '';
  const percent = (part: number, whole: number) => (100 * part) / Math.max(1, whole);
  const f1 = (p: number, r: number) => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
  const [p, r] = [percent(counts.right, counts.given), percent(counts.right, counts.wanted)];
  const loose = f1(percent(counts.touched, counts.given), percent(counts.reached, counts.wanted));
  return `P ${p.toFixed(1)}  R ${r.toFixed(1)}  F1 ${f1(p, r).toFixed(1)}  overlap F1 ${loose.toFixed(1)}  of ${counts.wanted}`;
}

function printErrors(text: string, wanted: readonly Name[], given: readonly Name[]): void {
  const key = ([start, end, type]: Name) => `${start} ${end} ${type}`;
  const [gold, found] = [new Set(wanted.map(key)), new Set(given.map(key))];
  const show = (sign: string, [start, end, type]: Name) =>
    console.log(
      `${sign} ${type.slice(0, 3)} [${text.slice(start, end)}] ${text.slice(Math.max(0, start - 40), end + 30).replace(/\s+/gu, ' ')}`,
    );
  for (const name of wanted) if (!found.has(key(name))) show('-', name);
  for (const name of given) if (!gold.has(key(name))) show('+', name);
}

function articleOf(text: string): Article {
  return {
    id: 'dev',
    url: null,
    headline: null,
    byline: null,
    authors: [],
    publisher: null,
    publishedAt: null,
    language: 'en',
    text,
    textHash: '',
    segments: [{ kind: 'BODY', start: 0, end: text.length }],
    sentences: [],
    dates: [],
    mentions: [],
    entities: [],
    quotations: [],
    relationships: [],
    messages: [],
  };
}
