import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { TEST_MS } from './tests/utils/patience.js';

const FILES = globSync('tests/**/*.test.ts');
const usesNeo4j = (file: string) =>
  /\b(T_ENGINES|startTNeo4j|NEO4J_IS_ABSENT)\b/.test(readFileSync(file, 'utf8'));
/** Emptied by each file that uses it, so that two must not at once. */
const hasOneNeo4j = Boolean(process.env['NEO4J_URI']);

export default defineConfig({
  // Vite would take graphql's ES modules and Node takes its CommonJS ones: two copies do not know each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: TEST_MS,
    hookTimeout: TEST_MS,
    maxWorkers: Math.min(availableParallelism(), 4),
    sequence: { sequencer: slowestFirst() },
    projects: [
      { extends: true, test: { name: 'alone', include: FILES.filter((file) => !usesNeo4j(file)) } },
      {
        extends: true,
        test: {
          name: 'engines',
          include: FILES.filter(usesNeo4j),
          globalSetup: ['tests/utils/neo4j-setup.ts'],
          // vitest runs what is not parallel after the rest.
          ...(hasOneNeo4j && { fileParallelism: false }),
        },
      },
    ],
  },
});

/** The contract takes a third of the time: begun last, all but one worker would wait for it. */
function slowestFirst() {
  const rank = ({ moduleId, project }: TestSpecification) =>
    Number(project.name === 'engines') + Number(moduleId.endsWith('contract.test.ts'));
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      return (await super.sort(files)).sort((a, b) => rank(b) - rank(a));
    }
  };
}
