import type { Span } from '../../article.js';
import type { Found } from './found.js';
import { headlineReport } from './headline-reports.js';
import { AUXILIARIES } from './function-words.js';
import { isSign, sentenceEnd, type Item } from './items.js';
import type { Report } from './report.js';
import { adjectiveReport } from './report-adjectives.js';
import { nounReport } from './report-nouns.js';
import { closingReport, openingReport } from './report-sources.js';
import { verbReport } from './report-verbs.js';
import type { Block } from './sites.js';
import type { Speech } from './speech.js';

/**
 * Reported speech: "she said that …", "according to X, …", "…, X said", "X warned of …", "X's claim that …", as many as a
 * sentence holds, none inside another. A report may hold words in marks ("he said the plan was “a disgrace” and would
 * fail"): then it is a quotation beside the PARTIAL one inside it. It never holds direct `speech`, nor its cue.
 */
export function findIndirect(text: string, blocks: readonly Block[], speech: readonly Speech[]): Found[] {
  const direct = speech.filter(({ kind }) => kind === 'DIRECT');
  const spoken = new Set(direct.flatMap(({ sites }) => sites.map(({ quoted }) => quoted)));
  const cues = new Map(direct.map(({ source, parts }) => [source?.cue?.start, parts[0]?.start ?? 0]));
  const isSpoken = (item: Item): boolean => item.quoted !== undefined && spoken.has(item.quoted);
  return blocks.flatMap(({ items, paragraph }) => {
    if (paragraph.kind !== 'BODY' && paragraph.kind !== 'HEADLINE') return [];
    const titled = paragraph.kind === 'HEADLINE' ? headlineReport(items) : null;
    const found =
      titled === null
        ? clausesOf(items, isSpoken).flatMap((clause) => reportsIn(text, items, clause, cues))
        : [titled];
    return found.filter(({ isMarked }) => !isMarked).map(toFound);
  });
}

/** Item indexes of a stretch of one sentence without direct speech. */
interface Clause {
  readonly start: number;
  readonly end: number;
}

function clausesOf(items: readonly Item[], isSpoken: (item: Item) => boolean): Clause[] {
  const clauses: Clause[] = [];
  for (let start = 0; start < items.length;) {
    const end = sentenceEnd(items, start);
    let from = start;
    for (let index = start; index <= end; index += 1) {
      const item = items[index];
      if (index < end && (item === undefined || !isSpoken(item))) continue;
      if (from < index && !isQuestion(items, from, index)) clauses.push({ start: from, end: index });
      from = index + 1;
    }
    start = end;
  }
  return clauses;
}

/** Had the mayor told him to lie? The writer asks, and nobody is reported to have said so. */
function isQuestion(items: readonly Item[], start: number, end: number): boolean {
  const opener = items[start];
  return opener?.kind === 'word' && AUXILIARIES.has(opener.lower) && isSign(items[end - 1], '?');
}

function reportsIn(
  text: string,
  items: readonly Item[],
  { start, end }: Clause,
  spokenCues: ReadonlyMap<number | undefined, number>,
): Report[] {
  const isFree = (report: Report | null): report is Report =>
    report !== null && (!spokenCues.has(report.source.cue?.start) || saysMore(report, spokenCues));
  const opening = openingReport(text, items, start, end);
  if (isFree(opening)) return [opening];
  const leading = listReports(text, items, start, end, isFree);
  const closing = closingReport(text, items, start, end);
  if (!isFree(closing) || holdsCue(closing, spokenCues)) return leading;
  // "X said that …, according to Y": X's own words say it best.
  // "X predicted a close finish, he added", "X said it was late — too late, he suggested, to be mended"
  const isAgain = closing.source.speaker?.basis === 'PRONOUN' && closing.source.cue !== null;
  const own = leading.filter(({ cueAt }) => cueAt < closing.cueAt && (closing.isDocumented || isAgain));
  return own.length > 0
    ? leading
    : [closing, ...leading.filter((other) => other.cueAt > closing.to && !isSameCue(other, closing))];
}

/** "“…,” he told them, one of them recalled": the cue of the speech is nothing that was said. */
function holdsCue({ parts }: Report, spokenCues: ReadonlyMap<number | undefined, number>): boolean {
  return [...spokenCues.keys()].some(
    (cue) => cue !== undefined && parts.some(({ start, end }) => start <= cue && cue < end),
  );
}

function isSameCue({ source: one }: Report, { source: other }: Report): boolean {
  return one.cue?.start === other.cue?.start;
}

/** "warned it would set a precedent: “…”": a clause of its own stands between the cue and the speech that it brings. */
function saysMore(
  { parts, source, isClause }: Report,
  spokenCues: ReadonlyMap<number | undefined, number>,
): boolean {
  const cue = source.cue?.start ?? 0;
  const isBetween = (parts[0]?.start ?? 0) > cue && (parts.at(-1)?.end ?? 0) <= (spokenCues.get(cue) ?? 0);
  return isClause && isBetween;
}

function listReports(
  text: string,
  items: readonly Item[],
  start: number,
  end: number,
  isFree: (report: Report | null) => report is Report,
): Report[] {
  const reports: Report[] = [];
  for (let index = start; index < end; index += 1) {
    const report =
      verbReport(text, items, index, start, end) ??
      nounReport(items, index, start, end) ??
      adjectiveReport(items, index, start, end);
    if (!isFree(report)) continue;
    reports.push(report);
    index = Math.max(index, report.to - 1);
  }
  return reports;
}

function toFound({ parts, source }: Report): Found {
  return { kind: 'INDIRECT', parts: parts as readonly Span[], source, closed: true };
}
