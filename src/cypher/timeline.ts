import { compileWhere } from './compile/filter.js';
import { expectBetween } from './compile/page.js';
import { LETTERS_OF } from './groups.js';
import type { CompileComputed } from './traversal.js';

const MAX_POINTS = 1_000;

type Bucket = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** The first day of the step that `day`, a variable with an ISO 8601 day, lies in. */
const FIRST_DAY: Readonly<Record<Bucket, (day: string) => string>> = {
  DAY: (day) => day,
  WEEK: (day) => `toString(date(${day}) - duration({days: ${daysAfterMonday(day)}}))`,
  MONTH: (day) => `substring(${day}, 0, ${LETTERS_OF.MONTH}) + '-01'`,
  YEAR: (day) => `substring(${day}, 0, ${LETTERS_OF.YEAR}) + '-01-01'`,
};

/** How often an entity is mentioned in each step of time: the latest that it is mentioned in at all, in their order. */
export const timeline: CompileComputed = (scope, entity, field) => {
  const { bucket, last } = field.arguments as { bucket: Bucket; last: number };
  expectBetween('timeline(last:)', last, 1, MAX_POINTS);
  const [article, mention, points] = [scope.name('n'), scope.name('r'), scope.name('c')];
  const where = compileWhere(scope, 'Article', article, field.arguments['articles']);
  const clause = `CALL { WITH ${entity} MATCH (${entity})-[${mention}:MENTIONED_IN]->(${article}:Article)
    WHERE ${article}.publishedAt IS NOT NULL${where === null ? '' : ` AND ${where}`}
    WITH ${article}, ${mention}, substring(${article}.publishedAt, 0, ${LETTERS_OF.DAY}) AS day
    WITH ${FIRST_DAY[bucket]('day')} AS start, count(${article}) AS articles, sum(${mention}.count) AS mentions
    ORDER BY start DESC LIMIT ${last}
    WITH start, articles, mentions ORDER BY start
    RETURN collect({start: start, articles: articles, mentions: mentions}) AS ${points} }`;
  return { clauses: [clause], value: points };
};

/** The day of the week by Sakamoto's rule, from 0 for Monday: the embedded engine has no function for it. */
function daysAfterMonday(day: string): string {
  const [year, month, ofMonth] = [
    [0, 4],
    [5, 2],
    [8, 2],
  ].map(([from, count]) => `toInteger(substring(${day}, ${from}, ${count}))`);
  const counted = `(${year} - CASE WHEN ${month} < 3 THEN 1 ELSE 0 END)`;
  const leaps = `${counted} / 4 - ${counted} / 100 + ${counted} / 400`;
  return `(${counted} + ${leaps} + [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][${month} - 1] + ${ofMonth} + 6) % 7`;
}
