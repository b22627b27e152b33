/** Nouns of roles that so many people have that only the whole title tells something. */
const USUAL_NOUNS: ReadonlySet<string> = new Set(
  (
    'spokesman spokeswoman spokesperson official member leader head chief director worker volunteer resident expert analyst ' +
    'activist campaigner researcher student witness survivor victim farmer teacher player manager officer adviser aide ' +
    'author writer journalist reporter correspondent doctor lawyer soldier fighter'
  ).split(' '),
);

/**
 * A role that both have: the same title of two words or more, or one that is the other with something added
 * ("president", "Syrian president"), unless its noun is one that many have. Null when there is none.
 */
export function sharedRole(a: readonly string[], b: readonly string[]): string | null {
  return a.find((role) => b.some((other) => isShared(role, other))) ?? null;
}

function isShared(a: string, b: string): boolean {
  const [short, long] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  if (short.at(-1) !== long.at(-1)) return false;
  if (USUAL_NOUNS.has(short.at(-1) as string)) return a === b && short.length > 1;
  return short.every((word) => long.includes(word));
}
