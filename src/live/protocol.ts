/** What is said and answered on a web socket: the protocol graphql-transport-ws, with the checks of this server. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { makeServer, type Context as Connection, type OperationResult, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Caller } from '../access/caller.js';
import type { CredentialHeaders, Gate } from '../access/gate.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import type { createErrorFormatter } from '../format-error.js';
import type { Limits } from '../limits.js';
import { createQueue } from '../limits/queue.js';
import type { createStringifier } from '../limits/result.js';
import type { Observer } from '../observe/observer.js';
import { openSubscription, type Asked, type Described } from './operation.js';
import { refusalOfGate } from './upgrade.js';

/** What {@link createProtocol} needs. */
export interface ProtocolOptions {
  readonly schema: GraphQLSchema;
  readonly gate: Gate;
  readonly limits: Limits;
  /** A fresh context for one answer, and what frees it. */
  readonly openContext: (
    caller: Caller,
    operationId: string,
  ) => { readonly context: Context; readonly end: () => void };
  readonly format: ReturnType<typeof createErrorFormatter>;
  readonly stringify: ReturnType<typeof createStringifier>;
  readonly observer: Observer;
  readonly logger: Logger;
}

/** What is known of a connection: who it is, as soon as that is known, and how to ask again. */
export interface Peer {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  credentials: CredentialHeaders | null;
}

const INIT_MS = 5_000; // 5 seconds until a client must have said who it is
const ANSWERS_AT_ONCE = 4; // one slow answer holds up no other listener
const REFUSED_CODES = {
  UNAUTHENTICATED: 4403,
  FORBIDDEN: 4403,
  RATE_LIMITED: 4429,
  OTHERWISE: 1013,
} as const;

/** The protocol, for any number of sockets. */
export function createProtocol({ gate, limits, format, ...options }: ProtocolOptions): Server<Peer> {
  const { schema, openContext, observer, stringify, logger } = options;
  const turns = createQueue({ inFlight: ANSWERS_AT_ONCE, queue: Number.MAX_SAFE_INTEGER });
  const formatted = new WeakMap<readonly GraphQLError[], readonly GraphQLFormattedError[]>();
  const formatAll = (errors: readonly GraphQLError[]) =>
    errors.map((error) => withoutHttp(format(error.toJSON(), error)));
  const identify = ({ credentials, request }: Peer) =>
    gate.identify(credentials ?? {}, request.socket.remoteAddress);

  const subscribe = async ({ extra, subscriptions }: Connection<never, Peer>, asked: Asked) => {
    const operationId = randomUUID();
    const startedAt = performance.now();
    const end = observer.operation({ operationId });
    let described: Described = { kind: null, name: null, hash: null, fields: [] };
    let errors: readonly GraphQLFormattedError[] = [];
    try {
      assertFew(Object.keys(subscriptions).length, limits.subscriptions);
      const caller = await identify(extra);
      const open = () => openContext(caller, operationId);
      const opened = await openSubscription(asked, { schema, limits, open, turns });
      described = opened.described;
      if (!('errors' in opened)) return { ...opened.args, rootValue: opened.answers };
      errors = formatAll(opened.errors);
      formatted.set(opened.errors, errors);
      return opened.errors;
    } catch (error) {
      const refused = [new GraphQLError((error as Error).message)];
      errors = [format({ message: (error as Error).message }, error)];
      formatted.set(refused, errors);
      return refused;
    } finally {
      const told = (key: string) => errors.map(({ extensions }) => String(extensions?.[key]));
      const ms = performance.now() - startedAt;
      end({ ...described, codes: told('code'), requestIds: told('requestId'), ms });
    }
  };

  return makeServer<never, Peer>({
    schema,
    connectionInitWaitTimeout: INIT_MS,
    onConnect: async ({ extra, connectionParams }) => {
      try {
        if (extra.credentials !== null) return true;
        extra.credentials = credentialsIn(connectionParams);
        await identify(extra);
        return true;
      } catch (error) {
        const { code, message } = refusalOfGate(error);
        if (code === 'INTERNAL_SERVER_ERROR') logger.error({ err: error }, 'nobody could be identified');
        const close = REFUSED_CODES[code as keyof typeof REFUSED_CODES] ?? REFUSED_CODES.OTHERWISE;
        extra.socket.close(close, `${code}: ${message}`.slice(0, MAX_REASON));
        return false;
      }
    },
    onSubscribe: (connection, _id, payload) => subscribe(connection, payload),
    // The answers were made ready when the message was checked.
    subscribe: ({ rootValue }) => rootValue as OperationResult,
    onError: (_connection, _id, _payload, errors) => formatted.get(errors) ?? formatAll(errors),
    onNext: (_connection, _id, _payload, _args, { data, errors }) =>
      JSON.parse(stringify({ ...(errors && { errors: formatAll(errors) }), data: data ?? null })) as object,
  });
}

const MAX_REASON = 120; // bytes of a close frame, of which these messages have one for each letter

/** The credential in the first message, under the names that headers have, in any case. */
function credentialsIn(given: Readonly<Record<string, unknown>> | undefined): CredentialHeaders {
  const known = Object.entries(given ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' && /^(authorization|x-api-key)$/i.test(name)
      ? [[name.toLowerCase(), value]]
      : [],
  );
  return Object.fromEntries(known) as CredentialHeaders;
}

function assertFew(count: number, limit: number): void {
  if (count <= limit) return;
  throw new ServiceError(
    `expected at most ${limit} subscriptions of one connection, but got more`,
    'SERVICE_BUSY',
  );
}

/** What limits say to HTTP. */
function withoutHttp(error: GraphQLFormattedError): GraphQLFormattedError {
  const { http: _http, ...extensions } = error.extensions ?? {};
  return { ...error, extensions };
}
