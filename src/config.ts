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
  /** Null: each command's own. */
  readonly neo4jTimeoutMs: number | null;
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly logLevel: LogLevel;
  /** Null: a random one for each process. */
  readonly cursorKey: string | null;
  /** An operation that took this long is logged with its Cypher. */
  readonly slowMs: number;
  /** Until a request is answered. */
  readonly deadlineSeconds: number;
  /** Null: those of Apollo Sandbox. */
  readonly corsOrigins: readonly string[] | null;
  readonly introspection: boolean;
  /** `name:role:hash` entries; null: none, or those of `apiKeysFile`. */
  readonly apiKeys: string | null;
  readonly apiKeysFile: string | null;
  /** At most one of `jwksUrl` and `jwtPublicKey`, then with issuer and audience. */
  readonly jwksUrl: string | null;
  readonly jwtPublicKey: string | null;
  readonly jwtIssuer: string | null;
  readonly jwtAudience: string | null;
  readonly jwtRoleClaim: string;
  /** Requests a minute of one key. */
  readonly rateLimit: number;
  /** Wrong credentials a minute of one address. */
  readonly failureLimit: number;
  /** Whether callers may run Cypher of their own that only reads. */
  readonly cypher: boolean;
}

/** How serious a log line is, least first; `silent` writes none. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** One setting, as `--help` lists it. */
export interface Setting {
  readonly key: keyof Config;
  readonly variable: string;
  /** Null for a secret, and what goes with one: those come from the environment alone, and are not repeated. */
  readonly flag: string | null;
  readonly default: string | null;
  readonly meaning: string;
  readonly expected: string;
  readonly schema: z.ZodType;
}

const text = z.string().trim().min(1);
const milliseconds = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(3_600_000)); // 1 hour
const upToAMillion = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(1_000_000));
const JWKS_ADDRESS = /^(https:\/\/[^\s/]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?)(\/\S*)?$/i;

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
    ...{ key: 'neo4jTimeoutMs', variable: 'NEO4J_TIMEOUT_MS', flag: '--neo4j-timeout <ms>', default: null },
    meaning: 'how long a read from Neo4j may take; 10000 when serving, else 60000',
    ...{ expected: 'milliseconds from 1 to 3600000', schema: milliseconds },
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
    ...{ key: 'slowMs', variable: 'DATELINE_SLOW_MS', flag: '--slow <ms>', default: '1000' },
    meaning: 'an operation that takes this long is logged with its Cypher, without parameters',
    ...{ expected: 'milliseconds from 1 to 3600000', schema: milliseconds },
  },
  {
    ...{ key: 'deadlineSeconds', variable: 'DATELINE_DEADLINE', flag: '--deadline <seconds>', default: '30' },
    meaning: 'seconds until a request is answered, whatever the graph does',
    ...{
      expected: 'a number of seconds from 0.1 to 3600',
      schema: z
        .string()
        .regex(/^\d{1,4}(\.\d+)?$/)
        .transform(Number)
        .pipe(z.number().min(0.1).max(3_600)),
    },
  },
  {
    ...{
      key: 'corsOrigins',
      variable: 'DATELINE_CORS_ORIGINS',
      flag: '--cors-origins <list>',
      default: null,
    },
    meaning: "origins of pages that may read answers, or none; Apollo Sandbox's when left out",
    ...{
      expected: 'none, or origins such as https://desk.example with commas between them',
      schema: text
        .regex(/^(none|https?:\/\/[\w.:[\]-]+(\s*,\s*https?:\/\/[\w.:[\]-]+)*)$/i)
        .transform((list) => (list.toLowerCase() === 'none' ? [] : list.toLowerCase().split(/\s*,\s*/))),
    },
  },
  {
    ...{ key: 'introspection', variable: 'DATELINE_INTROSPECTION', flag: '--introspection <on|off>' },
    ...{ default: 'on', meaning: 'whether the schema may be asked for; off: no GraphiQL either' },
    ...{ expected: 'on or off', schema: z.enum(['on', 'off']).transform((value) => value === 'on') },
  },
  {
    ...{ key: 'apiKeys', variable: 'DATELINE_API_KEYS', flag: null, default: null },
    meaning: 'who may ask: name:role:hash entries of `dateline key`, between commas',
    ...{ expected: 'name:role:hash entries', schema: text },
  },
  {
    ...{ key: 'apiKeysFile', variable: 'DATELINE_API_KEYS_FILE', flag: null, default: null },
    ...{ meaning: 'file with such entries instead', expected: 'a file', schema: text },
  },
  {
    ...{ key: 'jwksUrl', variable: 'DATELINE_JWKS_URL', flag: null, default: null },
    meaning: 'key set of the tokens (JWT) to take',
    ...{ expected: 'an https address, or http on loopback', schema: text.regex(JWKS_ADDRESS) },
  },
  {
    ...{ key: 'jwtPublicKey', variable: 'DATELINE_JWT_PUBLIC_KEY', flag: null, default: null },
    meaning: 'public key of those tokens (PEM) instead',
    ...{ expected: 'a public key as PEM', schema: text },
  },
  {
    ...{ key: 'jwtIssuer', variable: 'DATELINE_JWT_ISSUER', flag: null, default: null },
    ...{ meaning: 'issuer of those tokens', expected: 'the text of iss', schema: text },
  },
  {
    ...{ key: 'jwtAudience', variable: 'DATELINE_JWT_AUDIENCE', flag: null, default: null },
    ...{ meaning: 'audience of those tokens', expected: 'a text of aud', schema: text },
  },
  {
    ...{ key: 'jwtRoleClaim', variable: 'DATELINE_JWT_ROLE_CLAIM', flag: null, default: 'role' },
    meaning: 'claim of those tokens that names reader, analyst, editor or admin',
    ...{ expected: 'the name of a claim', schema: text },
  },
  {
    ...{ key: 'rateLimit', variable: 'DATELINE_RATE_LIMIT', flag: null, default: '600' },
    meaning: 'requests a minute of one key or token subject',
    ...{ expected: 'a whole number from 1 to 1000000', schema: upToAMillion },
  },
  {
    ...{ key: 'failureLimit', variable: 'DATELINE_FAILURE_LIMIT', flag: null, default: '30' },
    meaning: 'wrong keys and tokens a minute of one address; then it is let in with a known key alone',
    ...{ expected: 'a whole number from 1 to 1000000', schema: upToAMillion },
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
  problems.push(...problemsOfAccess(config));
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return config;
}

function problemsOfAccess(config: Config): string[] {
  const { apiKeys, apiKeysFile, jwksUrl, jwtPublicKey, jwtIssuer, jwtAudience } = config;
  const isEach = [jwksUrl ?? jwtPublicKey, jwtIssuer, jwtAudience].map((value) => value !== null);
  return [
    apiKeys !== null && apiKeysFile !== null
      ? 'DATELINE_API_KEYS and DATELINE_API_KEYS_FILE: expected one of them, but got both'
      : '',
    jwksUrl !== null && jwtPublicKey !== null
      ? 'DATELINE_JWKS_URL and DATELINE_JWT_PUBLIC_KEY: expected one of them, but got both'
      : '',
    isEach.includes(true) && isEach.includes(false)
      ? 'DATELINE_JWT_ISSUER, DATELINE_JWT_AUDIENCE and DATELINE_JWKS_URL or DATELINE_JWT_PUBLIC_KEY: expected all or none, but got some'
      : '',
  ].filter((problem) => problem !== '');
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
