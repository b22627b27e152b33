/** Reads a field's value from the record that its root field's query gave. */

import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';
import { recordKey } from '../cypher/compile/selection.js';
import { FIELDS } from '../cypher/fields.js';

type Source = Readonly<Record<string, unknown>>;

/** The default resolver: the value under the field's key, derived where its spec says how. */
export const resolveFromRecord: GraphQLFieldResolver<Source, Context> = (
  source,
  _arguments,
  _context,
  info,
) => {
  const responseKey = String(info.path.key);
  const ownKey = recordKey(responseKey, info.parentType.name);
  const raw = ownKey in source ? source[ownKey] : source[recordKey(responseKey, null)];
  const spec = FIELDS[info.parentType.name]?.[info.fieldName];
  return spec?.kind === 'value' && spec.derive && raw != null ? spec.derive(raw as never) : raw;
};
