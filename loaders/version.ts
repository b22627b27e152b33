/** What makes the same words give other facts: the program and the weights it recognizes with. */

import { readFileSync } from 'node:fs';
import { projectFile } from '../src/project.js';
import { readModelVersion } from './recognize/model/folder.js';

/** The version of a pipeline, without loading one. */
export function pipelineVersion(): string {
  const { version } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string };
  return `${version} ${readModelVersion()}`;
}
