import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSignedData } from '../../../src/core/crypto/cms.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { signatureImprint, withSignatureTimeStamp } from '../../../src/core/signing/cadesT.ts';
import { keyFileSigner } from '../../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../../src/core/signing/pkcs12/pfx.ts';
import type { StampReport } from '../../../src/core/verification/report.ts';
import { judgeStamp } from '../../../src/core/verification/timestamp.ts';
import { isDigestAcceptable } from '../../../src/core/constraints/algorithmConstraints.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { readableCrls } from '../../../src/core/verification/crlStatus.ts';
import { verify, type VerifyTerms } from '../../../src/core/verification/verify.ts';
import { createWorldCa, type IssuedKey, type WorldCa } from '../../world/ca.ts';
import type { Algorithm } from '../../world/caProfiles.ts';
import { octetString, oid, sequence, set, tagged } from '../../world/der.ts';
import { createTsa, type Lie, type Tsa, type TsaTerms } from '../../world/tsa.ts';
import { hexOf, latin } from '../../world/bytes.ts';
import { attributesFor, certify, cmsOf } from './authority.ts';

const DAY = 86_400_000;
const AT = Date.UTC(2026, 10, 22, 10);
const CONTENT = latin('the request');
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

let ca: WorldCa, stranger: WorldCa, terms: VerifyTerms;
const tsas: Partial<Record<Algorithm, Tsa>> = {};

beforeAll(async () => {
  [ca, stranger] = await Promise.all([createWorldCa({ at: AT }), createWorldCa({ at: AT })]);
  terms = {
    trust: trustFromCertificates('world', ca.certificates),
    at: AT,
    crls: [ca.crl('gost'), ca.crl('rsa')],
  };
  for (const algorithm of ['gost', 'rsa'] as const) tsas[algorithm] = await tsaOf({ algorithm });
});

const tsaOf = (more: Partial<TsaTerms> = {}): Promise<Tsa> =>
  createTsa({ ca, algorithm: 'gost', now: () => AT - 60_000, ...more });
const tsaFor = (algorithm: Algorithm = 'gost'): Tsa => {
  const tsa = tsas[algorithm];
  if (tsa === undefined) throw new Error('no authority yet');
  return tsa;
};

async function signedBy(key: IssuedKey, at = AT - 120_000): Promise<Uint8Array<ArrayBuffer>> {
  return keyFileSigner(await openKeyFile(key.pfx, key.password), random).sign(CONTENT, { at });
}
const personOf = (validity: { notBefore?: number; notAfter?: number } = {}): Promise<IssuedKey> =>
  ca.issue({ kind: 'individual', algorithm: 'gost', ...validity });
const signatureOf = (cms: Uint8Array): Uint8Array =>
  readSignedData(cms).signers[0]?.signature ?? new Uint8Array();

/** The CMS with any attribute of a token, over whatever it is. */
function withToken(cms: Uint8Array<ArrayBuffer>, token: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = (bytes: Uint8Array): Uint8Array[] => {
    const found: Uint8Array[] = [];
    let at = 2 + ((bytes[1] ?? 0) > 0x80 ? (bytes[1] ?? 0) - 0x80 : 0);
    while (at < bytes.length) {
      const first = bytes[at + 1] ?? 0;
      const count = first > 0x80 ? first - 0x80 : 0;
      const length =
        count === 0 ? first : Number(`0x${hexOf(bytes.subarray(at + 2, at + 2 + count))}`);
      found.push(bytes.subarray(at, at + 2 + count + length));
      at += 2 + count + length;
    }
    return found;
  };
  const [type = cms, explicit = cms] = parts(cms);
  const signedData = parts(parts(explicit)[0] ?? cms);
  const signer = parts(parts(signedData.at(-1) ?? cms)[0] ?? cms);
  const stamped = sequence(...signer, tagged(0xa1, sequence(oid(OID.timeStampToken), set(token))));
  return sequence(type, tagged(0xa0, sequence(...signedData.slice(0, -1), set(stamped))));
}

