// A receipt is believed only from the very provider that was confirmed, over this very request (V1).
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/core/sha256.ts';
import { toBase64 } from '../../src/core/bytes.ts';
import { receiptVerifier } from '../../entrypoints/background/receiptVerifier.ts';
import { readCertificate } from '../../src/core/crypto/certificate.ts';
import { asAppError } from '../../src/core/errors.ts';
import { faultOf, provenReceipt, type Evidence } from '../../src/core/receipt/judgeReceipt.ts';
import { requestIdOf } from '../../src/core/request/requestId.ts';
import { enqueue } from '../../src/core/submission/outbox.ts';
import type { Receipt } from '../../src/core/submission/receipt.ts';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import { PERSON_POLICY } from '../../src/core/verification/policy.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { verify } from '../../src/core/verification/verify.ts';
import type { KnownProvider } from '../../src/edge/storage/items.ts';
import { withProvider } from '../../src/edge/storage/providers.ts';
import { createWorldCa, type IssuedKey, type WorldCa } from '../world/ca.ts';
import { FIRMS, PEOPLE } from '../world/people.ts';
import { asSigned } from '../world/sealed.ts';

const AT = Date.UTC(2026, 10, 22, 7);
const ORIGIN = 'https://provider.komekshi.test';
const { bin, name } = FIRMS.provider;

const ca = await createWorldCa({ at: AT });
const issue = (from: WorldCa, algorithm: 'gost' | 'rsa' = 'gost', at = AT) =>
  from.issue({
    kind: 'legal-entity',
    algorithm,
    iin: PEOPLE.director.iin,
    bin,
    notBefore: at - 1000,
    notAfter: at + 86_400_000,
  });
const key = await issue(ca);

const cms = Uint8Array.from([1, 2, 3]);
const sha256 = createHash('sha256').update(cms).digest('hex');
const audience = { origin: ORIGIN, bin };
const entry = enqueue(
  asSigned({
    requestId: requestIdOf('key', audience),
    audience,
    trust: 'world',
    expiresAt: AT + 1000,
    requestSha256: sha256,
    cmsSha256: sha256,
    cms,
  }),
  'key',
  AT,
);
const receipt: Receipt = {
  receiptId: randomUUID(),
  requestId: entry.signed.requestId,
  requestSha256: sha256,
  cmsSha256: sha256,
  receivedAt: '2026-11-22T12:00:00+05:00',
  status: 'received',
  provider: { origin: ORIGIN, name, bin },
};

async function signed(content: object | string, { pfx, password }: IssuedKey = key) {
  const signer = keyFileSigner(
    await openKeyFile(pfx, password),
    (length) => new Uint8Array(randomBytes(length)),
  );
  return signer.sign(
    new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
    { at: AT },
  );
}

const confirmed = (
  { certificateDer }: IssuedKey,
  change: Partial<KnownProvider> = {},
): KnownProvider => ({
  origin: ORIGIN,
  name,
  bin,
  certificate: toBase64(certificateDer),
  confirmedAt: AT,
  ...change,
});
const received = (made: Uint8Array<ArrayBuffer>, statusToken: string | null = 'token') => ({
  cms: made,
  statusToken,
});
const verifier = (providers: readonly KnownProvider[] = [confirmed(key)], at = AT) =>
  receiptVerifier(trustFromCertificates('world', ca.certificates), providers, () => at);

it.each(['gost', 'rsa'] as const)(
  'believes the confirmed provider, with a key of %s',
  async (algorithm) => {
    const own = await issue(ca, algorithm);
    expect(
      await verifier([confirmed(own)])(received(await signed(receipt, own)), entry),
    ).toMatchObject({ receipt, revocation: 'unknown' });
  },
);

