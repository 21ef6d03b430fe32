// Time stamps over a signature: the sound ones, and each fault.
import { beforeAll, describe, expect, it } from 'vitest';
import { readSignedData } from '../../../src/core/crypto/cms.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { signatureImprint, withSignatureTimeStamp } from '../../../src/core/signing/cadesT.ts';
import type { StampReport } from '../../../src/core/verification/report.ts';
import { isDigestAcceptable } from '../../../src/core/constraints/algorithmConstraints.ts';
import type { VerifyTerms } from '../../../src/core/verification/verify.ts';
import { createWorldCa } from '../../world/ca.ts';
import { octetString, oid, sequence, set, tagged } from '../../world/der.ts';
import type { Lie, TsaTerms } from '../../world/tsa.ts';
import { hexOf, latin } from '../../world/bytes.ts';
import {
  AT,
  ca,
  DAY,
  personOf,
  signatureOf,
  signedBy,
  soleSigner,
  tsaFor,
  tsaOf,
} from './stampScene.ts';

const stranger = await createWorldCa({ at: AT });

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
