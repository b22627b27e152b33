/** Compiles a list at the root whose items are no nodes of the model: pairs, or records of what was decided. */

import { compilePage } from './connection.js';
import { compileCounts } from './counts.js';
import { toMap } from './fields.js';
import type { Listed } from './page.js';
import type { Scope } from './scope.js';
import type { SelectedField } from './selection.js';

/** Where the items come from and how they are ordered. */
export interface OwnList extends Listed {
  /** Clauses that find them. */
  readonly match: string;
  /** The variable of {@link match} that there is one of for each item. */
  readonly counted: string;
  /** What an item is: an expression of what {@link match} binds. */
  readonly item: string;
  /** What settles ties. */
  readonly id: (item: string) => string;
}

/** One page of the list, and its count when that is asked for. */
export function compileOwnList(scope: Scope, field: SelectedField, list: OwnList): string {
  const { target, match, counted, order } = list;
  const node = scope.name('n');
  const item = { node, id: list.id(node) };
  const page = compilePage(scope, field, { target, order }, item);
  const counts = compileCounts(scope, field, match, { node: counted, target });
  return [
    `CALL { ${match} WITH ${list.item} AS ${node}\n${page} AS items }`,
    ...counts.clauses,
    `RETURN ${toMap(['items: items', ...counts.entries])} AS result`,
  ].join('\n');
}
