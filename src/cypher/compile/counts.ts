/** Compiles what a list says of all its items together: how many there are, and in which groups. */

import { matchFirstReport } from '../copy-of.js';
import { GROUPS, SEEN_IN } from '../groups.js';
import { expectBetween, MAX_PAGE_SIZE } from './page.js';
import type { Scope } from './scope.js';
import { selectedNamed, selectFields, type SelectedField } from './selection.js';

interface Counted {
  /** Variable of each item, which may come more than once. */
  readonly node: string;
  /** GraphQL type of the items. */
  readonly target: string;
}

/**
 * What is asked for of `totalCount`, `independentCount` and `groupBy`, as clauses and entries of the list's map:
 * counting is work that others do not pay for. `match` binds `node` to each item, maybe more than once.
 */
export function compileCounts(scope: Scope, field: SelectedField, match: string, counted: Counted) {
  const { node } = counted;
  const fields = selectFields(scope, field.type, field.selectionSets);
  const isAsked = (name: string) => selectedNamed(fields, name).length > 0;
  const [total, independent, report] = [scope.name('t'), scope.name('t'), scope.name('n')];
  const all = `CALL { ${match} RETURN count(DISTINCT ${node}) AS ${total} }`;
  const reports = `CALL { ${match} WITH DISTINCT ${node} ${matchFirstReport(node, report)} RETURN count(DISTINCT ${report}) AS ${independent} }`;
  const asked = [
    ...(isAsked('totalCount') ? [{ clause: all, entry: `total: ${total}` }] : []),
    ...(isAsked('independentCount') ? [{ clause: reports, entry: `independent: ${independent}` }] : []),
    ...selectedNamed(fields, 'groupBy').map((each) => compileGroups(scope, each, match, counted)),
  ];
  return { clauses: asked.map(({ clause }) => clause), entries: asked.map(({ entry }) => entry) };
}

function compileGroups(scope: Scope, field: SelectedField, match: string, { node, target }: Counted) {
  const { field: by, first } = field.arguments as { field: string; first: number };
  expectBetween('groupBy(first:)', first, 1, MAX_PAGE_SIZE);
  const key = GROUPS[target]?.[by];
  if (key === undefined) throw new Error(`no groups are known for ${target} by ${by}`);
  const [groups, article] = [scope.name('g'), scope.name('n')];
  const isSeenAsked = selectFields(scope, field.type, field.selectionSets).some(({ name }) =>
    name.endsWith('Seen'),
  );
  const seen = isSeenAsked ? (SEEN_IN[target] ?? SEEN_IN['Entity'])?.(node, article) : undefined;
  const dates =
    seen === undefined ? '' : `, min(${article}.publishedAt) AS since, max(${article}.publishedAt) AS until`;
  const clause = `CALL { ${match} WITH DISTINCT ${node} ${seen ?? ''}
    WITH ${key(node)} AS key, count(DISTINCT ${node}) AS count${dates} ORDER BY count DESC, coalesce(key, '') LIMIT ${first}
    RETURN collect({key: key, count: count${seen === undefined ? '' : ', firstSeen: since, lastSeen: until'}}) AS ${groups} }`;
  return { clause, entry: `\`${field.key}\`: ${groups}` };
}
