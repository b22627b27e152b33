import { whereText } from './compile/connection.js';
import { readPageRequest, type PageArguments } from './compile/page.js';
import type { Scope } from './compile/scope.js';
import type { SelectedField } from './compile/selection.js';

const DAY_LETTERS = 'YYYY-MM-DD'.length;
/** Over more days than that, looking at each article by its day costs more than looking at all. */
const MAX_DAYS = 100;
const DAY_MS = 86_400_000;

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
  // Told before the days are bound to `day`, the embedded engine would look for the bound among the ids of all nodes.
  return `MATCH (d:Day) WITH d.id AS day, ${articles} AS articles${day === null ? '' : ` WHERE day ${isDescending ? '<=' : '>='} ${day}`}
    WITH day, articles ORDER BY day ${isDescending ? 'DESC' : 'ASC'} LIMIT ${size + 2}
    WITH collect(day) AS days, collect(articles) AS counts
    UNWIND [i IN range(0, size(days) - 1) WHERE reduce(sum = 0, j IN range(0, i - 1) | sum + counts[j]) <= ${size} | days[i]] AS day
    MATCH (entry:Entry {day: day}) MATCH (${node}:Article {id: entry.of})`;
}

/**
 * Clauses that bind `node` to the articles that meet `conditions`, by their days; null where `where.publishedAt` does not
 * say between which two instants, at most {@link MAX_DAYS} days apart.
 */
export function matchBetweenDays(
  scope: Scope,
  field: SelectedField,
  node: string,
  conditions: readonly string[],
): string | null {
  const where = field.arguments['where'] as { publishedAt?: Bounds | null } | null | undefined;
  const { gte, gt, lt, lte } = where?.publishedAt ?? {};
  const [from, to] = [gte ?? gt, lte ?? lt];
  if (from == null || to == null || to.getTime() - from.getTime() > MAX_DAYS * DAY_MS) return null;
  return `UNWIND ${scope.parameter(daysBetween(from, to))} AS day
    MATCH (entry:Entry {day: day}) MATCH (${node}:Article {id: entry.of})${whereText(conditions)}`;
}

/** Each day from that of one instant to that of another, both included. */
function daysBetween(from: Date, to: Date): string[] {
  const days = [];
  const first = Math.floor(from.getTime() / DAY_MS) * DAY_MS;
  for (let at = first; at <= to.getTime(); at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, DAY_LETTERS));
  return days;
}

/** The operators of a `DateTimeFilter` that say between which instants. */
type Bounds = Readonly<Partial<Record<'gte' | 'gt' | 'lt' | 'lte', Date | null>>>;
