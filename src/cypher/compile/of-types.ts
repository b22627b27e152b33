import { LABEL_OF_TYPE } from '../../graph/model.js';

const LABELS: Readonly<Record<string, string>> = {
  ...LABEL_OF_TYPE,
  ARTICLE: 'Article',
  QUOTATION: 'Quotation',
};

/** The condition that a node is of one of these types; null when all may come. */
export function ofTypes(node: string, types: readonly string[] | null | undefined): string | null {
  if (types === null || types === undefined) return null;
  return types.length === 0 ? 'false' : `(${types.map((type) => `${node}:${LABELS[type]}`).join(' OR ')})`;
}
