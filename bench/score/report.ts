/** The table of one set. */
import { ENTITY_TYPES, SEGMENT_KINDS } from '../../loaders/article.js';
import type { Judgement } from './judge.js';
import { SCORED_TYPES } from './relationships.js';
import {
  addShares,
  addTallies,
  formatShare,
  formatTally,
  NO_SHARE,
  NO_TALLY,
  type Share,
  type Tally,
} from './tally.js';

/** Lines of a table; parts that no article of the set was annotated for are left out. */
export function reportSet(name: string, judged: readonly Judgement[], missing: number): string[] {
  const characters = judged.reduce((sum, one) => sum + one.gold.length, 0);
  const lost = missing === 0 ? '' : `, ${missing} NOT EXTRACTED`;
  return [
    `== ${name}: ${judged.length} articles, ${characters} characters${lost}`,
    ...reportTypes('mentions, exact', judged, (one) => one.strict.tallies),
    ...reportTypes('mentions, overlap', judged, (one) => one.overlap.tallies),
    ...(name === 're3d' ? [] : reportTypes('entities', judged, (one) => one.entities.tallies)),
    ...reportShare(
      'he/she/the minister: who',
      judged.map((one) => one.references),
    ),
    ...reportShare(
      'places within 161 km, of all',
      judged.map((one) => one.places.all),
    ),
    ...reportShare(
      'places within 161 km, of found',
      judged.map((one) => one.places.found),
    ),
    ...reportQuotations('quotations', judged, (one) => one.quotations),
    ...reportQuotations('indirect', judged, (one) => one.indirect),
    ...reportEvents(judged),
    ...reportRelationships(judged),
    ...reportSegments(judged),
  ];
}

type Part<T> = (one: Judgement) => T | null;

function pick<T>(judged: readonly Judgement[], part: Part<T>): T[] {
  return judged.map(part).filter((one) => one !== null);
}

function reportTypes(
  title: string,
  judged: readonly Judgement[],
  part: (one: Judgement) => ReadonlyMap<string, Tally>,
  types: readonly string[] = ENTITY_TYPES,
): string[] {
  const sums = types.map((type): [string, Tally] => [
    type,
    addTallies(judged.map((one) => part(one).get(type) ?? NO_TALLY)),
  ]);
  const all = addTallies(sums.map(([, tally]) => tally));
  return [row(title, formatTally(all)), ...sums.flatMap(([type, tally]) => reportTally(`  ${type}`, tally))];
}

function reportTally(title: string, tally: Tally): string[] {
  return tally.found + tally.expected === 0 ? [] : [row(title, formatTally(tally))];
}

function reportShare(title: string, shares: readonly Share[]): string[] {
  const sum = addShares(shares);
  return sum.of === 0 ? [] : [row(title, formatShare(sum))];
}

function reportQuotations(
  title: string,
  judged: readonly Judgement[],
  part: (one: Judgement) => Judgement['quotations'],
): string[] {
  const scores = pick(judged, part);
  if (scores.length === 0) return [];
  return [
    ...reportTally(`${title}, overlap >= 0.8`, addTallies(scores.map((one) => one.tight))),
    ...reportTally(`${title}, overlap >= 0.3`, addTallies(scores.map((one) => one.loose))),
    ...reportShare(
      '  speaker right',
      scores.map((one) => one.speakers),
    ),
    ...reportShare(
      '  nameless speaker kept so',
      scores.map((one) => one.described),
    ),
    ...reportShare(
      '  speaker where there is none',
      scores.map((one) => one.falseSpeakers),
    ),
    ...reportShare(
      '  told to (via) right',
      scores.map((one) => one.vias),
    ),
  ];
}

function reportEvents(judged: readonly Judgement[]): string[] {
  const scores = pick(judged, (one) => one.events);
  return [
    ...reportTally('events, found', addTallies(scores.map((one) => one.events))),
    ...reportShare(
      '  LOCATED_AT right',
      scores.map((one) => one.located),
    ),
    ...reportShare(
      '  day right',
      scores.map((one) => one.dated),
    ),
  ];
}

function reportRelationships(judged: readonly Judgement[]): string[] {
  const scored = judged.filter((one) => one.relationships !== null);
  if (scored.length === 0) return [];
  const part = (one: Judgement): ReadonlyMap<string, Tally> => one.relationships?.tallies ?? new Map();
  return [
    ...reportTypes('relationships', scored, part, SCORED_TYPES),
    ...reportShare(
      '  title right',
      scored.map((one) => one.relationships?.titles ?? NO_SHARE),
    ),
  ];
}

function reportSegments(judged: readonly Judgement[]): string[] {
  const scores = pick(judged, (one) => one.segments);
  const kinds = SEGMENT_KINDS.map((kind) => ({
    kind,
    share: addShares(scores.map((one) => one.shares.get(kind) ?? NO_SHARE)),
  }));
  return [
    ...reportShare(
      'segments, characters right',
      kinds.map(({ share }) => share),
    ),
    ...kinds.flatMap(({ kind, share }) => reportShare(`  ${kind}`, [share])),
  ];
}

function row(title: string, words: string): string {
  return `${title.padEnd(32)} ${words}`.trimEnd();
}