const judge = async (cms: Uint8Array, more: Partial<VerifyTerms> = {}) =>
  (await verify(cms, { ...terms, ...more })).report;
const soleSigner = async (cms: Uint8Array, more: Partial<VerifyTerms> = {}) => {
  const {
    signers: [signer],
  } = await judge(cms, more);
  if (signer === undefined) throw new Error('no signer');
  return signer;
};

describe.each(['gost', 'rsa'] as const)('a sound stamp by %s', (algorithm) => {
  it('proves its time and makes the level T', async () => {
    const cms = await signedBy(await personOf());
    const stamped = withSignatureTimeStamp(cms, tsaFor(algorithm).stamp(signatureOf(cms)));
    expect(hexOf(stamped)).toBe(
      hexOf(
        withToken(
          cms,
          readSignedData(stamped).signers[0]?.unsigned.get(OID.timeStampToken)?.[0]?.raw ?? cms,
        ),
      ),
    );
    expect(await soleSigner(stamped)).toMatchObject({
      indication: 'TOTAL_PASSED',
      level: 'CAdES-T',
      timestamp: '2026-11-22T09:59:00Z',
      stamps: [
        {
          indication: 'TOTAL_PASSED',
          failed: null,
          time: '2026-11-22T09:59:00Z',
          authority: 'УАҚЫТ БЕЛГІСІ ҚЫЗМЕТІ',
        },
      ],
    });
    expect(await soleSigner(cms)).toMatchObject({
      indication: 'TOTAL_PASSED',
      level: 'CAdES-B',
      timestamp: null,
      stamps: [],
    });
  });

  it('is over the signature: the imprint that is asked for is its own', async () => {
    const cms = await signedBy(await personOf());
    const { imprint, digest } = signatureImprint(cms);
    expect([digest, imprint.length]).toEqual(['STREEBOG-512', 64]);
    const other = await signedBy(await personOf());
    expect(() => withSignatureTimeStamp(cms, tsaFor(algorithm).stamp(signatureOf(other)))).toThrow(
      expect.objectContaining({ code: 'ERR_STAMP_MISMATCH' }),
    );
  });
});

