/**
 * Article text and metadata against pages with expected answers, beside Readability alone in the same run.
 *
 *     npx tsx bench/read.ts FOLDER [--pages]
 *
 * FOLDER holds one folder a page with source.html, expected.html and expected-metadata.json (the layout of
 * Readability's own test pages). `--pages` lists the pages that score worst.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Article, FACT_KINDS } from '../loaders/article.js';
import { type DomDocument, parsePage } from '../loaders/read/html/dom.js';
import { collectRuns } from '../loaders/read/html/flow.js';
import { articleFromRecord } from '../loaders/read/record.js';

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface Expected {
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly publishedTime?: string | null;
}

const folder = process.argv[2];
if (!folder) throw new Error('expected a folder of test pages as the first argument');

const rows: { page: string; ours: Score; withHeadline: Score; readability: Score }[] = [];
const metadata = { headline: [0, 0], byline: [0, 0], publishedAt: [0, 0] };
let ourMs = 0;
let readabilityMs = 0;

for (const page of readdirSync(folder).sort()) {
  const html = readFileSync(join(folder, page, 'source.html'), 'utf8');
  const wanted = tokensOf(textOfHtml(readFileSync(join(folder, page, 'expected.html'), 'utf8')));
  const expected = JSON.parse(readFileSync(join(folder, page, 'expected-metadata.json'), 'utf8')) as Expected;
  const started = performance.now();
  const article = await articleFromRecord({ html }, page);
  ourMs += performance.now() - started;
  const readabilityStarted = performance.now();
  const alone = readabilityText(html);
  readabilityMs += performance.now() - readabilityStarted;
  rows.push({
    page,
    ours: score(tokensOf(factText(article, false)), wanted),
    withHeadline: score(tokensOf(factText(article, true)), wanted),
    readability: score(tokensOf(alone), wanted),
  });
  countMetadata(article, expected, page);
}
report();

/** Expected pages hold the article without its title, so the headline is scored apart. */
function factText(article: Article, headline: boolean): string {
  const facts = article.segments.filter(
    (each) => FACT_KINDS.has(each.kind) && (headline || each.kind !== 'HEADLINE'),
  );
  return facts.map((each) => article.text.slice(each.start, each.end)).join('\n');
}

function readabilityText(html: string): string {
  const { document } = parseHTML(html) as { document: object };
  return textOfHtml(new Readability(document as never).parse()?.content ?? '');
}

/** Words of block elements apart from each other, the same way for every side. */
function textOfHtml(html: string): string {
  const document: DomDocument = parsePage(`<html><body>${html}</body></html>`, 'expected');
  return document.body
    ? collectRuns(document.body, () => true)
        .map((run) => run.text)
        .join('\n')
    : '';
}

function tokensOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function score(got: readonly string[], wanted: readonly string[]): Score {
  const left = new Map<string, number>();
  for (const token of wanted) left.set(token, (left.get(token) ?? 0) + 1);
  let hits = 0;
  for (const token of got) {
    const count = left.get(token) ?? 0;
    if (count > 0) hits += 1;
    left.set(token, count - 1);
  }
  if (got.length === 0 && wanted.length === 0) return { precision: 1, recall: 1, f1: 1 };
  const precision = got.length === 0 ? 0 : hits / got.length;
  const recall = wanted.length === 0 ? 0 : hits / wanted.length;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Only fields that the page is expected to have; a day stands for a time whose zone the page does not say. */
function countMetadata(article: Article, expected: Expected, page: string): void {
  const same = (a: string, b: string): boolean => tokensOf(a).join(' ') === tokensOf(b).join(' ');
  const count = (
    field: keyof typeof metadata,
    wanted: string | null | undefined,
    isRight: (wanted: string) => boolean,
  ): void => {
    if (!wanted) return;
    metadata[field][1]! += 1;
    if (isRight(wanted)) metadata[field][0]! += 1;
    else if (process.argv.includes('--pages'))
      console.log(`${page} ${field}: wanted "${wanted}", got "${article[field]}"`);
  };
  count('headline', expected.title, (title) => same(article.headline ?? '', title));
  count('byline', expected.byline, (byline) => same(article.byline ?? '', byline.replace(/^by:?\s+/iu, '')));
  count('publishedAt', expected.publishedTime, (time) => isSameTime(article.publishedAt, time));
}

function isSameTime(got: string | null, wanted: string): boolean {
  if (got === null) return false;
  const ms = Date.parse(wanted);
  return got === wanted.slice(0, 10) + 'T00:00:00.000Z' || (!Number.isNaN(ms) && Date.parse(got) === ms);
}

function report(): void {
  const mean = (pick: (row: (typeof rows)[number]) => number): string =>
    (rows.reduce((sum, row) => sum + pick(row), 0) / rows.length).toFixed(4);
  const line = (name: string, pick: (row: (typeof rows)[number]) => Score): string =>
    `${name.padEnd(28)} F1 ${mean((row) => pick(row).f1)}  precision ${mean((row) => pick(row).precision)}  recall ${mean((row) => pick(row).recall)}`;
  console.log(`${rows.length} pages, token F1 of article text, mean over pages`);
  console.log(line('read (without HEADLINE)', (row) => row.ours));
  console.log(line('read (with HEADLINE)', (row) => row.withHeadline));
  console.log(line('Readability alone', (row) => row.readability));
  for (const [field, [right, all]] of Object.entries(metadata))
    console.log(`${field.padEnd(12)} ${right} of ${all} right`);
  console.log(
    `ms a page: read ${(ourMs / rows.length).toFixed(1)}, Readability alone ${(readabilityMs / rows.length).toFixed(1)}`,
  );
  if (!process.argv.includes('--pages')) return;
  const worst = [...rows]
    .sort((a, b) => a.ours.f1 - a.readability.f1 - (b.ours.f1 - b.readability.f1))
    .slice(0, 40);
  console.table(
    worst.map((row) => ({
      page: row.page,
      ours: row.ours.f1.toFixed(3),
      p: row.ours.precision.toFixed(3),
      r: row.ours.recall.toFixed(3),
      readability: row.readability.f1.toFixed(3),
    })),
  );
}
