/** What a page says of its article in JSON-LD, in schema.org's words. */
import { foldBlanks } from '../words.js';

/** Fields as written; null when absent or of another type. */
export interface JsonLdArticle {
  readonly headline: string | null;
  /** Some sites put the headline here, and a description into the other. */
  readonly name: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly section: string | null;
  readonly description: string | null;
  /** The article's own text; sites cut it or leave its headings out. */
  readonly articleBody: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

const ARTICLE_TYPES =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|Article|BlogPosting|LiveBlogPosting|Report|ReportageNewsArticle|AnalysisNewsArticle|BackgroundNewsArticle|OpinionNewsArticle|ReviewNewsArticle|AskPublicNewsArticle|SocialMediaPosting|Review)$/u;

const MAX_NODES = 2_000;

type Json = Readonly<Record<string, unknown>>;

/** The first article among the scripts' contents; broken scripts are passed over. Null when none describes an article. */
export function findJsonLdArticle(scripts: readonly string[]): JsonLdArticle | null {
  const nodes = scripts.flatMap((script) => flatten(parseLeniently(script)));
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const articles = nodes.filter(isArticle);
  const article =
    articles.find((node) => node['headline'] !== undefined && node['datePublished'] !== undefined) ??
    articles[0];
  return article ? readArticle(article, byId) : null;
}

function readArticle(article: Json, byId: ReadonlyMap<unknown, Json>): JsonLdArticle {
  const authors = listOf(article['author'] ?? article['creator']).flatMap(
    (author) => nameOf(author, byId) ?? [],
  );
  return {
    headline: textOf(article['headline']),
    name: textOf(article['name']),
    authors: [...new Set(authors)],
    publisher: nameOf(listOf(article['publisher'])[0], byId),
    datePublished: textOf(article['datePublished']) ?? textOf(article['dateCreated']),
    dateModified: textOf(article['dateModified']),
    section: textOf(article['articleSection']),
    description: textOf(article['description']),
    articleBody: rawTextOf(article['articleBody']),
    url: urlOf(article['url']) ?? urlOf(article['mainEntityOfPage']),
    language: textOf(article['inLanguage']),
  };
}

/** JSON as sites write it: in comments, with line ends in strings, with a comma too many. Undefined when beyond help. */
function parseLeniently(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/u, '');
  // A line end or tab between tokens may become a blank as well as one inside a string.
  const flat = bare
    .replace(/[\u0000-\u001F]+/gu, ' ')
    .trim()
    .replace(/;$/u, '');
  for (const candidate of [bare, flat, flat.replace(/,\s*([\]}])/gu, '$1')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Every object in arrays, `@graph` and the properties that hold the page's main thing. */
function flatten(value: unknown): Json[] {
  const found: Json[] = [];
  const waiting: unknown[] = [value];
  for (let next = waiting.shift(); waiting.length > 0 || next !== undefined; next = waiting.shift()) {
    if (Array.isArray(next)) waiting.unshift(...next.slice(0, MAX_NODES));
    else if (isObject(next)) {
      found.push(next);
      waiting.push(
        next['@graph'],
        next['mainEntity'],
        next['mainEntityOfPage'],
        next['author'],
        next['publisher'],
      );
    }
    if (found.length >= MAX_NODES) break;
    while (waiting.length > 0 && waiting[0] === undefined) waiting.shift();
  }
  return found;
}

function isArticle(node: Json): boolean {
  return listOf(node['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPES.test(type));
}

/** A person or organisation by name: a string, an object, or a reference to an object elsewhere on the page. */
function nameOf(value: unknown, byId: ReadonlyMap<unknown, Json>): string | null {
  if (typeof value === 'string') return /^https?:/u.test(value) ? null : textOf(value);
  if (!isObject(value)) return null;
  const name = textOf(listOf(value['name'])[0]);
  return name ?? textOf(byId.get(value['@id'])?.['name']);
}

function urlOf(value: unknown): string | null {
  const address = isObject(value) ? (value['@id'] ?? value['url']) : value;
  return typeof address === 'string' && /^https?:/iu.test(address) ? address : null;
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  if (isObject(value)) return textOf(value['@value'] ?? value['name']);
  return typeof value === 'string' && value.trim() !== '' ? foldBlanks(value) : null;
}

/** With its line ends. */
function rawTextOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
