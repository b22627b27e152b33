/** What a document's own form may be, whatever its fields cost. */

import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { refuseAbove } from './refusal.js';

/** Limits of a document's form. */
export interface ShapeLimits {
  /** @default 16 fields inside each other, fragments included */
  readonly maxDepth: number;
  /** @default 30 aliases in a document; a field that is asked for again beside itself counts as one */
  readonly maxAliases: number;
  /** @default 20 directives in a document */
  readonly maxDirectives: number;
  /** @default 20 root fields, each of them one query of the graph */
  readonly maxRootFields: number;
  /** @default 2_000 fields and fragments, each as often as it is spread */
  readonly maxSelections: number;
}

/**
 * Throws OPERATION_TOO_COMPLEX on a document that is over one of the limits. Takes time in proportion to the document
 * alone, however often its fragments are spread: nothing that takes more may come before it but validation.
 */
export function refuseShape(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: ShapeLimits,
): void {
  const { aliases, directives } = countNodes(document);
  refuseAbove(limits.maxAliases, aliases, 'has at most %d aliases and repeated fields', 'each field once');
  refuseAbove(limits.maxDirectives, directives, 'has at most %d directives', 'fields without directives');
  const fragments = fragmentsOf(document);
  const { depth, selections } = measure(fragments, operation.selectionSet);
  refuseAbove(limits.maxSelections, selections, 'has at most %d fields, spread out', 'fewer fields');
  refuseAbove(limits.maxDepth, depth, 'is at most %d fields deep', 'fewer fields inside each other');
  const roots = countRootFields(fragments, operation.selectionSet);
  refuseAbove(limits.maxRootFields, roots, 'has at most %d root fields', 'the others in another operation');
}

function countNodes(document: DocumentNode): { aliases: number; directives: number } {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Directive: () => void (directives += 1),
    SelectionSet: (set) => void (aliases += aliasesIn(set)),
  });
  return { aliases, directives };
}

function aliasesIn({ selections }: SelectionSetNode): number {
  const fields = selections.filter((selection) => selection.kind === Kind.FIELD);
  const keys = new Set(fields.map(({ name, alias }) => (alias ?? name).value));
  const aliased = fields.filter(({ alias }) => alias !== undefined).length;
  return Math.max(aliased, fields.length - keys.size);
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

interface Measure {
  readonly depth: number;
  readonly selections: number;
}

const NOTHING: Measure = { depth: 0, selections: 0 };

/** Each selection set is measured once; validation has refused fragments that contain themselves. */
function measure(fragments: Fragments, root: SelectionSetNode): Measure {
  const known = new Map<SelectionSetNode, Measure>();
  const measureSet = (set: SelectionSetNode | undefined): Measure => {
    if (set === undefined) return NOTHING;
    const before = known.get(set);
    if (before !== undefined) return before;
    const parts = set.selections.map((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return measureSet(selection.selectionSet);
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        return measureSet(fragments.get(selection.name.value)?.selectionSet);
      const inner = measureSet(selection.selectionSet);
      return { ...inner, depth: inner.depth + 1 };
    });
    const whole = {
      depth: Math.max(0, ...parts.map(({ depth }) => depth)),
      selections: parts.reduce((sum, part) => sum + part.selections + 1, 0),
    };
    known.set(set, whole);
    return whole;
  };
  return measureSet(root);
}

function countRootFields(fragments: Fragments, set: SelectionSetNode | undefined): number {
  const counts = (set?.selections ?? []).map((selection) => {
    if (selection.kind === Kind.FIELD) return 1;
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return countRootFields(fragments, inner?.selectionSet);
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