describe('[V1] each fault of a stamp has its own outcome, proves nothing and harms nothing', () => {
  const report = async (
    token: Uint8Array,
    more: Partial<VerifyTerms> = {},
  ): Promise<Pick<StampReport, 'indication' | 'subIndication' | 'failed'>> => {
    const signer = await soleSigner(withToken(cms, token), more);
    expect(signer).toMatchObject({ indication: 'TOTAL_PASSED', level: 'CAdES-B', timestamp: null });
    const [stamp] = signer.stamps;
    if (stamp === undefined) throw new Error('not reported');
    const { indication, subIndication, failed } = stamp;
    return { indication, subIndication, failed };
  };
  const fault = (failed: string, subIndication: string, indication = 'INDETERMINATE') => ({
    indication,
    subIndication,
    failed,
  });
  let cms: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    cms = await signedBy(await personOf());
  });

  it.each<[Lie, string, string, string?]>([
    ['other imprint', 'imprint', 'HASH_FAILURE', 'TOTAL_FAILED'],
    ['changed after signing', 'content-digest', 'HASH_FAILURE', 'TOTAL_FAILED'],
    ['broken signature', 'signature-value', 'SIG_CRYPTO_FAILURE', 'TOTAL_FAILED'],
    ['no certificate', 'signing-certificate', 'NO_SIGNING_CERTIFICATE_FOUND'],
    ['no reference', 'stamp-reference', 'SIG_CONSTRAINTS_FAILURE'],
    ['foreign reference', 'certificate-reference', 'NO_SIGNING_CERTIFICATE_FOUND'],
  ])('%s', async (lie, ...expected) => {
    for (const algorithm of ['gost', 'rsa'] as const)
      expect(await report(tsaFor(algorithm).stamp(signatureOf(cms), { lie }))).toEqual(
        fault(...expected),
      );
  });

  it('not a token', async () => {
    for (const token of [octetString(latin('stamp')), cms, sequence()])
      expect(await report(token)).toEqual(fault('format', 'FORMAT_FAILURE', 'TOTAL_FAILED'));
  });

  it('of an authority that nobody knows', async () => {
    expect(await report((await tsaOf({ ca: stranger })).stamp(signatureOf(cms)))).toEqual(
      fault('path', 'NO_CERTIFICATE_CHAIN_FOUND'),
    );
  });

  it.each<[string, TsaTerms['certificate'] & object]>([
    ['for something else', { extendedUsage: [OID.emailProtection] }],
    ['for stamps and something else', { extendedUsage: [OID.timeStamping, OID.emailProtection] }],
    ['for stamps, not critically', { critical: false }],
  ])('by a certificate %s', async (_, certificate) => {
    expect(await report((await tsaOf({ certificate })).stamp(signatureOf(cms)))).toEqual(
      fault('stamp-usage', 'CHAIN_CONSTRAINTS_FAILURE'),
    );
  });

  it('by a certificate that was not valid at the time of the stamp', async () => {
    const expired = await tsaOf({ certificate: { notBefore: AT - 30 * DAY, notAfter: AT - DAY } });
    expect(await report(expired.stamp(signatureOf(cms)))).toEqual(
      fault('certificate-unexpired', 'OUT_OF_BOUNDS_NO_POE'),
    );
    const young = await tsaOf({ certificate: { notBefore: AT - 1000 } });
    expect(await report(young.stamp(signatureOf(cms)))).toEqual(
      fault('certificate-begun', 'OUT_OF_BOUNDS_NO_POE'),
    );
  });

  it('of the future, beyond what clocks differ by', async () => {
    expect(await report(tsaFor().stamp(signatureOf(cms), { at: AT + 6 * 60_000 }))).toEqual(
      fault('stamp-time', 'TIMESTAMP_ORDER_FAILURE'),
    );
    expect(
      await soleSigner(withToken(cms, tsaFor().stamp(signatureOf(cms), { at: AT + 4 * 60_000 }))),
    ).toMatchObject({ level: 'CAdES-T', timestamp: '2026-11-22T10:00:00Z' });
  });

  it('by an authority of unknown or revoked standing', async () => {
    const rsa = tsaFor('rsa');
    expect(await report(rsa.stamp(signatureOf(cms)), { crls: [ca.crl('gost')] })).toEqual(
      fault('revocation-known', 'TRY_LATER'),
    );
    const crls = [ca.crl('gost'), ca.crl('rsa', [rsa.serialNumber])];
    expect(await report(rsa.stamp(signatureOf(cms)), { crls })).toEqual(
      fault('not-revoked', 'REVOKED_NO_POE'),
    );
  });

  it('by SHA-1, past its date', async () => {
    expect(await report(tsaFor().stamp(signatureOf(cms), { digest: 'SHA-1' }))).toEqual(
      fault('imprint-strength', 'CRYPTO_CONSTRAINTS_FAILURE'),
    );
    expect(
      [Date.UTC(2022, 8, 18), Date.UTC(2022, 11, 15)].map((at) =>
        isDigestAcceptable('imprint', 'SHA-1', at),
      ),
    ).toEqual([true, false]);
    expect(
      [Date.UTC(2025, 1, 24), Date.UTC(2031, 0, 1)].map((at) =>
        isDigestAcceptable('reference', 'SHA-1', at),
      ),
    ).toEqual([true, false]);
    expect(isDigestAcceptable('imprint', null, AT)).toBe(false);
  });

  it('one sound stamp beside unsound ones counts; of several sound ones, the earliest', async () => {
    const [bad, late, early] = [
      tsaFor().stamp(signatureOf(cms), { lie: 'broken signature' }),
      tsaFor('rsa').stamp(signatureOf(cms)),
      tsaFor().stamp(signatureOf(cms), { at: AT - 90_000 }),
    ];
    const signer = await soleSigner(
      withSignatureTimeStamp(withSignatureTimeStamp(withToken(cms, bad), late), early),
    );
    expect(signer).toMatchObject({ level: 'CAdES-T', timestamp: '2026-11-22T09:58:30Z' });
    expect(signer.stamps.map(({ failed }) => failed)).toEqual(['signature-value', null, null]);
  });
});

