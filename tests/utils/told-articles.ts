/** Articles made of a few sentences with their names marked, resolved and related as any other. */

import type { Article } from '../../loaders/article.js';
import { relate } from '../../loaders/relate/relate.js';
import { resolve } from '../../loaders/resolve/resolve.js';
import { annotate, knownPlaces, type Names } from '../loaders/resolve/annotated.js';

/** One article: its id after `article:`, its lines, and the names in them. */
export function toldArticle(id: string, lines: readonly string[], names: Names): Article {
  const annotated = annotate(lines, names, {
    id: `article:${id}`,
    url: `https://news.example/${id}`,
    publishedAt: '2025-11-18T12:00:00.000Z',
    textHash: id,
  });
  return relate(resolve(annotated, { resolvePlaces: knownPlaces })) as Article;
}
