import type { CypherQuery } from '../graph/graph.js';
import { readLimit } from './proposals.js';

/** The latest takedowns first: `takedown`, its properties. Throws `UserInputError` when `first` is not from 1 to 100. */
export function takedowns(first: number): CypherQuery {
  return {
    text: `MATCH (t:Takedown) WITH t ORDER BY t.hiddenAt DESC, t.id DESC LIMIT ${readLimit('takedowns', first)}
      RETURN properties(t) AS takedown`,
    parameters: {},
  };
}
