/**
 * Scores the reading of pages: the text of the article beside other extractors, against Readability's own expected
 * output and against blocks that a reader has typed; metadata; speed and memory.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEGMENT_KINDS, type Article } from '../../loaders/article.js';
import { articleFromRecord } from '../../loaders/read/record.js';
import { scoreBody, tallyKinds } from './html/gold-table.js';
import { type GoldPage, type GoldSet, readGoldPages, wordsOfGold } from './html/gold.js';
import { LIBRARIES } from './html/libraries.js';
import { type ExpectedMetadata, type MetadataField, judgeMetadata } from './html/metadata.js';
import { bodyText, factText } from './html/ours.js';
import { type TrafilaturaRun, runTrafilatura } from './html/trafilatura.js';
import { type Score, compareBags, meanScore, textOfHtml, tokensOf } from './html/words.js';

const ARCHIVE = 'test-pages.tar.gz';
const OURS = 'dateline';

/** What was read and extracted of all pages. */
interface Run {
  readonly pages: string;
  readonly names: readonly string[];
  readonly articles: ReadonlyMap<string, Article>;
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** Texts by extractor and page; null where an extractor has no answer. */
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
  readonly librarySeconds: ReadonlyMap<string, number>;
  readonly trafilatura: TrafilaturaRun | null;
}

/**
 * The printed lines. `folder` holds `test-pages.tar.gz`, Readability's test pages; without it there is one line that
 * says so. `python` is the interpreter that is asked for trafilatura.
 */
