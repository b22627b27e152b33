import { readdirSync, readFileSync } from 'node:fs';
import { dirname, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const MODEL = [
  'loaders/article.ts',
  'loaders/grammar.ts',
  'src/collections.ts',
  'src/errors.ts',
  'src/graph/model.ts',
  'src/project.ts',
  'src/words.ts',
];
const PORT = ['src/graph/graph.ts', 'src/graph/model.ts', 'src/collections.ts', 'src/errors.ts'];

/** What each path may import of ours, by the longest prefix that fits; a path without a row may import nothing. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/config.ts': ['src/errors.ts'],
  'src/access/': ['src/access/', 'src/errors.ts', 'src/http/status-of.ts'],
  'src/access/open.ts': ['src/access/', 'src/config.ts', 'src/errors.ts'],
  'src/collections.ts': [],
  'src/errors.ts': [],
  'src/project.ts': [],
  'src/words.ts': [],
  'src/graph/': [...PORT, 'src/graph/', 'src/project.ts', 'src/words.ts'],
  'src/graph/open.ts': [...PORT, 'src/graph/', 'src/config.ts'],
  'src/graph/use/embedded': [...PORT, 'src/graph/use/embedded', 'src/project.ts'],
  'src/graph/use/neo4j': [...PORT, 'src/graph/use/neo4j/'],
  'src/cypher/': [...PORT, 'src/graph/entries.ts', 'src/cypher/', 'src/words.ts'],
  'src/analyst/': [...PORT, 'src/analyst/', 'src/http/errors.ts', 'src/http/status-of.ts'],
  'src/context.ts': [
    'src/access/caller.ts',
    'src/analyst/analyst.ts',
    'src/errors.ts',
    'src/graph/graph.ts',
    'src/curation.ts',
    'src/loading.ts',
    'src/takedown.ts',
    'src/live/live.ts',
    'src/cypher/compile/cursors.ts',
    'src/limits/deadline.ts',
  ],
  'src/live/': [
    ...['src/live/', 'src/access/', 'src/context.ts', 'src/cypher/article-mentions.ts', 'src/errors.ts'],
    ...['src/format-error.ts', 'src/graph/graph.ts', 'src/limits.ts', 'src/limits/', 'src/loading.ts'],
    ...['src/http/status-of.ts', 'src/observe/'],
  ],
  'src/curation.ts': [],
  'src/takedown.ts': [],
  'src/loading.ts': ['src/graph/graph.ts'],
  'src/resolvers/': [
    ...['src/cypher/', 'src/context.ts', 'src/curation.ts', 'src/loading.ts', 'src/takedown.ts'],
    'src/errors.ts',
    ...['src/live/live.ts', 'src/resolvers/'],
  ],
  'src/schema-files.ts': ['src/project.ts'],
  'src/schema.ts': [
    'src/access/role-directive.ts',
    'src/resolvers/',
    'src/cypher/fields.ts',
    'src/schema-files.ts',
  ],
  'src/drain.ts': [],
  'src/observe/': [
    ...['src/observe/', 'src/access/loopback.ts', 'src/graph/graph.ts', 'src/context.ts'],
    ...['src/errors.ts', 'src/http/errors.ts'],
  ],
  'src/limits.ts': ['src/context.ts', 'src/errors.ts', 'src/limits/'],
  'src/limits/': ['src/collections.ts', 'src/errors.ts', 'src/limits/', 'src/cypher/compile/page.ts'],
  'src/http/': ['src/http/', 'src/context.ts', 'src/format-error.ts', 'src/limits/deadline.ts'],
  'src/format-error.ts': ['src/errors.ts'],
  'src/health.ts': ['src/graph/graph.ts'],
  'src/summary.ts': ['src/graph/', 'src/pages/summary.ts'],
  'src/pages.ts': ['src/pages/', 'src/http/errors.ts', 'src/project.ts'],
  'src/pages/': ['src/pages/', 'src/project.ts'],
  'src/apollo.ts': [
    ...['src/context.ts', 'src/cypher/paste.ts', 'src/format-error.ts', 'src/http/status.ts'],
    ...['src/limits.ts', 'src/limits/', 'src/observe/'],
  ],
  'src/graphql-route.ts': ['src/access/', 'src/http/'],
  'src/server.ts': [
    ...['src/apollo.ts', 'src/graphql-route.ts'],
    ...PORT,
    ...[
      'src/analyst/',
      'src/context.ts',
      'src/curation.ts',
      'src/loading.ts',
      'src/takedown.ts',
      'src/live/',
      'src/cypher/compile/cursors.ts',
      'src/drain.ts',
      'src/observe/',
      'src/format-error.ts',
      'src/health.ts',
      'src/http/',
      'src/limits.ts',
      'src/limits/',
      'src/pages.ts',
    ],
    ...['src/access/', 'src/schema.ts', 'src/summary.ts'],
  ],
  'src/commands/': ['src/', 'loaders/'],
  'src/main.ts': ['src/commands/', 'src/config.ts', 'src/errors.ts'],
  'loaders/article.ts': [],
  'loaders/grammar.ts': ['loaders/article.ts'],
  'loaders/in-order.ts': [],
  'loaders/extract.ts': ['loaders/article.ts'],
  'loaders/read/': [...MODEL, 'loaders/read/'],
  'loaders/recognize/': [...MODEL, 'loaders/recognize/'],
  'loaders/resolve/': [...MODEL, 'loaders/resolve/'],
  'loaders/relate/': [...MODEL, 'loaders/relate/'],
  // Folding names and reading what stands beside them is a craft that both halves of identity share.
  'loaders/identity/': [
    ...[...MODEL, 'loaders/identity/', 'loaders/resolve/fold.ts', 'loaders/resolve/person-name.ts'],
    ...['loaders/resolve/person-evidence.ts', 'loaders/resolve/text-index.ts'],
    ...['loaders/resolve/places/demonyms.ts', 'loaders/resolve/lexicon/first-names.ts'],
  ],
  'loaders/write/': [...MODEL, ...PORT, 'src/graph/entries.ts', 'loaders/write/', 'loaders/identity/'],
  'loaders/pipeline.ts': ['loaders/', 'src/project.ts', 'src/errors.ts'],
  'loaders/known-places.ts': ['loaders/resolve/', 'loaders/write/chains.ts'],
  'loaders/version.ts': ['src/project.ts', 'loaders/recognize/model/folder.ts'],
  'loaders/jobs/': ['loaders/', ...MODEL],
  'loaders/load.ts': ['loaders/', ...PORT],
};

const files = ['src', 'loaders'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => `${root}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts')),
);
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

describe.each(files)('%s', (file) => {
  const text = sources.get(file) as string;

  it('imports only what its layer allows', () => {
    const allowed = rowOf(file);
    expect(importsOf(file).filter((path) => !allowed.some((prefix) => path.startsWith(prefix)))).toEqual([]);
  });

  it('has no default export and is no barrel', () => {
    expect(text).not.toMatch(/^export default/m);
    expect(text).not.toMatch(/^export \* from/m);
  });

  it('stays within 300 lines', () => {
    if (!file.endsWith('generated.ts')) expect(text.split('\n').length - 1).toBeLessThanOrEqual(300);
  });

  it('says what each exported symbol is for', () => {
    if (!file.endsWith('generated.ts')) expect(undocumented(text)).toEqual([]);
  });
});

it('has no import cycle', () => {
  expect(findCycle()).toEqual([]);
});

it.each([
  ['neo4j-driver', ['src/graph/use/neo4j.ts', 'src/graph/use/neo4j/']],
  ['@grafeo-db/js', ['src/graph/use/embedded.ts']],
  ['zod', ['src/config.ts']],
  ['jose', ['src/access/']],
  ['rate-limiter-flexible', ['src/access/']],
  ['onnxruntime-node', ['loaders/recognize/']],
  ['prom-client', ['src/observe/metrics.ts']],
  ['ws', ['src/live/']],
  ['graphql-ws', ['src/live/']],
  ['@opentelemetry/api', ['src/observe/spans.ts']],
])('%s is imported only where its layer is', (name, allowed) => {
  const users = files.filter((file) => sources.get(file)?.includes(`'${name}'`));
  expect(users.filter((file) => !allowed.some((prefix) => file.startsWith(prefix)))).toEqual([]);
});

it('reads the environment only in config.ts', () => {
  const readers = files.filter((file) => sources.get(file)?.includes('process.env'));
  expect(readers).toEqual(['src/config.ts']);
});

function rowOf(file: string): readonly string[] {
  const [row] = Object.keys(MAY_IMPORT)
    .filter((prefix) => file.startsWith(prefix))
    .sort((a, b) => b.length - a.length);
  return row === undefined ? [] : (MAY_IMPORT[row] as readonly string[]);
}

function importsOf(file: string): string[] {
  const specifiers = (sources.get(file) as string).matchAll(/(?:from|import\(|import)\s*'(\.[^']+)\.js'/g);
  return [...specifiers].map(([, specifier]) =>
    normalize(`${dirname(file)}/${specifier}.ts`).replaceAll('\\', '/'),
  );
}

function undocumented(text: string): string[] {
  const lines = text.split('\n');
  return lines.filter((line, index) => {
    if (!/^export (async )?(function|const|class|interface|type|enum)\b/.test(line)) return false;
    const before = lines[index - 1] ?? '';
    // A type that is derived from the constant above it is documented there.
    return !before.endsWith('*/') && !/^export type \w+ = \(typeof/.test(line);
  });
}

/** The files of one cycle, or none. Types alone make no cycle. */
function findCycle(): string[] {
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of valueImportsOf(file)) {
      const found = walk(next, [...trail, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  return files.map((file) => walk(file, [])).find((cycle) => cycle.length > 0) ?? [];
}

function valueImportsOf(file: string): string[] {
  const text = (sources.get(file) as string).replace(/import type [^;]+;/g, '');
  const specifiers = text.matchAll(/(?:from|import\()\s*'(\.[^']+)\.js'/g);
  return [...specifiers]
    .map(([, specifier]) => normalize(`${dirname(file)}/${specifier}.ts`).replaceAll('\\', '/'))
    .filter((path) => sources.has(path));
}
