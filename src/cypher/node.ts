import { UserInputError } from '../errors.js';
import { MAX_PAGE_SIZE } from './compile/page.js';
import type { CompileRoot } from './compile/root.js';
import type { Scope } from './compile/scope.js';

/** The node with an id, whatever its label; `result` is null when there is none. */
export const node: CompileRoot = (scope, field) => {
  const { variable, clauses, value } = compileByIds(scope, field, [field.arguments['id'] as string]);
  return `${clauses}\nRETURN CASE WHEN ${variable} IS NULL THEN null ELSE ${value} END AS result`;
};

/** The nodes with these ids, in their order, null where there is none. Throws `UserInputError` on more than 100. */
export const nodes: CompileRoot = (scope, field) => {
  const ids = field.arguments['ids'] as readonly string[];
  if (ids.length > MAX_PAGE_SIZE) {
    throw new UserInputError(`nodes(ids:): expected at most ${MAX_PAGE_SIZE} ids, but got ${ids.length}`);
  }
  return nodesByIds(ids)(scope, field);
};

/** The nodes with ids that no argument names, in their order, null where there is none. */
export function nodesByIds(ids: readonly string[]): CompileRoot {
  return (scope, field) => {
    const { variable, clauses, value } = compileByIds(scope, field, ids);
    // collect() leaves nulls out, so each stands in a map of its own.
    return `${clauses}
      WITH CASE WHEN ${variable} IS NULL THEN null ELSE ${value} END AS found, position ORDER BY position
      WITH collect({node: found}) AS all
      RETURN [x IN all | x.node] AS result`;
  };
}

function compileByIds(scope: Scope, field: Parameters<CompileRoot>[1], ids: readonly string[]) {
  const variable = scope.name('n');
  const { clauses, value } = scope.compileNode(scope, variable, field.type, field.selectionSets);
  const list = scope.parameter(ids);
  const text = `UNWIND range(0, size(${list}) - 1) AS position
    WITH position, ${list}[position] AS id
    ${lookUpById('id', variable, 'position', [...BY_ID, ...MEANT])}
    ${clauses.join('\n')}`;
  return { variable, clauses: text, value };
}

/** Clauses that bind the node of one kind with an id, by the variables of both. */
type Lookup = (id: string, node: string) => string;

/** The entity with an id. */
export const ENTITY_BY_ID = byId('Entity');
const BY_ID: readonly Lookup[] = [byId('Article'), ENTITY_BY_ID, byId('Quotation')];

/**
 * The entity that a name means, or the one that all of its articles mean, or the quotation that a wording is of, since it
 * became one with another.
 */
const MEANT: readonly Lookup[] = [
  (id, node) => `MATCH (${node}Name:Name {id: ${id}}) MATCH (${node}:Entity {id: ${node}Name.entity})`,
  (id, node) => `MATCH (${node}Name:Name {key: ${id}}) WITH collect(DISTINCT ${node}Name.entity) AS ${node}Ids
    UNWIND CASE size(${node}Ids) WHEN 1 THEN ${node}Ids ELSE [] END AS ${node}Id MATCH (${node}:Entity {id: ${node}Id})`,
  (id, node) => `MATCH (${node}w:Wording {id: ${id}}) MATCH (${node}:Quotation {id: ${node}w.quotation})`,
];

/**
 * Binds the node with an id, a variable, under another variable, null when there is none, and keeps `carried`. As
 * {@link matchById}, by the index on the embedded engine too, which does not use it for an OPTIONAL MATCH. Not for ends
 * of a shortest path: Neo4j does not plan a search between nodes that come out of lists.
 */
export function lookUpById(
  id: string,
  variable: string,
  carried: string,
  lookups: readonly Lookup[] = BY_ID,
): string {
  const lists = lookups.map((lookUp, index) => {
    const [node, list] = [`${variable}x${index}`, `${variable}l${index}`];
    return { list, text: `CALL { WITH ${id} ${lookUp(id, node)} RETURN collect(${node}) AS ${list} }` };
  });
  return `${lists.map(({ text }) => text).join('\n')}
    WITH ${carried}, coalesce(${lists.map(({ list }) => `head(${list})`).join(', ')}) AS ${variable}`;
}

function byId(label: string): Lookup {
  return (id, node) => `MATCH (${node}:${label} {id: ${id}})`;
}

/** Binds the node with an id, any expression, under one variable, null when there is none, and keeps `carried`. */
export function matchById(id: string, variable: string, carried: string): string {
  const [article, entity, quotation] = [`${variable}a`, `${variable}e`, `${variable}q`];
  return `OPTIONAL MATCH (${article}:Article {id: ${id}})
    OPTIONAL MATCH (${entity}:Entity {id: ${id}})
    OPTIONAL MATCH (${quotation}:Quotation {id: ${id}})
    WITH ${carried}, coalesce(${article}, ${entity}, ${quotation}) AS ${variable}`;
}
