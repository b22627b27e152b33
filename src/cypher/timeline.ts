import { compileWhere } from './compile/filter.js';
import { expectBetween } from './compile/page.js';
import { LETTERS_OF } from './groups.js';
import type { CompileComputed } from './traversal.js';

const MAX_POINTS = 1_000;
const FIRST_DAY = { DAY: '', MONTH: '-01', YEAR: '-01-01' } as const;

/** How often an entity is mentioned in each day, month or year: the latest that it is mentioned in at all, in their order. */
export const timeline: CompileComputed = (scope, entity, field) => {
  const { bucket, last } = field.arguments as { bucket: keyof typeof FIRST_DAY; last: number };
  expectBetween('timeline(last:)', last, 1, MAX_POINTS);
  const [article, mention, points] = [scope.name('n'), scope.name('r'), scope.name('c')];
  const where = compileWhere(scope, 'Article', article, field.arguments['articles']);
  const clause = `CALL { WITH ${entity} MATCH (${entity})-[${mention}:MENTIONED_IN]->(${article}:Article)
    WHERE ${article}.publishedAt IS NOT NULL${where === null ? '' : ` AND ${where}`}
    WITH substring(${article}.publishedAt, 0, ${LETTERS_OF[bucket]}) + '${FIRST_DAY[bucket]}' AS start, count(${article}) AS articles, sum(${mention}.count) AS mentions
    ORDER BY start DESC LIMIT ${last}
    WITH start, articles, mentions ORDER BY start
    RETURN collect({start: start, articles: articles, mentions: mentions}) AS ${points} }`;
  return { clauses: [clause], value: points };
};
