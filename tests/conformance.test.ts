import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { projectFile } from '../src/project.js';

/** What Apollo's suite imports of ours, without `dist/conformance/` and the ending. */
const IMPORTED = /dist\/conformance\/([\w/-]+)\.js/gu;

const imported = [
  ...readFileSync(projectFile('scripts/conformance/apollo/suite.test.js'), 'utf8').matchAll(IMPORTED),
].map(([, name]) => name as string);
const script = readFileSync(projectFile('scripts/conformance/apollo.mjs'), 'utf8');

// The suite itself installs packages of its own, so it is no part of the tests; that it can start is.
it.each(imported)('the module %s that Apollo’s suite imports is there and is built for it', (name) => {
  expect(existsSync(projectFile(`src/${name}.ts`))).toBe(true);
  expect(script).toContain(`'${name}'`);
});
