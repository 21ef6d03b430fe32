// The connections of a server: few idle ones, none that only wait, and an end that lets what is under way be answered.
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ServerType } from '@hono/node-server';

export interface ConnectionTerms {
  /**
   * The most connections without a request. Beyond that the oldest is closed, so that nobody can
   * block others by holding many.
   */
  readonly idle: number;
  /** Above it none is taken. */
  readonly most: number;
  readonly isTls: boolean;
}

export interface Connections {
  readonly state: () => { readonly open: number; readonly idle: number };
  /** Resolves when what was under way at the call is answered. */
  settled(): Promise<void>;
  /** Takes no new connections and ends those that there are. */
  end(): Promise<void>;
}

export function connectionsOf(
  server: ServerType,
  { idle: mostIdle, most, isTls }: ConnectionTerms,
): Connections {
  const open = new Set<Socket>();
  const idle = new Set<Socket>();
  const underWay = new Set<ServerResponse>();
  server.maxConnections = most;
  const rest = (socket: Socket): void => {
    if (socket.destroyed) return;
    idle.add(socket);
    const [oldest] = idle;
    if (idle.size > mostIdle) oldest?.destroy();
  };
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on(isTls ? 'secureConnection' : 'connection', (socket: Socket) => {
    rest(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.on('request', ({ socket }: { readonly socket: Socket }, response: ServerResponse) => {
    idle.delete(socket);
    underWay.add(response);
    response.once('close', () => {
      underWay.delete(response);
      rest(socket);
    });
  });
  return {
    state: () => ({ open: open.size, idle: idle.size }),
    settled: async () => {
      await Promise.all(Array.from(underWay, closed));
    },
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

const closed = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    response.once('close', () => resolve());
  });
