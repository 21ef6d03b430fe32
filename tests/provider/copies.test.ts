// A copy of a signed request in another's hand takes nothing away from its sender: not the receipt,
// not the token, not the number.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAX_ENCODINGS } from '../../src/provider/storage/encodings.ts';
import type { ProblemDocument } from '../../src/core/submission/problem.ts';
import { readReceipt, type Receipt } from '../../src/core/submission/receipt.ts';
import { requestIdOf } from '../../src/core/request/requestId.ts';
import { verify } from '../../src/core/verification/verify.ts';
import { inBer, withCertificate, withUnsignedAttribute } from '../world/copies.ts';
import { PEOPLE } from '../world/people.ts';
import { post } from './conformingPost.ts';
import { DAY, databases, sha256, startEndpoint, type Endpoint } from './endpoint.ts';
import { startPostgres } from './postgres.ts';
import {
  bytesOf,
  handedOver,
  keyIn,
  NOW,
  requestFields,
  signWith,
  withFields,
  type Changes,
} from './sender.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const SLOW_START_MS = 60_000;
const postgres = await startPostgres();
afterAll(() => postgres?.stop());

describe.for(databases(postgres))('%s', ([, openDatabase]) => {
  if (openDatabase === null) {
    it.skip("needs DATABASE_URL or Debian's postgresql", () => undefined);
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

  interface Received {
    readonly receipt: string;
    readonly statusToken: string;
  }
  const received = async (response: Response): Promise<Received> => {
    expect(response.status).toBe(201);
    return (await response.json()) as Received;
  };
  const refused = async (response: Response): Promise<string> => {
    const { type } = (await response.clone().json()) as ProblemDocument;
    return `${response.status} ${type.split('/').at(-1) ?? ''}`;
  };
  /** What a receipt says, once its signature holds. */
  const saidBy = async (receipt: string): Promise<Receipt> => {
    const { report, content } = await verify(new Uint8Array(Buffer.from(receipt, 'base64')), {
      trust: endpoint.trust,
      at: endpoint.now,
      crls: endpoint.crls,
    });
    expect(report.indication).toBe('TOTAL_PASSED');
    return readReceipt(content ?? new Uint8Array());
  };
  const encodings = async (requestId: string): Promise<number> =>
    (
      await endpoint.database.query('SELECT 1 FROM request_encodings WHERE request_id = $1', [
        requestId,
      ])
    ).length;
  const statusOf = (requestId: string, token: string): Promise<Response> =>
    fetch(`${url}/v1/requests/${requestId}`, { headers: { authorization: `Bearer ${token}` } });

  const COPIES: [string, (cms: Bytes) => Bytes][] = [
    ['as it is', (cms) => cms],
    ['with another unsigned attribute', (cms) => withUnsignedAttribute(cms)],
    ['in BER', inBer],
    [
      'with one more certificate',
      (cms) => withCertificate(cms, endpoint.keys.stranger.certificateDer),
    ],
  ];

  describe.for(COPIES)('[E1] a copy %s', ([, copied]) => {
    it('is not received from anybody else, and its sender gets receipt and token', async () => {
      const { fields, cms } = await endpoint.signed();
      expect(await refused(await post(url, copied(cms), { key: randomUUID() }))).toBe(
        '403 not-the-sender',
      );
      expect(await endpoint.rows(fields.requestId)).toBe(0);
      const { receipt, statusToken } = await received(await post(url, cms));
      expect(await saidBy(receipt)).toMatchObject({
        requestId: fields.requestId,
        requestSha256: sha256(bytesOf(fields)),
        cmsSha256: sha256(cms),
      });
      expect((await statusOf(fields.requestId, statusToken)).status).toBe(200);
    });

    it("that comes after its sender's gets nothing, and tells nothing of what is here", async () => {
      const { cms } = await endpoint.signed();
      const before = await post(url, copied(cms), { key: 'a-key-of-somebody-else' });
      await received(await post(url, cms));
      const after = await post(url, copied(cms), { key: 'a-key-of-somebody-else' });
      expect([after.status, await after.text()]).toEqual([403, await before.text()]);
    });

    it("that came first under the sender's own key leaves the sender a receipt for the sender's own bytes, and the same token", async () => {
      const { fields, cms } = await endpoint.signed();
      const first = await (await post(url, copied(cms))).text();
      const own = await (await post(url, cms)).text();
      const { receipt, statusToken } = JSON.parse(own) as Received;
      expect(await saidBy(receipt)).toMatchObject({
        requestId: fields.requestId,
        requestSha256: sha256(bytesOf(fields)),
        cmsSha256: sha256(cms),
      });
      expect(statusToken).toBe((JSON.parse(first) as Received).statusToken);
      expect((await statusOf(fields.requestId, statusToken)).status).toBe(200);
      expect([
        await (await post(url, copied(cms))).text(),
        await (await post(url, cms)).text(),
      ]).toEqual([first, own]);
      expect(await endpoint.rows(fields.requestId)).toBe(1);
    });
  });

  describe("[O2] under the sender's key", () => {
    const other = (changes: Changes) => async (): Promise<Response> => {
      const { fields, cms } = await endpoint.signed();
      await received(await post(url, cms));
      return post(
        url,
        await signWith(endpoint.keys.applicant, bytesOf(withFields(fields, changes))),
        { key: keyIn(cms) },
      );
    };

    it('another content of the same number is refused', async () => {
      expect(await refused(await other({ consent: { access: 'unknown' } })())).toBe(
        '422 idempotency-key-reused',
      );
    });

    it.for<[string, string]>([
      [
        'of the same kind',
        requestIdOf('another-random-key', { origin: 'https://provider.example', bin: '1' }),
      ],
      ['of one that is handed over', randomUUID()],
    ])('another number is refused, %s', async ([, requestId]) => {
      expect(await refused(await other({ requestId })())).toBe('403 not-the-sender');
    });

    it("another encoding has a receipt after the request's time is over too, for the request came in time", async () => {
      const { cms } = await endpoint.signed();
      const late = await endpoint.signed();
      await received(await post(url, withUnsignedAttribute(cms)));
      endpoint.now = NOW + 20 * DAY;
      endpoint.crls = endpoint.listsOf(endpoint.now);
      expect(await saidBy((await received(await post(url, cms))).receipt)).toMatchObject({
        cmsSha256: sha256(cms),
      });
      expect(await refused(await post(url, late.cms))).toBe('422 request-expired');
    });

    it('ten encodings at once have a receipt each and one row', async () => {
      const { fields, cms } = await endpoint.signed();
      const copies = Array.from({ length: 10 }, (_, index) =>
        withUnsignedAttribute(cms, String(index)),
      );
      const answers = await Promise.all(
        copies.map(async (copy) => received(await post(url, copy))),
      );
      expect(
        await Promise.all(answers.map(async ({ receipt }) => (await saidBy(receipt)).cmsSha256)),
      ).toEqual(copies.map((copy) => sha256(copy)));
      expect(new Set(answers.map(({ statusToken }) => statusToken)).size).toBe(1);
      expect(await endpoint.rows(fields.requestId)).toBe(1);
    });

    it('a few encodings are kept, and many of them keep nobody from a receipt', async () => {
      const { fields, cms } = await endpoint.signed();
      const first = await (await post(url, withUnsignedAttribute(cms, 'first'))).text();
      for (let index = 0; index < MAX_ENCODINGS + 3; index++)
        await received(await post(url, withUnsignedAttribute(cms, String(index))));
      expect(await encodings(fields.requestId)).toBe(MAX_ENCODINGS);
      const own = await (await post(url, cms)).text();
      expect(await saidBy((JSON.parse(own) as Received).receipt)).toMatchObject({
        cmsSha256: sha256(cms),
      });
      expect([
        await (await post(url, cms)).text(),
        await (await post(url, withUnsignedAttribute(cms, 'first'))).text(),
      ]).toEqual([own, first]);
      expect(await encodings(fields.requestId)).toBe(MAX_ENCODINGS);
    });
  });

  describe('handed over, with a number that commits to nobody', () => {
    it('is received from whoever brings it, and whoever brings it after that gets the receipt for his own bytes without a token', async () => {
      const { fields, cms } = await endpoint.signed('applicant', handedOver());
      const { statusToken } = await received(await post(url, withUnsignedAttribute(cms)));
      const response = await post(url, cms);
      const body = await response.clone().text();
      expect(await refused(response)).toBe('409 request-already-received');
      expect(body).not.toContain(statusToken);
      expect(body).not.toContain('statusToken');
      const { receipt = '' } = JSON.parse(body) as ProblemDocument;
      expect(await saidBy(receipt)).toMatchObject({
        requestId: fields.requestId,
        cmsSha256: sha256(cms),
      });
      expect(((await (await post(url, cms)).json()) as ProblemDocument).receipt).toBe(receipt);
    });

    it('gives no receipt for another content of that number', async () => {
      const { fields, cms } = await endpoint.signed('applicant', handedOver());
      await received(await post(url, cms));
      const other = await signWith(
        endpoint.keys.applicant,
        bytesOf(withFields(fields, { consent: { access: 'unknown' } })),
      );
      const response = await post(url, other);
      expect(await refused(response)).toBe('409 request-already-received');
      expect(await response.json()).not.toHaveProperty('receipt');
    });
  });

  describe('[E1] the number', () => {
    it("of another's request is free for nobody else: neither as a request of one's own nor as one to be handed over", async () => {
      const { fields, cms } = await endpoint.signed();
      const { iin, lastName, firstName, birthDate } = PEOPLE.stranger;
      const mine = { iin, lastName, firstName, patronymic: null };
      const claimed = (audience: Changes['audience'] = fields.audience): Changes => ({
        requestId: fields.requestId,
        audience,
        applicant: { ...fields.applicant, person: mine, birthDate },
        filer: { role: 'self', person: mine, poa: null },
      });
      for (const audience of [fields.audience, { ...fields.audience, origin: null }]) {
        const squatting = await signWith(
          endpoint.keys.stranger,
          bytesOf(withFields(requestFields(), claimed(audience))),
        );
        expect(await refused(await post(url, squatting, { key: randomUUID() }))).toBe(
          '403 not-the-sender',
        );
      }
      await received(await post(url, cms));
    });

    it('that commits to nobody is not enough for an endpoint', async () => {
      const { cms } = await endpoint.signed('applicant', { requestId: randomUUID() });
      expect(await refused(await post(url, cms))).toBe('403 not-the-sender');
    });
  });
});
