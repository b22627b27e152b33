/** What a page says of its article outside its text: headline, authors, publisher, time, address, language. */
import type { PublishedTime } from './dates.js';
import { parsePublishedTime } from './dates.js';
import { type PageTree, elementsNamed, hasToken } from './html/tree.js';
import { canonicalUrl } from './identity.js';
import { type JsonLdArticle, findJsonLdArticle } from './metadata/json-ld.js';
import {
  type MetaTags,
  firstOf,
  metaAuthors,
  metaDescription,
  metaHeadline,
  metaModified,
  metaPublished,
  metaPublisher,
  cleanSection,
  metaSection,
  readMetaTags,
} from './metadata/meta-tags.js';
import { visibleByline, visibleDate } from './metadata/visible.js';
import { creditedNames, isPersonName } from './metadata/authors.js';
import { splitNames } from './text/byline.js';
import { countWords, foldBlanks, normalizeWords } from './words.js';

/** Between a headline and a site's name; a dash is also a mark of the headline. */
const BAR = /\s[|•·»]\s[^|•·»]*$/u;

/** Null, or no authors, when the page does not say: nothing is guessed. */
export interface PageMetadata {
  readonly headline: string | null;
  readonly byline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: PublishedTime | null;
  /** When it was last changed; null also when that is not after `published`. */
  readonly modified: PublishedTime | null;
  /** The part of the paper that it is filed under, as written. */
  readonly section: string | null;
  /** Absolute, as the page gives it. */
  readonly url: string | null;
  /** As declared, such as `en-GB`. */
  readonly language: string | null;
  /** The article in a sentence or two, as given for networks and search. */
  readonly description: string | null;
  /** The article's text, as given in JSON-LD. */
  readonly articleBody: string | null;
}

/** Reads a page's metadata. `address` is where the page came from, if known: relative addresses count from there. */
export function readMetadata(tree: PageTree, address?: string): PageMetadata {
  const scripts = elementsNamed(tree, 'script')
    .filter((script) => script.getAttribute('type')?.toLowerCase() === 'application/ld+json')
    .map((script) => script.textContent ?? '');
  const linked = findJsonLdArticle(scripts);
  const tags = readMetaTags(tree);
  const url = readUrl(tree, linked, tags, address);
  const publisher = linked?.publisher ?? metaPublisher(tags) ?? titledPublisher(tree, url);
  const names = readNames(tree, linked, tags, publisher);
  const published = readPublished(tree, linked, tags);
  return {
    headline: readHeadline(tree, linked, tags, publisher),
    byline: names.length === 0 ? null : names.join(', '),
    authors: names.flatMap((name) => splitNames(name.replace(/\s*\([^)]*\)/gu, ''))).filter(isPersonName),
    publisher,
    published,
    modified: readModified(linked, tags, published),
    section: cleanSection(linked?.section ?? '') ?? metaSection(tags),
    url,
    language:
      tree.root.getAttribute('lang') ??
      linked?.language ??
      firstOf(tags, ['og:locale', 'content-language', 'dc.language', 'language']),
    description: metaDescription(tags) ?? linked?.description ?? null,
    articleBody: linked?.articleBody ?? null,
  };
}

function titleOf(tree: PageTree): string {
  return foldBlanks(elementsNamed(tree, 'title')[0]?.textContent ?? '');
}

/** The end of the page's title, when it spells the page's host: "… - The Lune Post" at lunepost.example. */
function titledPublisher(tree: PageTree, url: string | null): string | null {
  const title = titleOf(tree);
  const tail = /^.{12,}\s[|•·»–—-]\s([^|•·»–—]{2,40})$/u.exec(title)?.[1];
  if (tail === undefined || url === null) return null;
  const labels = new URL(url).hostname.split('.').filter((label) => label.length > 3);
  const letters = normalizeWords(tail).replaceAll(' ', '');
  return labels.some((label) => isSpelt(label.replaceAll('-', ''), letters)) ? tail : null;
}

/** True when all letters of `short` stand in `long` in this order, and are at least half of it. */
function isSpelt(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && short.length * 2 >= long.length;
}

function readHeadline(
  tree: PageTree,
  linked: JsonLdArticle | null,
  tags: MetaTags,
  publisher: string | null,
): string | null {
  const heading = onlyHeading(tree);
  const title = titleOf(tree);
  const isSite = (words: string): boolean =>
    publisher !== null && normalizeWords(words) === normalizeWords(publisher);
  const given =
    [linkedHeadline(linked, title), metaHeadline(tags)].find((words) => words !== null && !isSite(words)) ??
    null;
  if (given !== null) return withoutSiteName(decodeEntities(given), publisher);
  if (heading !== null && (title === '' || normalizeWords(title).includes(normalizeWords(heading))))
    return heading;
  return (title === '' ? heading : withoutSiteName(title, publisher)) || null;
}

