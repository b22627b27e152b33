/** What no other rule has claimed is the article's own text, with its dateline cut off. */
import { findDateline } from './dateline.js';
import { type Part, type Rule, cut, whole } from './rule.js';

/** A first paragraph stands no further in than this. */
const TOP_BLOCKS = 60;

/** Says that a block is a paragraph of the article. */
export const bodyRule: Rule = (block, layout) => {
  const isFirst = block.index < TOP_BLOCKS && !layout.parts.slice(0, block.index).some(hasBody);
  const dateline = findDateline(layout.text, block, isFirst);
  return dateline ? cut(block, dateline.end, 'DATELINE', 'BODY') : whole(block, 'BODY');
};

function hasBody(parts: readonly Part[] | null): boolean {
  return parts?.some((part) => part.kind === 'BODY') ?? false;
}
