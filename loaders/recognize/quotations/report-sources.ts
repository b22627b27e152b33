import type { Span } from '../../article.js';
import { accordingTo, cueFrom } from './cue-clause.js';
import { AUXILIARIES, PREPOSITIONS } from './function-words.js';
import { groupEndingAt } from './find-group.js';
import { isDeterminer } from './group-items.js';
import { isQuoteWithComma, isSign, isWord, type Item } from './items.js';
import { skipLead } from './main-subject.js';
import { createReport, type Report } from './report.js';
import { skipSpeechAdjuncts } from './speech-adjuncts.js';
import { partStart } from './subject-before-comma.js';
import { cueAt } from './verb-group.js';
import { viaAfter } from './via.js';

/** "According to X, …", "According to X, a doctor in Y, …" */
export function openingReport(
  text: string,
  items: readonly Item[],
  start: number,
  end: number,
): Report | null {
  const lead = isWord(items[start], 'and') || isWord(items[start], 'but') ? start + 1 : start;
  const found = accordingTo(items, lead, end);
  if (found === null || found.speaker === null) return null;
  const comma = clauseComma(items, found.to, end);
  const from = opensSubject(items[found.to]) ? found.to : comma + 1;
  if (from === 0) return null;
  const via = viaAfter(text, items, lead, from);
  const source = {
    how: 'INDIRECT',
    speaker: found.speaker,
    cue: found.cue,
    ...(via === undefined ? {} : { via }),
  } as const;
  return createReport(items, [[from, end]], source, lead, { isDocumented: true });
}

/** "According to Rathbun the parcel was lost": no comma, but a new subject. */
function opensSubject(item: Item | undefined): boolean {
  return (
    item?.kind === 'word' &&
    /^(?:the|a|an|he|she|they|it|there|this|these|his|her|their|its)$/u.test(item.lower)
  );
}

/** "…, according to X.", "…, X said on Monday.", "The dam, X said, would hold." */
export function closingReport(
  text: string,
  items: readonly Item[],
  start: number,
  end: number,
): Report | null {
  // The source that opens the sentence is no statement.
  if (isWord(items[start], 'according') || opensAsked(items, start)) return null;
  for (let index = start + 1; index < end; index += 1) {
    const afterComma =
      isQuoteWithComma(items[index]) ||
      isSign(items[index], ',') ||
      isSign(items[index], '—') ||
      isSign(items[index], '–');
    const found = afterComma
      ? cueFrom(items, index + 1, end)
      : accordingTo(items, isSign(items[index - 1], ',') ? end : index, end);
    if (found === null || found.speaker === null || !closesSentence(items, found.to, end)) continue;
    const verb = found.cue === null ? -1 : indexAt(items, found.cue, index, end);
    if (afterComma && !tellsOf(items, verb, index, start)) continue;
    // "Greta Hoff, of Silver Spring, Maryland, said …": the place is where she comes from.
    if (found.speaker.type === 'PLACE' && isSign(items[verb - 1], ',')) continue;
    const via = verb === -1 ? undefined : viaAfter(text, items, verb, end);
    const source = { how: 'INDIRECT', speaker: found.speaker, cue: found.cue } as const;
    const goesOn = isSign(items[found.to], ',') && sentenceGoesOn(items, found.to);
    if (!goesOn && isAdjunct(items, start, index) && found.to < end - 1) continue;
    const rest: readonly (readonly [number, number])[] = goesOn ? [[found.to + 1, end]] : [];
    return createReport(
      items,
      [[start, isQuoteWithComma(items[index]) ? index + 1 : index], ...rest],
      via === undefined ? source : { ...source, via },
      Math.max(verb, index),
      { isDocumented: isWord(items[verb], 'according') },
    );
  }
  return null;
}

/** "Asked whether he regretted it, the speaker said …": what was asked is nobody's statement. */
export function opensAsked(items: readonly Item[], start: number): boolean {
  return /^(?:asked|pressed|questioned|challenged|told|reminded)$/u.test(items[start]?.lower ?? '');
}

