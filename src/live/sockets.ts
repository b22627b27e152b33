/** Web sockets at the path of the other operations: who may open one, and how all of them end. */

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { hasCredential, type CredentialHeaders } from '../access/gate.js';
import { isOwnName } from '../access/loopback.js';
import { attachSocket } from './attach.js';
import { createProtocol, type Peer, type ProtocolOptions } from './protocol.js';
import {
  isAllowedOrigin,
  refusalOfGate,
  refuseUpgrade,
  serveAsHttp,
  wantsWebSocket,
  type Refusal,
} from './upgrade.js';

/** What {@link createSockets} needs. */
export interface SocketsOptions extends ProtocolOptions {
  readonly http: Server;
  readonly isLoopbackOnly: boolean;
  /** Origins of other sites' pages that may listen. */
  readonly corsOrigins: readonly string[];
}

/** The sockets of a server. */
export interface Sockets {
  /** How many are open now. */
  readonly open: number;
  /** Lets nobody in any more and says goodbye to all (1001); who has not gone after a second is cut off. */
  stop(): Promise<void>;
}

/** Why not; or who it is, null when that is said in the first message. */
type Admission = { readonly refusal: Refusal } | { readonly credentials: CredentialHeaders | null };

const PATH = '/graphql';
const MAX_MESSAGE_BYTES = 65_536; // 64 KiB
const GRACE_MS = 1_000; // 1 second

/** Takes the upgrades of the server from now on. */
export function createSockets(options: SocketsOptions): Sockets {
  const { http, gate, limits, logger } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const protocol = createProtocol(options);
  let isStopping = false;
  const admit = async (request: IncomingMessage): Promise<Admission> => {
    const refusal = refusalOf(request, options);
    if (refusal !== null) return { refusal };
    if (isStopping || sockets.clients.size >= limits.sockets) return { refusal: BUSY };
    const { headers, socket } = request;
    // A page cannot send headers: it says who it is in its first message.
    if (gate.isConfigured && !hasCredential(headers)) return { credentials: null };
    try {
      await gate.identify(headers, socket.remoteAddress);
      return { credentials: headers };
    } catch (error) {
      return { refusal: refusalOfGate(error) };
    }
  };
  sockets.on('wsClientError', (_error, socket) =>
    refuseUpgrade(socket, {
      code: 'BAD_REQUEST',
      message: 'expected a web socket, but got another',
    }),
  );
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, rest: Buffer) => {
    if (!wantsWebSocket(request)) return serveAsHttp(http, request, socket, rest);
    const drop = () => socket.destroy();
    socket.on('error', drop);
    void admit(request).then((admitted) => {
      if ('refusal' in admitted) return refuseUpgrade(socket, admitted.refusal);
      sockets.handleUpgrade(request, socket, rest, (opened) => {
        socket.off('error', drop);
        const peer: Peer = { socket: opened, request, credentials: admitted.credentials };
        attachSocket(opened, protocol, peer, { logger, maxBufferedBytes: limits.maxResultBytes });
      });
    });
  });
  return {
    get open() {
      return sockets.clients.size;
    },
    stop: async () => {
      isStopping = true;
      const closed = new Promise((resolve) => sockets.close(resolve));
      for (const client of sockets.clients) client.close(1001, 'the server stops');
      const cut = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), GRACE_MS);
      await closed;
      clearTimeout(cut);
    },
  };
}

const BUSY: Refusal = {
  ...{ code: 'SERVICE_BUSY', headers: { 'Retry-After': '1' } },
  message: 'expected fewer web sockets at once, but got more',
};

/** What can be told from the request alone. */
function refusalOf(
  request: IncomingMessage,
  { isLoopbackOnly, corsOrigins }: SocketsOptions,
): Refusal | null {
  const path = request.url?.split('?')[0] ?? '';
  if (isLoopbackOnly && !isOwnName(request.headers.host)) {
    const message = 'expected a request to localhost, but got one to another host';
    return { code: 'MISDIRECTED_REQUEST', message };
  }
  if (path !== PATH) return { code: 'NOT_FOUND', message: `There is nothing at ${path.slice(0, 100)}` };
  if (isAllowedOrigin(request, corsOrigins)) return null;
  return {
    code: 'FORBIDDEN',
    message: 'expected a page of this server, but got one of another',
  };
}
