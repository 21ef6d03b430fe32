// What the provider's benches share: requests signed beforehand by a pool of people, senders, and
// what is in the answers.
import { createHash, randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { canonicalBytes } from '../../src/core/request/canonical.ts';
import { requestIdOf } from '../../src/core/request/requestId.ts';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import type { Signer } from '../../src/core/signing/signer.ts';
import { fromBase64 } from '../../src/core/submission/encoding.ts';
import { readReceipt } from '../../src/core/submission/receipt.ts';
import { readSignedData } from '../../src/core/crypto/cms.ts';
import { almatyInstant } from '../../src/core/time.ts';
import type { WorldCa } from '../world/ca.ts';
import { requestFields, withFields } from '../provider/sender.ts';

export interface Message {
  readonly requestId: string;
  readonly key: string;
  readonly cms: Uint8Array<ArrayBuffer>;
}

export interface Delivered {
  /** To the whole answer. */
  readonly ms: number;
  readonly requestId: string;
}

/**
 * Signs distinct requests with `people` different keys in turn: the time for issuing keys does not
 * count for the endpoint.
 */
export async function signers(ca: WorldCa, people: number): Promise<() => Promise<Message>> {
  const pool: Signer[] = [];
  for (let i = 0; i < people; i++) {
    const { pfx, password } = await ca.issue({ kind: 'individual', algorithm: 'gost' });
    pool.push(
      keyFileSigner(
        await openKeyFile(pfx, password),
        (length) => new Uint8Array(randomBytes(length)),
      ),
    );
  }
  const fields = requestFields();
  let made = 0;
  return async () => {
    const at = Date.now();
    const key = randomBytes(16).toString('hex');
    const requestId = requestIdOf(key, fields.audience);
    const signer = pool[made++ % pool.length] as Signer;
    const cms = await signer.sign(
      canonicalBytes(withFields(fields, { requestId, expiresAt: almatyInstant(at + 86_400_000) })),
      { at },
    );
    return { requestId, key, cms };
  };
}

export interface Sender {
  readonly send: (message: Message) => Promise<Delivered>;
  close(): void;
}

/** To the ports in turn. Rejects on whatever is not 201 with the receipt of that very request. */
export function senderTo(ports: readonly number[], senders: number): Sender {
  // Idle connections are closed well before the endpoint would close them during a request, after
  // five seconds.
  const agent = new Agent({ keepAlive: true, maxSockets: senders, timeout: 2_000 });
  let turn = 0;
  return {
    send: (message) => deliver(ports[turn++ % ports.length] ?? 0, agent, message),
    close: () => agent.destroy(),
  };
}

function deliver(port: number, agent: Agent, { requestId, key, cms }: Message): Promise<Delivered> {
  const headers = {
    'content-type': 'application/cms',
    'content-length': cms.length,
    'idempotency-key': `"${key}"`,
    'content-digest': `sha-256=:${createHash('sha256').update(cms).digest('base64')}:`,
  };
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port, agent, method: 'POST', path: '/v1/requests', headers },
      (response) => {
        let body = '';
        response
          .setEncoding('utf8')
          .on('data', (text: string) => {
            body += text;
          })
          .once('end', () => {
            const ms = performance.now() - begun;
            if (response.statusCode !== 201)
              reject(new Error(`the endpoint answered ${response.statusCode}: ${body}`));
            else if (requestIn(body) !== requestId)
              reject(new Error('the receipt is of another request'));
            else resolve({ ms, requestId });
          });
      },
    )
      .once('error', reject)
      .end(cms);
  });
}

/** Which request the receipt is for. Other tests check its signature. */
function requestIn(body: string): string {
  const { content } = readSignedData(
    fromBase64((JSON.parse(body) as { receipt: string }).receipt) ?? new Uint8Array(),
  );
  return readReceipt(content ?? new Uint8Array()).requestId;
}

/** Each sender sends its next one upon the answer. */
export async function closedLoop(
  messages: Iterable<Message>,
  senders: number,
  send: Sender['send'],
): Promise<Delivered[]> {
  const delivered: Delivered[] = [];
  const waiting = messages[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: senders }, async () => {
      for (let next = waiting.next(); next.done !== true; next = waiting.next())
        delivered.push(await send(next.value));
    }),
  );
  return delivered;
}

/** Sends on time whether or not the earlier ones were answered: what waits for its turn is counted as waiting. */
export async function paced(
  messages: readonly Message[],
  perSecond: number,
  send: Sender['send'],
): Promise<Delivered[]> {
  const sent: Promise<Delivered>[] = [];
  const begun = performance.now();
  for (const [i, message] of messages.entries()) {
    await new Promise((resolve) =>
      setTimeout(resolve, begun + (i * 1000) / perSecond - performance.now()),
    );
    sent.push(send(message));
  }
  return Promise.all(sent);
}

export interface Latency {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export function latency(delivered: readonly Delivered[]): Latency {
  const sorted = delivered.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
