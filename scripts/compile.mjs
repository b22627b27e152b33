/**
 * Bundles the program into dist/: a start then reads a few files rather than the 1,200 of its packages. What types are
 * wrong is `npm run check:types`, not this.
 */

import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { ROOT } from './prepare.mjs';

rmSync(`${ROOT}/dist`, { recursive: true, force: true });
await build({
  absWorkingDir: ROOT,
  // The command line, what it runs in threads and in processes, and what the benchmarks run without it.
  entryPoints: [
    'src/main.ts',
    'src/graph/use/embedded.ts',
    'src/graph/use/embedded-reader.ts',
    'loaders/jobs/worker.ts',
    'loaders/jobs/local.ts',
  ],
  outdir: 'dist',
  outbase: '.',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  sourcemap: true,
  sourcesContent: false,
  // They find files beside their own: native code, and the module that a thread starts with.
  external: ['@grafeo-db/js', 'onnxruntime-node', 'piscina'],
  // CommonJS packages ask for Node's modules with `require`, which an ES module lacks.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
  },
  logLevel: 'warning',
});
