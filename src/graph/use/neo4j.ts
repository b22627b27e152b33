/** The graph port over Neo4j 5.26 and newer, through its Bolt driver. */

import neo4j, { type Driver, type Session, type Transaction } from 'neo4j-driver';
import { GraphError } from '../../errors.js';
import type {
  CypherQuery,
  Graph,
  GraphResult,
  GraphRows,
  GraphTransaction,
  OpenOptions,
  PlanOperator,
  StreamOptions,
} from '../graph.js';
import { firstLine, isDriverError, isLeaderChange, toGraphError, type DriverError } from './neo4j/errors.js';
import { createLeases, type Leases } from './neo4j/lease.js';
import { readPlan, toRows } from './neo4j/plan.js';
import { toParameter, toRecord } from './neo4j/values.js';
import { retryWithin, withDeadline } from './neo4j/within.js';

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
  /**
   * How long a call may wait for a connection when all are in use: `GRAPH_BUSY` after that.
   * @default 5_000, or half of `readTimeoutMs` when that is less
   */
  readonly acquireTimeoutMs?: number;
  /**
   * Connections to one server.
   * @default 100
   */
  readonly maxPoolSize?: number;
}

/** The server ends a slow transaction itself; who has said nothing this long after that does not answer at all. */
const GRACE_MS = 250;
const CLOSE_PATIENCE_MS = 1_000; // 1 second
const CLOCK_MS = 2_000; // 2 seconds
const WRITE_RETRY_MS = 5_000; // 5 seconds

/**
 * Connects and checks that the server answers; throws `GRAPH_UNAVAILABLE` with what to check when it does not. Reads
 * are tried again while a connection, the server or its leader comes back, within `readTimeoutMs`. A call that is not
 * answered throws `GRAPH_TIMEOUT`, and later calls get new connections.
 */
export async function openNeo4jGraph(options: Neo4jGraphOptions): Promise<Graph> {
  const settings = withDefaults(options);
  const driver = createDriver(settings);
  try {
    await withDeadline(
      driver.verifyConnectivity(settings.database === null ? {} : { database: settings.database }),
      settings.connectTimeoutMs,
      () => new Error(`no answer within ${settings.connectTimeoutMs} ms`),
    );
  } catch (error) {
    await driver.close();
    throw connectionError(options, error as Error);
  }
  return new Neo4jGraph(
    createLeases(driver, () => createDriver(settings)),
    settings,
  );
}

type Settings = Required<Neo4jGraphOptions>;

function withDefaults(options: Neo4jGraphOptions): Settings {
  const readTimeoutMs = options.readTimeoutMs ?? 60_000; // 1 minute
  return {
    access: 'write',
    connectTimeoutMs: 5_000, // 5 seconds
    transactionTimeoutMs: 60_000, // 1 minute
    acquireTimeoutMs: Math.min(5_000, readTimeoutMs / 2), // 5 seconds
    maxPoolSize: 100,
    ...options,
    readTimeoutMs,
  };
}

class Neo4jGraph implements Graph {
  readonly engine = 'neo4j';
  readonly address: string;

  constructor(
    readonly leases: Leases,
    readonly settings: Settings,
  ) {
    this.address = settings.uri;
  }

