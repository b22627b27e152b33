import { buildSchema, parse, type FieldNode, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createCursors } from '../../src/cypher/compile/cursors.js';
import { compileOrRemember } from '../../src/cypher/compile/remember.js';
import type { CompileRoot } from '../../src/cypher/compile/root.js';

const schema = buildSchema('type Query { pick(id: ID, ids: [ID!], than: ID, text: String, size: Int): ID }');

/** A root field that hands its arguments on, and counts how often it is compiled. */
function counted(use: (given: Readonly<Record<string, unknown>>) => unknown = (given) => given) {
  const compiled = { times: 0 };
  const compile: CompileRoot = (scope, field) => {
    compiled.times += 1;
    return `RETURN ${scope.parameter(use(field.arguments))} AS result LIMIT ${String(field.arguments['size'])}`;
  };
  return { compiled, compile };
}

/** Asks for an operation, parsed once, with one set of variables after another. */
function ask(text: string, compile: CompileRoot, each: readonly Record<string, unknown>[]) {
  const operation = parse(text).definitions[0] as OperationDefinitionNode;
  const nodes = operation.selectionSet.selections as readonly FieldNode[];
  const cursors = createCursors();
  return each.map((variableValues) => {
    const asked = { ...{ schema, operation, variableValues }, fragments: {} };
    return compileOrRemember(asked, nodes, compile, cursors);
  });
}

const given = (queries: ReturnType<typeof ask>) => queries.map(({ parameters }) => parameters['p1']);

describe('an operation asked again', () => {
  it('is compiled once for all ids, wherever they stand in its parameters', () => {
    const { compiled, compile } = counted();
    const queries = ask('query ($id: ID!) { pick(id: $id, ids: ["x", $id]) }', compile, [
      { id: 'person:a' },
      { id: 'person:b' },
    ]);
    expect(given(queries)).toEqual([
      { id: 'person:a', ids: ['x', 'person:a'] },
      { id: 'person:b', ids: ['x', 'person:b'] },
    ]);
    expect(compiled.times).toBe(1);
  });

  it('is compiled again for another value of any other variable, and for an id that is missing', () => {
    const { compiled, compile } = counted();
    const text = 'query ($id: ID, $size: Int, $text: String) { pick(id: $id, size: $size, text: $text) }';
    const queries = ask(text, compile, [
      { id: 'a', size: 1 },
      { id: 'a', size: 2 },
      { id: 'a', size: 1, text: 'b' },
      { id: null, size: 1 },
      { size: 1 },
    ]);
    expect(compiled.times).toBe(5);
    expect(queries.map(({ text }) => text.slice(-1))).toEqual(['1', '2', '1', '1', '1']);
    expect(given(queries)).toEqual([
      { id: 'a', size: 1 },
      { id: 'a', size: 2 },
      { id: 'a', size: 1, text: 'b' },
      { id: null, size: 1 },
      { size: 1 },
    ]);
  });

  it.each([
    [
      'is compared with a text of the document',
      'query ($id: ID) { pick(id: $id, than: "b") }',
      [{ id: 'a' }, { id: 'b' }],
    ],
    [
      'is compared with another variable',
      'query ($id: ID, $text: String) { pick(id: $id, text: $text) }',
      [
        { id: 'a', text: 'b' },
        { id: 'b', text: 'b' },
      ],
    ],
    [
      'is one of two',
      'query ($id: ID, $than: ID) { pick(id: $id, than: $than) }',
      [
        { id: 'a', than: 'b' },
        { id: 'b', than: 'b' },
      ],
    ],
  ])('gives what it should where the id %s', (_what, text, each) => {
    const { compile } = counted(({ id, than, text: other }) => (id === (than ?? other) ? 'same' : 'other'));
    expect(given(ask(text, compile, each))).toEqual(['other', 'same']);
  });

  it.each([
    ['reads it', ({ id }: Readonly<Record<string, unknown>>) => (id as string).toUpperCase(), 'A', 'B'],
    ['writes it into a text', ({ id }: Readonly<Record<string, unknown>>) => `${id}!`, 'a!', 'b!'],
    [
      'asks for its parts',
      ({ id }: Readonly<Record<string, unknown>>) => Object.keys(id as string).length,
      1,
      1,
    ],
  ])('is compiled for each id when compiling %s', (_what, use, first, second) => {
    const { compile } = counted(use);
    const queries = ask('query ($id: ID) { pick(id: $id) }', compile, [
      { id: 'a' },
      { id: 'b' },
      { id: 'a' },
    ]);
    expect(given(queries)).toEqual([first, second, first]);
  });

  it('forgets what was asked longest ago', () => {
    const { compiled, compile } = counted();
    const sizes = [1, ...Array.from({ length: 500 }, (_, n) => n + 2), 1, 501];
    ask(
      'query ($size: Int) { pick(size: $size) }',
      compile,
      sizes.map((size) => ({ size })),
    );
    expect(compiled.times).toBe(502);
  });
});
