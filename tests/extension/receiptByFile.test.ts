// A receipt for a request that was handed over as a file: believed from the supplier by its BIN,
// wherever it comes from.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { provenReceipt } from '../../src/core/receipt/judgeReceipt.ts';
import type { Receipt } from '../../src/core/submission/receipt.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { createWorldCa } from '../world/ca.ts';
import { FIRMS, PEOPLE } from '../world/people.ts';
import { AT, bin, ca, entry, issue, receipt, received, signed } from './receipts.ts';

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