  read(query: CypherQuery): Promise<GraphResult> {
    const attempt = (leftMs: number) =>
      this.#call('READ', leftMs + GRACE_MS, async (session) => {
        const timeout = Math.min(leftMs, this.settings.transactionTimeoutMs);
        // A transaction of its own: one round trip, where beginning, running and committing are three.
        return run({ run: (text, parameters) => session.run(text, parameters, { timeout }) }, query);
      });
    return retryWithin(attempt, { timeoutMs: this.settings.readTimeoutMs, isRetriable: isWorthRetrying });
  }

  async explain({ text, parameters }: CypherQuery): Promise<readonly PlanOperator[]> {
    const query = { text: `EXPLAIN ${text}`, parameters };
    const timeout = this.settings.transactionTimeoutMs;
    const plan = await this.#call('READ', this.#patience(timeout), (session) =>
      session.executeRead((tx) => readPlan(tx, query), { timeout }),
    );
    if (plan !== null) return plan;
    throw new GraphError('The query has no plan.', { code: 'GRAPH_QUERY_FAILED' });
  }

  stream<T>(
    query: CypherQuery,
    { timeoutMs }: StreamOptions,
    use: (rows: GraphRows) => Promise<T>,
  ): Promise<T> {
    // Without tries of ours or the driver's: `use` has seen rows.
    return this.#call('READ', this.#patience(timeoutMs), async (session) => {
      const transaction = await session.beginTransaction({ timeout: timeoutMs });
      try {
        return await use(await toRows(transaction, query, this.settings.maxPoolSize));
      } finally {
        await transaction.close();
      }
    });
  }

  async write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    if (this.settings.access === 'read') {
      throw new GraphError('The graph is open for reading only.', { code: 'GRAPH_QUERY_FAILED' });
    }
    const timeout = this.settings.transactionTimeoutMs;
    const patienceMs = timeout + this.settings.acquireTimeoutMs + WRITE_RETRY_MS + GRACE_MS;
    const attempt = () =>
      this.#call('WRITE', patienceMs, (session) =>
        session.executeWrite((tx) => work({ run: async (query) => (await run(tx, query)).records }), {
          timeout,
        }),
      );
    return retryWithin(attempt, { timeoutMs: WRITE_RETRY_MS, isRetriable: hasLeaderMoved });
  }

  async define(commands: readonly string[]): Promise<void> {
    const patienceMs = this.settings.transactionTimeoutMs * commands.length + GRACE_MS;
    await this.#call('WRITE', patienceMs, async (session) => {
      for (const command of commands) await session.run(command);
    });
  }

  async dispose(): Promise<void> {
    await this.leases.close(CLOSE_PATIENCE_MS);
  }

  /** How long a call may take whose transaction may take so long; Neo4j looks at its clock every two seconds. */
  #patience(timeoutMs: number): number {
    return timeoutMs + this.settings.acquireTimeoutMs + CLOCK_MS + GRACE_MS;
  }

  async #call<T>(
    access: 'READ' | 'WRITE',
    patienceMs: number,
    use: (session: Session) => Promise<T>,
  ): Promise<T> {
    const { database, maxPoolSize } = this.settings;
    const lease = this.leases.lease();
    try {
      const session = lease.driver.session({
        defaultAccessMode: neo4j.session[access],
        ...(database === null ? {} : { database }),
      });
      const done = use(session).finally(() => session.close());
      return await withDeadline(done, patienceMs, () => {
        lease.condemn();
        return new GraphError(`Neo4j has not answered within ${patienceMs} ms.`, {
          ...{ code: 'GRAPH_TIMEOUT', retriable: true },
        });
      });
    } catch (error) {
      if (!isDriverError(error)) throw error;
      const known = toGraphError(error, maxPoolSize);
      // Neither a full pool nor an error of the server's: connections that take too long to open or to be checked.
      if (known.code === 'GRAPH_UNAVAILABLE' && known.retriable && error.code === 'N/A') lease.condemn();
      throw known;
    } finally {
      lease.release();
    }
  }
}

/** A full pool has been waited for already, and a query that was too slow once will be so again. */
function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof GraphError) || !error.retriable || error.code === 'GRAPH_TIMEOUT') return false;
  const isPoolFull = error.code === 'GRAPH_BUSY' && (error.cause as DriverError).code === 'N/A';
  return !isPoolFull;
}

/** The driver itself tries writes again after all else that is transient. */
function hasLeaderMoved(error: unknown): boolean {
  return error instanceof GraphError && isDriverError(error.cause) && isLeaderChange(error.cause.code);
}

function createDriver(settings: Settings): Driver {
  const { uri, user, password, connectTimeoutMs, acquireTimeoutMs, maxPoolSize } = settings;
  const auth = user === null || password === null ? undefined : neo4j.auth.basic(user, password);
  return neo4j.driver(uri, auth, {
    disableLosslessIntegers: false,
    connectionTimeout: Math.min(connectTimeoutMs, acquireTimeoutMs),
    connectionAcquisitionTimeout: acquireTimeoutMs,
    connectionLivenessCheckTimeout: 30_000, // 30 seconds unused
    maxConnectionLifetime: 3_600_000, // 1 hour
    maxConnectionPoolSize: maxPoolSize,
    maxTransactionRetryTime: WRITE_RETRY_MS,
    notificationFilter: {
      minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF,
    },
    telemetryDisabled: true,
    userAgent: 'dateline',
  });
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

async function run(tx: Pick<Transaction, 'run'>, { text, parameters }: CypherQuery): Promise<GraphResult> {
  const result = tx.run(text, toParameter(parameters) as Record<string, unknown>);
  const columns = (await result.keys()) as string[];
  return { columns, records: (await result).records.map(toRecord) };
}
