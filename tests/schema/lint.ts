/** The rules of the SDL. Each gives one line for each place that breaks it. */

import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

type Described = { readonly name: string; readonly description?: string | null | undefined };

/** All that is wrong with a schema: `Place.name: what is expected`. */
export function lintSchema(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  return types.flatMap((type) => [
    ...descriptionsOf(type),
    ...namesOf(type),
    ...connectionOf(type),
    ...argumentsOf(type),
    ...(type === schema.getQueryType() || type === schema.getMutationType() ? nullabilityOf(type) : []),
  ]);
}

/** By what a type's name begins: so many types there are for each of these kinds of thing. */
export function typesOfKind(schema: GraphQLSchema, kind: string): string[] {
  return Object.keys(schema.getTypeMap()).filter((name) => new RegExp(`^${kind}([A-Z]|$)`).test(name));
}

function membersOf(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type)) return type.getValues();
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
    ? Object.values<Described>(type.getFields())
    : [];
}

function descriptionsOf(type: GraphQLNamedType): string[] {
  const places = [
    { place: type.name, description: type.description },
    ...membersOf(type).map(({ name, description }) => ({ place: `${type.name}.${name}`, description })),
  ];
  return places.flatMap(({ place, description }) =>
    /\S{2}/.test(description ?? '') ? [] : [`${place}: expected a description`],
  );
}

function namesOf(type: GraphQLNamedType): string[] {
  const [pattern, form] = isEnumType(type)
    ? [/^[A-Z][A-Z0-9_]*$/, 'UPPER_CASE']
    : [/^[a-z][A-Za-z0-9]*$/, 'camelCase'];
  const isInput = isInputObjectType(type);
  const looksLikeInput = /(Where|Filter|Order|Input|Range)$/.test(type.name);
  return [
    ...(/^[A-Z][A-Za-z]*$/.test(type.name) ? [] : [`${type.name}: expected PascalCase`]),
    ...membersOf(type).flatMap(({ name }) =>
      pattern.test(name) ? [] : [`${type.name}.${name}: expected ${form}`],
    ),
    ...(isInput === looksLikeInput
      ? []
      : [`${type.name}: expected inputs, and only them, to end with Where, Filter, Order, Input or Range`]),
  ];
}

function connectionOf(type: GraphQLNamedType): string[] {
  const isConnection = type.name.endsWith('Connection');
  if (!isConnection && !type.name.endsWith('Edge')) return [];
  if (!isObjectType(type)) return [`${type.name}: expected an object type`];
  const typeOf = (field: string) => String(type.getFields()[field]?.type);
  const expected: Readonly<Record<string, RegExp>> = isConnection
    ? {
        edges: new RegExp(`^\\[${type.name.replace(/Connection$/, 'Edge')}!\\]!$`),
        nodes: /^\[\w+!\]!$/,
        pageInfo: /^PageInfo!$/,
        totalCount: /^Int!$/,
      }
    : { cursor: /^String!$/, node: /^\w+!$/ };
  return Object.entries(expected).flatMap(([field, pattern]) =>
    pattern.test(typeOf(field))
      ? []
      : [`${type.name}.${field}: expected ${pattern.source}, but got ${typeOf(field)}`],
  );
}

function argumentsOf(type: GraphQLNamedType): string[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const paging = { first: 'Int', after: 'String', last: 'Int', before: 'String' };
  return Object.values(type.getFields())
    .filter((field) => /Connection!?$/.test(String(field.type)))
    .flatMap((field) =>
      Object.entries(paging).flatMap(([name, expected]) =>
        String(field.args.find((argument) => argument.name === name)?.type) === expected
          ? []
          : [`${type.name}.${field.name}: expected ${name}: ${expected}`],
      ),
    );
}

/** A root field that fails must not take the others with it. */
function nullabilityOf(type: GraphQLNamedType): string[] {
  return isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) =>
        isNonNullType(field.type) ? [`${type.name}.${field.name}: expected to be nullable`] : [],
      )
    : [];
}
