// The contract of the endpoint, over PGlite and over PostgreSQL: what is received, what is refused
// and why, and what is said twice.
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../src/core/verification/verify.ts';
import { matchReceipt, readReceipt } from '../../src/core/submission/receipt.ts';
import {
  PROBLEM_TYPES,
  PROBLEMS,
  problemUri,
  type ProblemType,
} from '../../src/core/submission/problem.ts';
import { readCapabilities } from '../../src/core/submission/capabilities.ts';
import { fromHttp } from '../../src/core/submission/wire.ts';
import { MAX_BYTES } from '../../src/provider/office.ts';
import { problems } from '../../locales/problems.ts';
import { checks } from '../../locales/validation.ts';
import { FIRMS, PEOPLE } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { post } from './conformingPost.ts';
import { DAY, databases, sha256, startEndpoint, type Endpoint, type KeyName } from './endpoint.ts';
import { startPostgres } from './postgres.ts';
import {
  bytesOf,
  handedOver,
  keyIn,
  NOW,
  requestFields,
  signWith,
  type Changes,
} from './sender.ts';

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

  describe('[E1] refused', () => {
    const flip = (bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> => {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      return changed;
    };
    const by = (key: KeyName) => async () => post(url, (await endpoint.signed(key)).cms);
    const saying = (changes: Changes) => async () =>
      post(url, (await endpoint.signed('applicant', changes)).cms);
    const { audience } = { audience: { origin: PROVIDER_ORIGIN, bin: FIRMS.provider.bin } };

    const CASES: [string, ProblemType, () => Promise<Response>][] = [
      ['a body over the limit', 'too-large', () => post(url, new Uint8Array(MAX_BYTES + 1))],
      [
        'another media type',
        'unsupported-media-type',
        async () =>
          post(url, (await endpoint.signed()).cms, {
            headers: { 'content-type': 'application/json' },
          }),
      ],
      [
        'no digest',
        'digest-missing',
        async () =>
          post(url, (await endpoint.signed()).cms, { headers: { 'content-digest': null } }),
      ],
      [
        'a digest of another kind',
        'digest-missing',
        async () =>
          post(url, (await endpoint.signed()).cms, { headers: { 'content-digest': 'md5=:AAAA:' } }),
      ],
      [
        'bytes changed on the way',
        'digest-mismatch',
        async () => {
          const { cms } = await endpoint.signed();
          return post(url, flip(cms, 900), {
            headers: {
              'content-digest': `sha-256=:${createHash('sha256').update(cms).digest('base64')}:`,
            },
          });
        },
      ],
      [
        'noise',
        'request-unreadable',
        () =>
          post(
            url,
            Uint8Array.from({ length: 500 }, (_, index) => index & 0xff),
          ),
      ],
      [
        'a message in base64',
        'request-wrapped',
        async () =>
          post(
            url,
            new Uint8Array(
              Buffer.from(Buffer.from((await endpoint.signed()).cms).toString('base64')),
            ),
          ),
      ],
      ['nothing', 'request-unreadable', () => post(url, new Uint8Array())],
      [
        'a signature without its content',
        'request-unreadable',
        async () =>
          post(
            url,
            await signWith(endpoint.keys.applicant, bytesOf(requestFields()), { detached: true }),
          ),
      ],
      [
        'something else, well signed',
        'request-unreadable',
        async () =>
          post(
            url,
            await signWith(endpoint.keys.applicant, new TextEncoder().encode('{"order":1}')),
          ),
      ],
      [
        'a changed content',
        'signature-invalid',
        async () => {
          const { cms } = await endpoint.signed();
          return post(url, flip(cms, Buffer.from(cms).indexOf('"claim":') + 9));
        },
      ],
      [
        'a changed signature',
        'signature-invalid',
        async () => {
          const { cms } = await endpoint.signed();
          return post(url, flip(cms, cms.length - 20));
        },
      ],
      ['a key of another authority', 'certificate-untrusted', by('foreign')],
      ['an expired key', 'certificate-expired', by('expired')],
      ['a key of tomorrow', 'certificate-not-yet-valid', by('future')],
      ['an authentication key', 'not-a-signing-key', by('authentication')],
      ["a legal entity's key, though of the same person", 'not-an-individual-key', by('provider')],
      ["an information system's key", 'not-an-individual-key', by('system')],
      ['a revoked key', 'certificate-revoked', by('revoked')],
      [
        'a key of which nobody knows',
        'revocation-unknown',
        () => {
          endpoint.crls = endpoint.staleCrls();
          return by('applicant')();
        },
      ],
      ["another person's key", 'signer-mismatch', by('stranger')],
      [
        'a request for another address',
        'wrong-audience',
        saying({ audience: { ...audience, origin: 'https://other.kz' } }),
      ],
      [
        'a request for another BIN',
        'wrong-audience',
        saying({ audience: { ...audience, bin: FIRMS.otherProvider.bin } }),
      ],
      ['a request under another trust', 'wrong-audience', saying({ trust: 'test' })],
      [
        'a request that is over',
        'request-expired',
        () => {
          endpoint.now = NOW + 20 * DAY;
          endpoint.crls = endpoint.usualCrls(endpoint.now);
          return by('applicant')();
        },
      ],
      [
        'a statement that says something else',
        'statement-mismatch',
        async () => {
          const fields = requestFields();
          return post(
            url,
            await signWith(
              endpoint.keys.applicant,
              bytesOf({ ...fields, statement: `${fields.statement} ` }),
            ),
          );
        },
      ],
      [
        "another's key",
        'not-the-sender',
        async () => post(url, (await endpoint.signed()).cms, { key: randomUUID() }),
      ],
      [
        'no key',
        'idempotency-key-missing',
        async () =>
          post(url, (await endpoint.signed()).cms, { headers: { 'idempotency-key': null } }),
      ],
      [
        'a key too short to be random',
        'idempotency-key-missing',
        async () => post(url, (await endpoint.signed()).cms, { key: '1' }),
      ],
      ['an address that is not there', 'not-found', () => fetch(`${url}/v2/requests`)],
    ];

    it.for(CASES)('%s: %s', async ([, type, send]) => {
      expect(await refused(await send())).toBe(`${PROBLEMS[type].status} ${type}`);
    });

    it('names the indication of ETSI and when to come back', async () => {
      expect(await (await by('revoked')()).json()).toMatchObject({
        indication: 'INDETERMINATE',
        subIndication: 'REVOKED_NO_POE',
      });
      endpoint.crls = [];
      const unknown = await by('applicant')();
      expect(unknown.headers.get('retry-after')).toBe('60');
      expect(await unknown.json()).toMatchObject({ subIndication: 'TRY_LATER' });
    });

    it('keeps nothing of it', async () => {
      const { fields, cms } = await endpoint.signed('stranger');
      await post(url, cms);
      expect(await endpoint.rows(fields.requestId)).toBe(0);
    });

    it('for the first reason in the order of the contract', async () => {
      endpoint.crls = [];
      const faults: [KeyName, Changes, string][] = [
        ['foreign', { trust: 'test' }, 'certificate-untrusted'],
        ['authentication', { trust: 'test' }, 'not-a-signing-key'],
        ['stranger', { trust: 'test' }, 'revocation-unknown'],
      ];
      for (const [key, changes, type] of faults) {
        const { cms } = await endpoint.signed(key, changes);
        expect(
          await refused(await post(url, cms, { headers: { 'idempotency-key': null } })),
        ).toContain(type);
      }
      endpoint.now = NOW + 20 * DAY;
      endpoint.crls = endpoint.usualCrls(endpoint.now);
      const late = { audience: { ...audience, origin: 'https://other.kz' } };
      expect(
        await refused(await post(url, (await endpoint.signed('stranger', late)).cms)),
      ).toContain('signer-mismatch');
      expect(
        await refused(await post(url, (await endpoint.signed('applicant', late)).cms)),
      ).toContain('wrong-audience');
    });

    it.for<[string | null, 'kk' | 'ru' | 'en']>([
      ['kk', 'kk'],
      ['en-GB, ru;q=0.5', 'en'],
      ['de, kk;q=0.2, ru;q=0.9', 'ru'],
      ['de', 'ru'],
      [null, 'ru'],
      ['kk;q=0, en', 'en'],
    ])('in the language that is asked for: %s → %s', async ([wanted, lang]) => {
      const response = await post(url, new Uint8Array(), {
        headers: { 'accept-language': wanted },
      });
      expect(response.headers.get('content-language')).toBe(lang);
      const detail = `${problems['request-unreadable'].detail[lang]} ${checks.format.no[lang]}`;
      expect(await response.json()).toMatchObject({
        title: problems['request-unreadable'].title[lang],
        detail,
        check: 'format',
      });
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
