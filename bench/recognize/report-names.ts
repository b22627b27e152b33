/** The table of one set of names: each program's F1 by type, strict and by overlap. */
import { ENTITY_TYPES, type EntityType, type Span } from '../../loaders/article.js';
import type { GoldDocument } from '../score/sets.js';
import { measureTally, type Tally } from '../score/tally.js';
import { sumTallies, type NamesJudgement } from './judge-names.js';
import { NAME_SET_TITLES, type NameSet } from './name-sets.js';

/** What a program found in a set, or why it did not run. */
export type NamesResult =
  | { readonly name: string; readonly judged: readonly NamesJudgement[] }
  | { readonly name: string; readonly skipped: string };

/** The types that newspapers' names are usually measured by. */
const TOGETHER: readonly EntityType[] = ['PERSON', 'ORGANIZATION', 'PLACE'];
const NAME_WIDTH = 34;
const COLUMNS = [...ENTITY_TYPES, 'PER+ORG+PLACE', 'precision', 'recall', 'right/found/gold'];
const CONTEXT_CHARACTERS = 40;

/** Lines of the table; precision and recall are of people, organisations and places together. */
export function reportNames(
  set: NameSet,
  documents: readonly GoldDocument[],
  results: readonly NamesResult[],
): string[] {
  const count = documents.reduce((sum, { gold }) => sum + gold.mentions.filter(isName).length, 0);
  return [
    `== names, ${set}: ${NAME_SET_TITLES[set]}; ${documents.length} texts, ${count} names`,
    ...(['strict', 'overlap'] as const).flatMap((mode) => [
      row(`F1, ${mode}`, COLUMNS),
      ...results.map((result) =>
        'skipped' in result
          ? `${`  ${result.name}`.padEnd(NAME_WIDTH)} skipped (${result.skipped})`
          : row(`  ${result.name}`, figures(result.judged.map((one) => one[mode]))),
      ),
    ]),
  ];
}

/** One line for each name that was missed (`-`) or is wrong (`+`), with the words around it. */
export function listNameErrors({ text }: GoldDocument, { strict }: NamesJudgement): string[] {
  const show = (sign: string, one: Span & { readonly type: EntityType }): string =>
    `${sign} ${one.type.padEnd(12)} ${showSpan(text, one)}`;
  return [...strict.missed.map((one) => show('-', one)), ...strict.wrong.map((one) => show('+', one))];
}

function isName(mention: GoldDocument['gold']['mentions'][number]): boolean {
  return mention.pronoun !== true && mention.nominal !== true && mention.optional !== true;
}

function figures(scores: readonly NamesJudgement['strict'][]): string[] {
  const together = sumTallies(scores, TOGETHER);
  const { precision, recall } = measureTally(together);
  return [
    ...ENTITY_TYPES.map((type) => formatF1(sumTallies(scores, [type]))),
    formatF1(together),
    ...[precision, recall].map(formatPercent),
    `${together.right}/${together.found}/${together.expected}`,
  ];
}

/** A type that the set does not annotate has none. */
function formatF1(tally: Tally): string {
  return formatPercent(tally.expected === 0 ? null : measureTally(tally).f1);
}

function formatPercent(value: number | null): string {
  return value === null ? '-' : (100 * value).toFixed(1);
}

function row(name: string, cells: readonly string[]): string {
  const padded = cells.map((cell, at) => cell.padStart((COLUMNS[at] ?? '').length));
  return `${name.padEnd(NAME_WIDTH)} ${padded.join('  ')}`.trimEnd();
}

function showSpan(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start);
  const after = text.slice(end, end + CONTEXT_CHARACTERS);
  return `${start}: …${before}[${text.slice(start, end)}]${after}…`.replace(/\s+/gu, ' ');
}
