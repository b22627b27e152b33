import { readdirSync, readFileSync } from 'node:fs';
import { projectFile } from './project.js';

/** The SDL of all files in schema/, in the order of their names. */
export function readTypeDefinitions(): string {
  const files = readdirSync(projectFile('schema')).filter((file) => file.endsWith('.graphql'));
  return files
    .sort()
    .map((file) => readFileSync(projectFile(`schema/${file}`), 'utf8'))
    .join('\n');
}
