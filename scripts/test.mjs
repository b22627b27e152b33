/** `npm test`: installs and builds what is missing, and runs the tests; words after `--` go to vitest. */

import { spawnSync } from 'node:child_process';
import { prepare, ROOT } from './prepare.mjs';

prepare({ web: true });
const words = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' });
process.exitCode = status ?? 1;
