import { readPageRequest, type PageArguments } from './compile/page.js';
import type { Scope } from './compile/scope.js';
import type { SelectedField } from './compile/selection.js';

const DAY_LETTERS = 'YYYY-MM-DD'.length;

/**
 * Clauses that bind `node` to the articles among which a page of all articles by date lies: those of the days from its
 * cursor on that fill it, so that it costs what its days hold and not what the graph holds. An index on `publishedAt`
 * would not do: the embedded engine's give no order. Null where the page is in another order or of some articles only.
 */
export function matchDays(scope: Scope, field: SelectedField, node: string): string | null {
  const given = field.arguments as PageArguments & { readonly where?: unknown };
  const { field: by, direction } = given.orderBy?.[0] ?? { field: 'PUBLISHED_AT', direction: 'DESC' };
  if (by !== 'PUBLISHED_AT' || given.where != null) return null;
  const { backward, size, cursor } = readPageRequest(field.name, given, scope.cursors);
  const isDescending = (direction === 'DESC') !== backward;
  const day = cursor === null ? null : scope.parameter(String(cursor[0]).slice(0, DAY_LETTERS));
  // There is an article on each day, but on that of the cursor perhaps none beyond it.
  const articles = day === null ? 'd.articles' : `CASE WHEN d.id = ${day} THEN 0 ELSE d.articles END`;
  return `MATCH (d:Day)${day === null ? '' : ` WHERE d.id ${isDescending ? '<=' : '>='} ${day}`}
    WITH d.id AS day, ${articles} AS articles ORDER BY day ${isDescending ? 'DESC' : 'ASC'} LIMIT ${size + 2}
    WITH collect(day) AS days, collect(articles) AS counts
    UNWIND [i IN range(0, size(days) - 1) WHERE reduce(sum = 0, j IN range(0, i - 1) | sum + counts[j]) <= ${size} | days[i]] AS day
    MATCH (entry:Entry {day: day}) MATCH (${node}:Article {id: entry.of})`;
}
