import type { EntityType, Mention } from '../article.js';
import { stripPossessive } from './fold.js';

/**
 * The fullest written form among mentions of one thing: the highest rank first, then a form that is not all in
 * capitals, then the one used most, then the first. Blanks folded, no possessive; if all are in capitals, only the
 * first letters stay so.
 */
export function fullestName(
  text: string,
  mentions: readonly Mention[],
  rankOf: (surface: string) => number,
): string {
  const forms = new Map<string, number>();
  for (const mention of mentions) {
    const form = cleanSurface(text.slice(mention.start, mention.end));
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const type = mentions[0]?.type ?? 'PERSON';
  const ranked = [...forms].map(([form, count]) => ({
    form,
    count,
    rank: rankOf(form),
    loud: isLoud(form, type),
  }));
  const best = ranked.reduce((a, b) =>
    (b.rank - a.rank || Number(a.loud) - Number(b.loud) || b.count - a.count) > 0 ? b : a,
  );
  return best.loud ? toTitleCase(best.form) : best.form;
}

/** A written form with its blanks folded, no possessive and nothing invisible. */
export function cleanSurface(surface: string): string {
  return stripPossessive(
    surface
      .replace(/\p{Cf}+/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}

/** More letters than acronyms and initials have. */
const LOUD_LETTERS: Readonly<Record<EntityType, number>> = { PERSON: 4, ORGANIZATION: 7, PLACE: 5, EVENT: 7 };

/** All in capitals, as headlines set names, and too long for an acronym. */
function isLoud(name: string, type: EntityType): boolean {
  const letters = name.replace(/[^\p{L}]/gu, '');
  return letters.length >= LOUD_LETTERS[type] && !/\p{Ll}/u.test(letters) && /\p{Lu}/u.test(letters);
}

function toTitleCase(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
