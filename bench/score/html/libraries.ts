/** What each well-known extractor makes of a page, as text: the same walk over the elements that it keeps. */
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { parsePage } from '../../../loaders/read/html/dom.js';
import { textOfHtml } from './words.js';

/** The text that an extractor finds; null when it does not answer for this page. */
export type Extractor = (html: string) => Promise<string | null>;

/** The extractors that run in this process, by the name that the table shows. */
export const LIBRARIES: Readonly<Record<string, Extractor>> = {
  Readability: readability,
  defuddle,
  'JSON-LD articleBody': jsonLdBody,
  'all words of the page': allWords,
};

async function readability(html: string): Promise<string> {
  const { document } = parseHTML(html) as { document: object };
  return textOfHtml(new Readability(document as never).parse()?.content ?? '');
}

/** Its messages would stand in the middle of the table. */
async function defuddle(html: string): Promise<string> {
  const { document } = parseHTML(html) as { document: never };
  const { log, warn, error } = console;
  Object.assign(console, { log: () => {}, warn: () => {}, error: () => {} });
  try {
    const { content } = await Defuddle(document, 'https://page.example/', { useAsync: false });
    return textOfHtml(content);
  } catch {
    return '';
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

async function jsonLdBody(html: string): Promise<string | null> {
  const document = parsePage(html, 'page');
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const body = /"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"/u.exec(script.textContent ?? '')?.[1];
    if (body === undefined) continue;
    try {
      return textOfHtml(JSON.parse(`"${body.replace(/[\u0000-\u001f]/gu, ' ')}"`) as string);
    } catch {
      continue;
    }
  }
  return null;
}

async function allWords(html: string): Promise<string> {
  const { body } = parsePage(html, 'page');
  return body ? textOfHtml(body.toString()) : '';
}
