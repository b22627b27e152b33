/** The text of an article that its page gives in hidden fields and does not show: scripts would, or only subscribers see it. */
import { countWords, foldBlanks } from '../words.js';
import type { Piece } from './pieces.js';

const MIN_WORDS = 80;
/** Under this part of the hidden text, what the page shows is no more than its beginning. */
const MAX_SHOWN_SHARE = 0.5;

/** The pieces of a page with the hidden text in place of its body, where the page shows less than half of it. */
export function withArticleBody(pieces: readonly Piece[], articleBody: string | null): Piece[] {
  const hidden = articleBody === null ? [] : paragraphsOf(articleBody);
  const words = hidden.reduce((sum, paragraph) => sum + countWords(paragraph), 0);
  const shown = pieces.filter(isBody).reduce((sum, piece) => sum + countWords(piece.text), 0);
  if (words < MIN_WORDS || shown > words * MAX_SHOWN_SHARE) return [...pieces];
  const body = hidden.map((text): Piece => ({
    text,
    kind: null,
    isAside: false,
    element: null,
    linkShare: 0,
  }));
  return [...pieces.filter((piece) => !isBody(piece)), ...body];
}

function isBody({ kind }: Piece): boolean {
  return kind === null || kind === 'BODY';
}

/** Some sites write elements into the field, and most write paragraphs as lines. */
function paragraphsOf(articleBody: string): string[] {
  return articleBody
    .replace(/<\/?(?:p|div|br|li|h\d)\b[^>]*>/giu, '\n')
    .replace(/<[^>]*>/gu, '')
    .split(/[\r\n]+/u)
    .map(foldBlanks)
    .filter((paragraph) => paragraph !== '');
}
