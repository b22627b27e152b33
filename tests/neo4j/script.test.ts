import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectFile } from '../../src/project.js';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'dateline-java-'));
  await mkdir(join(home, 'bin'));
});

afterEach(() => rm(home, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('npm run neo4j', () => {
  it.each([
    ['no Java', null, 'expected a JDK 17 or later, but found no java'],
    ['Java 8', 'openjdk version "1.8.0_402"', 'expected a JDK 17 or later, but found Java 8'],
    ['Java 11', 'openjdk version "11.0.2" 2019-01-15', 'expected a JDK 17 or later, but found Java 11'],
    ['something else', 'hello', 'expected a JDK 17 or later, but found Java an unknown version'],
    ['Java 21 without its compiler', 'openjdk version "21.0.5"', 'expected a JDK, but found a JRE'],
  ])('says what is missing with %s', async (_, version, message) => {
    if (version !== null) await writeJava(version);
    const { status, stdout, stderr } = runScript(['--fetch-only']);
    expect([status, stdout]).toEqual([69, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain('JAVA_HOME');
  });

  it.each([
    [['--port', '70000'], '--port: a number from 0 to 65535, but got 70000'],
    [['--heap', 'lots'], '--heap: a size such as 512m or 2g, but got lots'],
    [['--color'], '--color'],
  ])('refuses %j', (words, message) => {
    const { status, stderr } = runScript(words);
    expect([status, stderr.includes(message)]).toEqual([2, true]);
  });

  it('lists its options', () => {
    expect(runScript(['--help'])).toMatchObject({ status: 0, stderr: '' });
  });
});

async function writeJava(version: string): Promise<void> {
  const java = join(home, 'bin', 'java');
  await writeFile(java, `#!/bin/sh\n[ "$1" = -version ] && echo '${version}' >&2\nexit 0\n`);
  await chmod(java, 0o755);
}

function runScript(words: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [projectFile('scripts/neo4j.mjs'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, JAVA_HOME: home },
  });
}
