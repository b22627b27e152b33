/**
 * Dates on GUM: of the dates that its annotators marked, how many are found (words overlap) and how many of all are
 * right (first and last day agree). Dates with only one bound are left out. News and interviews, by document: the even
 * ones were read while rules were written, the odd ones were not. Other genres are text of another kind: precision is
 * not measured, since GUM leaves many dates unmarked.
 * Run: npx tsx bench/dates.ts [--misses]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, DateExpression, Span } from '../loaders/article.js';
import { recognizeDates } from '../loaders/recognize/dates.js';
import { readConllu } from './score/conllu.js';
import { SHARED_DIR } from './score/sources.js';

interface Gold extends Span {
  readonly earliest: string;
  readonly latest: string;
}
interface Document {
  readonly name: string;
  readonly text: string;
  readonly publishedAt: string | null;
  readonly dates: readonly Gold[];
}
interface Outcome {
  readonly document: Document;
  readonly gold: Gold;
  /** The date found at these words; null when none was. */
  readonly found: DateExpression | null;
}

function main(): void {
  const folder = join(SHARED_DIR, 'data/gum/dep');
  if (!existsSync(folder)) {
    console.log(`skipped: ${folder} is not there`);
    return;
  }
  const names = readdirSync(folder).filter((name) => name.endsWith('.conllu'));
  const documents = names.sort().map((name) => readDocument(name, readFileSync(join(folder, name), 'utf8')));
  const isNews = ({ name }: Document): boolean => /^GUM_(?:news|interview)_/u.test(name);
  const news = documents.filter(isNews);
  const tuned = news.filter((_, at) => at % 2 === 0).flatMap(measure);
  print('news and interviews, even (tuned on)', tuned);
  print('news and interviews, odd (held out)', news.filter((_, at) => at % 2 === 1).flatMap(measure));
  print('other genres (never read)', documents.filter((document) => !isNews(document)).flatMap(measure));
  if (process.argv.includes('--misses')) printMisses(tuned);
}

function readDocument(name: string, source: string): Document {
  const { text, tokens } = readConllu(source);
  const open: { start: number; tag: string }[] = [];
  const dates: Gold[] = [];
  for (const token of tokens) {
    for (const [tag] of (token.misc.get('XML') ?? '').matchAll(/<\/?\w+[^>]*>/gu)) {
      if (tag.startsWith('<date')) open.push({ start: token.start, tag });
      if (tag !== '</date>') continue;
      const begun = open.pop();
      const range = begun === undefined ? null : rangeOf(begun.tag);
      if (begun !== undefined && range !== null) dates.push({ start: begun.start, end: token.end, ...range });
    }
  }
  const created = /^# meta::dateCreated = (\d{4}-\d\d-\d\d)$/mu.exec(source)?.[1];
  return { name, text, publishedAt: created === undefined ? null : `${created}T12:00:00.000Z`, dates };
}

/** Null for what is no stretch of days: one bound alone, a day of every year, a time of day. */
function rangeOf(tag: string): Pick<Gold, 'earliest' | 'latest'> | null {
  const value = (name: string): string | undefined =>
    new RegExp(`\\s${name}(?:=|:::)"([^"]*)"`, 'u').exec(tag)?.[1]?.replace(/T.*$/u, '');
  const first = value('when') ?? value('from') ?? value('notBefore');
  const last = value('when') ?? value('to') ?? value('notAfter');
  const form = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u;
  if (first === undefined || last === undefined || !form.test(first) || !form.test(last)) return null;
  return { earliest: fullDay(first, '-01-01'), latest: lastDay(last) };
}

function fullDay(day: string, rest: string): string {
  return `${day}${rest.slice(day.length - 4)}`;
}

function lastDay(day: string): string {
  if (day.length !== 7) return fullDay(day, '-12-31');
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}

function measure(document: Document): Outcome[] {
  const { dates } = recognizeDates(articleOf(document));
  return document.dates.map((gold) => {
    const overlapping = dates.filter((date) => date.start < gold.end && gold.start < date.end);
    const right = overlapping.find((date) => isRight({ document, gold, found: date }));
    return { document, gold, found: right ?? overlapping[0] ?? null };
  });
}

function isRight({ gold, found }: Outcome): boolean {
  return found?.earliest === gold.earliest && found.latest === gold.latest;
}

function print(label: string, outcomes: readonly Outcome[]): void {
  const share = (count: number): string =>
    `${count} of ${outcomes.length} (${((100 * count) / outcomes.length).toFixed(1)}%)`;
  const found = outcomes.filter((outcome) => outcome.found !== null).length;
  console.log(`${label}: found ${share(found)}, right ${share(outcomes.filter(isRight).length)}`);
}

function printMisses(outcomes: readonly Outcome[]): void {
  for (const { document, gold, found } of outcomes.filter((outcome) => !isRight(outcome))) {
    const { text, name, publishedAt } = document;
    const around = text.slice(Math.max(0, gold.start - 60), gold.end + 40).replace(/\s+/gu, ' ');
    const got =
      found === null
        ? 'nothing'
        : `"${text.slice(found.start, found.end)}" ${found.earliest}..${found.latest}`;
    const day = publishedAt?.slice(0, 10) ?? 'unknown';
    console.log(
      `${name} (${day}) "${text.slice(gold.start, gold.end)}" ${gold.earliest}..${gold.latest}: ${got}\n    ${around}`,
    );
  }
}

function articleOf({ name, text, publishedAt }: Document): Article {
  const nothing = {
    url: null,
    headline: null,
    byline: null,
    publisher: null,
    section: null,
    modifiedAt: null,
  };
  return {
    ...{ ...nothing, id: name, authors: [], publishedAt, language: 'en', text, textHash: '' },
    segments: [{ kind: 'BODY', start: 0, end: text.length }],
    ...{ sentences: [], dates: [], mentions: [], entities: [] },
    ...{ quotations: [], relationships: [], messages: [] },
  };
}

main();
