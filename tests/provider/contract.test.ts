// The contract of the endpoint, over PGlite and over PostgreSQL: what is received, what is said
// twice, and what is told; refusals.test.ts has what is refused.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../src/core/verification/verify.ts';
import { matchReceipt, readReceipt } from '../../src/core/submission/receipt.ts';
import { PROBLEM_TYPES, problemUri } from '../../src/core/submission/problem.ts';
import { readCapabilities } from '../../src/core/submission/capabilities.ts';
import { fromHttp } from '../../src/core/submission/wire.ts';
import { MAX_BYTES } from '../../src/provider/office.ts';
import { FIRMS, PEOPLE } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { post } from './conformingPost.ts';
import { DAY, databases, sha256, startEndpoint, type Endpoint } from './endpoint.ts';
import { startPostgres } from './postgres.ts';
import { bytesOf, handedOver, keyIn, NOW, signWith } from './sender.ts';

/** PGlite makes its database anew, which takes seconds on a busy machine. */
const SLOW_START_MS = 60_000;
const postgres = await startPostgres();
afterAll(() => postgres?.stop());

describe.for(databases(postgres))('%s', ([, openDatabase]) => {
  if (openDatabase === null) {
    it.skip('does the same', () => undefined);
    return;
  }
  let endpoint: Endpoint;
  let url: string;

  beforeAll(async () => {
    endpoint = await startEndpoint(await openDatabase());
    ({ url } = endpoint);
  }, SLOW_START_MS);
  afterAll(() => endpoint.close(), SLOW_START_MS);
  beforeEach(() => {
    endpoint.now = NOW;
    endpoint.crls = endpoint.usualCrls();
  });

  const refused = async (response: Response): Promise<string> => {
    const body = (await response.json()) as { type: string; status: number };
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body.status).toBe(response.status);
    return `${response.status} ${body.type.replace(`${PROVIDER_ORIGIN}/problems/`, '')}`;
  };

  describe('a request that is right', () => {
    it.for(['applicant', 'rsa'] as const)(
      'is received by a key of the %s and gets a receipt that proves it',
      async (name) => {
        const { fields, cms } = await endpoint.signed(name);
        const response = await post(url, cms);
        expect(response.status).toBe(201);
        const answer = fromHttp({ status: 201, headers: {}, body: await response.text() });
        if (answer.kind !== 'receipt') throw new Error('no receipt');
        const { report, content, signers } = await verify(answer.cms, {
          trust: endpoint.trust,
          at: NOW,
          crls: endpoint.crls,
        });
        expect(report).toMatchObject({
          indication: 'TOTAL_PASSED',
          signers: [{ level: 'CAdES-B' }],
        });
        expect(signers[0]?.certificate?.subject.bin).toBe(FIRMS.provider.bin);
        const { requestId, audience, trust } = fields;
        const request = {
          requestId,
          audience,
          trust,
          expiresAt: 0,
          requestSha256: sha256(bytesOf(fields)),
          cmsSha256: sha256(cms),
          cms,
        };
        expect(matchReceipt(readReceipt(content ?? new Uint8Array()), request)).toBe('matches');
        expect(await endpoint.rows(requestId)).toBe(1);
      },
    );

    it('may have been made to be handed over, without an address', async () => {
      const { cms } = await endpoint.signed('applicant', handedOver());
      expect((await post(url, cms)).status).toBe(201);
    });
  });

  describe('[O2] said twice', () => {
    it('has the same answer, byte for byte, also when the request and the key are over', async () => {
      const { fields, cms } = await endpoint.signed();
      const key = keyIn(cms);
      const first = await (await post(url, cms, { key })).text();
      endpoint.now = NOW + 400 * DAY;
      endpoint.crls = [];
      const second = await post(url, cms, { key });
      expect([second.status, await second.text()]).toEqual([201, first]);
      expect(await endpoint.rows(fields.requestId)).toBe(1);
    });

    it('under the same key with another request, both handed over, is refused', async () => {
      const key = randomUUID();
      expect(
        (await post(url, (await endpoint.signed('applicant', handedOver())).cms, { key })).status,
      ).toBe(201);
      const other = await endpoint.signed('applicant', handedOver());
      expect(await refused(await post(url, other.cms, { key }))).toBe('422 idempotency-key-reused');
      expect(await endpoint.rows(other.fields.requestId)).toBe(0);
    });

    it('by twenty clients at once with one key makes one row and one answer', async () => {
      const { fields, cms } = await endpoint.signed();
      const key = keyIn(cms);
      const answers = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const response = await post(url, cms, { key });
          return `${response.status} ${await response.text()}`;
        }),
      );
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toMatch(/^201 /);
      expect(await endpoint.rows(fields.requestId)).toBe(1);
    });

    it('by ten clients at once with ten keys, handed over, is received from one', async () => {
      const { fields, cms } = await endpoint.signed('applicant', handedOver());
      const statuses = await Promise.all(
        Array.from({ length: 10 }, async () => (await post(url, cms)).status),
      );
      expect(statuses.sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
      expect(await endpoint.rows(fields.requestId)).toBe(1);
    });

    it('by ten clients at once with one key and ten signatures is one request with ten receipts', async () => {
      const { fields } = await endpoint.signed();
      const receipts = await Promise.all(
        Array.from({ length: 10 }, async () => {
          const { receipt } = (await (
            await post(url, await signWith(endpoint.keys.applicant, bytesOf(fields)))
          ).json()) as { receipt: string };
          return receipt;
        }),
      );
      expect(new Set(receipts).size).toBe(10);
      expect(await endpoint.rows(fields.requestId)).toBe(1);
    });
  });

  describe('the status', () => {
    const received = async () => {
      const { fields, cms } = await endpoint.signed();
      const { statusToken } = (await (await post(url, cms)).json()) as { statusToken: string };
      return {
        address: `${url}/v1/requests/${fields.requestId}`,
        requestId: fields.requestId,
        authorization: `Bearer ${statusToken}`,
      };
    };

    it('opens with the token, and says «not changed» by its ETag', async () => {
      const { address, requestId, authorization } = await received();
      const response = await fetch(address, { headers: { authorization } });
      expect(await response.json()).toEqual({
        requestId,
        status: 'received',
        history: [{ status: 'received', at: '2026-11-22T14:45:00+05:00' }],
      });
      const again = await fetch(address, {
        headers: { authorization, 'if-none-match': response.headers.get('etag') ?? '' },
      });
      expect(again.status).toBe(304);
    });

    it('stays closed without it, and with that of another request', async () => {
      const { address } = await received();
      const { authorization } = await received();
      const closed = await fetch(address);
      expect(closed.headers.get('www-authenticate')).toBe('Bearer');
      expect(await refused(closed)).toBe('401 unauthorized');
      expect(await refused(await fetch(address, { headers: { authorization } }))).toBe(
        '401 unauthorized',
      );
      expect(
        await refused(
          await fetch(`${url}/v1/requests/${randomUUID()}`, { headers: { authorization } }),
        ),
      ).toBe('401 unauthorized');
      expect(
        await refused(await fetch(`${url}/v1/requests/'`, { headers: { authorization } })),
      ).toBe('404 not-found');
    });
  });

  describe('about itself', () => {
    it('says who it is', async () => {
      const capabilities = readCapabilities(
        await (await fetch(`${url}/v1/capabilities`)).text(),
        PROVIDER_ORIGIN,
      );
      expect(capabilities).toMatchObject({
        provider: { ...FIRMS.provider, origin: PROVIDER_ORIGIN },
        maxBytes: MAX_BYTES,
        trust: 'world',
      });
      expect(sha256(Buffer.from(capabilities.certificate, 'base64'))).toBe(
        sha256(endpoint.keys.provider.certificateDer),
      );
    });

    it('describes its contract with every problem that it knows', async () => {
      const document = (await (await fetch(`${url}/openapi.json`)).json()) as {
        openapi: string;
        paths: object;
      };
      expect(document.openapi).toBe('3.1.0');
      for (const type of PROBLEM_TYPES)
        expect(JSON.stringify(document.paths)).toContain(problemUri(PROVIDER_ORIGIN, type));
      expect((await fetch(`${url}/problems/statement-mismatch`)).status).toBe(200);
      expect((await fetch(`${url}/problems/unheard-of`)).status).toBe(404);
    });

    it('is in health', async () => {
      expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
    });

    it('[E2] writes nothing into its log that leads to a person or a request', async () => {
      const { fields, cms } = await endpoint.signed();
      await post(url, cms);
      await fetch(`${url}/v1/requests/${fields.requestId}?iin=${PEOPLE.applicant.iin}`);
      await fetch(`${url}/somewhere/${PEOPLE.applicant.iin}`);
      const written = JSON.stringify(endpoint.log);
      expect(endpoint.log.length).toBeGreaterThan(50);
      for (const secret of [PEOPLE.applicant.iin, PEOPLE.applicant.lastName, fields.requestId])
        expect(written).not.toContain(secret);
      expect(new Set(endpoint.log.flatMap(Object.keys))).toEqual(
        new Set(['event', 'call', 'method', 'route', 'status', 'ms', 'problem']),
      );
    });
  });

  it('keeps secrets of the sender as digests only', async () => {
    const { cms } = await endpoint.signed();
    const key = keyIn(cms);
    const { statusToken } = (await (await post(url, cms, { key })).json()) as {
      statusToken: string;
    };
    const dump = JSON.stringify(
      await endpoint.database.query('SELECT requests::text AS whole FROM requests', []),
    );
    for (const secret of [key, statusToken]) {
      expect(dump).not.toContain(secret);
      expect(dump).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });
});
