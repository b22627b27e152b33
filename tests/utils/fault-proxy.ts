/** A port that passes bytes on to another, and can be made to fail as networks do. */

import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A port in front of another one. */
export interface TFaultProxy {
  /** The URI that it was given, with its own host and port. */
  readonly uri: string;
  /** Connections that stand. */
  readonly open: number;
  /** Everything passes, also on connections that were held up; what was swallowed is gone. */
  pass(): void;
  /** Ends all connections at once; new ones are let in. */
  cut(): void;
  /** Ends each new connection at once; those that stand go on. */
  refuse(): void;
  /** Swallows all bytes in both directions, and says nothing. */
  swallow(): void;
  /** Passes bytes on so much later. */
  delay(milliseconds: number): void;
  stop(): Promise<void>;
}

type Mode = 'pass' | 'refuse' | 'swallow';

/** Listens on a free port of 127.0.0.1 for a server at `uri`. */
export async function startFaultProxy(uri: string): Promise<TFaultProxy> {
  const target = new URL(uri);
  const sockets = new Set<Socket>();
  let mode: Mode = 'pass';
  let delayMs = 0;
  const keep = (socket: Socket) => {
    sockets.add(socket.setNoDelay(true));
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  };
  const forward = (from: Socket, to: Socket) => {
    from.on('data', (bytes) => {
      if (mode === 'swallow') return;
      if (delayMs === 0) to.write(bytes);
      else setTimeout(() => to.write(bytes), delayMs);
    });
    from.on('close', () => to.destroy());
  };
  const server = createServer((visitor) => {
    if (mode === 'refuse') return void visitor.on('error', () => undefined).destroy();
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [visitor, upstream]) keep(socket);
    forward(visitor, upstream);
    forward(upstream, visitor);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => sockets.forEach((socket) => socket.destroy());
  return {
    uri: `${target.protocol}//127.0.0.1:${(server.address() as AddressInfo).port}`,
    get open() {
      return sockets.size / 2;
    },
    pass: () => {
      [mode, delayMs] = ['pass', 0];
    },
    cut,
    refuse: () => {
      mode = 'refuse';
    },
    swallow: () => {
      mode = 'swallow';
    },
    delay: (milliseconds) => {
      delayMs = milliseconds;
    },
    stop: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
