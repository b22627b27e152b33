import { compileOwnList } from './compile/own-list.js';
import type { CompileRoot } from './compile/root.js';

/** What curators decided, the latest first, with what was undone. */
export const decisions: CompileRoot = (scope, field) =>
  compileOwnList(scope, field, {
    target: 'Decision',
    match: 'MATCH (d:Decision)',
    counted: 'd',
    item: 'd',
    order: (decision) => [
      { text: `${decision}.decidedAt`, direction: 'DESC' },
      { text: `${decision}.id`, direction: 'DESC' },
    ],
    id: (decision) => `${decision}.id`,
  });
