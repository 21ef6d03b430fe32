// An endpoint whose receipts' key a test replaces, and a client of the real wire, outbox and
// receipt verifier by the same clock.
import { request } from 'node:http';
import { sha256Hex } from '../../src/core/sha256.ts';
import { toBase64 } from '../../src/core/bytes.ts';
import { receiptVerifier } from '../../src/extension/background/receiptVerifier.ts';
import type { runStages } from '../../src/core/submission/askStages.ts';
import { runOutbox } from '../../src/core/submission/deliver.ts';
import type { DeliveryPorts } from '../../src/core/submission/deliveryPorts.ts';
import { enqueue } from '../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import type { HttpMessage, HttpReply } from '../../src/core/submission/wire.ts';
import { trustFromCertificates, type TrustProfile } from '../../src/core/verification/trust.ts';
import type { KnownProvider } from '../../src/edge/storage/items.ts';
import { openReceiptKey } from '../../src/provider/receipts/receiptKey.ts';
import { receiptsBy, type KeySource } from '../../src/provider/receipts/receipts.ts';
import { reissue, type ReissueTerms } from '../../src/provider/receipts/reissue.ts';
import { stamping } from '../../src/provider/receipts/stamping.ts';
import type { IssuedKey, WorldCa } from '../world/ca.ts';
import type { Algorithm } from '../world/caProfiles.ts';
import { openTestDatabase } from '../world/embedded.ts';
import { rootList } from '../world/longTerm.ts';
import { FIRMS } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { asSigned } from '../world/sealed.ts';
import type { Tsa } from '../world/tsa.ts';
import { DAY, startEndpoint, type Endpoint } from './endpoint.ts';
import { bytesOf, keyIn, NOW } from './sender.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The clock of everybody. */
export const time = { now: NOW };

/** A key that a test may replace. */
interface Rotating extends KeySource {
  take(key: IssuedKey): Promise<void>;
}

async function rotating(first: IssuedKey, trust: TrustProfile): Promise<Rotating> {
  const open = ({ pfx, password }: IssuedKey) =>
    openReceiptKey(pfx, password, { bin: FIRMS.provider.bin, trust, crls: [], at: time.now });
  let lying = await open(first);
  let current = lying;
  return {
    current: () => current,
    refresh: () => {
      current = lying;
      return Promise.resolve();
    },
    take: async (key) => {
      lying = await open(key);
    },
  };
}

export interface Stage {
  readonly endpoint: Endpoint;
  readonly serialNumber: string;
  readonly key: Rotating;
  readonly certificates: Bytes[];
  readonly ports: DeliveryPorts & Parameters<typeof runStages>[0];
  readonly entries: Map<string, OutboxEntry>;
  /** As many of the next receipts are lost on their way. */
  lose: number;
  hand(count: number): Promise<void>;
  rotate(notBefore: number): Promise<void>;
  reissue(terms: Partial<ReissueTerms>): ReturnType<typeof reissue>;
}

export interface StageTerms {
  readonly ca: WorldCa;
  /** The end of its first key. */
  readonly notAfter: number;
  readonly algorithm?: Algorithm;
  /** Of the authority of time; without it nothing is stamped. */
  readonly answer?: Tsa['answer'];
}

