// What an operator watches, for Prometheus: counts and times by route, status and problem. No label
// has a value that a sender chooses.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly request: (of: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly problem: string;
    readonly ms: number;
  }) => void;
  readonly received: () => void;
  /** Numbers that are read when they are asked for. */
  readonly gauge: (name: string, help: string, read: () => number | Promise<number>) => void;
  /** The same, one number for each value of a label. */
  readonly gauges: (
    name: string,
    help: string,
    label: string,
    read: () => Readonly<Record<string, number>>,
  ) => void;
}

/** Seconds. The budget of a delivery is a quarter. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const requests = new Counter({
    name: 'komekshi_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'route', 'status', 'problem'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'komekshi_request_seconds',
    help: 'Time to the answer',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const receipts = new Counter({
    name: 'komekshi_receipts_total',
    help: 'Requests received anew',
    registers: [registry],
  });
  return {
    registry,
    ...gaugesOf(registry),
    request: ({ method, route, status, problem, ms }) => {
      requests.inc({ method, route, status, problem });
      seconds.observe({ method, route }, ms / 1000);
    },
    received: () => receipts.inc(),
  };
}

const gaugesOf = (registry: Registry): Pick<Metrics, 'gauge' | 'gauges'> => ({
  gauge: (name, help, read) => {
    new Gauge({
      name: `komekshi_${name}`,
      help,
      registers: [registry],
      async collect() {
        this.set(await read());
      },
    });
  },
  gauges: (name, help, label, read) => {
    new Gauge({
      name: `komekshi_${name}`,
      help,
      labelNames: [label],
      registers: [registry],
      collect() {
        this.reset();
        for (const [value, number] of Object.entries(read())) this.set({ [label]: value }, number);
      },
    });
  },
});

/** `GET /metrics` at an address of its own, which is nobody's but the operator's. */
export async function serveMetrics(
  { registry }: Metrics,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<{ readonly port: number; close(): void }> {
  collectDefaultMetrics({ register: registry });
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
