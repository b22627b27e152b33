/** One web socket tied to the protocol: the adapter between `ws` and `graphql-ws`. */

import { CloseCode, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';

/** What {@link attachSocket} needs besides. */
export interface AttachOptions {
  readonly logger: Pick<Logger, 'error' | 'debug'>;
  /** A client for which more bytes than these wait to be sent is cut off. */
  readonly maxBufferedBytes: number;
}

const BEAT_MS = 12_000; // 12 seconds: who does not answer from one to the next is gone

/** Answers what comes in on a socket until it closes; then everything that it listens to ends. */
export function attachSocket<E>(
  socket: WebSocket,
  protocol: Server<E>,
  extra: E,
  { logger, maxBufferedBytes }: AttachOptions,
): void {
  let isAlive = true;
  const beat = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, BEAT_MS);
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      // Resolves when the bytes are gone, so that the next answer is made for whoever takes this one.
      send: (text) =>
        new Promise<void>((resolve) => {
          if (socket.bufferedAmount > maxBufferedBytes) socket.terminate();
          if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
          else resolve();
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) =>
        socket.on('message', (data) => {
          take(String(data)).catch((err: unknown) => {
            logger.error({ err }, 'a message of a web socket failed');
            socket.close(CloseCode.InternalServerError, 'internal error');
          });
        }),
    },
    extra,
  );
  socket.on('pong', () => (isAlive = true));
  // Too long a message, or what is none: the socket closes by itself.
  socket.on('error', (err) => logger.debug({ err }, 'a web socket broke'));
  socket.once('close', (code, reason) => {
    clearInterval(beat);
    closed(code, String(reason)).catch((err: unknown) => logger.error({ err }, 'a web socket did not end'));
  });
}
