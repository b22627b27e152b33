/** OpenTelemetry spans, for whoever has registered an SDK (`node --import ./tracing.mjs …`); nothing happens without. */

import { context, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import type { Observer } from './observer.js';

/** A span for each operation, and inside it one for each call of the graph. Names and attributes hold no values. */
export function createSpans(): Observer {
  const running = new Map<string, Span>();
  return {
    operation: ({ operationId }) => {
      const span = tracer().startSpan('graphql', { kind: SpanKind.INTERNAL });
      running.set(operationId, span);
      return ({ kind, name, hash, fields, codes }) => {
        running.delete(operationId);
        if (kind !== null) span.updateName(`graphql ${kind}`).setAttribute('graphql.operation.type', kind);
        if (name !== null) span.setAttribute('graphql.operation.name', name);
        if (hash !== null) span.setAttribute('dateline.document.hash', hash);
        span.setAttribute('dateline.operation.id', operationId);
        span.setAttribute('dateline.fields', [...fields]);
        end(span, codes[0] ?? null);
      };
    },
    query: ({ operationId, engine, access, text }) => {
      const parent = operationId === null ? undefined : running.get(operationId);
      const around = parent === undefined ? context.active() : trace.setSpan(context.active(), parent);
      const attributes = { 'db.system.name': engine, 'db.operation.name': access };
      const span = tracer().startSpan(`graph ${access}`, { kind: SpanKind.CLIENT, attributes }, around);
      if (text !== null) span.setAttribute('db.query.text', text);
      return ({ code }) => end(span, code);
    },
  };
}

/** Asked for each time: the SDK may be registered after this module was read. */
function tracer() {
  return trace.getTracer('dateline');
}

function end(span: Span, code: string | null): void {
  if (code !== null) span.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
