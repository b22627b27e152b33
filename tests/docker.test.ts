import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../src/config.js';
import { projectFile } from '../src/project.js';

const compose = readProject('docker-compose.yml');
const dockerfile = readProject('Dockerfile');

describe('docker-compose.yml', () => {
  const neo4j = sectionOf('  neo4j');
  const server = sectionOf('  server');

  it('starts the server when the database is healthy', () => {
    expect(linesOf(neo4j)).toContain('image: neo4j:5.26-community');
    expect(linesOf(neo4j)).toContain('test: [CMD, wget, --quiet, --spider, http://127.0.0.1:7474]');
    expect(server).toMatch(/depends_on:\s+neo4j:\s+condition: service_healthy/);
    expect(server).toMatch(/healthcheck:\s+test:\s+- CMD\s+- node\s+- -e\s+- .*\/readyz/);
  });

  it('has no password of its own, and the same one on both sides', () => {
    const password = /\$\{NEO4J_PASSWORD:\?[^}]+\}/;
    expect(neo4j.match(/NEO4J_AUTH: neo4j\/(.*)/)?.[1]).toMatch(password);
    expect(server.match(/NEO4J_PASSWORD: (.*)/)?.[1]).toMatch(password);
  });

  it('gives the database no NEO4J_PASSWORD: its image takes each such variable for a setting and would not start', () => {
    const variables = [...neo4j.matchAll(/^ +(NEO4J_\w+):/gm)].map(([, name]) => name);
    expect(variables).toEqual(['NEO4J_AUTH', 'NEO4J_dbms_usage__report_enabled']);
  });

  it('publishes on this machine alone', () => {
    const ports = linesOf(compose).filter((line) => /^- \S*:\d+( #.*)?$/.test(line));
    expect(ports).toHaveLength(3);
    for (const port of ports) expect(port).toMatch(/^- 127\.0\.0\.1:/);
  });

  it('keeps the data in named volumes', () => {
    const named = linesOf(sectionOf('volumes')).map((line) => line.replace(':', ''));
    const used = [...neo4j.matchAll(/- ([\w-]+):\//g)].map(([, name]) => name);
    expect(named).toEqual(used);
  });
});

describe('the Dockerfile', () => {
  const lines = linesOf(dockerfile);

  it('builds in one stage and runs in another, on the same image', () => {
    expect(lines.filter((line) => line.startsWith('FROM'))).toEqual([
      'FROM ${NODE_IMAGE} AS build',
      'FROM ${NODE_IMAGE}',
    ]);
    expect(lines).toContain('ARG NODE_IMAGE=node:22-bookworm-slim');
    expect(dockerfile).toContain('node scripts/build.mjs');
    expect(dockerfile).toContain('npm prune --omit=dev');
  });

  it('runs the server as a user without rights', () => {
    const user = lines.indexOf('USER node');
    expect(user).toBeGreaterThan(lines.indexOf('FROM ${NODE_IMAGE}'));
    expect(lines.indexOf('CMD ["node", "dist/src/main.js", "serve"]')).toBeGreaterThan(user);
    expect(lines.filter((line) => line.startsWith('USER'))).toHaveLength(1);
  });

  it('copies only what there is', () => {
    const built = /^(node_modules|dist|web\/dist)$/;
    const sources = [...dockerfile.matchAll(/COPY --from=build (.+) \S+$/gm)].flatMap(([, files]) =>
      (files as string).split(' ').map((file) => file.replace('/app/', '')),
    );
    expect(sources.filter((file) => !built.test(file) && !existsSync(projectFile(file)))).toEqual([]);
  });

  it('never sees secrets, results or other installs', () => {
    const ignored = linesOf(readProject('.dockerignore'));
    expect(ignored).toEqual(expect.arrayContaining(['.env', '**/node_modules', '**/dist', 'data', '.git']));
  });
});

it('.env.example has every setting with its default', () => {
  const rows = linesOf(readProject('.env.example')).filter((line) => !line.startsWith('#'));
  expect(rows.sort()).toEqual(
    SETTINGS.map(({ variable, default: value }) => `${variable}=${value ?? ''}`).sort(),
  );
});

function readProject(path: string): string {
  return readFileSync(projectFile(path), 'utf8');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What stands below a heading of the compose file, up to the next one that is indented as it is or less. */
function sectionOf(heading: string): string {
  const lines = compose.split('\n');
  const first = lines.indexOf(`${heading}:`) + 1;
  const depth = heading.length - heading.trimStart().length;
  const next = lines.findIndex(
    (line, index) => index >= first && /\S/.test(line) && line.search(/\S/) <= depth,
  );
  return lines.slice(first, next === -1 ? undefined : next).join('\n');
}
