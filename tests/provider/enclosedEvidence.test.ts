// A sender who encloses evidence of its own choosing: the endpoint asks the authority all the same,
// and no revoked key gets a receipt.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  onlineRevocation,
  type OnlineRevocation,
  type OnlineTerms,
} from '../../src/provider/revocation/revocation.ts';
import { withValidationData } from '../../src/core/signing/cadesLt.ts';
import { LIST_REUSE } from '../../src/core/verification/reuse.ts';
import { NATIONAL_HOSTS } from '../../src/core/verification/sources.ts';
import { createWorldCa, type WorldCa } from '../world/ca.ts';
import { openTestDatabase } from '../world/embedded.ts';
import { answerAbout } from '../world/longTerm.ts';
import { ocspAnswer } from '../world/ocspAnswer.ts';
import { rerouted } from '../world/reroute.ts';
import { startAuthorityServices, type AuthorityServices } from '../world/services.ts';
import { DAY, type Endpoint, startEndpoint } from './endpoint.ts';
import { NOW, post } from './sender.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

type Bytes = Uint8Array<ArrayBuffer>;
interface Enclosed {
  readonly crls?: readonly Bytes[];
  readonly ocsps?: readonly Bytes[];
}

let ca: WorldCa,
  services: AuthorityServices,
  endpoint: Endpoint,
  terms: OnlineTerms,
  online: OnlineRevocation;
let now = NOW;

beforeAll(async () => {
  ca = await createWorldCa({ at: NOW });
  services = await startAuthorityServices({ ca, now: () => now });
  vi.stubGlobal('fetch', rerouted(services.ports));
  endpoint = await startEndpoint(await openTestDatabase(), {
    ca,
    online: (given) => {
      terms = { ...given, hosts: NATIONAL_HOSTS, budgetMs: 2_000 };
      return {
        lists: () => online.lists(),
        isNeeded: (...of) => online.isNeeded(...of),
        ask: (of) => online.ask(of),
      };
    },
  });
  Object.defineProperty(endpoint, 'now', { get: () => now });
  services.revoke(endpoint.keys.revoked.serialNumber);
});
afterAll(async () => {
  await endpoint.close();
  vi.unstubAllGlobals();
  await services.close();
});
beforeEach(() => {
  now = NOW;
  online = onlineRevocation(terms);
  endpoint.crls = [];
  for (const { behave, requests } of [services.ocsp, services.crl]) {
    behave('honest');
    (requests as unknown[]).length = 0;
  }
});

const serialNumber = () => endpoint.keys.revoked.serialNumber;
const oldList = (): Bytes => ca.crl('gost', [], NOW - DAY);
const goodOf = (at: number, nextUpdate?: number): Bytes =>
  nextUpdate === undefined
    ? answerAbout(ca, 'gost', { serialNumber: serialNumber(), at })
    : ocspAnswer({
        issuer: ca.issuing.gost,
        responder: ca.issuing.gost,
        producedAt: at,
        singles: [
          {
            serial: Buffer.from(serialNumber(), 'hex'),
            status: 'good',
            thisUpdate: at,
            nextUpdate,
          },
        ],
      });

const VARIANTS: readonly [string, () => Enclosed][] = [
  ['a list from before the revocation', () => ({ crls: [oldList()] })],
  ['a list of this second that leaves it out', () => ({ crls: [ca.crl('gost', [], NOW)] })],
  ['an answer of yesterday', () => ({ ocsps: [goodOf(NOW - DAY + 60_000)] })],
  [
    'an answer of six days ago that names a next update',
    () => ({ ocsps: [goodOf(NOW - 6 * DAY, NOW + DAY)] }),
  ],
  ['an answer of this second', () => ({ ocsps: [goodOf(NOW)] })],
  [
    'a responder that does not know, beside an old list',
    () => ({
      crls: [oldList()],
      ocsps: [
        answerAbout(ca, 'gost', { serialNumber: serialNumber(), at: NOW, status: 'unknown' }),
      ],
    }),
  ],
  [
    'all of them',
    () => ({ crls: [oldList()], ocsps: [goodOf(NOW), goodOf(NOW - 6 * DAY, NOW + DAY)] }),
  ],
];

async function handIn(
  { crls = [], ocsps = [] }: Enclosed,
  key: 'revoked' | 'applicant' = 'revoked',
): Promise<string> {
  const { cms, fields } = await endpoint.signed(key);
  const response = await post(
    endpoint.url,
    withValidationData(cms, { crls, ocsps, certificates: [] }),
  );
  const { type = '', receipt = null } = (await response.json()) as {
    type?: string;
    receipt?: string | null;
  };
  if (key === 'revoked')
    expect([receipt, await endpoint.rows(fields.requestId)]).toEqual([null, 0]);
  return `${response.status} ${type.replace(/.*\//, '')}`.trim();
}
const asked = (): number => services.crl.requests.length + services.ocsp.requests.length;

describe.each(VARIANTS)('[V4] a revoked key, with %s', (_, enclosed) => {
  it('is refused by an endpoint that has just started, which asks', async () => {
    expect(await handIn(enclosed())).toBe('422 certificate-revoked');
    expect(asked()).toBeGreaterThan(0);
  });

  it('is refused after quiet hours, when the kept lists are overdue', async () => {
    expect(await handIn({}, 'applicant')).toBe('201');
    now += LIST_REUSE.complete.late;
    const before = asked();
    expect(await handIn(enclosed())).toBe('422 certificate-revoked');
    expect(asked()).toBeGreaterThan(before);
  });

  it('is not received where nobody answers', async () => {
    services.crl.behave('down');
    services.ocsp.behave('down');
    expect(await handIn(enclosed())).toBe('503 revocation-unknown');
  });

  it("is not received by an endpoint that has its operator's lists alone, where those are missing or too old", async () => {
    online = {
      lists: () => [],
      isNeeded: () => false,
      ask: () => Promise.resolve({ crls: [], ocsps: [], failures: [] }),
    };
    expect(await handIn(enclosed())).toBe('503 revocation-unknown');
    endpoint.crls = [ca.crl('gost', [], NOW - 8 * DAY)];
    expect(await handIn(enclosed())).toBe('503 revocation-unknown');
  });
});

it('[V4] who is good is received, whatever is enclosed, and the authority was asked', async () => {
  expect(await handIn({ crls: [oldList()], ocsps: [goodOf(NOW - DAY)] }, 'applicant')).toBe('201');
  expect(asked()).toBeGreaterThan(0);
});
