/** The contenders: how each is started, asked, and what its answer means. */

import type { Client } from 'undici';
import type { Data, Operation } from './operations.js';
import { OPERATIONS } from './operations.js';
import { fileHere, serve, type Served } from './processes.js';

/** The names of the contenders, in the order of the tables. */
export const CONTENDERS = ['embedded', 'neo4j', 'library', 'driver', 'bare'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** What the tables call them. */
export const TITLES: Readonly<Record<ContenderName, string>> = {
  embedded: 'Dateline, embedded',
  neo4j: 'Dateline, Neo4j',
  library: '@neo4j/graphql',
  driver: 'driver over HTTP',
  bare: 'driver alone',
};

/** One way to have operations answered. */
export interface Contender {
  readonly name: ContenderName;
  readonly process: Served;
  /** False for the embedded engine, whose work is part of its own process. */
  readonly usesNeo4j: boolean;
  /** True when requests go through the process's messages and not through HTTP. */
  readonly isDirect: boolean;
  /** Path and body of a request. */
  readonly request: (operation: Operation, variables: object) => { path: string; body: string };
  /** The rows of an answer's `data`. */
  readonly rows: (operation: Operation, data: Data) => unknown;
}

/** Where the graphs are; null where that engine is left out. */
export interface Graphs {
  readonly embedded: string | null;
  readonly neo4j: string | null;
}

/** Starts all contenders whose engine is there. */
export async function startContenders({ embedded, neo4j }: Graphs): Promise<Contender[]> {
  return [
    ...(embedded === null ? [] : [await dateline('embedded', { DATELINE_DATA: embedded })]),
    ...(neo4j === null ? [] : [await dateline('neo4j', { NEO4J_URI: neo4j }), ...(await others(neo4j))]),
  ];
}

/** `dateline serve` as it is installed, on a free port. */
export function serveDateline(environment: Readonly<Record<string, string>>): Promise<Served> {
  return serve(fileHere('../../dist/src/main.js'), ['serve'], { PORT: '0', ...environment });
}

/** Sends one request and gives its `data`. Throws with the errors of the answer. */
export async function send(client: Client, path: string, body: string): Promise<Data> {
  const headers = { 'content-type': 'application/json' };
  const answer = await client.request({ path, method: 'POST', headers, body });
  const { data, errors } = (await answer.body.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors).slice(0, 1_000));
  return data;
}

async function dateline(
  name: 'embedded' | 'neo4j',
  environment: Readonly<Record<string, string>>,
): Promise<Contender> {
  return {
    name,
    process: await serveDateline(environment),
    ...{ usesNeo4j: name === 'neo4j', isDirect: false },
    request: (operation, variables) => graphql('/graphql', operation.dateline, variables),
    rows: (operation, data) => operation.fromDateline(data),
  };
}

async function others(uri: string): Promise<Contender[]> {
  const texts = Object.fromEntries(OPERATIONS.map(({ name, cypher }) => [slug(name), cypher]));
  const custom = Object.fromEntries(
    OPERATIONS.map(({ name, custom: text }) => [CUSTOM_FIELDS[name] ?? name, text]),
  );
  const plain = await serve(fileHere('contenders/driver.mjs'), [uri, JSON.stringify(texts)]);
  const driver = {
    process: plain,
    usesNeo4j: true,
    request: (operation: Operation, variables: object) => ({
      path: `/${slug(operation.name)}`,
      body: JSON.stringify(variables),
    }),
    rows: ({ name }: Operation, data: Data) =>
      name === 'path' ? data.length : data.map(({ row }: Data) => row),
  };
  return [
    {
      name: 'library',
      process: await serve(fileHere('contenders/neo4j-graphql.mjs'), [uri, JSON.stringify(custom)]),
      ...{ usesNeo4j: true, isDirect: false },
      request: (operation, variables) => graphql('/', operation.neo4jGraphql, variables),
      rows: (operation, data) => operation.fromNeo4jGraphql(data),
    },
    { ...driver, name: 'driver', isDirect: false },
    { ...driver, name: 'bare', isDirect: true },
  ];
}

/** The names under which the schema for `@neo4j/graphql` asks for hand-written texts. */
const CUSTOM_FIELDS: Readonly<Record<string, string>> = { 'co-mentions': 'coMentions' };

function slug(name: string): string {
  return name.replace(/\W+/g, '-');
}

function graphql(path: string, query: string, variables: object) {
  return { path, body: JSON.stringify({ query, variables }) };
}
