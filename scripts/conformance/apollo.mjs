/**
 * `npm run audit:apollo`: runs Apollo's suite for integrations against our endpoint. Fails when a test fails that
 * apollo/deviations.js does not list, and when one of those passes or is not there.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { prepare, ROOT } from '../prepare.mjs';
import { DEVIATIONS } from './apollo/deviations.js';

const HOME = join(ROOT, 'scripts', 'conformance', 'apollo');
const STAMP = join(HOME, 'node_modules', '.installed');
const PREFIX = 'integration tests ';

prepare();
install();
await buildModules();
const results = runSuite();
const [passed, failed, pending] = ['passed', 'failed', 'pending'].map((wanted) =>
  results.filter(({ status }) => status === wanted).map(({ fullName }) => fullName.replace(PREFIX, '')),
);
const listed = DEVIATIONS.flatMap(({ tests }) => tests);
const wrong = [
  ...failed.filter((name) => !listed.includes(name)).map((name) => `failed: ${name}`),
  ...listed.filter((name) => !failed.includes(name)).map((name) => `listed, but did not fail: ${name}`),
  ...(passed.length === 0 ? ['no test passed'] : []),
];
for (const { reason, tests } of DEVIATIONS) say([`${tests.length} do not apply: ${reason}`, ...tests]);
say([`${pending.length} need graphql 17: incremental delivery`]);
say([`${passed.length} of ${results.length - listed.length - pending.length} that apply pass`, ...wrong]);
if (wrong.length > 0) process.exitCode = 1;

/** Apart from the program's own packages; again when the lockfile has changed. */
function install() {
  const lock = readFileSync(join(HOME, 'package-lock.json'), 'utf8');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  process.stderr.write('installing the suite (once)…\n');
  const npm = { cwd: HOME, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' };
  if (spawnSync('npm', ['ci', '--loglevel=error'], npm).status !== 0) process.exit(2);
  writeFileSync(STAMP, lock);
}

/** The modules that the suite puts together, with packages left out: the suite's server and ours have to share graphql. */
async function buildModules() {
  const modules = ['access/gate', 'apollo', 'graphql-route', 'http/errors', 'limits', 'limits/queue'];
  await build({
    absWorkingDir: ROOT,
    entryPoints: modules.map((name) => `src/${name}.ts`),
    ...{ outdir: 'dist/conformance', outbase: 'src', bundle: true, splitting: true, packages: 'external' },
    ...{ format: 'esm', platform: 'node', target: 'node20.19', logLevel: 'warning' },
  });
}

/** One `{ fullName, status }` for each test of the suite. */
function runSuite() {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-apollo-'));
  const output = join(folder, 'results.json');
  try {
    const words = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--ci'];
    const jest = [...words, '--json', `--outputFile=${output}`, ...process.argv.slice(2)];
    const { stderr } = spawnSync(process.execPath, jest, { cwd: HOME, encoding: 'utf8' });
    if (process.env.VERBOSE) process.stderr.write(stderr);
    const [file] = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')).testResults : [];
    if (file?.assertionResults.length > 0) return file.assertionResults;
    process.stderr.write(stderr);
    process.exit(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function say([title, ...rows]) {
  process.stdout.write([title, ...rows.map((row) => `  ${row}`)].join('\n') + '\n');
}
