/**
 * A quotation that its cue breaks (`"A," said B. "C."`) is one in the gold. Whoever finds its parts as quotations of
 * their own, with the same speaker, is not wrong: the parts are joined before they are compared.
 */
import { contains, type Span } from '../../loaders/article.js';
import type { FoundQuotation } from './extract.js';

/** Found quotations with the parts of each broken gold one joined. */
export function joinParts(
  founds: readonly FoundQuotation[],
  golds: readonly Span[],
  text: string,
): readonly FoundQuotation[] {
  return golds
    .filter((gold) => listParts(text, gold).length > 1)
    .reduce<readonly FoundQuotation[]>((quotations, gold) => joinInside(quotations, gold), founds);
}

/** The stretches between a quotation's inner marks: from an opening mark to the next closing one in its paragraph. */
export function listParts(text: string, quotation: Span): Span[] {
  const words = text.slice(quotation.start, quotation.end);
  const parts: Span[] = [];
  let start = 0;
  for (const gap of words.matchAll(/["”]([^"“”\n]+)["“]/gu)) {
    parts.push({ start: quotation.start + start, end: quotation.start + gap.index });
    start = gap.index + gap[0].length;
  }
  return [...parts, { start: quotation.start + start, end: quotation.end }];
}

function joinInside(founds: readonly FoundQuotation[], gold: Span): readonly FoundQuotation[] {
  const inside = founds.filter((found) => contains(gold, found));
  const [first, ...others] = inside;
  const last = inside.at(-1);
  const sayer = first?.speaker?.entity ?? null;
  if (first === undefined || last === undefined || others.length === 0) return founds;
  if (others.some((other) => (other.speaker?.entity ?? null) !== sayer)) return founds;
  const joined = { ...first, end: last.end };
  return founds.flatMap((found) => (found === first ? [joined] : inside.includes(found) ? [] : [found]));
}
