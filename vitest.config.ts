import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/utils/neo4j-setup.ts'],
    testTimeout: 60_000, // 1 minute: the machine may be busy; no test asserts a time
    hookTimeout: 120_000, // 2 minutes: the first run fetches Neo4j
    // One Neo4j serves all files, and each empties it.
    fileParallelism: false,
  },
});
