// A real Neo4j without Docker, for local work and for the tests: fetches it once from Maven Central, starts it on
// 127.0.0.1 and keeps it running. On stdout stands one line, NEO4J_URI=…; everything else goes to stderr.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HELP = `npm run neo4j -- [options]

  --port NUMBER       where it listens, 0 for any free port (default 7687)
  --data FOLDER       where it keeps its data (default tests/neo4j/data/graph)
  --temporary         keep the data in a temporary folder and remove it at the end
  --heap SIZE         the most memory Java's heap may take (default 1g)
  --quick             start in half the time and run slower, for tests
  --fetch-only        fetch Neo4j and stop there
  --stop-with-stdin   stop when standard input closes, for a parent process
  --help

  NEO4J_PASSWORD      when set, the user is neo4j with this password (8 characters or more);
                      when not, anyone on this machine may connect

Needs a JDK 17 or later; Maven only the first time. Exit code 69: one of them is missing.`;

const MISSING = 69; // EX_UNAVAILABLE of sysexits.h: the tests take it as "skip", every other failure as a failure
const OLDEST_JAVA = 17;
const HOME = fileURLToPath(new URL('../tests/neo4j/', import.meta.url));
const POM = join(HOME, 'pom.xml');
const LIB = join(HOME, 'lib');
const STAMP = join(LIB, '.fetched');
const version = /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)/.exec(readFileSync(POM, 'utf8'))?.[1];

await main();

async function main() {
  const options = readOptions();
  if (options.help) return console.log(HELP);
  const java = findJava();
  fetchJars();
  if (!options['fetch-only']) await run(java, options);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '7687' },
        data: { type: 'string', default: join(HOME, 'data', 'graph') },
        temporary: { type: 'boolean', default: false },
        heap: { type: 'string', default: '1g' },
        quick: { type: 'boolean', default: false },
        'fetch-only': { type: 'boolean', default: false },
        'stop-with-stdin': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    expect(
      /^\d{1,5}$/.test(values.port) && Number(values.port) < 65536,
      '--port: a number from 0 to 65535',
      values.port,
    );
    expect(/^\d+[mg]$/i.test(values.heap), '--heap: a size such as 512m or 2g', values.heap);
    return values;
  } catch (problem) {
    return fail(2, `${problem.message}\n\n${HELP}`);
  }
}

function expect(holds, expected, actual) {
  if (!holds) throw new Error(`expected ${expected}, but got ${actual}`);
}

/** The `java` to use. Ends the program when there is none, when it is too old, or when it cannot compile. */
function findJava() {
  const home = process.env.JAVA_HOME;
  const java = home ? join(home, 'bin', 'java') : 'java';
  const where = home ? `${java} (from JAVA_HOME)` : 'on the PATH';
  const asked = spawnSync(java, ['-version'], { encoding: 'utf8' });
  if (asked.error)
    fail(MISSING, `Neo4j needs Java: expected a JDK ${OLDEST_JAVA} or later, but found no java ${where}`);

  const found = /version "(?:1\.)?(\d+)/.exec(asked.stderr + asked.stdout)?.[1] ?? 'an unknown version';
  if (!(Number(found) >= OLDEST_JAVA)) {
    fail(
      MISSING,
      `Neo4j needs Java: expected a JDK ${OLDEST_JAVA} or later, but found Java ${found} ${where}`,
    );
  }
  const modules = spawnSync(java, ['--list-modules'], { encoding: 'utf8' }).stdout ?? '';
  if (!modules.includes('jdk.compiler')) {
    fail(
      MISSING,
      `Neo4j needs Java: expected a JDK, but found a JRE (Java ${found} without its compiler) ${where}`,
    );
  }
  return java;
}

/** Fills tests/neo4j/lib unless it already holds what pom.xml asks for; two of these may run at the same time. */
function fetchJars() {
  const wanted = createHash('sha256').update(readFileSync(POM)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;

  const maven = findMaven();
  say(`Fetching Neo4j ${version} from Maven Central (about 125 MB, only this once) …`);
  mkdirSync(join(HOME, 'data'), { recursive: true });
  const arriving = mkdtempSync(join(HOME, 'data', 'arriving-'));
  try {
    copyJars(maven, arriving);
    writeFileSync(join(arriving, '.fetched'), wanted);
    replaceLib(arriving, wanted);
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
}

function findMaven() {
  const asked = runMaven(['-v']);
  if (asked.error || asked.status !== 0) {
    fail(
      MISSING,
      `To fetch Neo4j ${version}: expected Maven 3.6 or later, but found no mvn that runs on the PATH`,
    );
  }
  return runMaven;
}

function runMaven(words) {
  return spawnSync('mvn', words, { encoding: 'utf8', shell: process.platform === 'win32' });
}

function copyJars(maven, folder) {
  const goal = ['-B', '-q', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
  const fetched = maven([...goal, '-DincludeScope=runtime']);
  if (fetched.status === 0) return;
  const reasons = fetched.stdout.split('\n').filter((line) => line.includes('ERROR'));
  rmSync(folder, { recursive: true, force: true });
  fail(MISSING, `Neo4j ${version} could not be fetched. Maven says:\n${reasons.slice(0, 3).join('\n')}`);
}

function replaceLib(arrived, wanted) {
  try {
    rmSync(LIB, { recursive: true, force: true });
    renameSync(arrived, LIB);
  } catch (problem) {
    const another = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
    if (!another) throw problem;
  }
}

async function run(java, options) {
  const folder = options.temporary ? mkdtempSync(join(tmpdir(), 'dateline-neo4j-')) : options.data;
  const started = performance.now();
  say(`Starting Neo4j ${version} …`);
  const server = startServer(java, options, folder);
  createInterface(server.stdout).once('line', (uri) => {
    announce(uri, ((performance.now() - started) / 1000).toFixed(1), options.temporary ? null : folder);
  });
  stopWhenAsked(server, options['stop-with-stdin']);

  const exitCode = await new Promise((resolve) => server.once('exit', (code) => resolve(code ?? 0)));
  if (options.temporary) rmSync(folder, { recursive: true, force: true });
  // A JVM that ends on Ctrl-C says 130 or 143; here that is what was asked for.
  process.exit([130, 143].includes(exitCode) ? 0 : exitCode);
}

function startServer(java, options, folder) {
  // The JVM's quick compiler and one collector thread: 5.6 s of processor time to start instead of 10.9.
  const tuning = options.quick ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : [];
  const words = ['-cp', join(LIB, '*'), join(HOME, 'Main.java'), options.port, folder];
  return spawn(java, [`-Xmx${options.heap}`, ...tuning, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
}

function stopWhenAsked(server, withStdin) {
  const stop = () => server.stdin.end();
  server.stdin.on('error', () => {});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  if (withStdin) process.stdin.resume().once('end', stop).once('error', stop);
}

function announce(uri, seconds, folder) {
  const user = process.env.NEO4J_PASSWORD ? ', user neo4j, the password in NEO4J_PASSWORD' : ', no password';
  say(`Neo4j ${version} answers after ${seconds} s${user}; Ctrl-C stops it.`);
  if (folder) say(`Its data stays in ${relative('.', folder) || '.'}. In another terminal:\n`);
  console.log(`NEO4J_URI=${uri}`);
  if (folder) say(`\n  export NEO4J_URI=${uri} && npm start`);
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(exitCode, message) {
  say(message);
  process.exit(exitCode);
}
