import { compilePage, conditionsOf, whereText } from './compile/connection.js';
import { compileCounts } from './compile/counts.js';
import { toMap } from './compile/fields.js';
import type { Listed } from './compile/page.js';
import type { CompileRoot } from './compile/root.js';
import type { Scope } from './compile/scope.js';
import type { SelectedField } from './compile/selection.js';
import { matchEvents } from './events.js';
import { matchBetweenDays, matchDays } from './days.js';
import { matchNewest } from './newest.js';
import { articles, name, publishedAt } from './orders.js';
import { matchQuotations } from './quotations.js';

/** Clauses that bind `node` to items of a list that an operation begins with, given all conditions; null: as usual. */
export type MatchList = (
  scope: Scope,
  field: SelectedField,
  node: string,
  conditions: readonly string[],
) => string | null;

interface List extends Listed {
  /** Binds the node to each item. @default all nodes of the label that meet the conditions */
  readonly match?: MatchList;
  /** Where {@link match} gives null, binds the node to fewer, the page among them. @default {@link match} */
  readonly matchPage?: MatchList;
}

const MOST_MENTIONED_FIRST: Listed['order'] = (node) => [
  { text: articles(node), direction: 'DESC' },
  { text: name(node), direction: 'ASC' },
];

/** The lists that an operation can begin with: all nodes of a label. */
export const LISTS: Readonly<Record<string, CompileRoot>> = {
  articles: list({
    target: 'Article',
    order: (node) => [{ text: publishedAt(node), direction: 'DESC' }],
    match: matchBetweenDays,
    matchPage: (scope, field, node, conditions) =>
      matchDays(scope, field, node) ?? matchNewest(scope, field, node, conditions),
  }),
  people: list({ target: 'Person', order: MOST_MENTIONED_FIRST }),
  organizations: list({ target: 'Organization', order: MOST_MENTIONED_FIRST }),
  places: list({ target: 'Place', order: MOST_MENTIONED_FIRST }),
  events: list({ target: 'Event', order: MOST_MENTIONED_FIRST, match: matchEvents }),
  quotations: list({
    target: 'Quotation',
    order: (node) => [{ text: `${node}.text`, direction: 'ASC' }],
    match: matchQuotations,
  }),
};

function list({ target, order, match: matchItems, matchPage }: List): CompileRoot {
  return (scope, field) => {
    const item = { node: scope.name('n') };
    const conditions = conditionsOf(scope, field, { target }, item.node);
    const own = matchItems?.(scope, field, item.node, conditions) ?? null;
    const match = own ?? `MATCH (${item.node}:${target})${whereText(conditions)}`;
    const matchSome = own ?? matchPage?.(scope, field, item.node, conditions) ?? match;
    const page = compilePage(scope, field, { target, order }, item);
    const items = `CALL { ${matchSome} WITH ${item.node}\n${page} AS items }`;
    const counts = compileCounts(scope, field, match, { node: item.node, target });
    return [items, ...counts.clauses, `RETURN ${toMap(['items: items', ...counts.entries])} AS result`].join(
      '\n',
    );
  };
}
