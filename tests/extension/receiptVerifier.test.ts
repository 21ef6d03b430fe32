// A receipt is believed only from the very provider that was confirmed, over this very request (V1).
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/core/sha256.ts';
import { readSignedData } from '../../src/core/crypto/cms.ts';
import { readCertificate } from '../../src/core/crypto/certificate.ts';
import { asAppError } from '../../src/core/errors.ts';
import { faultOf } from '../../src/core/receipt/judgeReceipt.ts';
import { withSignatureTimeStamp } from '../../src/core/signing/cadesT.ts';
import type { AskAuthority } from '../../src/core/verification/evidence.ts';
import { PERSON_POLICY } from '../../src/core/verification/policy.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { verify } from '../../src/core/verification/verify.ts';
import type { KnownProvider } from '../../src/edge/storage/items.ts';
import { withProvider } from '../../src/edge/storage/providers.ts';
import { receiptVerifier } from '../../src/extension/background/receiptVerifier.ts';
import { createWorldCa } from '../world/ca.ts';
import { answerAbout, rootList } from '../world/longTerm.ts';
import { FIRMS } from '../world/people.ts';
import { createTsa } from '../world/tsa.ts';
import { AT, ca, confirmed, entry, issue, key, receipt, received, signed } from './receipts.ts';

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
    (askAuthority: AskAuthority, own = key) =>
    async (made: Promise<Uint8Array<ArrayBuffer>>) =>
      receiptVerifier(
        trustFromCertificates('world', ca.certificates),
        [confirmed(own)],
        () => AT,
        (certificate) => {
          asked.push(sha256Hex(certificate));
          return askAuthority(certificate);
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

  it('is not enough where a stamp’s authority of time is not known to be good', async () => {
    const tsa = await createTsa({ ca, algorithm: 'gost', now: () => AT });
    const plain = await signed(receipt);
    const signature = readSignedData(plain).signers[0]?.signature ?? plain;
    const stamped = withSignatureTimeStamp(plain, tsa.stamp(signature));
    const about = ({ serialNumber }: { readonly serialNumber: string }) =>
      answerAbout(ca, 'gost', { serialNumber, at: AT });
    const revocationWith = async (ocsps: readonly Uint8Array[]) => {
      const crls = [rootList(ca, 'gost', AT)];
      const kept = await judged(() => Promise.resolve({ crls, ocsps }))(Promise.resolve(stamped));
      return kept.revocation;
    };
    const ofKey = about(readCertificate(key.certificateDer));
    expect(await revocationWith([ofKey])).toBe('unknown');
    expect(await revocationWith([ofKey, about(tsa)])).toBe('good');
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
