import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { compileField } from '../cypher/compile/root.js';
import { nodesByIds } from '../cypher/node.js';

/** What a field selects of the nodes with these ids, in their order, in one query; null where there is none. */
export async function readNodes(
  ids: readonly string[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<readonly unknown[]> {
  const query = compileField(info, context.cursors, info.fieldNodes, info.parentType, nodesByIds(ids));
  const [record] = await context.read(query);
  return record?.['result'] as readonly unknown[];
}
