// The provider under load: distinct signed requests of distinct people over plain http on loopback, each verified, committed to
// embedded storage and receipted. The endpoint is the real process with its settings; the load comes from this one.
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonicalBytes } from '../../src/core/request/canonical.ts';
import { almatyInstant } from '../../src/core/time.ts';
import type { WorldCa } from '../world/ca.ts';
import { writeWorld } from '../world/folder.ts';
import { FIRMS } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { requestFields, signWith, withFields } from '../provider/sender.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ProviderFigures {
  /** Requests a second that this many senders got receipts for, each sending its next one upon the answer. */
  readonly rate: number;
  readonly full: Latency;
  /** Of requests that come evenly, half as many a second. */
  readonly half: Latency;
}

interface Latency {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export const SENDERS = 8;
const WARM_UP = 40, COUNTED = 300, PACED = 150;

export async function measureProvider(ca: WorldCa): Promise<ProviderFigures> {
  const messages = await prepared(ca, WARM_UP + COUNTED + PACED);
  const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-bench-'));
  const endpoint = await start(folder, ca);
  // Idle connections are given up well before the endpoint, after five seconds, closes them under a request.
  const agent = new Agent({ keepAlive: true, maxSockets: SENDERS, timeout: 2_000 });
  const send = (cms: Bytes): Promise<number> => deliver(endpoint.port, agent, cms);
  try {
    await closedLoop(messages.slice(0, WARM_UP), send);
    const begun = performance.now();
    const full = await closedLoop(messages.slice(WARM_UP, WARM_UP + COUNTED), send);
    const rate = COUNTED * 1000 / (performance.now() - begun);
    const half = await paced(messages.slice(WARM_UP + COUNTED), rate / 2, send);
    return { rate, full: latency(full), half: latency(half) };
  } finally {
    agent.destroy();
    await stop(endpoint.process);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(folder: string, ca: WorldCa): Promise<{ readonly process: ChildProcess; readonly port: number }> {
  const { authority, lists, providerKey, password } = await writeWorld(folder, ca);
  const endpoint = spawn(process.execPath, ['--import', 'tsx', 'src/provider/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'], PORT: '0', PROVIDER_NAME: FIRMS.provider.name, PROVIDER_BIN: FIRMS.provider.bin, PROVIDER_ORIGIN,
      PROVIDER_KEY: providerKey, PROVIDER_KEY_PASSWORD_FILE: password, TRUST: authority, CRL_FILES: lists, DATA_DIR: path.join(folder, 'data'),
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    endpoint.stdout.once('data', (line: Buffer) => resolve((JSON.parse(line.toString().split('\n')[0] ?? '') as { port: number }).port));
    endpoint.once('exit', () => reject(new Error('the endpoint did not start')));
  });
  endpoint.stdout.resume();
  return { process: endpoint, port };
}

const stop = (endpoint: ChildProcess): Promise<void> => new Promise((resolve) => {
  endpoint.once('exit', () => resolve());
  endpoint.kill('SIGTERM');
});

/** Signed beforehand, each by a person with a key of their own, as it is on a working day. */
async function prepared(ca: WorldCa, count: number): Promise<Bytes[]> {
  const fields = requestFields();
  const now = Date.now();
  const made: Bytes[] = [];
  for (let i = 0; i < count; i++) {
    const dtbs = canonicalBytes(withFields(fields, { requestId: randomUUID(), expiresAt: almatyInstant(now + 86_400_000) }));
    made.push(await signWith(await ca.issue({ kind: 'individual', algorithm: 'gost' }), dtbs, { at: now }));
  }
  return made;
}

/** Milliseconds to the whole answer, which must be 201. */
function deliver(port: number, agent: Agent, cms: Bytes): Promise<number> {
  const headers = {
    'content-type': 'application/cms', 'content-length': cms.length, 'idempotency-key': `"${randomBytes(16).toString('hex')}"`,
    'content-digest': `sha-256=:${createHash('sha256').update(cms).digest('base64')}:`,
  };
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, agent, method: 'POST', path: '/v1/requests', headers }, (response) => {
      response.resume().once('end', () => {
        if (response.statusCode === 201) resolve(performance.now() - begun);
        else reject(new Error(`the endpoint answered ${response.statusCode}`));
      });
    }).once('error', reject).end(cms);
  });
}

async function closedLoop(messages: readonly Bytes[], send: (cms: Bytes) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  const waiting = messages.values();
  await Promise.all(Array.from({ length: SENDERS }, async () => {
    for (const cms of waiting) times.push(await send(cms));
  }));
  return times;
}

/** Sends on time whether or not the earlier ones were answered: what waits for its turn is counted as waiting. */
async function paced(messages: readonly Bytes[], perSecond: number, send: (cms: Bytes) => Promise<number>): Promise<number[]> {
  const sent: Promise<number>[] = [];
  const begun = performance.now();
  for (const [i, cms] of messages.entries()) {
    await new Promise((resolve) => setTimeout(resolve, begun + i * 1000 / perSecond - performance.now()));
    sent.push(send(cms));
  }
  return Promise.all(sent);
}

function latency(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
