/** Where the project's own files are, whether it runs from its sources or from `dist`. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

/** Absolute path of a file of the project, such as `schema/constraints.cypher`. */
export function projectFile(path: string): string {
  return join(ROOT, path);
}

/** The program's version, such as `0.1.0`. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string }).version;
}

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}
