/** Which files a list of paths, folders and globs means. */
import { access, constants, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { describeEndings, isArticleName } from './formats.js';

/** A path that gives no files, and why. */
export interface PathProblem {
  readonly path: string;
  readonly reason: string;
}

/** Files in sorted order, each once, and the paths that could not be followed. */
export interface ExpandedPaths {
  readonly files: string[];
  readonly problems: PathProblem[];
}

/**
 * Follows files, folders (with all folders in them) and globs. Inside folders hidden files, and names that say no format
 * which is read, are left out; a file that is named itself is taken whatever its name.
 */
export async function expandPaths(paths: readonly string[]): Promise<ExpandedPaths> {
  const files = new Set<string>();
  const problems: PathProblem[] = [];
  for (const path of paths) {
    const found = await expandPath(path);
    found.files.forEach((file) => files.add(file));
    problems.push(...found.problems);
  }
  return { files: [...files].sort(), problems };
}

async function expandPath(path: string): Promise<ExpandedPaths> {
  const kind = await kindOf(path);
  if (kind === 'FILE') return { files: [path], problems: [] };
  if (kind === 'FOLDER') return listFolder(path);
  if (kind === 'MISSING' && isDynamicPattern(path)) return expandGlob(path);
  const got = kind === 'MISSING' ? 'nothing there' : 'one that cannot be read (permission denied)';
  return { files: [], problems: [{ path, reason: `expected a file, folder or glob, but got ${got}` }] };
}

async function kindOf(path: string): Promise<'FILE' | 'FOLDER' | 'MISSING' | 'FORBIDDEN'> {
  try {
    return (await stat(path)).isDirectory() ? 'FOLDER' : 'FILE';
  } catch (error) {
    return isDenied(error) ? 'FORBIDDEN' : 'MISSING';
  }
}

/** Symbolic links to folders are not followed, so a loop of links ends. */
async function listFolder(folder: string): Promise<ExpandedPaths> {
  const files: string[] = [];
  const problems: PathProblem[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    try {
      await access(next, constants.R_OK | constants.X_OK);
      for (const entry of await readdir(next, { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) waiting.push(join(next, entry.name));
        else if (isArticleName(entry.name)) files.push(join(next, entry.name));
      }
    } catch (error) {
      problems.push({ path: next, reason: `expected a folder that can be read, but got ${describe(error)}` });
    }
  }
  if (files.length === 0 && problems.length === 0) {
    const reason = `expected a folder with ${describeEndings()} files, but got none`;
    problems.push({ path: folder, reason });
  }
  return { files, problems };
}

async function expandGlob(pattern: string): Promise<ExpandedPaths> {
  const files = await glob(pattern, {
    dot: false,
    onlyFiles: true,
    absolute: false,
    expandDirectories: false,
  });
  if (files.length > 0) return { files, problems: [] };
  const reason = 'expected a glob that matches files, but got no match';
  return { files: [], problems: [{ path: pattern, reason }] };
}

function isDenied(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EACCES' || code === 'EPERM';
}

function describe(error: unknown): string {
  return isDenied(error) ? 'permission denied' : (error as Error).message;
}
