import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vitest/config';
import { TEST_MS } from './tests/utils/patience.js';

const FILES = globSync('tests/**/*.test.ts');
const usesNeo4j = (file: string) => /\b(T_ENGINES|startTNeo4j|neo4jUri)\b/.test(readFileSync(file, 'utf8'));

export default defineConfig({
  // Vite would take graphql's ES modules and Node takes its CommonJS ones: two copies do not know each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: TEST_MS,
    hookTimeout: TEST_MS,
    maxWorkers: Math.min(availableParallelism(), 4),
    projects: [
      { extends: true, test: { name: 'alone', include: FILES.filter((file) => !usesNeo4j(file)) } },
      {
        extends: true,
        test: {
          name: 'engines',
          include: FILES.filter(usesNeo4j),
          globalSetup: ['tests/utils/neo4j-setup.ts'],
          // One Neo4j serves all files, and each empties it: vitest runs them after the others, one by one.
          fileParallelism: false,
        },
      },
    ],
  },
});
