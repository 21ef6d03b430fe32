import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCrl } from '../../../src/core/crypto/crl.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { parseX509 } from '../../../src/core/crypto/x509.ts';
import { AppError } from '../../../src/core/errors.ts';
import { testTrust } from '../../../src/core/verification/anchors/test.ts';
import { readableCrls, revocationOf } from '../../../src/core/verification/revocation.ts';
import { gostKeyPair } from '../../world/caKeys.ts';
import { integer, nothing, sequence, tagged, yes } from '../../world/der.ts';
import { latin } from '../../world/bytes.ts';
import { hasNuc, nucBytes, withoutNuc } from '../../world/nucFixtures.ts';
import { AT, certify, extension, listOf, nameOf, type Bytes, type ListTerms } from './authority.ts';

const DAY = 86_400_000;
const issuer = certify({ name: 'issuer', isCa: true });
const subject = certify({ name: 'subject', issuer });
const certificate = parseX509(subject.der);
const mayList = {
  subject: parseX509(issuer.der).subject.der,
  spki: issuer.keys.spki,
  mayListRevoked: true,
};

const finding = (lists: readonly Bytes[], at = AT, issuedBy = mayList) =>
  revocationOf(certificate, issuedBy, { crls: readableCrls(lists) }, { at, now: at });
const status = async (lists: readonly Bytes[], at = AT) => (await finding(lists, at)).status;
const listed = (terms: ListTerms = {}, extensions: Bytes[] = []) =>
  listOf(issuer, { ...terms, revoked: [{ serial: subject.serial, extensions }] });
const reason = (code: number) => extension(OID.reasonCode, Uint8Array.of(0x0a, 1, code));
const partial = extension(
  OID.issuingDistributionPoint,
  sequence(tagged(0x82, Uint8Array.of(0xff))),
  true,
);
const delta = extension(OID.deltaCrlIndicator, integer(1), true);

describe('one list', () => {
  it.each<[string, Bytes, 'good' | 'revoked' | 'unknown']>([
    ['current and silent', listOf(issuer), 'good'],
    ['current, with others', listOf(issuer, { revoked: [{ serial: 1 }, { serial: 2 }] }), 'good'],
    ['current, with the certificate', listed(), 'revoked'],
    ['on hold', listed({}, [reason(6)]), 'revoked'],
    [
      'past its time and silent',
      listOf(issuer, { from: AT - 9 * DAY, until: AT - DAY }),
      'unknown',
    ],
    ['at the end of its time', listOf(issuer, { until: AT }), 'unknown'],
    [
      'past its time, with the certificate',
      listed({ from: AT - 9 * DAY, until: AT - DAY }),
      'revoked',
    ],
    ['of the future and silent', listOf(issuer, { from: AT + 1000, until: AT + DAY }), 'unknown'],
    ['of the future, about the past', listed({ from: AT + 1000 }), 'revoked'],
    [
      'of the future, about the future',
      listOf(issuer, {
        from: AT + DAY,
        until: AT + 2 * DAY,
        revoked: [{ serial: subject.serial, at: AT + 1000 }],
      }),
      'unknown',
    ],
    ['without an end', listOf(issuer, { until: null }), 'unknown'],
    ['of differences, silent', listOf(issuer, { extensions: [delta] }), 'unknown'],
    ['of differences, with the certificate', listed({ extensions: [delta] }), 'revoked'],
    ['of differences, taking it off', listed({ extensions: [delta] }, [reason(8)]), 'unknown'],
    ['of a part, silent', listOf(issuer, { extensions: [partial] }), 'unknown'],
    [
      'with an unknown critical extension',
      listOf(issuer, { extensions: [extension('1.2.3', nothing, true)] }),
      'unknown',
    ],
    [
      'with an unknown extension',
      listOf(issuer, { extensions: [extension('1.2.3', nothing)] }),
      'good',
    ],
    [
      "about another issuer's certificate",
      listed({}, [extension(OID.certificateIssuer, sequence(tagged(0xa4, nameOf('other'))), true)]),
      'unknown',
    ],
    ['signed by another', listOf(issuer, { keys: gostKeyPair() }), 'unknown'],
    ['of another name', listOf({ ...issuer, name: nameOf('other') }), 'unknown'],
    ['forged, with the certificate', listed({ keys: gostKeyPair() }), 'unknown'],
  ])('%s: %s', async (_, list, expected) => {
    expect(await status([list])).toBe(expected);
  });

  it('without the right to list says nothing', async () => {
    expect(await finding([listed()], AT, { ...mayList, mayListRevoked: false })).toEqual({
      status: 'unknown',
      reason: 'responder-untrusted',
    });
  });
});

