/**
 * Adds to package-lock.json the builds of optional dependencies for platforms other than the one that wrote it, where
 * npm left them out (it does when a registry mirror lacks them): `npm ci` refuses such a lockfile. A build for another
 * platform is never fetched, so its entry needs no checksum here.
 */

import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    lock.packages[`node_modules/${name}`] ??= { version, ...platformOf(name), optional: true };
  }
}
const [root, ...others] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([root, ...others.sort(([a], [b]) => (a < b ? -1 : 1))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

/** Platform packages end in system, processor and C library: `-linux-arm64-gnu`. */
function platformOf(name) {
  const [, os, cpu, abi] = /-(darwin|linux|win32)-(x64|arm64)(?:-(gnu|musl|msvc))?$/.exec(name) ?? [];
  const libc = { gnu: 'glibc', musl: 'musl' }[abi];
  return { ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }), ...(os && { os: [os] }) };
}
