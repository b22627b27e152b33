import { groupBy } from '../../../src/collections.js';
import { updateEntries } from '../../../src/graph/entries.js';
import type { GraphTransaction } from '../../../src/graph/graph.js';
import * as queries from '../queries.js';
import { mergeQuotations, type QuotationView } from '../quotations.js';

/** Removes those of these quotations that no article carries any more, and words the others as the rest does. */
export async function tidyQuotations(transaction: GraphTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const lost = await transaction.run(queries.findLostQuotations(ids));
  const lostIds = lost.map((record) => record['id'] as string);
  if (lostIds.length > 0) await transaction.run(queries.removeNodes('Quotation', lostIds));
  const wordings = await transaction.run(queries.findWordings(ids));
  const merged = [...groupBy(wordings, (record) => record['id'] as string)].map(([id, own]) => {
    const [first, ...rest] = own as unknown as readonly [QuotationView, ...QuotationView[]];
    const { text, kind } = rest.reduce(mergeQuotations, first);
    return { id, properties: { text, kind } };
  });
  if (merged.length > 0) await transaction.run(queries.putNodes('Quotation', merged));
  await updateEntries(transaction, 'Quotation', ids);
}
