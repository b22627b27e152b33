/**
 * Remembers what a root field compiles to. Most callers ask the same operation for one id after another, so the text is
 * kept with a stand-in for the id; any other variable may change the text, and another value of it is another query.
 */

import { Kind, visit, type FieldNode, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import type { CypherQuery } from '../../graph/graph.js';
import type { Cursors } from './cursors.js';
import { compileRootField, type CompileRoot } from './root.js';

/** The parts of a GraphQL operation that are read, as a resolver gets them. */
type Asked = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues' | 'operation'>;

const MAX_QUERIES = 500; // of all operations
const MAX_KEY_LENGTH = 2_000; // UTF-16 code units of variables: longer ones hardly come again

/** What is known of one parsed operation. */
interface Known {
  readonly number: number;
  /** The only variable that is an id; null when there is none, when there are several, or when its value is looked at. */
  id: string | null;
  /** Texts that stand in the document itself: an id that is one of them may be compared with it. */
  readonly texts: ReadonlySet<string>;
}

/** What one server remembers. */
interface Memory {
  readonly operations: WeakMap<OperationDefinitionNode, Known>;
  /** The one used longest ago first. */
  readonly queries: Map<string, CypherQuery>;
  count: number;
}

/** By the cursors of each server: they are read while compiling. */
const memories = new WeakMap<Cursors, Memory>();

/** As `compileRootField`, which is asked only for what is not remembered. Throws as it does. */
export function compileOrRemember(
  operation: Asked,
  nodes: readonly FieldNode[],
  compile: CompileRoot,
  cursors: Cursors,
): CypherQuery {
  const memory = memories.get(cursors) ?? { operations: new WeakMap(), queries: new Map(), count: 0 };
  memories.set(cursors, memory);
  const known = memory.operations.get(operation.operation) ?? look(operation, (memory.count += 1));
  memory.operations.set(operation.operation, known);
  const { variableValues } = operation;
  const { id, others } = split(known, variableValues);
  const key = `${known.number} ${responseKey(nodes)} ${id ?? '-'} ${others}`;
  try {
    const query =
      memory.queries.get(key) ?? compileRootField(standIn(operation, id), nodes, compile, cursors);
    if (key.length <= MAX_KEY_LENGTH) keep(memory.queries, key, query);
    return id === null ? query : fillIn(query, variableValues[id]);
  } catch (error) {
    if (!(error instanceof IsLookedAt)) throw error;
    known.id = null;
    return compileRootField(operation, nodes, compile, cursors);
  }
}

function keep(queries: Memory['queries'], key: string, query: CypherQuery): void {
  queries.delete(key);
  queries.set(key, query);
  const [oldest] = queries.keys();
  if (queries.size > MAX_QUERIES) queries.delete(oldest as string);
}

function standIn(operation: Asked, id: string | null): Asked {
  if (id === null) return operation;
  return { ...operation, variableValues: { ...operation.variableValues, [id]: STAND_IN } };
}

/** Thrown when compiling does more with a stand-in than hand it on. */
class IsLookedAt extends Error {}

/** Handed on as a parameter, it is as good as the id; whatever else is done with it throws. */
const STAND_IN: object = new Proxy(
  {},
  new Proxy<ProxyHandler<object>>(
    {},
    {
      get: (_handler, trap) => {
        if (trap === 'getPrototypeOf') return () => null; // `instanceof` asks
        throw new IsLookedAt();
      },
    },
  ),
);

function look({ operation, fragments }: Asked, number: number): Known {
  const texts = new Set<string>();
  const note = { StringValue: ({ value }: { readonly value: string }) => void texts.add(value) };
  for (const part of [operation, ...Object.values(fragments)]) visit(part, note);
  const ids = (operation.variableDefinitions ?? []).filter(({ type }) => {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    return named.kind === Kind.NAMED_TYPE && named.name.value === 'ID';
  });
  const [only, ...more] = ids.map(({ variable }) => variable.name.value);
  return { number, texts, id: more.length > 0 ? null : (only ?? null) };
}

/** The variable that may have a stand-in, if its value is no other's, and all others as a text. */
function split({ id, texts }: Known, variableValues: Asked['variableValues']) {
  const { [id ?? '']: value, ...rest } = variableValues;
  const others = JSON.stringify(rest);
  const isFree = id !== null && typeof value === 'string' && !texts.has(value);
  return isFree && !others.includes(JSON.stringify(value))
    ? { id, others }
    : { id: null, others: JSON.stringify(variableValues) };
}

function fillIn({ text, parameters }: CypherQuery, id: unknown): CypherQuery {
  return { text, parameters: withId(parameters, id) as CypherQuery['parameters'] };
}

function withId(value: unknown, id: unknown): unknown {
  if (value === STAND_IN) return id;
  if (Array.isArray(value)) return value.map((item) => withId(item, id));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withId(item, id)]));
}

function responseKey([node]: readonly FieldNode[]): string {
  return node?.alias?.value ?? node?.name.value ?? '';
}
