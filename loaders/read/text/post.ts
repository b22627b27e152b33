/** Posts from social networks, embedded in an article and scraped as lines of text. */
import { findWrittenDay } from '../months.js';
import type { Block } from './blocks.js';
import { type Part, type Rule } from './rule.js';

/** "— The White Helmets (@SyriaCivilDef) 30 novembre 2016": name, handle, then a date or nothing. */
const ATTRIBUTION = /(?:^|[\s”"…])[—–―-]{1,2}\s?([^()\n]{1,80}?)\s?\(@(\w{1,30})\)\s*(.{0,60})$/u;

/** "A post shared by Name (@handle) on Nov 3, 2016 at 5:03am PDT". */
const SHARED =
  /^(?:A (?:post|photo|video|reel|message|thread) (?:(?:shared|posted|published|sent) )?(?:on \p{Lu}\p{L}+ )?by)\s+(.{1,80}?)\s?\(@([\w.]{1,40})\)(?:\s+on\s+(.{1,60}))?$/u;

/** Marks that prose does not have. */
const MARKS =
  /\bt\.co\/\w|\bpic\.twitter\.com\/|(?:^|\s)#\p{L}[\p{L}\d_]+.*(?:^|\s)[#@]\p{L}|^\.?@\w+\s|^RT @\w+|(?<!\S)#\p{L}{3,}.{0,40}https?:\/\//u;

/** Text of a post over this long is prose that only stands near it. */
const MAX_POST_WORDS = 130;
/** Prose also names tags, but no post with tags is longer than this with its links. */
const MAX_MARKED_CHARACTERS = 340;

interface Attribution {
  readonly author: { readonly name: string | null; readonly handle: string | null };
  readonly date?: string;
  /** True when the post's own words stand before it in the same line. */
  readonly hasText: boolean;
}

/** Says which blocks are a post's words and which its attribution; the two become one segment. */
export const postRule: Rule = (block, layout) => {
  const own = readAttribution(block.words);
  if (own) return [postPart(block, own, joinsPrevious(block, own, layout.blocks, layout))];
  const next = layout.blocks[block.index + 1];
  const following = next && block.wordCount <= MAX_POST_WORDS ? readAttribution(next.words) : null;
  if (following && !following.hasText) return [postPart(block, following)];
  if (isPostText(block)) return [postPart(block, null)];
  return null;
};

/** Who wrote the post and when, from the line that closes it; null when the line closes none. */
export function readAttribution(words: string): Attribution | null {
  if (words.length > 1_000) return null;
  const shared = SHARED.exec(words);
  const match = shared ?? ATTRIBUTION.exec(words);
  if (!match) return null;
  const tail = match[3]?.trim() ?? '';
  const day = findWrittenDay(tail);
  if (!shared && tail !== '' && day === null && !isPartialDate(tail)) return null;
  return {
    author: { name: match[1]?.trim() || null, handle: match[2] ?? null },
    ...(day === null ? {} : { date: day.day }),
    hasText: !shared && words.slice(0, match.index).trim() !== '',
  };
}

/** True for words that only a post has: its links, its tags next to handles. */
function isPostText(block: Block): boolean {
  return block.words.length <= MAX_MARKED_CHARACTERS && MARKS.test(block.words);
}

/** "Nov 30", "3h", "Yesterday at 10:15": a post's date without its year says nothing, but it still closes a post. */
function isPartialDate(tail: string): boolean {
  return /^(?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10}\.?|\d{1,2} ?[hmd]|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|yesterday.*|today.*)$/iu.test(
    tail,
  );
}

function joinsPrevious(
  block: Block,
  own: Attribution,
  blocks: readonly Block[],
  layout: { readonly text: string },
): boolean {
  const previous = blocks[block.index - 1];
  if (own.hasText || previous === undefined || previous.wordCount > MAX_POST_WORDS) return false;
  return layout.text !== '' && readAttribution(previous.words) === null;
}

function postPart(block: Block, attribution: Attribution | null, joins = false): Part {
  return {
    kind: 'POST',
    start: block.start,
    end: block.end,
    ...(attribution ? { author: attribution.author } : {}),
    ...(attribution?.date === undefined ? {} : { date: attribution.date }),
    ...(joins ? { joins: true as const } : {}),
  };
}
