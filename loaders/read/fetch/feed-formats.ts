/** The fields that each format of feed has for the same things. */
import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import { foldBlanks } from '../words.js';
import { MAX_URL_CHARACTERS } from './check-url.js';
import type { Feed, FeedEntry } from './feed.js';
import { asMarkup, plainText } from './plain-text.js';

type AtomEntry = NonNullable<AtomFeed.Feed<string>['entries']>[number];
type Syndication = RssFeed.Feed<string>['sy'];

const MINUTE_MS = 60_000;

const PERIOD_MS: Readonly<Record<string, number>> = {
  hourly: 60 * MINUTE_MS,
  daily: 24 * 60 * MINUTE_MS,
  weekly: 7 * 24 * 60 * MINUTE_MS,
};

/** RSS 0.9x and 2.0. Relative addresses count from the channel's link, as most readers have it. */
export function rssFeed(feed: RssFeed.Feed<string>, url: string): Feed {
  const base = absolute(feed.link, url) ?? url;
  const entries = (feed.items ?? []).map((item) => {
    const permaLink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
    return toEntry({
      id: item.guid?.value,
      url: absolute(item.link, base) ?? absoluteOnly(permaLink),
      title: item.title,
      published: item.pubDate ?? item.dc?.dates?.[0],
      updated: item.atom?.updated,
      authors: item.dc?.creators ?? item.authors?.map((author) => author.name),
      contentHtml: item.content?.encoded,
    });
  });
  const ttlMs = feed.ttl === undefined ? periodMs(feed.sy) : feed.ttl * MINUTE_MS;
  return { title: plainText(feed.title), ttlMs, entries };
}

/** Atom. Relative addresses count from `xml:base`, then from the feed. */
export function atomFeed(feed: AtomFeed.Feed<string>, url: string): Feed {
  const base = absolute(feed.xml?.base, url) ?? url;
  const entries = (feed.entries ?? []).map((entry) =>
    toEntry({
      id: entry.id,
      url: absolute(alternateOf(entry), absolute(entry.xml?.base, base) ?? base),
      title: entry.title?.value,
      published: entry.published ?? entry.dc?.dates?.[0],
      updated: entry.updated,
      authors: entry.authors?.map((author) => author.name) ?? entry.dc?.creators,
      contentHtml: atomContent(entry),
    }),
  );
  return { title: plainText(feed.title?.value), ttlMs: periodMs(feed.sy), entries };
}

/** RSS 0.90 and 1.0. */
export function rdfFeed(feed: RdfFeed.Feed<string>, url: string): Feed {
  const base = absolute(feed.link, url) ?? url;
  const entries = (feed.items ?? []).map((item) =>
    toEntry({
      id: item.rdf?.about,
      url: absolute(item.link ?? item.rdf?.about, base),
      title: item.title,
      published: item.dc?.dates?.[0],
      updated: undefined,
      authors: item.dc?.creators,
      contentHtml: item.content?.encoded,
    }),
  );
  return { title: plainText(feed.title), ttlMs: periodMs(feed.sy), entries };
}

/** JSON Feed 1.0 and 1.1. */
export function jsonFeed(feed: JsonFeed.Feed<string>, url: string): Feed {
  const entries = (feed.items ?? []).map((item) =>
    toEntry({
      id: item.id,
      url: absolute(item.url ?? item.external_url, url),
      title: item.title,
      published: item.date_published,
      updated: item.date_modified,
      authors: item.authors?.map((author) => author.name),
      contentHtml: item.content_html ?? (item.content_text && asMarkup(item.content_text)),
    }),
  );
  return { title: plainText(feed.title), ttlMs: null, entries };
}

interface EntryFields {
  readonly id: string | undefined;
  readonly url: string | null;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly authors: readonly (string | undefined)[] | undefined;
  readonly contentHtml: string | undefined;
}

function toEntry({ contentHtml, ...fields }: EntryFields): FeedEntry {
  const title = plainText(fields.title);
  const names = (fields.authors ?? []).flatMap((name) => authorName(name) ?? []);
  const [published, updated] = [orNull(fields.published), orNull(fields.updated)];
  return {
    url: fields.url,
    id: orNull(fields.id) ?? fields.url ?? `${title ?? ''} ${published ?? updated ?? ''}`,
    ...{ title, published, updated },
    author: names.length === 0 ? null : names.join(', '),
    ...(contentHtml === undefined || contentHtml.trim() === '' ? {} : { contentHtml }),
  };
}

/** RSS writes "ann@lune.example (Ann Lee)"; an address alone is no name. */
function authorName(written: string | undefined): string | null {
  const words = plainText(written) ?? '';
  const inBrackets = /^[^\s@]+@[^\s@]+\s*\((.+)\)$/u.exec(words)?.[1];
  const name = foldBlanks(inBrackets ?? words);
  return name === '' || /^[^\s@]+@[^\s@]+$/u.test(name) ? null : name;
}

/** The page that an entry is about; of several, the one that says it is HTML. */
function alternateOf(entry: AtomEntry): string | undefined {
  const pages = (entry.links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  const html = pages.find(({ type }) => type === 'text/html');
  return (html ?? pages[0])?.href;
}

function atomContent({ content }: AtomEntry): string | undefined {
  const type = content?.type ?? 'text';
  if (content?.value === undefined) return undefined;
  if (type === 'text' || type === 'text/plain') return asMarkup(content.value);
  return /html/iu.test(type) ? content.value : undefined;
}

function periodMs(syndication: Syndication): number | null {
  const period = PERIOD_MS[syndication?.updatePeriod?.trim().toLowerCase() ?? ''];
  if (period === undefined) return null;
  return period / Math.max(1, syndication?.updateFrequency ?? 1);
}

function absolute(address: string | undefined, base: string): string | null {
  const written = address?.trim() ?? '';
  const isAddress = written !== '' && written.length <= MAX_URL_CHARACTERS && URL.canParse(written, base);
  return isAddress ? new URL(written, base).href : null;
}

/** A guid is an address only when it is one by itself. */
function absoluteOnly(address: string | undefined): string | null {
  return address !== undefined && /^\s*https?:\/\//iu.test(address) ? absolute(address, address) : null;
}

function orNull(words: string | undefined): string | null {
  return words?.trim() || null;
}
