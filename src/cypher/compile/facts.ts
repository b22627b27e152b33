/** Conditions on what articles state: how sure it is, and when it was published. */

import { onValue } from './filter.js';
import type { Scope } from './scope.js';
import type { SelectedField } from './selection.js';

/** Conditions on the facts behind relationships. */
export interface Facts {
  /** At least this; null for any. */
  readonly minConfidence: string | null;
  /** Conditions on when the article that states it was published; empty for any article. */
  readonly publishedAt: (article: string) => readonly string[];
}

/** Reads the arguments `minConfidence` and `asOf` of a list whose items are facts. */
export function readListFacts(scope: Scope, { arguments: given }: SelectedField): Facts {
  const asOf = given['asOf'] as Date | null | undefined;
  return readFacts(scope, given['minConfidence'] as number | null | undefined, asOf ? { lte: asOf } : null);
}

/** Clauses that keep the rows whose `relationship` meets the conditions, and the variables `carried`. */
export function keepFacts(
  scope: Scope,
  { minConfidence, publishedAt }: Facts,
  relationship: string,
  carried: readonly string[],
): string {
  const variables = [...carried, relationship].join(', ');
  const article = scope.name('n');
  const dates = publishedAt(article);
  return [
    // What no article states, such as the gazetteer's containment, has no confidence to fall short of, and no date.
    minConfidence === null
      ? ''
      : `WITH ${variables} WHERE coalesce(${relationship}.confidence, 1.0) >= ${minConfidence}`,
    dates.length === 0
      ? ''
      : `WITH ${variables} WHERE ${relationship}.articleId IS NULL
          OR EXISTS { MATCH (${article}:Article {id: ${relationship}.articleId}) WHERE ${dates.join(' AND ')} }`,
  ].join('\n');
}

/** Conditions from what a caller gave; null and left out ask for nothing. */
export function readFacts(
  scope: Scope,
  minConfidence: number | null | undefined,
  publishedAt: object | null | undefined,
): Facts {
  return {
    minConfidence: minConfidence == null ? null : scope.parameter(minConfidence),
    publishedAt: (article) =>
      publishedAt == null ? [] : onValue(scope, `${article}.publishedAt`, publishedAt),
  };
}
