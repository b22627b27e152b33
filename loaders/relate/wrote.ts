import type { Article, Relationship, Span } from '../article.js';
import type { RelateRule } from './facts.js';

/** (Person)-[:WROTE]->(Article): each author, with the byline's words where the text has them. */
export const wrote: RelateRule = ({ article }) =>
  article.authors.flatMap((author): Relationship[] => {
    const entity = article.entities.find(
      ({ type, name, aliases }) => type === 'PERSON' && (name === author || aliases.includes(author)),
    );
    if (entity === undefined) return [];
    const evidence = bylineWords(article, author);
    return [{ type: 'WROTE', from: entity.id, to: article.id, evidence, confidence: 0.95 }];
  });

/** The author's name inside a byline; null when only the page's metadata has it. */
function bylineWords(article: Article, author: string): Span | null {
  for (const segment of article.segments) {
    if (segment.kind !== 'BYLINE') continue;
    const at = article.text.slice(segment.start, segment.end).indexOf(author);
    if (at >= 0) return { start: segment.start + at, end: segment.start + at + author.length };
  }
  return null;
}
