import { inArea } from './area.js';
import { whereText } from './compile/connection.js';
import type { MatchList } from './lists.js';

/**
 * All events, those at places in an area, and those that may have happened between two days. Throws `UserInputError`
 * when the area is none.
 */
export const matchEvents: MatchList = (scope, field, node, asked) => {
  const { near, bbox, between } = field.arguments as {
    near?: Parameters<typeof inArea>[2];
    bbox?: Parameters<typeof inArea>[3];
    between?: { from?: Date | null; to?: Date | null } | null;
  };
  const day = (value: unknown) => scope.parameter(value);
  const conditions = [
    ...(between?.from ? [`${node}.latest >= ${day(between.from)}`] : []),
    ...(between?.to ? [`${node}.earliest <= ${day(between.to)}`] : []),
    ...asked,
  ];
  if (near == null && bbox == null) return `MATCH (${node}:Event)${whereText(conditions)}`;
  const place = scope.name('n');
  return `MATCH (${place}:Place) WHERE ${inArea(scope, place, near, bbox).join(' AND ')}
    WITH ${place} MATCH (${place})<-[:LOCATED_AT]-(${node}:Event)${whereText(conditions)}
    WITH DISTINCT ${node}`;
};
