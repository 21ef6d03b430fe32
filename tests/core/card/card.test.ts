// The card says what its files say and what they are worth, and nothing that stood beside them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf, isFiler, isSound, type Card } from '../../../src/core/card/card.ts';
import { PERSON_POLICY } from '../../../src/core/verification/policy.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { createWorldCa } from '../../world/ca.ts';
import { PEOPLE } from '../../world/people.ts';
import { AT, flipped, placeOf, signedFiles } from './files.ts';

const { ca, trust, iin, signed, receipt, traders } = await signedFiles();
const terms = { trust, policy: PERSON_POLICY, at: AT, crls: [ca.crl('gost'), ca.crl('rsa')] };
const good = await receipt();
const cardFor = (
  cms: Uint8Array,
  receiptCms: Uint8Array<ArrayBuffer> | null = null,
): Promise<Card> => cardOf({ cms, receiptCms }, terms);
const whole = await cardFor(signed.cms, good);

describe('the card of a sound request', () => {
  it('says who signed, by what, when, and that it holds', () => {
    const [signer] = whole.signers;
    expect(whole.report.indication).toBe('TOTAL_PASSED');
    expect(signer?.report).toMatchObject({
      level: 'CAdES-B',
      revocation: 'good',
      signingTime: new Date(AT).toISOString().replace('.000', ''),
    });
    expect(signer?.certificate).toMatchObject({
      subject: { iin },
      algorithm: 'GOST3410-2015-512',
      usage: 'signing',
    });
    expect(signer?.certificate?.issuer).toContain('KOMEKSHI WORLD ISSUING');
    expect(isSound(whole)).toBe(true);
  });

  it('has the digests of the very bytes, the statement and the receipt', () => {
    expect(whole).toMatchObject({
      requestSha256: signed.requestSha256,
      cmsSha256: signed.cmsSha256,
      isStatementTrue: true,
      trust: 'world',
      judgedAt: AT,
    });
    expect(whole.request?.requestId).toBe(signed.requestId);
    expect(whole.receipt).toMatchObject({
      standing: 'matches',
      receipt: { requestId: signed.requestId, status: 'received' },
      report: { indication: 'TOTAL_PASSED' },
    });
  });

  it('does without a receipt', async () => {
    const card = await cardFor(signed.cms);
    expect(card.receipt).toBeNull();
    expect(isSound(card)).toBe(true);
  });
});

describe('the card of a broken file', () => {
  it('says so, and shows nothing of what stands in it', async () => {
    const card = await cardFor(
      flipped(signed.cms, placeOf(signed.cms, '"claim":') + '"claim":'.length),
    );
    expect(card.report).toMatchObject({
      indication: 'TOTAL_FAILED',
      subIndication: 'HASH_FAILURE',
    });
    expect(card).toMatchObject({ request: null, requestSha256: null, isStatementTrue: false });
    expect(isSound(card)).toBe(false);
  });

  it('never comes out sound, whichever bit is turned over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(signed.cms.length - 1),
        async (at) => !isSound(await cardFor(flipped(signed.cms, at), good)),
      ),
      { numRuns: 60 },
    );
  });

  it('of any bytes at all says what it can', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        async (bytes) => (await cardFor(bytes, bytes)).report.subIndication === 'FORMAT_FAILURE',
      ),
      { numRuns: 50 },
    );
  });

  it('by an authority that is not trusted shows its words, but not as sound', async () => {
    const strangers = trustFromCertificates(
      'world',
      (await createWorldCa({ at: AT })).certificates,
    );
    const card = await cardOf(
      { cms: signed.cms, receiptCms: null },
      { ...terms, trust: strangers },
    );
    expect(card.report.indication).toBe('INDETERMINATE');
    expect(isSound(card)).toBe(false);
  });

  it('of another signed document says that it is no request', async () => {
    const card = await cardFor(good);
    expect(card).toMatchObject({ report: { indication: 'TOTAL_PASSED' }, request: null });
    expect(isSound(card)).toBe(false);
  });

  it('signed by another than the filer is not sound', () => {
    const { request } = whole;
    if (request === null) throw new Error('no request');
    const other = {
      ...request,
      filer: { ...request.filer, person: { ...request.filer.person, iin: '900315300000' } },
    };
    expect(whole.signers.every((signer) => isFiler(signer, request))).toBe(true);
    expect(isSound({ ...whole, request: other })).toBe(false);
  });
});

describe('a receipt', () => {
  const standing = async (cms: Uint8Array<ArrayBuffer>): Promise<unknown> => {
    const card = await cardFor(signed.cms, cms);
    expect(isSound(card)).toBe(card.receipt?.standing === 'matches');
    return card.receipt?.standing;
  };

  it.each([
    ['requestId', { requestId: '11111111-2222-4333-8444-555555555555' }],
    ['requestSha256', { requestSha256: '0'.repeat(64) }],
    ['cmsSha256', { cmsSha256: '0'.repeat(64) }],
    [
      'provider.origin',
      {
        provider: {
          origin: 'https://other.komekshi.test',
          name: 'ТОО «Үлгі Көмек»',
          bin: '120540000001',
        },
      },
    ],
    ['unreadable', { status: 'granted' as 'received' }],
  ] as const)('that differs in %s', async (expected, change) =>
    expect(await standing(await receipt(change))).toBe(expected),
  );

  it('of another provider', async () => {
    const other = {
      origin: 'https://provider.komekshi.test',
      name: 'ТОО «Басқа Көмек»',
      bin: '120540000205',
    };
    expect(await standing(await receipt({ provider: other }, other.bin))).toBe('provider.bin');
  });

  it('signed by somebody else in the provider’s name', async () =>
    expect(await standing(await receipt({}, '120540000205'))).toBe('signer'));

  it('of a sole trader is known by the IIN', async () => {
    const { cms, receiptCms } = await traders(PEOPLE.director.iin, PEOPLE.director.iin);
    const card = await cardFor(cms, receiptCms);
    expect([card.receipt?.standing, card.receipt?.fault, isSound(card)]).toEqual([
      'matches',
      null,
      true,
    ]);
    const other = await traders(PEOPLE.director.iin, PEOPLE.stranger.iin);
    const forged = await cardFor(other.cms, other.receiptCms);
    expect([forged.receipt?.standing, isSound(forged)]).toEqual(['signer', false]);
  });

  it('that was changed', async () =>
    expect(await standing(flipped(good, placeOf(good, 'received')))).toBe('broken'));

  it('to a request that does not hold', async () => {
    expect(
      (await cardFor(flipped(signed.cms, placeOf(signed.cms, '"claim":') + 8), good)).receipt
        ?.standing,
    ).toBe('noRequest');
  });
});
