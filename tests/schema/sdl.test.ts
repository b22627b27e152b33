import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, isScalarType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../../src/project.js';
import { readTypeDefinitions } from '../../src/schema-files.js';
import { createSchema } from '../../src/schema.js';
import { lintSchema, typesOfKind } from './lint.js';

const definitions = readTypeDefinitions();
const schema = buildSchema(definitions);
const released = readFileSync(projectFile('tests/schema/released.graphql'), 'utf8');

const DESCRIBED_QUERY = '"Ways in." type Query { "A thing." thing: String }';

describe('the SDL', () => {
  it('keeps its own rules: descriptions, names, the shape of connections, root fields that may fail alone', () => {
    expect(lintSchema(schema)).toEqual([]);
  });

  it('breaks nothing that the last release had', () => {
    expect(findBreakingChanges(buildSchema(released), schema)).toEqual([]);
  });

  it('names the scalars that the server knows, so that variables can be of them', () => {
    const scalarsOf = (of: typeof schema) =>
      Object.values(of.getTypeMap()).flatMap((type) => (isScalarType(type) ? [type.name] : []));
    expect(scalarsOf(createSchema()).sort()).toEqual(scalarsOf(schema).sort());
  });

  it('stays within 150 KB', () => {
    expect(Buffer.byteLength(definitions)).toBeLessThan(150_000);
  });

  it.each(['Article', 'Person', 'Organization', 'Place', 'Event', 'Quotation', 'Entity'])(
    'has at most 8 types of its own for %s',
    (kind) => {
      expect(typesOfKind(schema, kind).length).toBeGreaterThan(0);
      expect(typesOfKind(schema, kind).length).toBeLessThanOrEqual(8);
    },
  );
});

describe('the rules of the SDL', () => {
  it.each([
    ['a type without description', 'type Thing { "An id." id: ID }', ['Thing: expected a description']],
    ['a field without description', '"A thing." type Thing { id: ID }', ['Thing.id: expected a description']],
    [
      'an enum value without description',
      '"A kind." enum Kind { ONE }',
      ['Kind.ONE: expected a description'],
    ],
    [
      'an input field without description',
      '"Conditions." input ThingWhere { id: ID }',
      ['ThingWhere.id: expected a description'],
    ],
    ['a type in lower case', '"A thing." type thing { "An id." id: ID }', ['thing: expected PascalCase']],
    [
      'a field in snake case',
      '"A thing." type Thing { "An id." own_id: ID }',
      ['Thing.own_id: expected camelCase'],
    ],
    ['an enum value in lower case', '"A kind." enum Kind { "One." one }', ['Kind.one: expected UPPER_CASE']],
    [
      'an input with another name',
      '"Conditions." input Conditions { "An id." id: ID }',
      ['Conditions: expected inputs, and only them, to end with Where, Filter, Order, Input or Range'],
    ],
    [
      'a connection without counts and with nullable items',
      `"A page." type ThingConnection { "Edges." edges: [ThingEdge]! "Items." nodes: [String!]! "Where." pageInfo: PageInfo! }
       "An item." type ThingEdge { "Cursor." cursor: String! "Item." node: String! } "Where." type PageInfo { "More." more: Int }`,
      [
        'ThingConnection.edges: expected ^\\[ThingEdge!\\]!$, but got [ThingEdge]!',
        'ThingConnection.totalCount: expected ^Int!$, but got undefined',
      ],
    ],
    [
      'an edge without cursor',
      '"An item." type ThingEdge { "Item." node: String! }',
      ['ThingEdge.cursor: expected ^String!$, but got undefined'],
    ],
    [
      'a list that cannot be read from its end',
      `"A thing." type Thing { "Things." things(first: Int, after: String): ThingConnection }
       "A page." type ThingConnection { "Edges." edges: [ThingEdge!]! "Items." nodes: [String!]! "Where." pageInfo: PageInfo! "All." totalCount: Int! }
       "An item." type ThingEdge { "Cursor." cursor: String! "Item." node: String! } "Where." type PageInfo { "More." more: Int }`,
      ['Thing.things: expected last: Int', 'Thing.things: expected before: String'],
    ],
  ])('find %s', (_name, sdl, problems) => {
    expect(lintSchema(buildSchema(`${DESCRIBED_QUERY} ${sdl}`))).toEqual(problems);
  });

  it('find a root field that cannot be null', () => {
    const sdl = `"Ways in." type Query { "A thing." thing: String! }
      "Changes." type Mutation { "Makes one." make: String! "Ends one." end: String }
      "News." type Subscription { "What is made." made: String! }`;
    expect(lintSchema(buildSchema(sdl))).toEqual([
      'Query.thing: expected to be nullable',
      'Mutation.make: expected to be nullable',
    ]);
  });

  it('find nothing in a schema that keeps them', () => {
    expect(lintSchema(buildSchema(DESCRIBED_QUERY))).toEqual([]);
  });

  it('find a field that was taken away', () => {
    const changes = findBreakingChanges(
      buildSchema('type Query { a: Int b: Int }'),
      buildSchema('type Query { a: Int }'),
    );
    expect(changes.map(({ description }) => description)).toEqual(['Query.b was removed.']);
  });
});
