import type { CypherQuery } from '../graph/graph.js';
import { expectBetween, MAX_PAGE_SIZE } from './compile/page.js';

/** The latest takedowns first: `takedown`, its properties. Throws `UserInputError` when `first` is not from 1 to 100. */
export function takedowns(first: number): CypherQuery {
  expectBetween('takedowns(first:)', first, 1, MAX_PAGE_SIZE);
  return {
    text: `MATCH (t:Takedown) WITH t ORDER BY t.hiddenAt DESC, t.id DESC LIMIT ${Math.trunc(first)}
      RETURN properties(t) AS takedown`,
    parameters: {},
  };
}
