/** Rebuilds the texts that the gold fixtures are about, mostly from the read-only material beside the project. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPageText } from './page-text.js';

/** The project's own folder. */
export const PROJECT_DIR = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** The read-only material; it stands beside the project and may be missing. */
export const SHARED_DIR = join(PROJECT_DIR, '../shared');

const EXAMPLES = 'examples/';

interface Line {
  readonly id: string;
  readonly text: string;
  readonly publishedAt?: string;
}

/**
 * The text of a source such as `seeds/x.txt`, `a.tar.gz#member/expected.html` for a page in an
 * archive, or `a.jsonl#id` for the text of one line.
 * A path that starts with `examples/` lies in the project itself. Null when the file is not there. `limit` cuts it to so many UTF-16 code units.
 */
export function readSource(source: string, limit: number | null): string | null {
  const [path = '', member] = source.split('#');
  const file = locate(path);
  if (!existsSync(file)) return null;
  const text = member === undefined ? readFileSync(file, 'utf8') : readMember(file, member);
  return limit === null ? text : text.slice(0, limit);
}

/** When a line of JSON Lines says that it was published; undefined for every other source. */
export function readPublishedAt(source: string): string | undefined {
  const [path = '', id] = source.split('#');
  if (id === undefined || !path.endsWith('.jsonl')) return undefined;
  return findLine(locate(path), id)?.publishedAt;
}

function locate(path: string): string {
  return join(path.startsWith(EXAMPLES) ? PROJECT_DIR : SHARED_DIR, path);
}

function readMember(file: string, member: string): string {
  return file.endsWith('.jsonl') ? readLineText(file, member) : readPageText(extractMember(file, member));
}

function readLineText(file: string, id: string): string {
  const line = findLine(file, id);
  if (line === undefined) throw new Error(`expected a line with id ${id} in ${file}, but there is none`);
  return line.text;
}

function findLine(file: string, id: string): Line | undefined {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
    .find((line) => line.id === id);
}

function extractMember(archive: string, member: string): string {
  return execFileSync('tar', ['-xzOf', archive, member], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
