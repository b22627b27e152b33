import { LABEL_OF_TYPE } from '../../graph/model.js';

const LABELS: Readonly<Record<string, string>> = {
  ...LABEL_OF_TYPE,
  ARTICLE: 'Article',
  QUOTATION: 'Quotation',
};

/** The label of nodes of a type, a value of `SearchType`. */
export function labelOfType(type: string): string | undefined {
  return LABELS[type];
}

/** The condition that a node is of one of these types; null when all may come. */
export function ofTypes(node: string, types: readonly string[] | null | undefined): string | null {
  if (types === null || types === undefined) return null;
  return types.length === 0 ? 'false' : `(${types.map((type) => `${node}:${LABELS[type]}`).join(' OR ')})`;
}
