/**
 * Brings a clone into a state in which the program can run: installs from the lockfile and builds, each only when it
 * has not been done for this state of the files. Needs Node alone. Two starts at once wait for each other.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const STAMPS = join(ROOT, 'node_modules', '.dateline');
const LOCK = join(ROOT, '.preparing');
const MIN_NODE = [20, 19];

/** Installs and compiles; with `web` also builds GraphiQL. Ends the process with what is wrong when a step fails. */
export function prepare({ web = false } = {}) {
  assertNode();
  const steps = [installStep(), compileStep(), ...(web ? [webStep()] : [])];
  if (steps.every(isDone)) return;
  const unlock = lock();
  try {
    for (const step of steps) if (!isDone(step)) runStep(step);
  } finally {
    unlock();
  }
}

function installStep() {
  return {
    name: 'install',
    note: 'installing packages from the lockfile (once)…',
    output: 'node_modules/.package-lock.json',
    inputs: ['package-lock.json'],
    commands: [['npm', 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']],
  };
}

function compileStep() {
  return {
    name: 'compile',
    note: 'compiling…',
    output: 'dist/src/main.js',
    inputs: ['package-lock.json', 'scripts/compile.mjs', 'src', 'loaders'],
    commands: [[process.execPath, 'scripts/compile.mjs']],
  };
}

function webStep() {
  return {
    name: 'web',
    note: 'building GraphiQL (once)…',
    output: 'web/dist/index.html',
    inputs: [
      'web/package-lock.json',
      'web/src',
      'web/index.html',
      'web/vite.config.js',
      'src/pages/first-operation.ts',
    ],
    commands: [
      ['npm', 'ci', '--include=dev', '--prefix', 'web', '--no-audit', '--no-fund', '--loglevel=error'],
      ['npm', 'run', '--silent', '--prefix', 'web', 'build', '--', '--logLevel', 'error'],
    ],
  };
}

function isDone({ name, output, inputs }) {
  const stamp = join(STAMPS, name);
  return (
    existsSync(join(ROOT, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(inputs)
  );
}

function runStep({ name, note, commands, inputs }) {
  process.stderr.write(`dateline: ${note}\n`);
  for (const [command, ...words] of commands) {
    const shell = process.platform === 'win32' && command === 'npm';
    const { status, error } = spawnSync(command, words, { cwd: ROOT, shell, stdio: ['ignore', 2, 2] });
    if (status === 0) continue;
    process.stderr.write(
      `dateline: ${[command, ...words].join(' ')} failed${error ? `: ${error.message}` : ''}\n`,
    );
    rmSync(LOCK, { force: true });
    process.exit(2);
  }
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, name), fingerprint(inputs));
}

/** Sizes and times of the TypeScript sources would differ between clones of one commit, so their bytes count. */
function fingerprint(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap(listFiles).sort())
    hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function listFiles(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return /\.(onnx|br)$/.test(path) ? [] : [path];
  return readdirSync(full).flatMap((entry) => listFiles(`${path}/${entry}`));
}

function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return;
  process.stderr.write(
    `dateline: expected Node ${MIN_NODE.join('.')} or later, but got ${process.versions.node}\n`,
  );
  process.exit(2);
}

function lock() {
  let said = false;
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return () => rmSync(LOCK, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isOwnerAlive()) rmSync(LOCK, { force: true });
    if (!said) process.stderr.write('dateline: waiting for another start to finish its installation…\n');
    said = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
}

/** A start that was stopped in the middle leaves its lock, and no process. */
function isOwnerAlive() {
  try {
    const owner = Number(readFileSync(LOCK, 'utf8'));
    return owner > 0 && process.kill(owner, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
