/** What a command of the API asks to load, as the one document that it means. */

import type { RawDocument, Unpacked } from '../../loaders/read/document.js';
import type { FetchedSource } from '../../loaders/read/fetch/item.js';
import type { FetchFailure } from '../../loaders/read/fetch/result.js';
import type { LoadCommand, LoadProblem, TextToLoad } from '../loading.js';
import type { LazyFetcher } from './fetching.js';

/** The document of a command, or why there is none. */
export type Input =
  { readonly document: RawDocument; readonly problem?: never } | { readonly problem: LoadProblem };

/** Why nothing was done. */
export function problem(
  code: LoadProblem['code'],
  message: string,
  field: string | null = null,
): { readonly problem: LoadProblem } {
  return { problem: { code, message, field } };
}

/** Makes the document; for an address it is fetched, until the signal is aborted. */
export async function openInput(
  command: Exclude<LoadCommand, { action: 'UNLOAD' }>,
  fetcher: LazyFetcher,
  signal: AbortSignal,
): Promise<Input> {
  if (command.action === 'TEXT') return inputOfText(command.given);
  const wrong = await wrongUrl(command.url);
  if (wrong !== null) return wrong;
  if (command.action === 'URL') return fetchInput(command.url, fetcher, signal);
  if (command.html.trim() === '') return problem('INVALID', 'html: expected a page, but got nothing', 'html');
  const bytes = new TextEncoder().encode(command.html);
  const found = { bytes, contentType: 'text/html; charset=utf-8', url: command.url };
  const input = await onlyDocument(command.url, found);
  if (input.problem !== undefined) return input;
  return input.document.format === 'HTML' && /<[a-z!]/i.test(command.html)
    ? input
    : problem('INVALID', 'html: expected a page (HTML), but got another format', 'html');
}

const MOST: Readonly<Record<keyof Omit<TextToLoad, 'text' | 'publishedAt' | 'language'>, number>> = {
  ...{ id: 256, url: 2_048, headline: 1_000, byline: 1_000, publisher: 256 }, // UTF-16 code units
};

async function inputOfText(given: TextToLoad): Promise<Input> {
  const { text, url, language } = given;
  if (!/[\p{L}\p{N}]/u.test(text)) return problem('INVALID', 'text: expected words, but got none', 'text');
  for (const [field, most] of Object.entries(MOST) as [keyof typeof MOST, number][]) {
    const { length } = given[field] ?? '';
    if (length > most)
      return problem('INVALID', `${field}: expected at most ${most} characters, but got ${length}`, field);
  }
  if (language !== undefined && language !== '' && !isLanguage(language))
    return problem('INVALID', 'language: expected one such as "en", but got another text', 'language');
  const wrong = url === undefined || url === '' ? null : await wrongUrl(url);
  if (wrong !== null) return wrong;
  const bytes = new TextEncoder().encode(JSON.stringify(given));
  return {
    document: { source: 'text', format: 'RECORD', bytes, charset: null, known: {}, messages: [] },
  };
}

function isLanguage(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length === 1;
  } catch {
    return false;
  }
}

async function wrongUrl(url: string): Promise<{ readonly problem: LoadProblem } | null> {
  const { canonicalUrl } = await import('../../loaders/read/identity.js');
  if (url.length <= MOST.url && canonicalUrl(url) !== null) return null;
  const got = url.length > MOST.url ? `one of ${url.length} characters` : `"${url.slice(0, 60)}"`;
  return problem(
    'INVALID',
    `url: expected an http or https address of at most ${MOST.url} characters, but got ${got}`,
    'url',
  );
}

async function fetchInput(url: string, fetcher: LazyFetcher, signal: AbortSignal): Promise<Input> {
  const fetched = await (await fetcher.open()).get(url, { signal });
  if (fetched.kind === 'OK') return onlyDocument(url, fetched);
  if (fetched.kind === 'FAILED') return problem(codeOf(fetched), fetched.reason, 'url');
  return problem('UNREACHABLE', 'expected a page, but got status 304', 'url');
}

function codeOf({ cause, passing }: FetchFailure): LoadProblem['code'] {
  if (cause === 'ABORTED') return 'TOO_LATE';
  if (passing || cause === 'STATUS' || cause === 'NETWORK') return 'UNREACHABLE';
  return cause === 'CONTENT' ? 'UNREADABLE' : 'REFUSED';
}

/** A site's records and entries may name other articles than its own: those are for a load that somebody watches. */
const ONE_ARTICLE: readonly RawDocument['format'][] = ['TEXT', 'HTML', 'MARKDOWN', 'PDF', 'DOCX'];

async function onlyDocument(
  source: string,
  { bytes, contentType, url }: Pick<FetchedSource, 'bytes' | 'contentType' | 'url'>,
): Promise<Input> {
  const { unpackFetched } = await import('../../loaders/read/fetched.js');
  let only: Unpacked | undefined;
  let count = 0;
  const item = { ok: true, source, bytes, contentType, url, known: {}, messages: [] } as const;
  for await (const each of unpackFetched(item)) {
    only ??= each;
    count += 1;
    if (count > 1) break;
  }
  if (only?.ok === false) return problem('UNREADABLE', only.reason);
  if (only !== undefined && count === 1 && ONE_ARTICLE.includes(only.document.format))
    return { document: only.document };
  const message = 'expected one article, but got a list or an archive of them: `dateline load` takes those';
  return problem('UNREADABLE', message);
}