/** A verb of saying; and what stands before the comma is no apposition whose subject says it ("Its chair, Ada Obi, said any …"). */
function tellsOf(items: readonly Item[], verb: number, comma: number, start: number): boolean {
  if (isWord(items[verb], 'according')) return true;
  if (cueAt(items, verb)?.class !== 'SAY' && cueAt(items, verb)?.lemma !== 'find') return false;
  // "The governor, aides said, was furious": what goes on behind the cue was said.
  if (verb > comma + 1 && isSign(items[verb + 1], ',') && AUXILIARIES.has(items[verb + 2]?.lower ?? ''))
    return true;
  const from = partStart(items, comma, start);
  // "One of them, Greta Hoff, said …"
  if (from === start && isWord(items[from + 1], 'of') && isDeterminer(items[from])) return false;
  // "Deb Kinsella, who heads the largest, said her members …": a relative clause is no statement.
  if (verb === comma + 1 && /^(?:who|whose|which|where)$/u.test(items[from]?.lower ?? '')) return false;
  const named = groupEndingAt(items, comma - 1, from);
  // "The group's president, Wayne Lapp, wrote …": a noun and its name are no statement.
  const isApposition = named !== null && named.first === from && isSign(items[from - 1], ',');
  const noun = isApposition ? groupEndingAt(items, from - 2, start) : from === start ? named : null;
  if (noun !== null && noun.first <= skipLead(items, start, comma) && verb !== comma + 1) return false;
  return verb !== comma + 1 || !isApposition;
}

/** The comma that ends the source: those before and after "a doctor in Y" are its own. */
function clauseComma(items: readonly Item[], from: number, end: number): number {
  let comma = nextComma(items, from, end);
  for (let next = comma; next !== -1;) {
    const after = nextComma(items, comma + 1, end);
    if (after === -1 || !isDescription(items, comma + 1, after)) return comma;
    next = comma = after;
  }
  return comma;
}

/** "a county commissioner", "who lives nearby", "based in Vienna": no clause of its own. */
function isDescription(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from];
  if (first?.kind !== 'word' || !/^(?:a|an|the|who|which|whose|based|one)$/u.test(first.lower)) return false;
  const isRelative = /^(?:who|which|whose)$/u.test(first.lower);
  // "the man allegedly “ambushed” the officer, tackling him": a clause.
  const isClause =
    items.slice(from, to).some(({ kind }) => kind === 'quote') || opensParticiple(items[to + 1]);
  if (!isRelative && isClause) return false;
  return (
    isRelative || !items.slice(from, to).some((item) => item.kind === 'word' && AUXILIARIES.has(item.lower))
  );
}

function opensParticiple(item: Item | undefined): boolean {
  return item?.kind === 'word' && /^\p{Ll}{3,}ing$/u.test(item.lower) && item.lower !== 'during';
}

/** "The dam, Dahl said, would hold": after a closing name ("said Dahl,") only a verb shows that the sentence goes on. */
function sentenceGoesOn(items: readonly Item[], comma: number): boolean {
  // "…, the group claimed, without offering evidence"
  if (isWord(items[comma + 1], 'without')) return false;
  return cueAt(items, comma - 1) !== null || AUXILIARIES.has(items[comma + 1]?.lower ?? '');
}

/** After the cue only adjuncts follow, not what it reports; "asked the witness to read" has no speaker behind it. */
function closesSentence(items: readonly Item[], after: number, end: number): boolean {
  const next = items[after];
  if (next?.kind === 'quote' || isAnswer(next)) return false;
  // "…, wrote Wednesday that …"
  if (isWord(items[skipSpeechAdjuncts(items, after, end)], 'that')) return false;
  return after >= end - 1 || next?.kind === 'sign'
    ? !isSign(next, ':')
    : !isWord(next, 'to') && next?.kind === 'word';
}

/** "When he asked whether they agreed, the senator said no": the answer is what was said. */
export function isAnswer(item: Item | undefined): boolean {
  return (
    item?.kind === 'word' && /^(?:yes|no|so|nothing|little|something|anything|everything)$/u.test(item.lower)
  );
}

/** "In their meetings this week, the ministers boasted of …": what stands before the comma is no statement. */
function isAdjunct(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from];
  return first?.kind === 'word' && PREPOSITIONS.has(first.lower) && nextComma(items, from, to) === -1;
}

function nextComma(items: readonly Item[], from: number, end: number): number {
  for (let index = from; index < end; index += 1) {
    if (isSign(items[index], ',')) return index;
  }
  return -1;
}

function indexAt(items: readonly Item[], cue: Span, from: number, end: number): number {
  for (let index = from; index < end; index += 1) {
    if (items[index]?.start === cue.start) return index;
  }
  return -1;
}
