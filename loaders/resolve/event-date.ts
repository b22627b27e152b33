import type { Article, DateExpression, Span } from '../article.js';

const CLAUSE_BREAK =
  /[.;:!?“”"]|\b(?:and|but|which|who|when|while|after|before|as|because|since|until|said|says|told)\b/iu;
const BETWEEN_UNITS = 120;

/**
 * The date that the words of the event's own clause give, the nearest of several; null when there is none, or when
 * it is relative and the article's day is not known. `dates` are those of the event's sentence.
 */
export function dateOfEvent(
  article: Article,
  event: Span,
  dates: readonly DateExpression[],
): DateExpression | null {
  const near = dates
    .filter((date) => date.earliest !== null && date.latest !== null)
    .filter((date) => !CLAUSE_BREAK.test(between(article.text, event, date)))
    .map((date) => ({ date, units: unitsBetween(event, date) }))
    .filter(({ units }) => units <= BETWEEN_UNITS)
    .sort((a, b) => a.units - b.units);
  return near[0]?.date ?? null;
}

function between(text: string, a: Span, b: Span): string {
  return a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
}

function unitsBetween(a: Span, b: Span): number {
  return Math.max(0, b.start - a.end, a.start - b.end);
}