it.each<[string, string, () => Promise<Uint8Array<ArrayBuffer>>]>([
  ['another key of the same firm', 'unconfirmed', async () => signed(receipt, await issue(ca))],
  [
    'a key of another firm',
    'signer',
    async () =>
      signed(
        receipt,
        await ca.issue({
          kind: 'legal-entity',
          algorithm: 'gost',
          bin: FIRMS.otherProvider.bin,
          notBefore: AT - 1000,
          notAfter: AT + 86_400_000,
        }),
      ),
  ],
  [
    'a key of another authority',
    'untrusted',
    async () => signed(receipt, await issue(await createWorldCa({ at: AT }))),
  ],
  [
    'one flipped bit',
    'signature',
    async () =>
      (await signed(receipt)).map((octet, index, all) =>
        index === all.length - 1 ? octet ^ 1 : octet,
      ),
  ],
  [
    'no signature at all',
    'format',
    () => Promise.resolve(Uint8Array.from(new TextEncoder().encode(JSON.stringify(receipt)))),
  ],
  [
    'a receipt for another request',
    'requestId',
    async () => signed({ ...receipt, requestId: randomUUID() }),
  ],
  [
    'a receipt for another text',
    'requestSha256',
    async () => signed({ ...receipt, requestSha256: '0'.repeat(64) }),
  ],
  [
    'a receipt from another address',
    'provider.origin',
    async () =>
      signed({
        ...receipt,
        provider: { ...receipt.provider, origin: 'https://other.komekshi.test' },
      }),
  ],
  [
    'a receipt for other bytes',
    'cmsSha256',
    async () => signed({ ...receipt, cmsSha256: '0'.repeat(64) }),
  ],
  [
    'a receipt in another’s name',
    'provider.bin',
    async () =>
      signed({ ...receipt, provider: { ...receipt.provider, bin: FIRMS.otherProvider.bin } }),
  ],
  ['an extra key', 'ERR_RECEIPT_UNREADABLE', async () => signed({ ...receipt, note: '' })],
  ['what is no receipt', 'ERR_RECEIPT_UNREADABLE', async () => signed('received')],
])('[V1] refuses %s: %s', async (_what, why, made) => {
  const { code, params } = await verifier()(received(await made()), entry).then(() => {
    throw new Error('believed');
  }, asAppError);
  expect([code, params['reason'], params['field']]).toContain(why);
});

it.each<[string, string, readonly KnownProvider[], number]>([
  ['no provider was confirmed', 'unconfirmed', [], AT],
  [
    'it was confirmed at another address',
    'unconfirmed',
    [confirmed(key, { origin: 'https://other.komekshi.test' })],
    AT,
  ],
  [
    'another BIN was confirmed',
    'unconfirmed',
    [confirmed(key, { bin: FIRMS.otherProvider.bin })],
    AT,
  ],
  ['its certificate has run out', 'expired', [confirmed(key)], AT + 2 * 86_400_000],
])('refuses where %s', async (_why, reason, providers, at) => {
  await expect(
    verifier(providers, at)(received(await signed(receipt)), entry),
  ).rejects.toMatchObject({ code: 'ERR_RECEIPT_SIGNATURE', params: { reason } });
});

it('believes a certificate of before its renewal that the person had confirmed', async () => {
  const [before, after] = [key, await issue(ca)];
  const [renewed] = withProvider([confirmed(before)], confirmed(after));
  for (const own of [before, after])
    expect(
      await verifier(renewed === undefined ? [] : [renewed])(
        received(await signed(receipt, own)),
        entry,
      ),
    ).toMatchObject({ receipt });
});

it('[V1] refuses several signatures, though each of them holds', async () => {
  const verdict = await verify(await signed(receipt), {
    trust: trustFromCertificates('world', ca.certificates),
    at: AT,
    policy: PERSON_POLICY,
  });
  const twice = { ...verdict, signers: [...verdict.signers, ...verdict.signers] };
  expect(faultOf(twice, entry.signed)).toBe('signers');
  expect(faultOf(verdict, entry.signed)).toBeNull();
});

describe('the authority’s word on the certificate', () => {
  const asked: string[] = [];
  const judged =
    (evidence: Evidence, own = key) =>
    async (made: Promise<Uint8Array<ArrayBuffer>>) =>
      receiptVerifier(
        trustFromCertificates('world', ca.certificates),
        [confirmed(own)],
        () => AT,
        (certificate) => {
          asked.push(sha256Hex(certificate));
          return evidence(certificate);
        },
      )(received(await made), entry);

  it('is kept with the receipt: good, or unknown where nobody answers', async () => {
    expect(
      await judged(() => Promise.resolve({ crls: [ca.crl('gost')], ocsps: [] }))(signed(receipt)),
    ).toMatchObject({ receipt, revocation: 'good', statusToken: 'token' });
    expect(
      await judged(() => Promise.resolve({ crls: [], ocsps: [] }))(signed(receipt)),
    ).toMatchObject({ receipt, revocation: 'unknown' });
  });

  it('refuses a revoked one', async () => {
    const { serialNumber } = readCertificate(key.certificateDer);
    await expect(
      judged(() => Promise.resolve({ crls: [ca.crl('gost', [serialNumber])], ocsps: [] }))(
        signed(receipt),
      ),
    ).rejects.toMatchObject({ params: { reason: 'revoked' } });
  });

  it('is asked for about the supplier’s own alone', async () => {
    asked.length = 0;
    const stranger = await ca.issue({
      kind: 'legal-entity',
      algorithm: 'gost',
      bin: FIRMS.otherProvider.bin,
      notBefore: AT - 1000,
      notAfter: AT + 86_400_000,
    });
    await expect(
      judged(() => Promise.reject(new Error('asked')))(signed(receipt, stranger)),
    ).rejects.toMatchObject({ params: { reason: 'signer' } });
    expect(asked).toEqual([]);
  });
});

