// What the endpoint refuses, by the contract, over PGlite and PostgreSQL.
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PROBLEMS, type ProblemType } from '../../src/core/submission/problem.ts';
import { MAX_BYTES } from '../../src/provider/office.ts';
import { problems } from '../../locales/problems.ts';
import { checks } from '../../locales/validation.ts';
import { FIRMS } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { post } from './conformingPost.ts';
import { DAY, databases, startEndpoint, type Endpoint, type KeyName } from './endpoint.ts';
import { startPostgres } from './postgres.ts';
import { bytesOf, NOW, requestFields, signWith, type Changes } from './sender.ts';

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
});
