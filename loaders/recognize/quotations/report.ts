import type { Span } from '../../article.js';
import type { Source } from './found.js';
import { AUXILIARIES, PRONOUNS, SUBORDINATORS } from './function-words.js';
import { isSign, isWord, type Item } from './items.js';

/** Reported words before they are written down. */
export interface Report {
  /** Its words in order; two parts where the cue stands between them. */
  readonly parts: readonly Span[];
  readonly source: Source;
  /** Index of the item at which the cue begins, and one past the last item that the report takes up. */
  readonly cueAt: number;
  readonly to: number;
  /** True for "according to". */
  readonly isDocumented: boolean;
  /** True when it is nothing but words in marks, which are a quotation already. */
  readonly isMarked: boolean;
  /** True for a main clause: a verb stands in its words outside marks, and no "as", "after" … before them. */
  readonly isClause: boolean;
}

/** Fewer items than this are no statement; an infinitive ("to appeal") may be shorter by one. */
const SHORTEST_CONTENT_ITEMS = 3;

/** What else is known of a report. */
export interface ReportOptions {
  readonly isDocumented?: boolean;
  /** True when one word is enough ("called for restraint"). */
  readonly isPhrase?: boolean | undefined;
}

/** A report over stretches of items (`from`, `to` exclusive); null when too few words are left. */
export function createReport(
  items: readonly Item[],
  stretches: readonly (readonly [from: number, to: number])[],
  source: Source,
  cueAt: number,
  { isDocumented = false, isPhrase = false }: ReportOptions = {},
): Report | null {
  const kept = stretches.flatMap(([from, to]) => partOf(items, from, to) ?? []);
  const words = kept.reduce((sum, part) => sum + part.items, 0);
  const shortest = isWord(items[stretches[0]?.[0] ?? -1], 'to')
    ? SHORTEST_CONTENT_ITEMS - 1
    : SHORTEST_CONTENT_ITEMS;
  if (words < (isPhrase ? 1 : shortest)) return null;
  const isMarked = !stretches.some(([first, last]) =>
    items.slice(first, last).some(({ kind }) => kind === 'word' || kind === 'name'),
  );
  const to = Math.max(...stretches.map((stretch) => stretch[1]));
  const opener = items[stretches[0]?.[0] ?? -1]?.lower ?? '';
  const isClause =
    !SUBORDINATORS.has(opener) && stretches.some(([first, last]) => hasVerb(items.slice(first, last)));
  const parts = kept.map(({ start, end }) => ({ start, end }));
  return { parts, source, cueAt, to, isDocumented, isMarked, isClause };
}

function hasVerb(words: readonly Item[]): boolean {
  return words.some(
    (item, at) =>
      item.kind === 'word' &&
      (AUXILIARIES.has(item.lower) ||
        /[^e]ed$/u.test(item.lower) ||
        (item.lower === "'s" && PRONOUNS.has(words[at - 1]?.lower ?? ''))),
  );
}

interface Part extends Span {
  readonly items: number;
}

/** A sign or a conjunction at the end belongs to what follows. */
function isLoose(item: Item | undefined): boolean {
  return item?.kind === 'sign'
    ? /^[.!?,;:–—-]$/u.test(item.lower)
    : item?.kind === 'word' && /^(?:and|but|because|or)$/u.test(item.lower);
}

/** The words between two items without the signs and conjunctions at their ends; marks belong to what they hold. */
function partOf(items: readonly Item[], from: number, to: number): Part | null {
  let last = to - 1;
  while (last > from && isLoose(items[last])) {
    last -= 1;
  }
  let first = from;
  while (
    first < last &&
    (isWord(items[first], 'and') || isWord(items[first], 'but') || isSign(items[first], ','))
  ) {
    first += 1;
  }
  const [opening, closing] = [items[first], items[last]];
  if (last < first || opening === undefined || closing === undefined) return null;
  const words = items.slice(first, last + 1).reduce((sum, item) => sum + (item.kind === 'quote' ? 3 : 1), 0);
  return { start: opening.start, end: closing.end, items: words };
}
