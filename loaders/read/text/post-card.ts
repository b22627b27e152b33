/** Posts that were scraped with the frame they stand in: name, handle, words and time, each on a line of its own. */
import { findWrittenDay } from '../months.js';
import type { Block } from './blocks.js';
import { type Layout, type Part, type Rule } from './rule.js';

const HANDLE = /^@(\w{2,30})$/u;
/** "4:12 PM · May 15, 2023": the line that closes a card. */
const TIME = /^\d{1,2}:\d{2}(?:\s?[AP]M)?\s?[·•-]\s?(.{6,30})$/iu;
/** 'Name (@handle) on X: "words" / X', the title of a post's page. */
const TITLE = /^(.{1,80}?) \(@(\w{1,30})\) on (?:X|Twitter|Threads|Instagram|Bluesky|Mastodon): ["“]/u;

/** Name above the handle, and at most so many lines between the handle and the time. */
const MAX_LINES = 12;

interface Card {
  readonly first: number;
  readonly last: number;
  readonly name: string | null;
  readonly handle: string;
  readonly date: string | null;
}

const cards = new WeakMap<readonly Block[], readonly Card[]>();

/** Says which blocks belong to such a card: together they are one segment. */
export const postCardRule: Rule = (block, layout) => {
  const title = TITLE.exec(block.words);
  if (title)
    return [createPart(block, { name: title[1] ?? null, handle: title[2] ?? '', date: null }, false)];
  const card = findCards(layout).find(({ first, last }) => first <= block.index && block.index <= last);
  return card ? [createPart(block, card, block.index > card.first)] : null;
};

function findCards(layout: Layout): readonly Card[] {
  const known = cards.get(layout.blocks);
  if (known) return known;
  const found = layout.blocks.flatMap((block) => readCard(block, layout.blocks) ?? []);
  cards.set(layout.blocks, found);
  return found;
}

function readCard(block: Block, blocks: readonly Block[]): Card | null {
  const handle = HANDLE.exec(block.words)?.[1];
  if (handle === undefined) return null;
  const last = blocks
    .slice(block.index + 1, block.index + 1 + MAX_LINES)
    .find((line) => TIME.test(line.words) || HANDLE.test(line.words));
  const time = TIME.exec(last?.words ?? '');
  if (last === undefined || time === null) return null;
  const above = blocks[block.index - 1];
  const name = above && above.wordCount <= 6 && !/[.!?:,]$/u.test(above.words) ? above : null;
  const date = findWrittenDay(time[1] ?? '')?.day ?? null;
  return { first: (name ?? block).index, last: last.index, name: name?.words ?? null, handle, date };
}

function createPart(block: Block, card: Pick<Card, 'name' | 'handle' | 'date'>, joins: boolean): Part {
  return {
    kind: 'POST',
    start: block.start,
    end: block.end,
    author: { name: card.name, handle: card.handle },
    ...(card.date === null ? {} : { date: card.date }),
    ...(joins ? { joins: true as const } : {}),
  };
}
