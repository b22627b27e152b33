import { compileCounts, compilePage, conditionOf } from './compile/connection.js';
import { toMap } from './compile/fields.js';
import type { CompileRoot } from './compile/root.js';
import { articles, name, publishedAt } from './orders.js';
import type { Traversal } from './traversal.js';

type List = Pick<Traversal, 'target' | 'order'>;

const MOST_MENTIONED_FIRST: Traversal['order'] = (node) => [
  { text: articles(node), direction: 'DESC' },
  { text: name(node), direction: 'ASC' },
];

/** The lists that an operation can begin with: all nodes of a label. */
export const LISTS: Readonly<Record<string, CompileRoot>> = {
  articles: list({ target: 'Article', order: (node) => [{ text: publishedAt(node), direction: 'DESC' }] }),
  people: list({ target: 'Person', order: MOST_MENTIONED_FIRST }),
  organizations: list({ target: 'Organization', order: MOST_MENTIONED_FIRST }),
  places: list({ target: 'Place', order: MOST_MENTIONED_FIRST }),
  events: list({ target: 'Event', order: MOST_MENTIONED_FIRST }),
  quotations: list({ target: 'Quotation', order: (node) => [{ text: `${node}.text`, direction: 'ASC' }] }),
};

function list({ target, order }: List): CompileRoot {
  return (scope, field) => {
    const item = { node: scope.name('n'), relationships: scope.name('rs') };
    const traversal = { target, order };
    const match = `MATCH (${item.node}:${target})${conditionOf(scope, field, traversal, item.node)}`;
    const page = compilePage(scope, field, traversal, item);
    const items = `CALL { ${match} WITH ${item.node}, [] AS ${item.relationships}\n${page} AS items }`;
    const counts = compileCounts(scope, field, match, item.node);
    return [items, ...counts.clauses, `RETURN ${toMap(['items: items', ...counts.entries])} AS result`].join(
      '\n',
    );
  };
}
