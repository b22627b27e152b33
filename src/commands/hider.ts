import type { Graph } from '../graph/graph.js';
import type { TakeDown } from '../takedown.js';
import { decidingNow } from './decider.js';

/** Makes the function that hides things, and lets them be loaded again; loaders are loaded with the first use. */
export function createHider(graph: Graph): TakeDown {
  return async ({ action, id }, by, reason) => {
    const { canonicalUrl } = await import('../../loaders/read/identity.js');
    const { takeDown } = await import('../../loaders/write/takedowns/take-down.js');
    const curator = decidingNow(by, reason);
    const command = { action, id, url: canonicalUrl(id) };
    return graph.write((transaction) => takeDown(transaction, command, curator));
  };
}
