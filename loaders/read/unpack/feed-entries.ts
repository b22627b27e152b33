/** The entries of the four kinds of feed, in one shape. */
import type { parseFeed } from 'feedsmith';

/** One entry; null is not said. */
export interface FeedEntry {
  readonly id: string | null;
  /** As written: it may be relative. */
  readonly url: string | null;
  readonly title: string | null;
  /** Names in one line. */
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly html: string | null;
  /** True when the feed gives no content, only a summary or description. */
  readonly isSummary: boolean;
}

/** A feed's entries and what it says of all of them. */
export interface FeedEntries {
  /** The feed's title: the outlet, perhaps with a section. */
  readonly publisher: string | null;
  /** What relative addresses count from. */
  readonly base: string | null;
  readonly entries: readonly FeedEntry[];
}

/** A feed as the library parses it. */
export type AnyFeed = ReturnType<typeof parseFeed<string>>;
type FeedOf<Format extends AnyFeed['format']> = Extract<AnyFeed, { format: Format }>['feed'];
type Content = Pick<FeedEntry, 'html' | 'isSummary'>;

/** The entries of a feed that has been parsed. */
export function listEntries(parsed: AnyFeed): FeedEntries {
  if (parsed.format === 'atom') return atomEntries(parsed.feed);
  if (parsed.format === 'json') return jsonEntries(parsed.feed);
  return parsed.format === 'rss' ? rssEntries(parsed.feed) : rdfEntries(parsed.feed);
}

function rssEntries(feed: FeedOf<'rss'>): FeedEntries {
  const entries = (feed.items ?? []).map((item) => {
    const guid = item.guid?.value ?? null;
    return {
      id: guid,
      url: item.link ?? item.atom?.links?.[0]?.href ?? (isPermaLink(item.guid) ? guid : null),
      title: item.title ?? null,
      author: joinNames(item.dc?.creators ?? item.authors?.map(({ name, email }) => name ?? email)),
      publishedAt: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? null,
      ...contentOf(item.content?.encoded, item.description),
    };
  });
  return { publisher: publisherOf(feed.title), base: feed.link ?? null, entries };
}

function isPermaLink(guid: { value?: string; isPermaLink?: boolean } | undefined): boolean {
  return guid?.isPermaLink !== false && /^https?:\/\//iu.test(guid?.value ?? '');
}

function rdfEntries(feed: FeedOf<'rdf'>): FeedEntries {
  const entries = (feed.items ?? []).map((item) => ({
    id: item.rdf?.about ?? null,
    url: item.link ?? item.rdf?.about ?? null,
    title: item.title ?? null,
    author: joinNames(item.dc?.creators),
    publishedAt: item.dc?.dates?.[0] ?? null,
    ...contentOf(item.content?.encoded, item.description),
  }));
  return { publisher: publisherOf(feed.title), base: feed.link ?? null, entries };
}

function atomEntries(feed: FeedOf<'atom'>): FeedEntries {
  const entries = (feed.entries ?? []).map((entry) => ({
    id: entry.id ?? null,
    url: alternate(entry.links),
    title: textOf(entry.title),
    author: joinNames((entry.authors ?? feed.authors)?.map(({ name }) => name)),
    // A date of change is not a date of publication, but Atom lets feeds leave the other out.
    publishedAt: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated ?? null,
    ...contentOf(markupOf(entry.content), markupOf(entry.summary)),
  }));
  return {
    publisher: publisherOf(textOf(feed.title)),
    base: feed.xml?.base ?? alternate(feed.links),
    entries,
  };
}

/** Text of type "html" is markup already; of type "text", words that may hold a `<`. */
function markupOf(content: { value?: string; type?: string } | undefined): string | undefined {
  const { value, type = 'text' } = content ?? {};
  return value === undefined || /html/iu.test(type) ? value : paragraphs(value);
}

function textOf(title: { value?: string; type?: string } | undefined): string | null {
  return title?.value ?? null;
}

function alternate(links: readonly { href?: string; rel?: string }[] | undefined): string | null {
  const link = links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0];
  return link?.href ?? null;
}

function jsonEntries(feed: FeedOf<'json'>): FeedEntries {
  const entries = (feed.items ?? []).map((item) => {
    const text = item.content_text === undefined ? undefined : paragraphs(item.content_text);
    const summary = item.summary === undefined ? undefined : paragraphs(item.summary);
    return {
      id: item.id ?? null,
      url: item.url ?? item.external_url ?? null,
      title: item.title ?? null,
      author: joinNames((item.authors ?? feed.authors)?.map(({ name }) => name)),
      publishedAt: item.date_published ?? null,
      ...contentOf(item.content_html ?? text, summary),
    };
  });
  return { publisher: publisherOf(feed.title), base: feed.home_page_url ?? null, entries };
}

function contentOf(content: string | undefined, summary: string | undefined): Content {
  const has = (html: string | undefined): html is string => html !== undefined && html.trim() !== '';
  if (has(content)) return { html: content, isSummary: false };
  return { html: has(summary) ? summary : null, isSummary: true };
}

function joinNames(names: readonly (string | undefined)[] | undefined): string | null {
  const joined = (names ?? []).filter((name) => name !== undefined && name.trim() !== '').join(', ');
  return joined === '' ? null : joined;
}

/** "The Post > World" is The Post's. */
function publisherOf(title: string | null | undefined): string | null {
  return title?.split(/\s+[>»|]\s+/u)[0]?.trim() || null;
}

function paragraphs(text: string): string {
  const escaped = text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  return escaped
    .split(/\n\s*\n/u)
    .map((part) => `<p>${part}</p>`)
    .join('\n');
}