export async function scoreHtml(folder: string, python = 'python3'): Promise<string[]> {
  const archive = join(folder, ARCHIVE);
  if (!existsSync(archive)) return [`== html: skipped (no ${ARCHIVE} in ${folder})`];
  const unpacked = mkdtempSync(join(tmpdir(), 'dateline-pages-'));
  try {
    execFileSync('tar', ['xzf', archive, '-C', unpacked]);
    const run = await runAll(join(unpacked, 'test-pages'), python);
    return [
      ...reportExpected(run),
      ...(['TUNE', 'CHECK'] as const).flatMap((set) => reportGold(run, set)),
      ...reportMetadata(run),
      ...reportSpeed(run),
    ];
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

/** Ours first, so that its memory and time are its own. */
async function runAll(pages: string, python: string): Promise<Run> {
  const names = readdirSync(pages).sort();
  const articles = new Map<string, Article>();
  let seconds = 0;
  for (const name of names) {
    const html = sourceOf(pages, name);
    const started = process.cpuUsage();
    articles.set(name, await articleFromRecord({ html }, name));
    seconds += secondsSince(started);
  }
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const libraries = await runLibraries(pages, names);
  const trafilatura = runTrafilatura(pages, names, python);
  const texts = new Map([
    ...libraries.texts,
    ...(trafilatura ? [['trafilatura', trafilatura.texts] as const] : []),
  ]);
  return { pages, names, articles, seconds, peakMegabytes, ...libraries, texts, trafilatura };
}

async function runLibraries(
  pages: string,
  names: readonly string[],
): Promise<Pick<Run, 'texts' | 'librarySeconds'>> {
  const texts = new Map<string, ReadonlyMap<string, string | null>>();
  const librarySeconds = new Map<string, number>();
  for (const [library, extract] of Object.entries(LIBRARIES)) {
    const found = new Map<string, string | null>();
    const started = process.cpuUsage();
    for (const name of names) found.set(name, await extract(sourceOf(pages, name)));
    librarySeconds.set(library, secondsSince(started));
    texts.set(library, found);
  }
  return { texts, librarySeconds };
}

/** Of the processor, so that what else runs on the machine does not count. */
function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000_000;
}

function reportExpected(run: Run): string[] {
  const scoreAll = (textOf: (name: string) => string | null): Score[] =>
    run.names.flatMap((name) => {
      const text = textOf(name);
      return text === null ? [] : [compareBags(tokensOf(text), tokensOf(expectedText(run.pages, name)))];
    });
  return [
    `== html: ${run.names.length} pages against Readability's expected output, words, mean over pages`,
    scoreLine(
      OURS,
      scoreAll((name) => factText(run.articles.get(name)!)),
    ),
    ...[...run.texts].map(([library, texts]) =>
      scoreLine(
        library,
        scoreAll((name) => texts.get(name) ?? null),
      ),
    ),
    '',
  ];
}

function reportGold(run: Run, set: GoldSet): string[] {
  const pages = readGoldPages().filter((page) => page.set === set);
  const words = new Map(pages.map((page) => [page.name, wordsOfGold(page, sourceOf(run.pages, page.name))]));
  const scores = (unit: 'WORDS' | 'SHINGLES', textOf: (name: string) => string | null): Score[] =>
    pages.flatMap((page) => {
      const text = textOf(page.name);
      return text === null ? [] : [scoreBody(page, words.get(page.name)!, text, unit)];
    });
  const line = (name: string, textOf: (page: string) => string | null): string =>
    `${scoreLine(name, scores('WORDS', textOf))}   four in a row ${scoreWords(scores('SHINGLES', textOf))}`;
  return [
    `== html: ${pages.length} pages typed by a reader (${set}), text of the article, mean over pages`,
    line(OURS, (name) => bodyText(run.articles.get(name)!)),
    ...[...run.texts].map(([library, texts]) => line(library, (name) => texts.get(name) ?? null)),
    ...reportKinds(run, pages, words),
    '',
  ];
}

function reportKinds(
  run: Run,
  pages: readonly GoldPage[],
  words: ReadonlyMap<string, readonly string[]>,
): string[] {
  const tallies = pages.map((page) => tallyKinds(page, words.get(page.name)!, run.articles.get(page.name)!));
  return SEGMENT_KINDS.flatMap((kind) => {
    const sum = (part: 'wanted' | 'found' | 'got' | 'right'): number =>
      tallies.reduce((total, tally) => total + (tally.get(kind)?.[part] ?? 0), 0);
    if (sum('wanted') + sum('got') === 0) return [];
    const [precision, recall] = [share(sum('right'), sum('got')), share(sum('found'), sum('wanted'))];
    return [
      `  ${kind.padEnd(12)} precision ${precision}  recall ${recall}  of ${sum('wanted')} four in a row`,
    ];
  });
}

function reportMetadata(run: Run): string[] {
  const judged = run.names.map((name) =>
    judgeMetadata(run.articles.get(name)!, expectedMetadata(run.pages, name)),
  );
  const line = (field: MetadataField): string => {
    const answers = judged.flatMap((page) => page[field] ?? []);
    return `${field.padEnd(12)} ${answers.filter(Boolean).length} of ${answers.length} as expected`;
  };
  const fields: readonly MetadataField[] = ['headline', 'byline', 'publishedAt'];
  return ['== html: metadata as in Readability’s expected output', ...fields.map(line), ''];
}

function reportSpeed(run: Run): string[] {
  const rate = (seconds: number): string => (run.names.length / seconds).toFixed(1);
  const libraries = ['Readability', 'defuddle'].map(
    (name) => `${name.padEnd(24)} ${rate(run.librarySeconds.get(name) ?? Infinity)} pages a second`,
  );
  const { trafilatura } = run;
  return [
    '== html: speed on one core, and peak memory of the process',
    `${OURS.padEnd(24)} ${rate(run.seconds)} pages a second, ${Math.round(run.peakMegabytes)} MB`,
    ...libraries,
    trafilatura === null
      ? 'trafilatura              skipped (this Python does not have it)'
      : `${`trafilatura ${trafilatura.version}`.padEnd(24)} ${rate(trafilatura.seconds)} pages a second, ${Math.round(trafilatura.peakMegabytes)} MB`,
  ];
}

function scoreLine(name: string, scores: readonly Score[]): string {
  return `${name.padEnd(24)} ${String(scores.length).padStart(3)} pages  ${scoreWords(scores)}`;
}

function scoreWords(scores: readonly Score[]): string {
  const { f1, precision, recall } = meanScore(scores);
  return `F1 ${f1.toFixed(4)} precision ${precision.toFixed(4)} recall ${recall.toFixed(4)}`;
}

function share(part: number, all: number): string {
  return all === 0 ? '  -  ' : (part / all).toFixed(3);
}

function sourceOf(pages: string, name: string): string {
  return readFileSync(join(pages, name, 'source.html'), 'utf8');
}

function expectedText(pages: string, name: string): string {
  return textOfHtml(readFileSync(join(pages, name, 'expected.html'), 'utf8'));
}

function expectedMetadata(pages: string, name: string): ExpectedMetadata {
  return JSON.parse(readFileSync(join(pages, name, 'expected-metadata.json'), 'utf8')) as ExpectedMetadata;
}
