import { ORGANIZATION_HEADS } from './lexicon/organizations.js';

/** Words that may follow a company's or party's short name and make no other body of it. */
const GENERIC_TAIL =
  /^(?:group|holdings|company|corporation|international|motors|airlines|airways|bank|party|foundation|trust|football-club|fc|city-council|university|technologies|enterprises|industries|plc|inc|ltd)$/u;

/**
 * Pairs of organisation keys where the shorter is a form of the longer: its end ("observatory" of
 * "northern-observatory"), its beginning when only a general word follows ("barclays", "barclays-bank"), or its head
 * ("church" of "church-of-the-north").
 * A shorter form that fits several longer names is left alone.
 */
export function shortFormLinks(keys: readonly string[]): [string, string][] {
  const longerByPart = new Map<string, string[]>();
  for (const key of keys)
    for (const part of partsOf(key)) longerByPart.set(part, [...(longerByPart.get(part) ?? []), key]);
  return keys.flatMap((key): [string, string][] => {
    const longer = longerByPart.get(key) ?? [];
    const [only] = longer;
    return only !== undefined && longer.every((other) => other === only || other.endsWith(`-${only}`))
      ? [[only, key]]
      : [];
  });
}

function partsOf(key: string): Set<string> {
  const words = key.split('-');
  const ends = words.slice(1).map((_, at) => words.slice(at + 1).join('-'));
  const starts = words
    .slice(1)
    .map((_, at) => words.slice(0, at + 1).join('-'))
    .filter((start) => GENERIC_TAIL.test(key.slice(start.length + 1)));
  return new Set([...ends, ...starts, ...headParts(words)]);
}

/** "church" and "supreme-court" of "italian-supreme-court-of-cassation": up to the head word before a preposition. */
function headParts(words: readonly string[]): string[] {
  const at = words.findIndex((word) => ['of', 'for', 'at', 'on', 'in'].includes(word));
  if (at < 1 || !ORGANIZATION_HEADS.has(words[at - 1] ?? '')) return [];
  return words.slice(0, at).map((_, from) => words.slice(from, at).join('-'));
}
