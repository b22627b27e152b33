import { compileOwnList } from './compile/own-list.js';
import type { CompileRoot } from './compile/root.js';

/** Pairs of entities that the rules propose to be one thing, the surest first. */
export const proposals: CompileRoot = (scope, field) =>
  compileOwnList(scope, field, {
    target: 'Proposal',
    match: `MATCH (a:Entity)-[s:SAME_AS]->(b:Entity) WHERE s.status = 'PROPOSED'`,
    counted: 's',
    item: '{from: a.id, to: b.id, score: s.score, reason: s.reason}',
    order: (pair) => [
      { text: `${pair}.score`, direction: 'DESC' },
      { text: `${pair}.from`, direction: 'ASC' },
    ],
    id: (pair) => `${pair}.to`,
  });
