import { isSign, isWord, type Item } from './items.js';
import { createReport, type Report } from './report.js';
import { contentEnd } from './report-end.js';
import { reportedContent } from './reported-content.js';
import { subjectOf } from './subject.js';
import { cueAt, verbGroupStart } from './verb-group.js';
import { viaAfter } from './via.js';

/** What the verb at item `verb` reports: "X said that …", "X warned of …"; the clause goes from `start` up to `end`. */
export function verbReport(
  text: string,
  items: readonly Item[],
  verb: number,
  start: number,
  end: number,
): Report | null {
  const content = cueAt(items, verb) === null || verb === start ? null : reportedContent(items, verb, end);
  const speaker = content === null ? null : subjectOf(items, verb, start);
  if (content === null || speaker === null) return null;
  if (isRelativeObject(items, speaker.first) || isAskedAbout(items, verb, start)) return null;
  const via = viaAfter(text, items, verb, Math.min(end, content.from + 1));
  const item = items[verb] as Item;
  const before = verbGroupStart(items, verb, start) - 1;
  const isRelative =
    isWord(items[before], 'who') || (isWord(items[before], 'which') && isSign(items[before - 1], ','));
  const { from, isPhrase, isInfinitive } = content;
  const isParticiple = cueAt(items, verb)?.form === 'ING';
  const to = contentEnd(items, { start, from, end, isRelative, isPhrase, isParticiple, isInfinitive });
  const source = {
    how: content.sure ? 'INDIRECT' : 'INDIRECT_LOOSE',
    speaker,
    cue: { start: item.start, end: item.end },
    ...(via === undefined ? {} : { via }),
  } as const;
  return createReport(items, [[from, to]], source, verb, { isPhrase });
}

/** "Asked if she thought it would last, …": what was asked is nobody's statement. */
function isAskedAbout(items: readonly Item[], verb: number, start: number): boolean {
  const asked = isWord(items[start], 'when') ? start + 1 : start;
  const isAsked =
    /^(?:asked|pressed|questioned)$/u.test(items[asked]?.lower ?? '') &&
    /^(?:if|whether|about|why|how|what|who)$/u.test(items[asked + 1]?.lower ?? '');
  return isAsked && !items.slice(asked, verb).some((item) => isSign(item, ','));
}

/** "what they said was the aftermath", "a flaw that he said is old": no report of its own. */
function isRelativeObject(items: readonly Item[], first: number): boolean {
  const before = items[first - 1];
  return before?.kind === 'word' && /^(?:what|which|who|whom|that)$/u.test(before.lower);
}
