// A provider that answers every delivery alike, and remembers which came to it whole.
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CountingProvider {
  readonly server: http.Server;
  readonly port: number;
  /** Key and body of those that came whole, in the order of their coming. */
  readonly received: readonly string[];
  /** How many broke off. */
  readonly broken: number;
  close(): Promise<void>;
}

export async function startCountingProvider(answer: string): Promise<CountingProvider> {
  const received: string[] = [];
  let broken = 0;
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('error', () => {
        broken++;
      })
      .on('end', () => {
        received.push(
          `${request.headers['idempotency-key'] as string}:${Buffer.concat(chunks).toString()}`,
        );
        response.writeHead(201, { 'content-type': 'application/json' }).end(answer);
      });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    received,
    get broken() {
      return broken;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