export async function stage({
  ca,
  notAfter,
  answer,
  algorithm = 'rsa',
}: StageTerms): Promise<Stage> {
  time.now = NOW;
  const certificates: Bytes[] = [];
  const trust = trustFromCertificates('world', ca.certificates);
  const stamped =
    answer !== undefined
      ? stamping({
          url: 'http://tsa.test/',
          limitMs: 5_000,
          trust,
          crls: () => Promise.resolve(endpoint.crls),
          hosts: null,
          now: () => time.now,
          log: () => undefined,
          port: {
            get: () => Promise.reject(new Error('none')),
            post: (_address, _type, query) => Promise.resolve(answer(query)),
          },
        })
      : null;
  const issued = await ca.issue({
    kind: 'legal-entity',
    algorithm,
    notBefore: NOW - DAY,
    notAfter,
  });
  certificates.push(issued.certificateDer);
  const key = await rotating(issued, trust);
  const endpoint: Endpoint = await startEndpoint(await openTestDatabase(), {
    ca,
    receiptKey: key,
    ...(stamped && { stamp: stamped.stamp }),
  });
  Object.defineProperty(endpoint, 'now', { get: () => time.now });
  // Made at the very moment: what is enclosed with a stamp must be no older than it.
  endpoint.crls = [
    ca.crl('gost', [], NOW + DAY),
    ca.crl('rsa', [], NOW + DAY),
    rootList(ca, algorithm, NOW),
  ];
  const entries = new Map<string, OutboxEntry>();
  const known = (): KnownProvider[] => {
    const [now, ...before] = certificates.toReversed().map(toBase64);
    return [
      {
        origin: PROVIDER_ORIGIN,
        bin: FIRMS.provider.bin,
        certificate: now,
        earlier: before,
      } as unknown as KnownProvider,
    ];
  };
  const made: Stage = {
    endpoint,
    serialNumber: issued.serialNumber,
    key,
    certificates,
    entries,
    lose: 0,
    ports: {
      store: {
        all: () => Promise.resolve([...entries.values()]),
        add: (entry) => Promise.resolve(entry),
        remove: () => Promise.resolve(),
        change: (id, change) => {
          const before = entries.get(id);
          const after = before && change(before);
          if (after === undefined || after === before) return Promise.resolve(null);
          entries.set(id, after);
          return Promise.resolve(after);
        },
      },
      send: async (message) => {
        const reply = await exchanged(endpoint, message);
        if (reply.status === 201 && made.lose > 0) {
          made.lose -= 1;
          throw new Error('the answer is lost');
        }
        return reply;
      },
      ask: (message) => exchanged(endpoint, message),
      isConfirmed: () => true,
      // The authority answers the person's side by the same lists.
      verifyReceipt: (received, entry) =>
        receiptVerifier(
          endpoint.trust,
          known(),
          () => time.now,
          () => Promise.resolve({ crls: endpoint.crls, ocsps: [] }),
        )(received, entry),
      now: () => time.now,
      random: () => 0,
      lang: () => 'kk',
      isOnline: () => true,
    },
    hand: async (count) => {
      for (let i = 0; i < count; i++) {
        const { fields, cms } = await endpoint.signed('rsa');
        const signed = asSigned({
          requestId: fields.requestId,
          audience: fields.audience,
          about: null,
          trust: fields.trust,
          expiresAt: Date.parse(fields.expiresAt),
          requestSha256: sha256Hex(bytesOf(fields)),
          cmsSha256: sha256Hex(cms),
          cms,
        });
        entries.set(fields.requestId, enqueue(signed, keyIn(cms), time.now));
      }
      await runOutbox(made.ports);
    },
    rotate: async (notBefore) => {
      const next = await ca.issue({
        kind: 'legal-entity',
        algorithm,
        notBefore,
        notAfter: notBefore + 365 * DAY,
      });
      certificates.push(next.certificateDer);
      await key.take(next);
    },
    reissue: (terms) =>
      reissue(endpoint.database, {
        chosen: { from: NOW, to: time.now },
        unstamped: false,
        bin: FIRMS.provider.bin,
        now: () => time.now,
        ...terms,
        receipts: receiptsBy({
          key,
          trust: endpoint.trust,
          crls: () => Promise.resolve(endpoint.crls),
          now: () => time.now,
          log: () => undefined,
          ...(stamped && { stamp: stamped.stamp }),
        }),
      }),
  };
  return made;
}

/**
 * By a connection of its own: one that is kept may be closed by the endpoint while this thread,
 * which is both of them, is judging.
 */
export function exchanged(
  { url }: Endpoint,
  { url: address, method, headers, body }: HttpMessage,
): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    const asked = request(
      address.replace(PROVIDER_ORIGIN, url),
      { method, headers, agent: false },
      (response) => {
        const pieces: Buffer[] = [];
        response
          .on('data', (piece: Buffer) => pieces.push(piece))
          .on('error', reject)
          .on('end', () => {
            const told = Object.entries(response.headers).map(([name, value]) => [
              name,
              String(value),
            ]);
            resolve({
              status: response.statusCode ?? 0,
              headers: Object.fromEntries(told) as HttpReply['headers'],
              body: Buffer.concat(pieces).toString(),
            });
          });
      },
    );
    asked.on('error', reject).end(body ?? undefined);
  });
}

/** What the endpoint says of its own health. */
export const health = async ({ endpoint }: Stage): Promise<number> =>
  (
    await exchanged(endpoint, {
      url: `${PROVIDER_ORIGIN}/healthz`,
      method: 'GET',
      headers: {},
      body: null,
    })
  ).status;
