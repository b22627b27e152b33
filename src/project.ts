/** Where the project's own files are, whether it runs from its sources or bundled in `dist`. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

/** Absolute path of a file of the project, such as `schema/constraints.cypher`. */
export function projectFile(path: string): string {
  return join(ROOT, path);
}

/** Whether the program runs from its TypeScript sources, as tests and benchmarks do. */
export const IS_SOURCE = import.meta.url.endsWith('.ts');

/**
 * Absolute path of a module that a thread or a process of its own begins with, such as `loaders/jobs/worker` (without
 * an ending): one of the entry points of `scripts/compile.mjs`.
 */
export function entryPoint(name: string): string {
  return projectFile(IS_SOURCE ? `${name}.ts` : `dist/${name}.js`);
}

/** The program's version, such as `0.1.0`. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string }).version;
}

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}
