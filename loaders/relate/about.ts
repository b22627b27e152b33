import type { Article, Mention, Quotation } from '../article.js';

/**
 * The article's quotations, each with the ids of the entities named inside its content, in the order of the text.
 * Who says it is not what it is about; pronouns name nobody.
 */
export function fillAbout(article: Article): Quotation[] {
  const named = article.mentions
    .filter((mention) => mention.entity !== null && mention.pronoun !== true)
    .sort((a, b) => a.start - b.start);
  return article.quotations.map((quotation) => {
    const inside = mentionsIn(named, quotation.start, quotation.end).map(({ entity }) => entity as string);
    const about = [...new Set(inside)].filter((id) => id !== quotation.speaker?.entity);
    return { ...quotation, about };
  });
}

function mentionsIn(sorted: readonly Mention[], start: number, end: number): Mention[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = low; (sorted[at]?.start ?? Infinity) < end; at += 1) {
    const mention = sorted[at];
    if (mention !== undefined && mention.end <= end) found.push(mention);
  }
  return found;
}
