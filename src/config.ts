/** The program's settings: the only reader of the environment. Flags win over variables, variables over defaults. */

import { z } from 'zod';
import { ConfigError } from './errors.js';

/** Where the graph is and where the server listens. */
export interface Config {
  /** Null: the embedded engine in `dataFolder`. */
  readonly neo4jUri: string | null;
  readonly neo4jUser: string | null;
  readonly neo4jPassword: string | null;
  readonly neo4jDatabase: string | null;
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly logLevel: LogLevel;
  /** Null: a random one for each process. */
  readonly cursorKey: string | null;
  /** Whether callers may run Cypher of their own that only reads. */
  readonly cypher: boolean;
}

/** How serious a log line is, least first; `silent` writes none. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** One setting, as `--help` lists it. */
export interface Setting {
  readonly key: keyof Config;
  readonly variable: string;
  /** Null for a secret: those come from the environment alone. */
  readonly flag: string | null;
  readonly default: string | null;
  readonly meaning: string;
  readonly expected: string;
  readonly schema: z.ZodType;
}

const text = z.string().trim().min(1);

/** All settings, in the order of `--help`. */
export const SETTINGS: readonly Setting[] = [
  {
    ...{ key: 'neo4jUri', variable: 'NEO4J_URI', flag: '--neo4j-uri <uri>', default: null },
    meaning: 'Neo4j to use instead of the embedded engine',
    expected: 'a URI such as neo4j://localhost:7687',
    schema: text.regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/(\[[\da-f:]+\]|[\w.-]+)(:\d{1,5})?\/?(\?\S*)?$/i),
  },
  {
    ...{ key: 'neo4jUser', variable: 'NEO4J_USER', flag: '--neo4j-user <name>', default: null },
    ...{ meaning: 'user of Neo4j', expected: 'a user name', schema: text },
  },
  {
    ...{ key: 'neo4jPassword', variable: 'NEO4J_PASSWORD', flag: null, default: null },
    ...{
      meaning: 'password of that user (from the environment only)',
      expected: 'a password',
      schema: z.string().min(1),
    },
  },
  {
    ...{ key: 'neo4jDatabase', variable: 'NEO4J_DATABASE', flag: '--neo4j-database <name>', default: null },
    meaning: "database; the server's default when left out",
    ...{ expected: 'a database name', schema: text },
  },
  {
    ...{ key: 'dataFolder', variable: 'DATELINE_DATA', flag: '--data <folder>', default: './data' },
    ...{ meaning: 'folder of the embedded engine', expected: 'a folder', schema: text },
  },
  {
    ...{ key: 'port', variable: 'PORT', flag: '--port <number>', default: '4000' },
    meaning: 'port to serve on; 0 takes a free one',
    ...{
      expected: 'a whole number from 0 to 65535',
      schema: z
        .string()
        .regex(/^\d{1,5}$/)
        .transform(Number)
        .pipe(z.number().max(65_535)),
    },
  },
  {
    ...{ key: 'host', variable: 'HOST', flag: '--host <address>', default: '127.0.0.1' },
    meaning: 'address to serve on; 0.0.0.0 lets other machines in',
    ...{ expected: 'an IP address or host name', schema: text.regex(/^[\w.:-]+$/) },
  },
  {
    ...{ key: 'logLevel', variable: 'LOG_LEVEL', flag: '--log-level <level>', default: 'info' },
    meaning: 'least serious log line to write to standard error',
    ...{
      expected: 'debug, info, warn, error or silent',
      schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    },
  },
  {
    ...{ key: 'cursorKey', variable: 'DATELINE_CURSOR_KEY', flag: null, default: null },
    meaning: 'signs the cursors of pages (from the environment only); a random one ends with the process',
    ...{ expected: 'at least 16 characters', schema: z.string().min(16) },
  },
  {
    ...{ key: 'cypher', variable: 'DATELINE_CYPHER', flag: '--cypher', default: '0' },
    meaning: 'serve Cypher that only reads, at POST /cypher and as a GraphQL field; 1 is on, 0 off',
    ...{ expected: '0 or 1', schema: z.enum(['0', '1']).transform((value) => value === '1') },
  },
];

/**
 * Reads all settings. An empty variable counts as left out. Throws one `ConfigError` that names every wrong value,
 * what was expected and what came; a secret's value is not repeated.
 */
export function readConfig(
  flags: Readonly<Partial<Record<keyof Config, string>>> = {},
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const problems: string[] = [];
  const values = SETTINGS.map(
    (setting) => [setting.key, readSetting(setting, flags, environment, problems)] as const,
  );
  const config = Object.fromEntries(values) as unknown as Config;
  if (config.neo4jUri !== null && (config.neo4jUser === null) !== (config.neo4jPassword === null)) {
    problems.push('NEO4J_USER and NEO4J_PASSWORD: expected both or neither, but got only one of them');
  }
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return config;
}

/** The settings as a table for `--help`. */
export function describeSettings(): string {
  const rows = SETTINGS.map(({ variable, flag, meaning, default: value }) => [
    variable,
    flag ?? '',
    `${meaning}${value === null ? '' : ` (default ${value})`}`,
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  return rows
    .map(([a, b, c]) => `  ${a?.padEnd(widths[0] as number)}  ${b?.padEnd(widths[1] as number)}  ${c}`)
    .join('\n');
}

function readSetting(
  { key, variable, flag, default: fallback, expected, schema }: Setting,
  flags: Readonly<Partial<Record<keyof Config, string>>>,
  environment: Readonly<Record<string, string | undefined>>,
  problems: string[],
): unknown {
  const given = flags[key] ?? (environment[variable] || undefined) ?? fallback;
  if (given === null) return null;
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const isSecret = flag === null;
  const name = flags[key] === undefined ? variable : (flag?.split(' ')[0] ?? variable);
  problems.push(
    `${name}: expected ${expected}, but got ${isSecret ? 'another value' : `"${withoutSecret(given)}"`}`,
  );
  return null;
}

/** A URI may carry a password that must not reach a log. */
function withoutSecret(value: string): string {
  return value.replace(/\/\/[^@/]*@/, '//…@');
}