describe('several lists', () => {
  it('revoked in any wins over good in others, in any order', async () => {
    const lists = [listOf(issuer), listed({ from: AT - 9 * DAY, until: AT - DAY }), listOf(issuer)];
    expect(await status(lists)).toBe('revoked');
    expect(await status(lists.reverse())).toBe('revoked');
    expect(await status([listOf(issuer, { extensions: [delta] }), listOf(issuer)])).toBe('good');
    expect(await status([])).toBe('unknown');
  });

  it('one that cannot be read does not hide another', async () => {
    expect(await status([Uint8Array.of(1), listOf(issuer), new Uint8Array()])).toBe('good');
  });
});

describe('bytes', () => {
  const refused = (bytes: Uint8Array) =>
    expect(() => readCrl(bytes)).toThrow(new AppError('ERR_CRL_UNREADABLE'));

  it('of 60,000 entries are read', () => {
    const revoked = Array.from({ length: 60_000 }, (_, serial) => ({ serial }));
    expect(readCrl(listOf(issuer, { revoked })).revoked.size).toBe(60_000);
  });

  it('that are no list are refused with one code', () => {
    const list = listed();
    refused(new Uint8Array());
    refused(latin('-----BEGIN X509 CRL-----'));
    refused(Uint8Array.from([...list, 0]));
    refused(subject.der);
    refused(listOf(issuer, { extensions: [extension('1.2.3', yes), extension('1.2.3', yes)] }));
    for (let length = 0; length < list.length; length++) refused(list.subarray(0, length));
    fc.assert(
      fc.property(fc.nat(list.length - 1), fc.nat(255), (at, value) => {
        try {
          readCrl(list.with(at, value));
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'ERR_CRL_UNREADABLE' });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('with one bit changed never say good', async () => {
    const list = listed();
    for (let bit = 0; bit < 8 * list.length; bit += 7) {
      const changed = list.with(bit >> 3, (list[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
      expect(await status([changed])).not.toBe('good');
    }
  });

  it('PEM is read too', () => {
    const pem = `-----BEGIN X509 CRL-----\n${Buffer.from(listed()).toString('base64')}\n-----END X509 CRL-----\n`;
    expect(readCrl(latin(pem)).revoked.size).toBe(1);
  });
});

describe.skipIf(!hasNuc)(`the NUC's list of 2026-08-11${withoutNuc}`, () => {
  it('is signed by the test authority and lists 195', async () => {
    const bytes = nucBytes('crl/nca_gost2022_test.crl');
    const list = readCrl(bytes);
    expect(list.revoked.size).toBe(195);
    expect(new Date(list.nextUpdate ?? 0).toISOString()).toBe('2027-02-07T03:49:19.000Z');
    const anchor = testTrust.anchors.find(({ subject: name }) => name === list.issuer);
    const at = Date.UTC(2026, 7, 12);
    const ca = {
      subject: list.issuer,
      spki: anchor?.spki ?? new Uint8Array(),
      mayListRevoked: true,
    };
    const about = async (serialNumber: string) =>
      (await revocationOf({ ...certificate, serialNumber }, ca, { crls: [list] }, { at, now: at }))
        .status;
    expect(await about('3ACEA55CBCDF38C861FB3F341854C53EC9ED6ECD')).toBe('revoked');
    expect(await about('6C425659BD2FC6DC587B871AEDE1857727CF8451')).toBe('good');
  });
});
