/** Markdown, with or without front matter. */
import { type RawDocument, addressOf } from '../document.js';
import { readHtml } from '../html.js';
import { type FrontMatter, splitFrontMatter } from './front-matter.js';
import { readDecoded } from './text.js';
import type { Reading } from './reader.js';

/** Reads Markdown as the page that it makes. Its front matter wins over its words. */
export async function readMarkdown(document: RawDocument): Promise<Reading> {
  const { marked } = await import('marked');
  let front: FrontMatter = {};
  const { fields } = readDecoded(document, false, (text) => {
    const { matter, body } = splitFrontMatter(text);
    front = matter;
    const html = marked.parse(body, { async: false, gfm: true });
    return readHtml(withTitle(html, matter.headline), document.source, addressOf(document), true);
  });
  return { fields, given: front };
}

/** The title of front matter is the headline of the text too, where the text has none. */
function withTitle(html: string, headline: string | undefined): string {
  if (headline === undefined || /<h1\b/iu.test(html)) return html;
  return `<h1>${headline.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</h1>\n${html}`;
}
