/** Turns the expected main content of a web page into the plain text that the page fixtures are about. */
import { parseHTML } from 'linkedom';

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, pre, td, th, dt, dd';

/**
 * The text of each innermost block, blanks folded to one space, blocks separated by an empty line. Text that stands
 * directly in a container without a block of its own (a bare `div`) becomes a block too. The offsets of the page
 * fixtures depend on this function: changing it means annotating anew.
 */
export function readPageText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const noise of document.querySelectorAll('script, style, noscript')) noise.remove();
  for (const line of document.querySelectorAll('br')) line.replaceWith(document.createTextNode('\n\n'));
  for (const block of document.querySelectorAll(`${BLOCKS}, div, section, figure, ul, ol, table, tr`)) {
    block.before(document.createTextNode('\n\n'));
    block.after(document.createTextNode('\n\n'));
  }
  return foldBlocks(markBlocks(document.body.textContent ?? ''));
}

/** Source lines wrap anywhere: only our own empty lines part blocks. */
function markBlocks(text: string): string[] {
  return text.split(/\n[ \t]*\n/u);
}

function foldBlocks(blocks: readonly string[]): string {
  return blocks
    .map((block) => block.replace(/[\s\u00a0]+/gu, ' ').trim())
    .filter((block) => block !== '')
    .join('\n\n');
}
