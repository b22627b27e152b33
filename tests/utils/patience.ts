/** How long tests wait for what must come: some machines have a tenth of another's speed, and no test asserts a time. */

/** For one answer: of a graph, a server or a page. */
export const PATIENCE_MS = 240_000; // 4 minutes
/** For one test, or what comes before and after it: it may start processes, and the first run fetches Neo4j. */
export const TEST_MS = 600_000; // 10 minutes
