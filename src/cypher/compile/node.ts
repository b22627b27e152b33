/** Compiles what is asked of a node (or of an edge) into clauses and one map. */

import { isAbstractType } from 'graphql';
import { compileConnection } from './connection.js';
import { compileFields, toMap } from './fields.js';
import type { CompileNode } from './scope.js';
import { selectFields } from './selection.js';

/** Key of a node's labels in its record: the executor tells the type by them. */
export const LABELS_KEY = 'labels';

/** Compiles the fields asked of a node into one map; it is never empty, so that the node is not taken for null. */
export const compileNode: CompileNode = (scope, variable, type, selectionSets) => {
  const fields = selectFields(scope, type, selectionSets);
  const { clauses, entries } = compileFields(scope, variable, fields, compileConnection);
  const labels = isAbstractType(type) ? [`${LABELS_KEY}: labels(${variable})`] : [];
  const something = fields.length === 0 && labels.length === 0 ? [`${LABELS_KEY}: []`] : [];
  return { clauses, value: toMap([...labels, ...something, ...entries]) };
};
