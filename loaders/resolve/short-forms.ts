/** Words that may follow a company's or party's short name and make no other body of it. */
const GENERIC_TAIL =
  /^(?:group|holdings|company|corporation|international|motors|airlines|airways|bank|party|foundation|trust|football-club|fc|city-council|university|technologies|enterprises|industries|plc|inc|ltd)$/u;

/**
 * Pairs of organisation keys where the shorter is a form of the longer: its end ("observatory" of
 * "northern-observatory"), or its beginning when only a general word follows ("barclays", "barclays-bank").
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
  return new Set([...ends, ...starts]);
}
