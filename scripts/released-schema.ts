/**
 * Writes tests/schema/released.graphql, the SDL of the last release, with which each change of the SDL is compared.
 *
 *     npx tsx scripts/released-schema.ts TAG-OR-COMMIT
 *
 * Run it as part of a release, with its tag.
 */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, parse, print, printSchema, visit } from 'graphql';
import { projectFile } from '../src/project.js';

const [reference] = process.argv.slice(2);
if (reference === undefined) {
  console.error('released-schema: expected a tag or commit of the release, but got nothing');
  process.exit(2);
}
const git = (...words: string[]) =>
  execFileSync('git', words, { cwd: projectFile('.'), encoding: 'utf8', maxBuffer: 10_000_000 });
const files = git('ls-tree', '--name-only', reference, 'schema/')
  .split('\n')
  .filter((file) => file.endsWith('.graphql'));
const definitions = files.map((file) => git('show', `${reference}:${file}`)).join('\n');
const { version } = JSON.parse(git('show', `${reference}:package.json`)) as { version: string };
const sorted = parse(printSchema(lexicographicSortSchema(buildSchema(definitions))), { noLocation: true });
const bare = print(
  visit(sorted, {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  }),
);
writeFileSync(
  projectFile('tests/schema/released.graphql'),
  `# Written by scripts/released-schema.ts: the SDL of release ${version}, without its descriptions.\n\n${bare}\n`,
);
