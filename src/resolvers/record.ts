/** Reads a field's value from the record that its root field's query gave. */

import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';
import { recordKey } from '../cypher/compile/selection.js';
import { FIELDS } from '../cypher/fields.js';

type Source = Readonly<Record<string, unknown>>;

/**
 * The default resolver: the value under the field's key, derived where its spec says how. What was not compiled, such as a
 * decision that has just been taken, has its values under their names.
 */
export const resolveFromRecord: GraphQLFieldResolver<Source, Context> = (
  source,
  _arguments,
  _context,
  info,
) => {
  const responseKey = String(info.path.key);
  const ownKey = recordKey(responseKey, info.parentType.name);
  const sharedKey = recordKey(responseKey, null);
  const key = [ownKey, sharedKey].find((each) => each in source) ?? info.fieldName;
  const raw = source[key];
  const spec = FIELDS[info.parentType.name]?.[info.fieldName];
  return spec?.kind === 'value' && spec.derive && raw != null ? spec.derive(raw as never) : raw;
};
