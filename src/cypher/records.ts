import { compileOwnList } from './compile/own-list.js';
import type { CompileRoot } from './compile/root.js';

/** What curators decided, the latest first, with what was undone. */
export const decisions: CompileRoot = latestFirst('Decision', 'decidedAt');

/** What was hidden, the latest first, with what was lifted. */
export const takedowns: CompileRoot = latestFirst('Takedown', 'hiddenAt');

/** The records of a label, which is also their GraphQL type; `at` is the property that says when each was made. */
function latestFirst(target: string, at: string): CompileRoot {
  return (scope, field) =>
    compileOwnList(scope, field, {
      target,
      match: `MATCH (r:${target})`,
      counted: 'r',
      item: 'r',
      order: (record) => [
        { text: `${record}.${at}`, direction: 'DESC' },
        { text: `${record}.id`, direction: 'DESC' },
      ],
      id: (record) => `${record}.id`,
    });
}
