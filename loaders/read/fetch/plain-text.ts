/** The words of a title or name that may have markup in it. */
import { parseHTML } from 'linkedom/worker';
import { foldBlanks } from '../words.js';

const MAX_CHARACTERS = 2_000;

/** One line of words without tags and with entities read; null when nothing is left. */
export function plainText(markup: string | undefined): string | null {
  const short = (markup ?? '').slice(0, MAX_CHARACTERS);
  const words = /<\/?[a-z][^>]*>|&[#\w]+;/iu.test(short) ? textOf(short) : short;
  return foldBlanks(words) || null;
}

/** Text as markup that shows it, each paragraph in its own element. */
export function asMarkup(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const paragraphs = escaped.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p>${paragraph.trim()}</p>`).join('\n');
}

function textOf(markup: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`);
  return document.body.textContent ?? '';
}
