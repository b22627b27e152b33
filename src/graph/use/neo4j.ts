/** The graph port over Neo4j 5.26 and newer, through its Bolt driver. */

import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Plan,
  type Record as Neo4jRecord,
} from 'neo4j-driver';
import { GraphError } from '../../errors.js';
import type {
  CypherQuery,
  Graph,
  GraphRecord,
  GraphResult,
  GraphRows,
  GraphTransaction,
  GraphValue,
  OpenOptions,
  PlanOperator,
  StreamOptions,
} from '../graph.js';

/** What {@link openNeo4jGraph} needs. */
export interface Neo4jGraphOptions extends OpenOptions {
  /** `neo4j://`, `neo4j+s://`, `bolt://` … */
  readonly uri: string;
  /** Null connects without authentication. */
  readonly user: string | null;
  readonly password: string | null;
  /** Null uses the server's default database. */
  readonly database: string | null;
  /**
   * How long the first connection may take.
   * @default 5_000
   */
  readonly connectTimeoutMs?: number;
  /**
   * How long one transaction may run; the server ends it after that.
   * @default 60_000
   */
  readonly transactionTimeoutMs?: number;
}

/** Connects and checks that the server answers; throws `GRAPH_UNAVAILABLE` with what to check when it does not. */
export async function openNeo4jGraph(options: Neo4jGraphOptions): Promise<Graph> {
  const connectTimeoutMs = options.connectTimeoutMs ?? 5_000; // 5 seconds
  const driver = createDriver(options, connectTimeoutMs);
  try {
    await withDeadline(
      driver.verifyConnectivity(options.database === null ? {} : { database: options.database }),
      connectTimeoutMs,
    );
  } catch (error) {
    await driver.close();
    throw connectionError(options, error as Error);
  }
  return new Neo4jGraph(driver, options);
}

class Neo4jGraph implements Graph {
  readonly engine = 'neo4j';
  readonly address: string;
  readonly #transaction: { timeout: number };

  constructor(
    readonly driver: Driver,
    readonly options: Neo4jGraphOptions,
  ) {
    this.address = options.uri;
    this.#transaction = { timeout: options.transactionTimeoutMs ?? 60_000 }; // 1 minute
  }

  async read(query: CypherQuery): Promise<GraphResult> {
    return this.#session('READ', (session) => session.executeRead((tx) => run(tx, query), this.#transaction));
  }

  async explain({ text, parameters }: CypherQuery): Promise<readonly PlanOperator[]> {
    const query = { text: `EXPLAIN ${text}`, parameters };
    const plan = await this.#session('READ', (session) =>
      session.executeRead((tx) => readPlan(tx, query), this.#transaction),
    );
    if (plan !== null) return toOperators(plan);
    throw new GraphError('The query has no plan.', { code: 'GRAPH_QUERY_FAILED' });
  }

  async stream<T>(
    query: CypherQuery,
    { timeoutMs }: StreamOptions,
    use: (rows: GraphRows) => Promise<T>,
  ): Promise<T> {
    return this.#session('READ', async (session) => {
      // Without the driver's retries: `use` has seen rows.
      const transaction = await session.beginTransaction({ timeout: timeoutMs });
      try {
        const result = transaction.run(query.text, toParameter(query.parameters) as Record<string, unknown>);
        const columns = (await result.keys()) as string[];
        return await use({ columns, records: toRecords(result) });
      } finally {
        await transaction.close();
      }
    });
  }

  async write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    if (this.options.access === 'read') {
      throw new GraphError('The graph is open for reading only.', { code: 'GRAPH_QUERY_FAILED' });
    }
    return this.#session('WRITE', (session) =>
      session.executeWrite(
        (tx) => work({ run: async (query) => (await run(tx, query)).records }),
        this.#transaction,
      ),
    );
  }

  async define(commands: readonly string[]): Promise<void> {
    await this.#session('WRITE', async (session) => {
      for (const command of commands) await session.run(command);
    });
  }

  async dispose(): Promise<void> {
    await this.driver.close();
  }

  async #session<T>(
    access: 'READ' | 'WRITE',
    use: (session: ReturnType<Driver['session']>) => Promise<T>,
  ): Promise<T> {
    const session = this.driver.session({
      defaultAccessMode: neo4j.session[access],
      ...(this.options.database === null ? {} : { database: this.options.database }),
    });
    try {
      return await use(session);
    } catch (error) {
      throw isDriverError(error) ? toGraphError(error) : error;
    } finally {
      await session.close();
    }
  }
}

