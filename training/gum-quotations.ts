/** Quotations in GUM: their marks in the text, their speakers from the discourse relation "attribution". */
import type { Token } from '../bench/score/conllu.js';
import type { GoldQuotation, GoldSpeaker } from '../bench/score/gold.js';
import type { GumMention } from '../bench/score/gum.js';

/** Tokens `first` to `last` between two marks. */
export interface Quoted {
  readonly first: number;
  readonly last: number;
}

/** One attribution: tokens that name the source, and the unit of discourse that is attributed. */
export interface Attribution {
  readonly source: readonly [number, number];
  readonly target: number;
  readonly unit: number;
}

const OPENING = new Set(['"', '“']);
/** Between two parts of one quotation stands only who said it. */
const MAX_CUE_TOKENS = 25;

/** Quotations without an attribution may be titles or scare quotes: they are neither missed nor false. */
export function findGumQuotations(
  text: string,
  tokens: readonly Token[],
  phrases: readonly GumMention[],
  keys: ReadonlySet<string>,
): GoldQuotation[] {
  const units = readUnits(tokens);
  const attributions = readAttributions(tokens, units);
  const said = findQuoted(tokens).map((quoted) => ({
    quoted,
    by: findAttribution(quoted, units, attributions),
  }));
  return joinParts(said, tokens).map(({ quoted, by }) => {
    const [start, end] = [tokens[quoted.first]?.start ?? 0, tokens[quoted.last]?.end ?? 0];
    const speaker = by === undefined ? null : makeSpeaker(by, text, tokens, phrases, keys);
    const opens = text.slice(start, end).split(/\s+/u).slice(0, 3).join(' ');
    const quotation: GoldQuotation = { kind: 'DIRECT', start, end, opens, speaker, cue: null };
    return by === undefined ? { ...quotation, optional: true } : quotation;
  });
}

/** A mark that is not closed in its paragraph goes on when the next paragraph opens one again. */
export function findQuoted(tokens: readonly Token[]): Quoted[] {
  const found: Quoted[] = [];
  let open = -1;
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    if (open >= 0 && before?.paragraph !== token.paragraph && !isOpening(token)) {
      found.push({ first: open, last: at - 1 });
      open = -1;
    }
    if (isOpening(token)) open = open < 0 ? at + 1 : open;
    else if (open >= 0 && token.xpos === "''" && /^["”]/u.test(token.form)) {
      if (at > open) found.push({ first: open, last: at - 1 });
      open = -1;
    }
  }
  return found;
}

function isOpening(token: Token): boolean {
  return token.xpos === '``' && OPENING.has(token.form);
}

/** The number of each token's unit of discourse. */
export function readUnits(tokens: readonly Token[]): number[] {
  let unit = 0;
  return tokens.map((token) => {
    const own = /:(\d+)(?:->|:|;|$)/u.exec(token.misc.get('Discourse') ?? '')?.[1];
    if (own !== undefined) unit = Number(own);
    return unit;
  });
}

/** `attribution-positive:42->43:1:sem-atsrc-353-355-gold`: unit 42 says who said 43, in tokens 353 to 355. */
export function readAttributions(tokens: readonly Token[], units: readonly number[]): Attribution[] {
  return tokens.flatMap((token, at) => {
    const field = token.misc.get('Discourse') ?? '';
    const match = /attribution-positive:\d+->(\d+):[^;]*?sem-atsrc-(\d+)(?:-(\d+))?/u.exec(field);
    if (match === null) return [];
    const [first, last] = [Number(match[2]) - 1, Number(match[3] ?? match[2]) - 1];
    return [{ source: [first, last], target: Number(match[1]), unit: units[at] ?? 0 }];
  });
}

function findAttribution(
  quoted: Quoted,
  units: readonly number[],
  attributions: readonly Attribution[],
): Attribution | undefined {
  const inside = new Set(units.slice(quoted.first, quoted.last + 1));
  return attributions.find(({ target, source }) => inside.has(target) && !isInside(source[0], quoted));
}

/** Parts of one quotation with nothing but its cue between them become one. */
function joinParts(
  parts: readonly { quoted: Quoted; by: Attribution | undefined }[],
  tokens: readonly Token[],
): { quoted: Quoted; by: Attribution | undefined }[] {
  const joined: { quoted: Quoted; by: Attribution | undefined }[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before?.by !== undefined && isContinued(before.quoted, part.quoted, before.by, tokens)) {
      joined[joined.length - 1] = {
        quoted: { first: before.quoted.first, last: part.quoted.last },
        by: before.by,
      };
    } else joined.push(part);
  }
  return joined;
}

function isContinued(a: Quoted, b: Quoted, by: Attribution, tokens: readonly Token[]): boolean {
  const isBetween = by.source[0] > a.last && by.source[1] < b.first;
  const isNear = b.first - a.last <= MAX_CUE_TOKENS;
  return isBetween && isNear && tokens[a.last]?.paragraph === tokens[b.first]?.paragraph;
}

function isInside(at: number, quoted: Quoted): boolean {
  return at >= quoted.first && at <= quoted.last;
}

/** The source of an attribution as a speaker. */
export function makeSpeaker(
  by: Attribution,
  text: string,
  tokens: readonly Token[],
  phrases: readonly GumMention[],
  keys: ReadonlySet<string>,
): GoldSpeaker {
  const [first, last] = by.source;
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  const over = phrases.filter((phrase) => phrase.first <= first && phrase.last >= last);
  over.sort((a, b) => a.last - a.first - (b.last - b.first));
  const key = over[0]?.id ?? null;
  const basis = first === last && tokens[first]?.upos === 'PRON' ? 'PRONOUN' : 'NAMED';
  return {
    start,
    end,
    words: text.slice(start, end),
    basis,
    entity: key !== null && keys.has(key) ? key : null,
  };
}