describe('the certificate is judged at the best time that is proven', () => {
  /** A key of two weeks, signed with and stamped in its second day, looked at when it has expired. */
  const FROM = AT - 60 * DAY,
    UNTIL = AT - 46 * DAY,
    STAMPED = AT - 58 * DAY;
  let key: IssuedKey, cms: Uint8Array<ArrayBuffer>, tsa: Tsa;
  const stampedAt = (at: number): Uint8Array<ArrayBuffer> =>
    withSignatureTimeStamp(cms, tsa.stamp(signatureOf(cms), { at }));
  const lifetime = (revoked: string[] = []) => [
    ca.crl('gost', revoked, STAMPED),
    ca.crl('gost', [], STAMPED + DAY),
  ];
  beforeAll(async () => {
    key = await personOf({ notBefore: FROM, notAfter: UNTIL });
    tsa = await tsaOf({ certificate: { notBefore: AT - 300 * DAY, notAfter: AT + DAY } });
    cms = await signedBy(key, STAMPED);
  });

  it('expired since: passes with a stamp of its lifetime, is out of bounds without', async () => {
    expect(await soleSigner(stampedAt(STAMPED), { crls: lifetime() })).toMatchObject({
      indication: 'TOTAL_PASSED',
      subIndication: null,
      level: 'CAdES-T',
      timestamp: '2026-09-25T10:00:00Z',
      revocation: 'good',
    });
    expect(await soleSigner(cms, { crls: lifetime() })).toMatchObject({
      indication: 'INDETERMINATE',
      subIndication: 'OUT_OF_BOUNDS_NO_POE',
      timestamp: null,
    });
  });

  it('a receiver of something new does not go back in time, and still hears of the stamp', async () => {
    expect(
      await soleSigner(stampedAt(STAMPED), { crls: lifetime(), judgedAt: 'at' }),
    ).toMatchObject({
      indication: 'INDETERMINATE',
      subIndication: 'OUT_OF_BOUNDS_NO_POE',
      timestamp: '2026-09-25T10:00:00Z',
      stamps: [{ indication: 'TOTAL_PASSED' }],
    });
  });

  it('stamped after its end: the stamp is no proof for it', async () => {
    expect(
      await soleSigner(stampedAt(UNTIL + 1000), { crls: [ca.crl('gost', [], UNTIL + 1000)] }),
    ).toMatchObject({
      indication: 'INDETERMINATE',
      subIndication: 'OUT_OF_BOUNDS_NO_POE',
      timestamp: null,
      level: 'CAdES-B',
      stamps: [{ indication: 'INDETERMINATE', subIndication: 'NO_POE', failed: 'stamp-in-time' }],
    });
  });

  it("stamped before its beginning: it cannot be its holder's signature", async () => {
    expect(
      await soleSigner(stampedAt(FROM - DAY), { crls: [ca.crl('gost', [], FROM - DAY)] }),
    ).toMatchObject({ indication: 'TOTAL_FAILED', subIndication: 'NOT_YET_VALID' });
  });

  it('revoked after the stamp passes, revoked before fails', async () => {
    // The world's lists say that a certificate was revoked a day before they are made.
    const person = await personOf({ notBefore: AT - 100 * DAY });
    const own = await signedBy(person, AT - 20 * DAY);
    const token = tsa.stamp(signatureOf(own), { at: AT - 20 * DAY });
    const revokedLater = [ca.crl('gost', [person.serialNumber], AT - 9 * DAY)];
    const revokedBefore = [ca.crl('gost', [person.serialNumber], AT - 20 * DAY)];
    expect(
      await soleSigner(withSignatureTimeStamp(own, token), {
        crls: [...revokedLater, ca.crl('gost', [], AT - 20 * DAY)],
      }),
    ).toMatchObject({ indication: 'TOTAL_PASSED', timestamp: '2026-11-02T10:00:00Z' });
    expect(await soleSigner(own, { crls: revokedLater })).toMatchObject({
      indication: 'INDETERMINATE',
      subIndication: 'REVOKED_NO_POE',
    });
    expect(
      await soleSigner(withSignatureTimeStamp(own, token), { crls: revokedBefore }),
    ).toMatchObject({ indication: 'INDETERMINATE', subIndication: 'REVOKED_NO_POE' });
  });

  it('lists of after its end do not vouch for it: expired certificates are dropped from them', async () => {
    expect(
      await soleSigner(stampedAt(STAMPED), { crls: [ca.crl('gost', [], UNTIL + 2 * DAY)] }),
    ).toMatchObject({ indication: 'INDETERMINATE', subIndication: 'TRY_LATER' });
  });

  it('an authority whose key was lost proves nothing, even from before', async () => {
    const crls = [...lifetime(), ca.crl('gost', [tsa.serialNumber], AT)];
    expect(await soleSigner(stampedAt(STAMPED), { crls })).toMatchObject({
      subIndication: 'OUT_OF_BOUNDS_NO_POE',
      stamps: [
        { indication: 'INDETERMINATE', subIndication: 'REVOKED_NO_POE', failed: 'not-revoked' },
      ],
    });
  });

  it('the signed attributes decide the level, however many stamps there are', async () => {
    const root = certify({ name: 'root', isCa: true });
    const signer = certify({ name: 'signer', issuer: root });
    const [contentType, signingTime, , messageDigest] = attributesFor(CONTENT, signer);
    const plain = cmsOf(CONTENT, signer, {
      attributes: [contentType, signingTime, messageDigest].filter((each) => each !== undefined),
    });
    const stamped = withSignatureTimeStamp(plain, tsa.stamp(signatureOf(plain), { at: AT }));
    const trust = trustFromCertificates('world', [...ca.certificates, root.der]);
    expect(await soleSigner(stamped, { trust })).toMatchObject({
      level: 'CMS',
      timestamp: '2026-11-22T10:00:00Z',
    });
  });
});

