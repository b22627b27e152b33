/** `@role(requires: EDITOR)` in the SDL, put before the resolvers of the fields that have it. */

import {
  defaultFieldResolver,
  getDirectiveValues,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { AccessError } from '../errors.js';
import { hasRole, toRole, type Caller, type Role } from './caller.js';

type Resolver = GraphQLFieldResolver<unknown, { readonly caller: Caller }>;

/** Wraps `resolve`, and `subscribe` where there is one, of each field with `@role`. */
export function guardFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const role = requiredRole(schema, field.astNode);
      if (role === null) continue;
      field.resolve = guard(role, field.resolve ?? defaultFieldResolver);
      if (field.subscribe) field.subscribe = guard(role, field.subscribe);
    }
  }
}

/** The role that a field requires; null when it has no `@role`. */
export function requiredRole(
  schema: GraphQLSchema,
  node: Parameters<typeof getDirectiveValues>[1] | null | undefined,
): Role | null {
  const directive = schema.getDirective('role');
  if (!directive || !node) return null;
  return toRole(getDirectiveValues(directive, node)?.['requires']);
}

function guard(role: Role, resolve: Resolver): Resolver {
  return (source, given, context, info) => {
    const { caller } = context;
    if (hasRole(caller, role)) return resolve(source, given, context, info);
    throw new AccessError(
      `${info.fieldName}: expected a caller with the role ${role}, but got ${caller.role}`,
      'FORBIDDEN',
    );
  };
}
