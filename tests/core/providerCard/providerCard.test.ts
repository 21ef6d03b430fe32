// A provider's card: believed from the legal entity that it names and from nobody else, and worth no
// more than an address.
import { describe, expect, it } from 'vitest';
import { provenCard, requireAgreement } from '../../../src/core/providerCard/judgeProviderCard.ts';
import {
  readProviderCard,
  writeProviderCard,
} from '../../../src/core/providerCard/providerCard.ts';
import { readReceipt } from '../../../src/core/submission/receipt.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { AT, bin, ca, issue, key, receipt, signed } from '../../extension/receipts.ts';
import { createWorldCa } from '../../world/ca.ts';
import { FIRMS, PEOPLE } from '../../world/people.ts';

const CARD = { name: 'As it calls itself', bin, origin: 'https://provider.komekshi.test' };
const words = writeProviderCard(CARD);
const trust = trustFromCertificates('world', ca.certificates);
const judged = (file: Uint8Array, at = AT) => provenCard(file, { trust, at });
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('[N4] a card', async () => {
  it.each(['gost', 'rsa'] as const)(
    'signed by the very firm with %s is believed, and the name is that of the certificate',
    async (algorithm) => {
      const card = await judged(await signed(words, await issue(ca, algorithm)));
      expect(card).toMatchObject({ bin, origin: CARD.origin });
      expect(card.name).not.toBe(CARD.name);
    },
  );

  it('is read as bytes and as PEM', async () => {
    const cms = await signed(words);
    const pem = `-----BEGIN CMS-----\n${Buffer.from(cms).toString('base64')}\n-----END CMS-----\n`;
    expect(await judged(utf8(pem))).toEqual(await judged(cms));
  });

  const common = { algorithm: 'gost', notBefore: AT - 1000, notAfter: AT + 1000 } as const;
  const foreign = await createWorldCa({ at: AT });
  it.each([
    [
      'another firm',
      'signer',
      ca.issue({ ...common, kind: 'legal-entity', ...FIRMS.otherProvider }),
    ],
    ['a person with the firm’s number', 'signer', ca.issue({ ...common, kind: 'individual', bin })],
    ['a stranger’s authority', 'untrusted', issue(foreign)],
    ['a key that has ended', 'expired', issue(ca, 'gost', AT - 200_000_000)],
  ])('signed by %s is not: %s', async (_whose, reason, made) => {
    await expect(judged(await signed(words, await made))).rejects.toMatchObject({
      code: 'ERR_PROVIDER_CARD_SIGNATURE',
      params: { reason },
    });
  });

  it('of a trader is not, since no endpoint proves itself with such a key', async () => {
    const { iin } = PEOPLE.applicant;
    const own = await ca.issue({ ...common, kind: 'individual', iin });
    await expect(
      judged(await signed(writeProviderCard({ ...CARD, bin: iin }), own)),
    ).rejects.toMatchObject({ code: 'ERR_PROVIDER_CARD_SIGNATURE' });
  });

  it('with one letter of its address changed is not', async () => {
    const cms = await signed(words);
    const at = Buffer.from(cms).indexOf('https://provider');
    const other = Uint8Array.from(cms, (octet, i) => (i === at + 8 ? 'q'.charCodeAt(0) : octet));
    await expect(judged(other)).rejects.toMatchObject({
      code: 'ERR_PROVIDER_CARD_SIGNATURE',
      params: { reason: 'signature' },
    });
  });

  it.each([
    ['its words without a signature', Promise.resolve(utf8(words))],
    ['nothing', Promise.resolve(new Uint8Array())],
    ['a receipt of the same key', signed(receipt)],
    ['a name more', signed({ ...(JSON.parse(words) as object), more: 1 })],
    ['an address with a path', signed(words.replace('komekshi.test', 'komekshi.test/x'))],
    ['an address without TLS', signed(words.replace('https:', 'http:'))],
    ['no JSON', signed('provider')],
  ])('that is %s is none', async (_what, file) => {
    await expect(judged(await file)).rejects.toMatchObject({
      code: 'ERR_PROVIDER_CARD_UNREADABLE',
    });
  });

  it('is no receipt, although the same key signs both', () => {
    expect(() => readReceipt(utf8(words))).toThrow('ERR_RECEIPT_UNREADABLE');
    expect(() => readProviderCard(utf8(JSON.stringify(receipt)))).toThrow(
      'ERR_PROVIDER_CARD_UNREADABLE',
    );
  });

  it.each(['origin', 'bin', 'name'] as const)(
    'whose %s is another than who answers at the address is refused',
    (field) => {
      requireAgreement(CARD, { ...CARD });
      expect(() => requireAgreement(CARD, { ...CARD, [field]: 'another' })).toThrow(
        expect.objectContaining({ code: 'ERR_PROVIDER_CARD_MISMATCH', params: { field } }),
      );
    },
  );

  it('is not written with an address that nobody would read', () => {
    expect(() => writeProviderCard({ ...CARD, origin: 'provider.kz' })).toThrow(
      'ERR_PROVIDER_CARD_UNREADABLE',
    );
  });

  it('is believed by the key that receipts are signed with', async () =>
    expect(await judged(await signed(words, key))).toMatchObject({ bin }));
});
