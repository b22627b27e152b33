/** Tells an observer of GraphQL operations. */

import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { Kind, type SelectionSetNode, type DocumentNode } from 'graphql';
import type { Context } from '../context.js';
import type { EndedOperation, Observer } from './observer.js';

/** A plugin that tells the start and the answer of each operation. */
export function observeOperations(observer: Observer): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ contextValue }) => {
      const startedAt = performance.now();
      const end = observer.operation({ operationId: contextValue.operationId });
      return {
        willSendResponse: async (context) => end({ ...describe(context), ms: performance.now() - startedAt }),
      };
    },
  };
}

const LONGEST_NAME = 80;

function describe(context: GraphQLRequestContextWillSendResponse<Context>): Omit<EndedOperation, 'ms'> {
  const { operation, document, queryHash, response } = context;
  const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
  const told = (key: string) => errors.map(({ extensions }) => String(extensions?.[key] ?? 'NONE'));
  return {
    kind: operation?.operation ?? null,
    name: operation?.name?.value.slice(0, LONGEST_NAME) ?? null,
    hash: queryHash ?? null,
    fields: operation && document ? rootFields(document, operation.selectionSet) : [],
    codes: told('code'),
    requestIds: told('requestId'),
  };
}

/** Names of root fields, each once; an operation that was not validated may have fragments that contain themselves. */
export function rootFields(document: DocumentNode, root: SelectionSetNode): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<SelectionSetNode>();
  const visit = (set: SelectionSetNode): void => {
    if (seen.has(set)) return;
    seen.add(set);
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else {
        const { value } = selection.name;
        const fragment = document.definitions.find(
          (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) visit(fragment.selectionSet);
      }
    }
  };
  visit(root);
  return [...names];
}
