import { foldName } from './fold.js';
import { ORGANIZATION_HEADS } from './lexicon/organizations.js';

/**
 * What kind of body a name tells by its head word: the last one, or the one before "of", "for" or "at"
 * ("University of Leeds" is a university). Undefined when no form of the name has a known head.
 */
export function kindOfOrganization(surfaces: readonly string[]): string | undefined {
  return surfaces.map(kindOfName).find((kind) => kind !== undefined);
}

/** The folded head words of a name, the likelier first. */
export function headWords(surface: string): string[] {
  const words = foldName(surface).split('-');
  const preposition = words.findIndex((word) => ['of', 'for', 'at', 'on', 'in'].includes(word));
  const last = words.at(-1) ?? '';
  return preposition > 0 ? [words[preposition - 1] ?? '', last] : [last];
}

function kindOfName(surface: string): string | undefined {
  return headWords(surface)
    .map((word) => ORGANIZATION_HEADS.get(word))
    .find((kind) => kind !== undefined);
}
