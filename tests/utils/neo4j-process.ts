/** Runs `scripts/neo4j.mjs` as a child process. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A Neo4j process that listens at `uri` until `stop`. */
export interface LocalNeo4j {
  readonly uri: string;
  /** Of the script, whose child is the JVM. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** Options of the script for a Neo4j that starts quickly and leaves nothing behind. */
const FOR_TESTS = ['--temporary', '--heap', '512m', '--quick'];
const SCRIPT = fileURLToPath(new URL('../../scripts/neo4j.mjs', import.meta.url));
/** The script's exit code when Java, Maven or the way to Maven Central is missing. */
const MISSING_EXIT_CODE = 69;

/** True when GRAPHS, a comma-separated list of the engines to test, is empty or names Neo4j. */
export function isNeo4jWanted(): boolean {
  return graphsAskedFor().length === 0 || graphsAskedFor().includes('neo4j');
}

/**
 * Fetches Neo4j unless that was done before. False when Java, Maven or Maven Central is missing: says so on the
 * console, and throws instead when GRAPHS names Neo4j, so that what was asked for is never skipped silently.
 */
export async function fetchLocalNeo4j(): Promise<boolean> {
  const child = spawnScript(['--fetch-only']);
  const said = collectText(child);
  await once(child, 'close');
  if (child.exitCode === 0) return true;
  if (child.exitCode !== MISSING_EXIT_CODE || graphsAskedFor().includes('neo4j')) throw new Error(said());
  console.warn(`Tests on Neo4j are skipped. ${said()}`);
  return false;
}

/**
 * Starts a Neo4j on a free port, with user `neo4j` when a password is given; with other `options` of the script than
 * those for tests it need not be empty. Throws with what the script said when it does not start.
 */
export async function startLocalNeo4j(
  password = '',
  options: readonly string[] = FOR_TESTS,
): Promise<LocalNeo4j> {
  const child = spawnScript([...options, '--port', '0', '--stop-with-stdin'], password);
  const said = collectText(child);
  const uri = await firstUri(child);
  if (uri === null) throw new Error(`Neo4j did not start: ${said()}`);
  return { uri, pid: child.pid as number, stop: () => stopChild(child) };
}

function graphsAskedFor(): readonly string[] {
  return (process.env['GRAPHS'] ?? '').split(/[\s,]+/u).filter((name) => name !== '');
}

function spawnScript(words: readonly string[], password = ''): ChildProcess {
  return spawn(process.execPath, [SCRIPT, ...words], {
    env: { ...process.env, NEO4J_PASSWORD: password },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

function collectText(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (text += part));
  return () => text.trim();
}

/** Null when the child ends without printing one. */
async function firstUri(child: ChildProcess): Promise<string | null> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const closed = once(child, 'close').then(() => null);
  const line = once(lines, 'line').then(([text]) => String(text));
  const first = await Promise.race([line, closed]);
  return first?.replace('NEO4J_URI=', '') ?? null;
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.stdin?.end();
  await closed;
}
