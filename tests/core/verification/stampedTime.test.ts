// The certificate is judged at the time that a stamp proves.
import { beforeAll, describe, expect, it } from 'vitest';
import { withSignatureTimeStamp } from '../../../src/core/signing/cadesT.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import type { IssuedKey } from '../../world/ca.ts';
import type { Tsa } from '../../world/tsa.ts';
import { attributesFor, certify, cmsOf } from './authority.ts';
import {
  AT,
  ca,
  CONTENT,
  DAY,
  personOf,
  signatureOf,
  signedBy,
  soleSigner,
  tsaOf,
} from './stampScene.ts';

describe('the certificate is judged at the best time that is proven', () => {
  /** A key of two weeks, signed with and stamped in its second day, looked at when it has expired. */
  const FROM = AT - 60 * DAY,
    UNTIL = AT - 46 * DAY,
    STAMPED = AT - 58 * DAY;
  let key: IssuedKey, cms: Uint8Array<ArrayBuffer>, tsa: Tsa;
  const stampedAt = (at: number): Uint8Array<ArrayBuffer> =>
    withSignatureTimeStamp(cms, tsa.stamp(signatureOf(cms), { at }));
  /** By which the authority of time is known now. */
  const ofToday = () => ca.crl('gost', [], AT);
  const lifetime = (revoked: string[] = []) => [
    ca.crl('gost', revoked, STAMPED),
    ca.crl('gost', [], STAMPED + DAY),
    ofToday(),
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
      await soleSigner(stampedAt(FROM - DAY), {
        crls: [ca.crl('gost', [], FROM - DAY), ofToday()],
      }),
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
        crls: [...revokedLater, ca.crl('gost', [], AT - 20 * DAY), ofToday()],
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
      await soleSigner(stampedAt(STAMPED), {
        crls: [ca.crl('gost', [], UNTIL + 2 * DAY), ofToday()],
      }),
    ).toMatchObject({ indication: 'INDETERMINATE', subIndication: 'TRY_LATER' });
  });

  it('proves nothing where the authority of time is known by old lists alone', async () => {
    const crls = lifetime().slice(0, -1);
    expect(await soleSigner(stampedAt(STAMPED), { crls })).toMatchObject({
      subIndication: 'OUT_OF_BOUNDS_NO_POE',
      timestamp: null,
      stamps: [
        { indication: 'INDETERMINATE', subIndication: 'TRY_LATER', failed: 'revocation-fresh' },
      ],
    });
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
