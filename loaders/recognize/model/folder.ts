/** Where the recognizer's weights are. Apart from the code that loads them, which takes long to import. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../../../src/project.js';

/** Folder with the weights that come with Dateline. */
export const MODEL_FOLDER = projectFile('loaders/models/recognizer/');

/** Which weights these are, of names and of grammar. Throws what the file system throws when they are missing. */
export function readModelVersion(): string {
  return ['names.json', 'grammar.json']
    .map((file) => {
      const { version } = JSON.parse(readFileSync(join(MODEL_FOLDER, file), 'utf8')) as { version: string };
      return version;
    })
    .join(' ');
}
