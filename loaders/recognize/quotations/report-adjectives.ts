import { hasBeForm, verbGroupStart } from './verb-group.js';
import { groupEndingAt } from './find-group.js';
import { isWord, type Item } from './items.js';
import { mainSubject } from './main-subject.js';
import { createReport, type Report } from './report.js';
import { contentEnd } from './report-end.js';

const ADJECTIVES =
  /^(?:concerned|confident|convinced|worried|adamant|certain|sure|hopeful|optimistic|pessimistic|doubtful|skeptical|sceptical|afraid|aware|clear|unsure|persuaded)$/u;

/** "She is confident that …", "residents were worried that …": what somebody holds; null elsewhere. */
export function adjectiveReport(
  items: readonly Item[],
  at: number,
  start: number,
  end: number,
): Report | null {
  const item = items[at];
  if (item?.kind !== 'word' || !ADJECTIVES.test(item.lower) || !isWord(items[at + 1], 'that')) return null;
  const group = verbGroupStart(items, at, start);
  if (!hasBeForm(items, group, at)) return null;
  const speaker = groupEndingAt(items, group - 1, start) ?? mainSubject(items, start, group);
  if (speaker === null || isWord(items[speaker.first], 'it')) return null;
  const to = contentEnd(items, { start, from: at + 2, end, isRelative: false });
  const source = { how: 'INDIRECT_LOOSE', speaker, cue: { start: item.start, end: item.end } } as const;
  return createReport(items, [[at + 2, to]], source, at);
}