/** Of two that differ, the one that the page's title has in it. */
function linkedHeadline(linked: JsonLdArticle | null, title: string): string | null {
  const { headline, name } = linked ?? { headline: null, name: null };
  if (headline === null || name === null) return headline ?? name;
  const isTitled = (words: string): boolean => normalizeWords(title).includes(normalizeWords(words));
  return isTitled(name) && !isTitled(headline) ? name : headline;
}

/** The words of `<h1>` when the page has one: with several, none says which is the headline. */
function onlyHeading(tree: PageTree): string | null {
  const headings = elementsNamed(tree, 'h1').map((heading) => foldBlanks(heading.textContent ?? ''));
  const words = headings.filter((heading) => heading !== '');
  return words.length === 1 ? (words[0] ?? null) : null;
}

/** "Headline | Site" and "Headline - Site" lose the site, and so does a title with a short last part behind a bar. */
function withoutSiteName(title: string, publisher: string | null): string {
  const match = /^(.{12,}?)\s+[|•·»–—-]\s+([^|•·»–—]{2,40})$/u.exec(title);
  const [head, tail] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (head === '') return title;
  if (publisher === null)
    return BAR.test(title) && countWords(head) >= 3 && countWords(tail) <= 4 ? head : title;
  const isSite =
    normalizeWords(publisher).includes(normalizeWords(tail)) ||
    normalizeWords(tail).includes(normalizeWords(publisher));
  return isSite && countWords(head) >= 3 ? head : title;
}

/** The site's own name is a credit only when the page gives no other. */
function readNames(
  tree: PageTree,
  linked: JsonLdArticle | null,
  tags: MetaTags,
  publisher: string | null,
): string[] {
  const isSite = (name: string): boolean =>
    publisher !== null && normalizeWords(name) === normalizeWords(publisher);
  const namesIn = (line: string): string[] => (isSite(line) ? [line] : creditedNames(decodeEntities(line)));
  const sources = [() => linked?.authors ?? [], () => metaAuthors(tags), () => visibleByline(tree) ?? []];
  let credit: string[] = [];
  for (const source of sources) {
    const names = [...new Set([source()].flat().flatMap(namesIn))];
    if (names.some((name) => !isSite(name))) return names;
    if (credit.length === 0) credit = names;
  }
  return credit;
}

function readPublished(tree: PageTree, linked: JsonLdArticle | null, tags: MetaTags): PublishedTime | null {
  const written = [linked?.datePublished ?? null, ...metaPublished(tags)].flatMap((date) => date ?? []);
  const times = written.flatMap((date) => parsePublishedTime(date) ?? []);
  const first = times[0] ?? visibleDate(tree);
  if (!first || first.precision === 'SECOND') return first ?? null;
  return (
    times.find((time) => time.precision === 'SECOND' && time.iso.slice(0, 10) === first.iso.slice(0, 10)) ??
    first
  );
}

/** The first date of change that is after the date of publication; sites write the same into both. */
function readModified(
  linked: JsonLdArticle | null,
  tags: MetaTags,
  published: PublishedTime | null,
): PublishedTime | null {
  const written = [linked?.dateModified ?? null, ...metaModified(tags)].flatMap((date) => date ?? []);
  const times = written.flatMap((date) => parsePublishedTime(date) ?? []);
  return times.find((time) => published === null || time.iso > published.iso) ?? null;
}

function readUrl(
  tree: PageTree,
  linked: JsonLdArticle | null,
  tags: MetaTags,
  address?: string,
): string | null {
  const canonical =
    elementsNamed(tree, 'link')
      .find((link) => hasToken(link, 'rel', 'canonical'))
      ?.getAttribute('href') ?? null;
  for (const candidate of [canonical, firstOf(tags, ['og:url']), address ?? null, linked?.url ?? null]) {
    const url = candidate === null ? null : canonicalUrl(candidate, address);
    if (url !== null && !(isFrontPage(url) && address !== undefined && !isFrontPage(address))) return url;
  }
  return null;
}

/** Some sites call their front page the canonical address of every article. */
function isFrontPage(address: string): boolean {
  return URL.canParse(address) && new URL(address).pathname === '/' && new URL(address).search === '';
}

/** Sites write `&amp;#039;` into fields: one more round of decoding reads it. */
function decodeEntities(words: string): string {
  const names: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
  };
  return words.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return names[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
}
