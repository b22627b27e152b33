import type { Mention } from '../article.js';

interface Form {
  readonly key: string;
  readonly surface: string;
}

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'of the and for in on to de la du des et against from with'.split(' '),
);
/** "X (Y)" and "X, also known as Y" have at most this many UTF-16 units between the two names. */
const BETWEEN_UNITS = 40;
const KNOWN_AS =
  /^\s*[,(–—-]?\s*(?:(?:also|formerly|previously|once|now|better|widely|commonly)\s+)?(?:known\s+as|called|named|or)\s+(?:the\s+)?[“"‘']?$/iu;

/**
 * Pairs of keys of one organisation: an acronym in brackets and its expansion in either order, the two sides of
 * "also known as", and an acronym whose letters are the initials of just one other name in the article.
 */
export function acronymLinks(
  text: string,
  mentions: readonly Mention[],
  forms: readonly Form[],
  keyOf: (surface: string) => string,
): [string, string][] {
  const links: [string, string][] = [];
  mentions.forEach((mention, at) => {
    const next = mentions[at + 1];
    if (next === undefined) return;
    const [left, right] = [surfaceOf(text, mention), surfaceOf(text, next)];
    if (isExplained(text, mention, next, left, right)) links.push([keyOf(left), keyOf(right)]);
  });
  return [...links, ...initialLinks(forms, new Set(links.flat()))];
}

/** True when the letters of `acronym` are the initials of `name` in order; small words may be left out. */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || /\p{Ll}{2}/u.test(letters)) return false;
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const all = words.map((word) => word.charAt(0)).join('');
  const large = words
    .filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
    .map((word) => word.charAt(0))
    .join('');
  return (
    words.length > 1 && [all, large].some((initials) => initials.toUpperCase() === letters.toUpperCase())
  );
}

function isExplained(text: string, a: Mention, b: Mention, left: string, right: string): boolean {
  if (b.start - a.end > BETWEEN_UNITS || b.start < a.end) return false;
  const between = text.slice(a.end, b.start);
  if (KNOWN_AS.test(between)) return true;
  const isBracket =
    /^\s*[([]\s*(?:the\s+)?$/iu.test(between) && /^\s*[)\],;]/u.test(text.slice(b.end, b.end + 3));
  return isBracket && (isAcronymOf(right, left) || isAcronymOf(left, right));
}

function initialLinks(forms: readonly Form[], explained: ReadonlySet<string>): [string, string][] {
  const byInitials = new Map<string, Form[]>();
  for (const form of forms)
    for (const initials of initialsOf(form.surface))
      byInitials.set(initials, [...(byInitials.get(initials) ?? []), form]);
  return forms.flatMap((form): [string, string][] => {
    const letters = form.surface.replace(/[^\p{L}]/gu, '');
    if (explained.has(form.key) || letters.length < 3 || /\p{Ll}/u.test(letters)) return [];
    const expansions = (byInitials.get(letters) ?? []).filter((other) => other.key !== form.key);
    const [expansion] = expansions;
    return expansions.length === 1 && expansion !== undefined ? [[expansion.key, form.key]] : [];
  });
}

function initialsOf(surface: string): Set<string> {
  const words = surface.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !/^the$/iu.test(word));
  if (words.length < 2) return new Set();
  const large = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const join = (parts: readonly string[]): string =>
    parts.map((word) => word.charAt(0).toUpperCase()).join('');
  return new Set([join(words), join(large)]);
}

function surfaceOf(text: string, mention: Mention): string {
  return text
    .slice(mention.start, mention.end)
    .replace(/\s+/gu, ' ')
    .replace(/^the\s+/iu, '');
}
