/** What a page says of its article in `<meta>`: OpenGraph, Dublin Core and the names that sites have made up. */
import { type PageTree, elementsNamed } from '../html/tree.js';
import { foldBlanks } from '../words.js';
import { inSpokenOrder } from './authors.js';

/** Contents by name in lower case; the first of each name, and all of them for names that may come several times. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

const HEADLINE = [
  'dc:title',
  'dcterm:title',
  'dcterms.title',
  'dc.title',
  'og:title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'weibo:article:title',
  'weibo:webpage:title',
  'headline',
  'title',
];
const AUTHOR = [
  'dc:creator',
  'dcterms.creator',
  'dc.creator',
  'author',
  'article:author',
  'article:author_name',
  'og:article:author',
  'byl',
  'byline',
  'parsely-author',
  'sailthru.author',
  'twitter:creator:name',
  'cxenseparse:author',
];
const PUBLISHER = [
  'og:site_name',
  'application-name',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'copyright-holder',
  'cre',
];
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date.published',
  'publish-date',
  'publish_date',
  'published_at',
  'pubdate',
  'pub_date',
  'dc.date.issued',
  'dc.date',
  'dc.date.created',
  'dcterms.date',
  'dcterms.created',
  'dc:date',
  'dc:created',
  'parsely-pub-date',
  'sailthru.date',
  'ptime',
  'pdate',
  'date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'article_date_original',
  'displaydate',
  'cse:pubdate',
  'datecreated',
  'date_published',
  'rnews:datepublished',
  'shareaholic:article_published_time',
  'last-publish-date',
];

const MODIFIED = [
  'article:modified_time',
  'og:article:modified_time',
  'datemodified',
  'date_modified',
  'date.modified',
  'og:updated_time',
  'dc.date.modified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'last_updated_date',
  'revision_date',
];
const SECTION = [
  'article:section',
  'og:article:section',
  'parsely-section',
  'articlesection',
  'section',
  'cg',
  'category',
  'page.section',
];
const DESCRIPTION = [
  'og:description',
  'description',
  'twitter:description',
  'dc.description',
  'sailthru.description',
];

/** What templates leave in the field. */
const NO_SECTION =
  /^(?:nil|null|none|undefined|n\/a|default|home|front-?page|homepage|article|articles|page|uncategori[sz]ed|general)$/iu;

/** Longer ones are lists of words for search engines. */
const MAX_SECTION_CHARACTERS = 60;

/** Every `<meta>` of a page by `property`, `name` or `itemprop`; a property may hold several names between blanks. */
export function readMetaTags(tree: PageTree): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of elementsNamed(tree, 'meta')) {
    const content = foldBlanks(meta.getAttribute('content') ?? '');
    if (content === '') continue;
    const names = [meta.getAttribute('property'), meta.getAttribute('name'), meta.getAttribute('itemprop')];
    for (const name of names.join(' ').toLowerCase().split(/\s+/u)) {
      if (name !== '') tags.set(name, [...(tags.get(name) ?? []), content]);
    }
  }
  return tags;
}

/** The headline as given to networks and libraries; null when none is. */
export function metaHeadline(tags: MetaTags): string | null {
  return firstOf(tags, HEADLINE);
}

/** The authors: several of one name are several people; addresses of profiles are left out. */
export function metaAuthors(tags: MetaTags): string[] {
  for (const name of AUTHOR) {
    const given = (tags.get(name) ?? []).filter((author) => !/^https?:|^@|\.com\b|^\{|^\[/u.test(author));
    const authors = /^dc/u.test(name) ? given.map(inSpokenOrder) : given;
    if (authors.length > 0) return [...new Set(authors)];
  }
  return [];
}

/** The site's name; null when none is given. */
export function metaPublisher(tags: MetaTags): string | null {
  const publisher = firstOf(tags, PUBLISHER);
  if (publisher === null || /^https?:/u.test(publisher)) return null;
  // "Lune Post - news from the harbour": the name, then what the site says of itself.
  return publisher.replace(/\s+[|–—-]\s.*$/u, '');
}

/** The dates of publication as written, most trusted first. */
export function metaPublished(tags: MetaTags): string[] {
  return PUBLISHED.flatMap((name) => tags.get(name)?.[0] ?? []);
}

/** The dates of the last change as written, most trusted first. */
export function metaModified(tags: MetaTags): string[] {
  return MODIFIED.flatMap((name) => tags.get(name)?.[0] ?? []);
}

/** The part of the paper that the article is filed under; null when none is given. */
export function metaSection(tags: MetaTags): string | null {
  const section = firstOf(tags, SECTION);
  return section === null ? null : cleanSection(section);
}

/** A section's name from what a site has in the field: a path is its last part, and words for "none" are none. */
export function cleanSection(written: string): string | null {
  const name = /^\//u.test(written)
    ? (written.split('/').findLast((part) => part !== '') ?? '').replaceAll('_', ' ')
    : written;
  if (name.length > MAX_SECTION_CHARACTERS || /^https?:/u.test(name) || !/\p{L}{2}/u.test(name)) return null;
  return NO_SECTION.test(name) ? null : name;
}

/** The article in a sentence or two; null when none is given. */
export function metaDescription(tags: MetaTags): string | null {
  return firstOf(tags, DESCRIPTION);
}

/** One tag's first content; null when the page has none. */
export function firstOf(tags: MetaTags, names: readonly string[]): string | null {
  for (const name of names) {
    const content = tags.get(name)?.[0];
    if (content !== undefined) return content;
  }
  return null;
}
