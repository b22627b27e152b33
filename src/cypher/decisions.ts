import type { CypherQuery } from '../graph/graph.js';
import { readLimit } from './proposals.js';

/** The latest decisions first: `decision`, its properties. Throws `UserInputError` when `first` is not from 1 to 100. */
export function decisions(first: number): CypherQuery {
  return {
    text: `MATCH (d:Decision) WITH d ORDER BY d.decidedAt DESC, d.id DESC LIMIT ${readLimit('decisions', first)}
      RETURN properties(d) AS decision`,
    parameters: {},
  };
}
