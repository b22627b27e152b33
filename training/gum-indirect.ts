/**
 * Reported speech in GUM: the attribution relations of its discourse trees whose content stands outside quotation marks.
 * The content is the attributed unit with all units of the same sentence that hang on it, but for the attributing one.
 */
import type { Token } from '../bench/score/conllu.js';
import type { GoldQuotation } from '../bench/score/gold.js';
import type { GumMention } from '../bench/score/gum.js';
import { type Attribution, findQuoted, makeSpeaker, readAttributions, readUnits } from './gum-quotations.js';

/** Units by the unit that they hang on. */
type Children = ReadonlyMap<number, readonly number[]>;

/** Sources that are the reporter or the reader: a reader may count "I think" as a report or not. */
const FIRST_OR_SECOND_PERSON = /^(?:i|we|you|us|me|one|myself|ourselves|who|which|that)$/iu;
/** Content with more of its words between marks is direct speech. */
const QUOTED_SHARE_MAX = 0.5;

/** Every reported clause, with its source; speech in marks is left to the rules for that. */
export function findGumIndirect(
  text: string,
  tokens: readonly Token[],
  phrases: readonly GumMention[],
  keys: ReadonlySet<string>,
): GoldQuotation[] {
  const units = readUnits(tokens);
  const children = readChildren(tokens);
  const isMarked = markQuoted(tokens);
  return readAttributions(tokens, units).flatMap((attribution): GoldQuotation[] => {
    const content = contentOf(attribution, tokens, units, children);
    const [first, last] = trimSigns(content, tokens);
    if (first === undefined || last === undefined) return [];
    const quoted = content.filter((at) => isMarked[at]).length / content.length;
    if (quoted > QUOTED_SHARE_MAX) return [];
    const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
    const speaker = makeSpeaker(attribution, text, tokens, phrases, keys);
    const opens = text.slice(start, end).split(/\s+/u).slice(0, 3).join(' ');
    const isOptional = FIRST_OR_SECOND_PERSON.test(speaker.words) || isCredit(attribution, tokens, units);
    const optional = isOptional ? { optional: true as const } : {};
    return [{ kind: 'INDIRECT', start, end, opens, speaker, cue: null, ...optional }];
  });
}

/** "Image: Jane Doe.": whose picture it is, and nothing said. */
function isCredit({ unit }: Attribution, tokens: readonly Token[], units: readonly number[]): boolean {
  const own = tokens.filter((_, at) => units[at] === unit);
  return !own.some(({ upos, form }) => upos === 'VERB' || /^according$/iu.test(form));
}

/** `elaboration-attribute:5->4:0:…`: unit 5 hangs on unit 4. */
function readChildren(tokens: readonly Token[]): Children {
  const children = new Map<number, number[]>();
  for (const { misc } of tokens) {
    const [, child, parent] = /:(\d+)->(\d+)/u.exec(misc.get('Discourse') ?? '') ?? [];
    if (child === undefined || parent === undefined) continue;
    children.set(Number(parent), [...(children.get(Number(parent)) ?? []), Number(child)]);
  }
  return children;
}

function contentOf(
  { target, unit }: Attribution,
  tokens: readonly Token[],
  units: readonly number[],
  children: Children,
): number[] {
  const sentence = tokens.find((_, at) => units[at] === target)?.sentence;
  const inside = new Set<number>();
  const walk = (one: number): void => {
    if (one === unit || inside.has(one)) return;
    inside.add(one);
    for (const child of children.get(one) ?? []) walk(child);
  };
  walk(target);
  return tokens.flatMap((token, at) =>
    token.sentence === sentence && inside.has(units[at] ?? -1) ? [at] : [],
  );
}

function trimSigns(content: readonly number[], tokens: readonly Token[]): readonly [number?, number?] {
  const isSign = (at: number): boolean =>
    tokens[at]?.upos === 'PUNCT' || /^that$/iu.test(tokens[at]?.form ?? '');
  const first = content.find((at) => !isSign(at));
  const last = content.findLast((at) => tokens[at]?.upos !== 'PUNCT');
  return first === undefined || last === undefined || last < first ? [] : [first, last];
}

function markQuoted(tokens: readonly Token[]): boolean[] {
  const marked = tokens.map(() => false);
  for (const { first, last } of findQuoted(tokens)) marked.fill(true, first, last + 1);
  return marked;
}
