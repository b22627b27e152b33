/** What every command shares: settings from flags, an open graph that is closed again, and where output goes. */

import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Command } from 'commander';
import { readConfig, type Config } from '../config.js';
import { SourceError } from '../errors.js';
import type { Graph, OpenOptions } from '../graph/graph.js';
import { openGraph } from '../graph/open.js';

/** The settings of this call: flags of the program, then the environment. */
export function configOf(command: Command): Config {
  const { cypher, ...flags } = command.optsWithGlobals() as Record<string, string | undefined>;
  return readConfig({
    ...pick('neo4jUri', flags['neo4jUri']),
    ...pick('neo4jUser', flags['neo4jUser']),
    ...pick('neo4jDatabase', flags['neo4jDatabase']),
    ...pick('neo4jTimeoutMs', flags['neo4jTimeout']),
    ...pick('slowMs', flags['slow']),
    ...pick('dataFolder', flags['data']),
    ...pick('port', flags['port']),
    ...pick('host', flags['host']),
    ...pick('logLevel', flags['logLevel']),
    ...pick('deadlineSeconds', flags['deadline']),
    ...pick('corsOrigins', flags['corsOrigins']),
    ...pick('introspection', flags['introspection']),
    ...pick('cypher', cypher && '1'),
  });
}

/** Opens the graph, gives it to `use`, and closes it whatever happens. */
export async function withGraph<T>(
  config: Config,
  options: OpenOptions & { ownerNote?: string },
  use: (graph: Graph) => Promise<T>,
): Promise<T> {
  const onIndexing = () => say('making the index of words of a graph from an older version (once)…');
  const graph = await openGraph(config, { ...options, onIndexing });
  try {
    return await use(graph);
  } finally {
    await graph.dispose();
  }
}

/** A file's stream, or standard input without one. Throws `SourceError` before anything is read. */
export async function openInput(file: string | undefined): Promise<Readable> {
  if (file === undefined) return process.stdin;
  try {
    const handle = await open(file);
    if ((await handle.stat()).isFile()) return handle.createReadStream();
    await handle.close();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const found = { ENOENT: 'none', EACCES: 'one without permission' }[code ?? ''] ?? String(code);
    throw new SourceError(`${file}: expected a file, but got ${found}`, { cause });
  }
  throw new SourceError(`${file}: expected a file, but got something else`);
}

/** Writes a line for people, to standard error: standard output is for results alone. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Writes a result line to standard output and waits when the reader is slow. */
export async function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

function pick(key: keyof Config, value: string | undefined): Partial<Record<keyof Config, string>> {
  return value === undefined ? {} : { [key]: value };
}