describe('for a file that was handed over', () => {
  const byHand = { ...entry.signed, audience: { origin: null, bin } };
  const taken = async (made: Promise<Uint8Array<ArrayBuffer>>, at = AT) =>
    provenReceipt(received(await made, null), byHand, {
      trust: trustFromCertificates('world', ca.certificates),
      at,
    });
  const elsewhere: Receipt = {
    ...receipt,
    provider: { ...receipt.provider, origin: 'https://other.komekshi.test' },
  };

  it.each(['gost', 'rsa'] as const)(
    'believes the supplier by its BIN, whatever its key of %s and its address',
    async (algorithm) => {
      expect(await taken(signed(elsewhere, await issue(ca, algorithm)))).toMatchObject({
        receipt: elsewhere,
        revocation: 'unknown',
        statusToken: null,
      });
    },
  );

  it('believes a trader by the IIN', async () => {
    const { iin } = PEOPLE.applicant;
    const own = await ca.issue({
      kind: 'individual',
      algorithm: 'gost',
      iin,
      notBefore: AT - 1000,
      notAfter: AT + 86_400_000,
    });
    const trader = { ...receipt, provider: { ...receipt.provider, bin: iin } };
    const trust = trustFromCertificates('world', ca.certificates);
    expect(
      await provenReceipt(
        received(await signed(trader, own), null),
        { ...byHand, audience: { origin: null, bin: iin } },
        { trust, at: AT },
      ),
    ).toMatchObject({ receipt: trader, revocation: 'unknown' });
    await expect(
      provenReceipt(received(await signed(receipt, own), null), byHand, { trust, at: AT }),
    ).rejects.toMatchObject({ params: { reason: 'signer' } });
  });

  const others: readonly (readonly [
    string,
    object,
    () => Promise<Uint8Array<ArrayBuffer>>,
    number,
  ])[] = [
    [
      'a key of another firm',
      { code: 'ERR_RECEIPT_SIGNATURE', params: { reason: 'signer' } },
      async () =>
        signed(
          receipt,
          await ca.issue({
            kind: 'legal-entity',
            algorithm: 'gost',
            bin: FIRMS.otherProvider.bin,
            notBefore: AT - 1000,
            notAfter: AT + 86_400_000,
          }),
        ),
      AT,
    ],
    [
      'a key of another authority',
      { code: 'ERR_RECEIPT_SIGNATURE', params: { reason: 'untrusted' } },
      async () => signed(receipt, await issue(await createWorldCa({ at: AT }))),
      AT,
    ],
    [
      'a certificate that has run out',
      { code: 'ERR_RECEIPT_SIGNATURE', params: { reason: 'expired' } },
      () => signed(receipt),
      AT + 2 * 86_400_000,
    ],
    [
      'one flipped bit',
      { code: 'ERR_RECEIPT_SIGNATURE', params: { reason: 'signature' } },
      async () =>
        (await signed(receipt)).map((octet, index, all) =>
          index === all.length - 1 ? octet ^ 1 : octet,
        ),
      AT,
    ],
    [
      'what is no signature',
      { code: 'ERR_RECEIPT_SIGNATURE', params: { reason: 'format' } },
      () => Promise.resolve(Uint8Array.of(37, 80, 68, 70)),
      AT,
    ],
    [
      'the signed request itself',
      { code: 'ERR_RECEIPT_UNREADABLE' },
      () => signed({ schema: 'komekshi/request/1' }),
      AT,
    ],
    [
      'a receipt for another request',
      { code: 'ERR_RECEIPT_MISMATCH', params: { field: 'requestId' } },
      () => signed({ ...receipt, requestId: randomUUID() }),
      AT,
    ],
    [
      'a receipt for another text',
      { code: 'ERR_RECEIPT_MISMATCH', params: { field: 'requestSha256' } },
      () => signed({ ...receipt, requestSha256: '0'.repeat(64) }),
      AT,
    ],
    [
      'a receipt for another file',
      { code: 'ERR_RECEIPT_MISMATCH', params: { field: 'cmsSha256' } },
      () => signed({ ...receipt, cmsSha256: '0'.repeat(64) }),
      AT,
    ],
    [
      'a receipt in another’s name',
      { code: 'ERR_RECEIPT_MISMATCH', params: { field: 'provider.bin' } },
      () => signed({ ...receipt, provider: { ...receipt.provider, bin: FIRMS.otherProvider.bin } }),
      AT,
    ],
  ];
  it.each(others)('refuses %s', async (_what, refusal, made, at) => {
    await expect(taken(made(), at)).rejects.toMatchObject(refusal);
  });
});
