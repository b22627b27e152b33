/**
 * A folder with what failed: a copy of each document, and one line for it in `quarantine.jsonl`. It holds what failed
 * the last time it was tried: a source that succeeds later leaves it.
 */

import { createHash } from 'node:crypto';
import { access, appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { groupBy, sha256Hex } from '../../src/collections.js';
import { ConfigError } from '../../src/errors.js';
import type { DocumentFormat, RawDocument, Unpacked } from '../read/document.js';
import type { Failure } from './tally.js';

const QUARANTINE_LIST = 'quarantine.jsonl';
/** Of the formats whose own name is no usual extension. */
const EXTENSIONS: Readonly<Partial<Record<DocumentFormat, string>>> = {
  TEXT: 'txt',
  RECORD: 'json',
  MARKDOWN: 'md',
  FRAGMENT: 'html',
};

/** One line of the list: what is needed to make the very same document again. */
export interface QuarantineEntry extends Failure {
  /** The copy, in the same folder; null when the source could not be taken apart and there is nothing to copy. */
  readonly file: string | null;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly format?: RawDocument['format'];
  readonly charset?: RawDocument['charset'];
  readonly known?: RawDocument['known'];
  readonly hints?: RawDocument['hints'];
  readonly columns?: RawDocument['columns'];
}

/** An open quarantine folder. Its members reject with the file system's errors. */
export interface Quarantine {
  /** Keeps a failed source; `document` null when there is none. */
  add(failure: Failure, document: RawDocument | null): Promise<void>;
  /** Forgets what earlier runs kept of a source, which has now succeeded. */
  release(source: string): Promise<void>;
  /** Brings the list up to date; until then it also names what has been released. */
  finish(): Promise<void>;
}

/** Opens the folder, which is made when something fails. Throws `ConfigError` when the list in it is damaged. */
export async function openQuarantine(folder: string): Promise<Quarantine> {
  const { entries: found, isTorn } = await readList(folder);
  const earlier = groupBy(found, ({ source }) => source);
  const added: QuarantineEntry[] = [];
  let isOutOfDate = false;
  if (isTorn) await writeList(folder, found);
  const release = async (source: string) => {
    const entries = earlier.get(source);
    if (entries === undefined) return;
    isOutOfDate = true;
    earlier.delete(source);
    const kept = new Set(added.map(({ file }) => file));
    for (const { file } of entries) if (!kept.has(file)) await removeCopy(folder, file);
  };
  return {
    async add(failure, document) {
      await mkdir(folder, { recursive: true });
      const entry = await keep(folder, failure, document);
      // The copy first: a line never names a file that is not whole.
      await appendFile(join(folder, QUARANTINE_LIST), `${JSON.stringify(entry)}\n`);
      added.push(entry);
      await release(failure.source);
    },
    release,
    async finish() {
      if (!isOutOfDate) return;
      await writeList(folder, [...[...earlier.values()].flat(), ...added]);
      isOutOfDate = false;
    },
  };
}

/** True when the folder is a quarantine. */
export async function isQuarantine(folder: string): Promise<boolean> {
  return access(join(folder, QUARANTINE_LIST)).then(
    () => true,
    () => false,
  );
}

/**
 * The documents in the folder under the names of their sources, with the bytes that the copies have now. A copy that
 * is gone has been dealt with. Throws `ConfigError` when the list is damaged.
 */
export async function* unpackQuarantine(folder: string): AsyncGenerator<Unpacked> {
  for (const entry of (await readList(folder)).entries) {
    const bytes = entry.file === null ? null : await readFile(join(folder, entry.file)).catch(() => null);
    if (bytes !== null) yield { ok: true, document: documentOf(entry, bytes) };
  }
}

function documentOf(entry: QuarantineEntry, bytes: Uint8Array): RawDocument {
  const { source, format = 'TEXT', charset = null, known = {}, hints, columns } = entry;
  return { source, format, bytes, charset, known, ...withoutUnknown({ hints, columns }), messages: [] };
}

function withoutUnknown({ hints, columns }: Pick<QuarantineEntry, 'hints' | 'columns'>) {
  return { ...(hints && { hints }), ...(columns && { columns }) };
}

/** Nothing when there is no list; `isTorn` when a killed run left half a line at its end. */
async function readList(folder: string): Promise<{ entries: QuarantineEntry[]; isTorn: boolean }> {
  const path = join(folder, QUARANTINE_LIST);
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '';
    throw new ConfigError(`${path}: expected a list that can be read, but got ${cause.message}`, { cause });
  });
  const lines = text.split('\n');
  const entries = lines.slice(0, -1).map((line, index) => {
    const entry = parseEntry(line);
    if (entry !== null) return entry;
    const got = line.slice(0, 60);
    throw new ConfigError(`${path}:${index + 1}: expected a line of a quarantine, but got ${got}`);
  });
  return { entries, isTorn: lines.at(-1) !== '' };
}

async function writeList(folder: string, entries: readonly QuarantineEntry[]): Promise<void> {
  await writeWhole(folder, QUARANTINE_LIST, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
}

async function keep(
  folder: string,
  failure: Failure,
  document: RawDocument | null,
): Promise<QuarantineEntry> {
  const at = new Date().toISOString();
  if (document === null) return { ...failure, file: null, at };
  const { format, charset, known, bytes } = document;
  const file = copyName(document);
  await writeWhole(folder, file, bytes);
  return { ...failure, file, at, format, charset, known, ...withoutUnknown(document) };
}

/** The end of the source's name in letters that every file system has, and a hash that makes it unique. */
function copyName({ source, format, bytes }: RawDocument): string {
  const name = source.replace(/[^A-Za-z0-9]+/g, '-').slice(-60);
  const hash = createHash('sha256').update(sha256Hex(source)).update(bytes).digest('hex').slice(0, 16);
  return `${name}-${hash}.${EXTENSIONS[format] ?? format.toLowerCase()}`.replace(/^-+/, '');
}

/** Whole or not at all, also when the process is killed in the middle. */
async function writeWhole(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(folder, `.${name}.part`);
  await writeFile(temporary, content);
  await rename(temporary, join(folder, name));
}

async function removeCopy(folder: string, file: string | null): Promise<void> {
  if (file !== null) await rm(join(folder, file), { force: true });
}

/** Null when it is no entry. A file is one of the folder itself, whatever somebody wrote into the list. */
function parseEntry(line: string): QuarantineEntry | null {
  try {
    const entry = JSON.parse(line) as Partial<QuarantineEntry> | null;
    const isFile =
      entry?.file === null || (typeof entry?.file === 'string' && /^[\w-][\w.-]*$/.test(entry.file));
    return isFile && typeof entry?.source === 'string' ? (entry as QuarantineEntry) : null;
  } catch {
    return null;
  }
}
