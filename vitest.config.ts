import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ES modules and Node takes its CommonJS ones: two copies do not know each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/utils/neo4j-setup.ts'],
    testTimeout: 300_000, // 5 minutes: some machines have a tenth of another's speed, and no test asserts a time
    hookTimeout: 600_000, // 10 minutes: the first run fetches Neo4j
    // One Neo4j serves all files, and each empties it.
    fileParallelism: false,
  },
});
