/**
 * `npm run audit:schemathesis`: makes up operations on every root field and asks a server with the example articles, which
 * it starts for each seed. Words after `--` replace the number of operations for each field (100) and the seeds (1 2 3).
 * Fails when an answer is a fault, when the server logs one, or when it does not stop as it should. Needs Python 3.10.
 */

import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, ROOT } from '../prepare.mjs';

const HOME = join(ROOT, 'scripts', 'conformance', 'schemathesis');
const VENV = join(HOME, '.venv');
const BIN = join(VENV, process.platform === 'win32' ? 'Scripts' : 'bin');
const MAIN = join(ROOT, 'dist', 'src', 'main.js');
const ERROR = 50; // level of a log line that tells of a fault

const [examples = '100', ...given] = process.argv.slice(2);
const seeds = given.length > 0 ? given : ['1', '2', '3'];
prepare();
installSchemathesis();
const folder = mkdtempSync(join(tmpdir(), 'dateline-audit-'));
try {
  const loaded = join(folder, 'loaded');
  run(process.execPath, [MAIN, '--data', loaded, 'load', join(ROOT, 'examples', 'articles')]);
  for (const seed of seeds) await audit(seed, loaded);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The pinned versions, in a folder of their own; made anew when they have changed. */
function installSchemathesis() {
  const pins = readFileSync(join(HOME, 'requirements.txt'), 'utf8');
  const stamp = join(VENV, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === pins) return;
  process.stderr.write('installing schemathesis (once)…\n');
  rmSync(VENV, { recursive: true, force: true });
  run(process.env.PYTHON ?? 'python3', ['-m', 'venv', VENV]);
  run(join(BIN, 'pip'), [
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '-r',
    join(HOME, 'requirements.txt'),
  ]);
  writeFileSync(stamp, pins);
}

/** One run on a graph of its own, since mutations change it. */
async function audit(seed, loaded) {
  const data = join(folder, `seed-${seed}`);
  cpSync(loaded, data, { recursive: true });
  const server = await startServer(data);
  try {
    // The settings look for the ids beside them.
    const settings = join(folder, 'schemathesis.toml');
    copyFileSync(join(HOME, 'schemathesis.toml'), settings);
    const ids = (await readIds(server.url)).map((id) => JSON.stringify(id));
    writeFileSync(join(folder, 'ids.txt'), ids.filter((_, index) => index % 2 === 0).join('\n'));
    writeFileSync(join(folder, 'others.txt'), ids.filter((_, index) => index % 2 === 1).join('\n'));
    const words = ['--config-file', settings, 'run', server.url, '--seed', seed, '-n', examples];
    const status = await runAside(join(BIN, 'schemathesis'), words);
    if (status !== 0) fail(`seed ${seed}: schemathesis ended with ${status}`);
  } finally {
    const problems = await server.stop();
    for (const problem of problems) fail(`seed ${seed}: ${problem}`);
  }
}

async function startServer(data) {
  const options = ['--data', data, '--port', '0', '--cypher'];
  const child = spawn(process.execPath, [MAIN, ...options, 'serve'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let log = '';
  child.stderr.on('data', (chunk) => (log += chunk));
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /^Dateline is at (\S+)/m.exec(said);
      if (found) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${log}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const [code] = await ended;
    const faults = log.split('\n').filter((line) => line.startsWith('{') && JSON.parse(line).level >= ERROR);
    return [...faults, ...(code === 0 ? [] : [`the server ended with ${code}`])];
  };
  return { url: `${address}/graphql`, stop };
}

/** Ids of each kind of node, so that operations find something. */
async function readIds(url) {
  const lists = ['articles', 'people', 'organizations', 'places', 'events', 'quotations'];
  const query = `{ ${lists.map((list) => `${list}(first: 8) { nodes { id } }`).join(' ')} }`;
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = await response.json();
  return Object.values(data).flatMap(({ nodes }) => nodes.map(({ id }) => id));
}

function run(command, words) {
  const { status, error } = spawnSync(command, words, { stdio: ['ignore', 2, 2] });
  if (status !== 0)
    throw new Error(`${command} ${words[0]} failed: ${error?.message ?? `exit code ${status}`}`);
}

/** Beside the server, whose output is read meanwhile. */
async function runAside(command, words) {
  const env = { ...process.env, SCHEMATHESIS_HOOKS: join(HOME, 'checks.py') };
  const [code] = await once(
    spawn(command, words, { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit'] }),
    'exit',
  );
  return code;
}

function fail(problem) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
