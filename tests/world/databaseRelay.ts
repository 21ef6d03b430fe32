// A relay between the endpoint and PostgreSQL that can keep the database's answer back: the moment
// when a row is committed and the endpoint does not know it yet cannot be hit from outside of the
// two.
import { mkdtempSync, rmSync } from 'node:fs';
import net, { type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newGate, type Gate } from './gate.ts';

export interface DatabaseRelay {
  /** Of its socket. */
  readonly folder: string;
  /** Keeps back all that the database says on the connection that next sends this, from then until the gate opens. */
  holdAnswerTo(sql: string): Gate;
  close(): Promise<void>;
}

/** PostgreSQL's name for a socket. */
const SOCKET = '.s.PGSQL.5432';

/** `to` is the folder of the database's own socket. */
export async function startDatabaseRelay(to: string): Promise<DatabaseRelay> {
  const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-relay-'));
  const open = new Set<Socket>();
  let held: { readonly sql: string; readonly gate: Gate } | null = null;
  const server = net.createServer((client) => {
    const database = net.connect(path.join(to, SOCKET));
    join(open, client, database);
    let way = Promise.resolve();
    // Keeps reading while the answer is held back, so that a lost database is noticed.
    database.on('data', (said: Buffer) => {
      void way.then(() => (client.destroyed ? undefined : client.write(said)));
    });
    client.on('data', (sent: Buffer) => {
      if (held !== null && sent.includes(held.sql)) {
        way = held.gate.pass();
        held = null;
      }
      database.write(sent);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(path.join(folder, SOCKET), resolve);
  });
  return {
    folder,
    holdAnswerTo: (sql) => {
      const gate = newGate();
      held = { sql, gate };
      return gate;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
      }),
  };
}

/** Where one end breaks, so does the other. */
function join(open: Set<Socket>, ...ends: readonly [Socket, Socket]): void {
  for (const end of ends) {
    open.add(end);
    end.on('error', () => end.destroy());
    end.on('close', () => {
      open.delete(end);
      for (const each of ends) each.destroy();
    });
  }
}