describe('hostile stamps never throw or hang, and prove nothing else', () => {
  it('with any byte changed, cut or doubled', async () => {
    const data = latin('stamped');
    const token = tsaFor('rsa').stamp(data);
    const path = {
      trust: terms.trust,
      at: AT,
      crls: readableCrls([ca.crl('rsa')]),
      intermediates: [],
    };
    expect((await judgeStamp(token, data, path)).proves).toBe(AT - 60_000);
    let unsound = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(token.length - 1),
        async (at, change, cut) => {
          for (const changed of [
            token.with(at, (token[at] ?? 0) ^ change),
            token.subarray(0, cut),
            Buffer.concat([token, token.subarray(cut)]),
          ]) {
            const { proves } = await judgeStamp(changed, data, path);
            if (proves === null) unsound += 1;
            // Some bytes say nothing that counts, such as the version of the SignedData.
            else expect(proves).toBe(AT - 60_000);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(unsound).toBeGreaterThan(1100);
  }, 60_000);

  it('a hundred of them cost no more than sixty-four', async () => {
    const cms = await signedBy(await personOf());
    const token = tsaFor().stamp(signatureOf(cms));
    const many = Array.from({ length: 100 }, () => token).reduce(
      (whole, each) => withSignatureTimeStamp(whole, each),
      cms,
    );
    expect((await soleSigner(many)).stamps.length).toBe(64);
  });
});
