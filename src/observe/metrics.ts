/** Figures for Prometheus. */

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Observer } from './observer.js';

/** An observer that counts, and what it has counted. */
export interface Metrics {
  readonly observer: Observer;
  /** The media type of {@link read}'s text. */
  readonly contentType: string;
  /** All figures in Prometheus' text format. */
  read(): Promise<string>;
}

const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures that are asked for when somebody reads them. */
export interface LiveFigures {
  /** Web sockets that are open now. */
  sockets(): number;
  /** Subscriptions that listen now. */
  subscriptions(): number;
}

/** Starts to count, in a registry of its own. Labels have few values each: none is a word of a caller's. */
export function createMetrics(live: LiveFigures): Metrics {
  const registers = [new Registry()] as const;
  const [registry] = registers;
  collectDefaultMetrics({ register: registry });
  const operations = new Counter({
    ...{ name: 'dateline_operations_total', help: 'GraphQL operations answered, by first error code' },
    ...{ labelNames: ['kind', 'outcome', 'code'] as const, registers: [...registers] },
  });
  const operationSeconds = new Histogram({
    ...{ name: 'dateline_operation_duration_seconds', help: 'From request to answer', buckets: SECONDS },
    ...{ labelNames: ['kind'] as const, registers: [...registers] },
  });
  const inFlight = new Gauge({
    ...{ name: 'dateline_operations_in_flight', help: 'Operations not answered yet' },
    registers: [...registers],
  });
  const asked = (name: string, help: string, read: () => number) =>
    new Gauge({
      ...{ name, help, registers: [...registers] },
      collect() {
        this.set(read());
      },
    });
  asked('dateline_sockets', 'Web sockets open now', live.sockets);
  asked('dateline_subscriptions', 'Subscriptions that listen now', live.subscriptions);
  const queries = new Counter({
    ...{ name: 'dateline_graph_queries_total', help: 'Calls of the graph, by error code' },
    ...{ labelNames: ['access', 'outcome', 'code'] as const, registers: [...registers] },
  });
  const querySeconds = new Histogram({
    ...{ name: 'dateline_graph_query_duration_seconds', help: 'Calls of the graph', buckets: SECONDS },
    ...{ labelNames: ['access'] as const, registers: [...registers] },
  });
  return {
    observer: {
      operation: () => {
        inFlight.inc();
        return ({ kind: known, codes, ms }) => {
          const kind = known ?? 'none';
          inFlight.dec();
          operations.inc({ kind, ...labelsOf(codes[0] ?? null) });
          operationSeconds.observe({ kind }, ms / 1_000);
        };
      },
      query:
        ({ access }) =>
        ({ code, ms }) => {
          queries.inc({ access, ...labelsOf(code) });
          querySeconds.observe({ access }, ms / 1_000);
        },
    },
    contentType: registry.contentType,
    read: () => registry.metrics(),
  };
}

function labelsOf(code: string | null): { outcome: 'ok' | 'error'; code: string } {
  return code === null ? { outcome: 'ok', code: 'none' } : { outcome: 'error', code };
}