type DriverError = Error & { code: string; retriable?: boolean };

function createDriver({ uri, user, password }: Neo4jGraphOptions, connectTimeoutMs: number): Driver {
  const auth = user === null || password === null ? undefined : neo4j.auth.basic(user, password);
  return neo4j.driver(uri, auth, {
    disableLosslessIntegers: false,
    connectionTimeout: connectTimeoutMs,
    connectionAcquisitionTimeout: connectTimeoutMs,
    maxTransactionRetryTime: 5_000, // 5 seconds
    userAgent: 'dateline',
  });
}

/** The driver itself waits without end on a network that swallows packets. */
async function withDeadline<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

function connectionError({ uri, user }: Neo4jGraphOptions, cause: Error): GraphError {
  const refused = /Unauthorized|authentication/i.test(
    `${(cause as Partial<DriverError>).code} ${cause.message}`,
  );
  const message = refused
    ? `Neo4j at ${uri} refuses user ${user ?? '(none)'}: check NEO4J_USER and NEO4J_PASSWORD.`
    : `Neo4j at ${uri} does not answer: check NEO4J_URI and that the server runs (${firstLine(cause.message)}).`;
  return new GraphError(message, { code: 'GRAPH_UNAVAILABLE', retriable: !refused, cause });
}

function isDriverError(error: unknown): error is DriverError {
  return error instanceof Error && 'gqlStatus' in error;
}

function toGraphError(cause: DriverError): GraphError {
  const code = /TransactionTimedOut/.test(cause.code)
    ? 'GRAPH_TIMEOUT'
    : /ServiceUnavailable|SessionExpired|Security/.test(cause.code) || cause.code === 'N/A'
      ? 'GRAPH_UNAVAILABLE'
      : 'GRAPH_QUERY_FAILED';
  const hint = /DatabaseNotFound/.test(cause.code) ? ': check NEO4J_DATABASE' : '';
  return new GraphError(firstLine(cause.message) + hint, {
    code,
    retriable: cause.retriable ?? false,
    cause,
  });
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}

async function run(tx: ManagedTransaction, { text, parameters }: CypherQuery): Promise<GraphResult> {
  const result = tx.run(text, toParameter(parameters) as Record<string, unknown>);
  const columns = (await result.keys()) as string[];
  return { columns, records: (await result).records.map(toRecord) };
}

async function readPlan(tx: ManagedTransaction, { text, parameters }: CypherQuery): Promise<Plan | null> {
  const { summary } = await tx.run(text, toParameter(parameters) as Record<string, unknown>);
  return summary.plan === false ? null : summary.plan;
}

/** Each operator's name ends with its database's. */
function toOperators({ operatorType, arguments: { Details: details }, children }: Plan): PlanOperator[] {
  const [name = ''] = operatorType.split('@', 1);
  return [{ name, detail: String(details ?? '') }, ...children.flatMap(toOperators)];
}

async function* toRecords(result: AsyncIterable<Neo4jRecord>): AsyncGenerator<GraphRecord> {
  try {
    for await (const record of result) yield toRecord(record);
  } catch (error) {
    throw isDriverError(error) ? toGraphError(error) : error;
  }
}

/** JavaScript has one number type: whole numbers go out as integers, so that `LIMIT $n` is accepted. */
function toParameter(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toParameter);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toParameter(item)]));
  }
  return value;
}

function toRecord(record: Neo4jRecord): GraphRecord {
  return Object.fromEntries(record.keys.map((key) => [key as string, toValue(record.get(key))]));
}

function toValue(value: unknown): GraphValue {
  if (value === null || value === undefined) return null;
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toBigInt();
  if (Array.isArray(value)) return value.map(toValue);
  if (typeof value !== 'object') return value as GraphValue;
  if (neo4j.isNode(value)) {
    return { labels: [...value.labels].sort(), properties: toMap(value.properties) };
  }
  if (neo4j.isRelationship(value)) return { type: value.type, properties: toMap(value.properties) };
  if (neo4j.isPath(value)) {
    const nodes = [value.start, ...value.segments.map((segment) => segment.end)];
    const relationships = value.segments.map((segment) => segment.relationship);
    return { nodes: toValue(nodes) as never, relationships: toValue(relationships) as never };
  }
  return isPlainMap(value) ? toMap(value) : String(value);
}

function isPlainMap(value: object): value is Record<string, unknown> {
  return Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
}

function toMap(map: Record<string, unknown>): Record<string, GraphValue> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toValue(value)]));
}
