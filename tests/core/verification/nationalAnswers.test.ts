// Answers of the national responders.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseX509 } from '../../../src/core/crypto/x509.ts';
import { testTrust } from '../../../src/core/verification/anchors/test.ts';
import { readableOcsps, revocationOf } from '../../../src/core/verification/revocation.ts';
import { hasNuc, nucBytes, nucCertificate, nucList, withoutNuc } from '../../world/nucFixtures.ts';
import { AT } from './authority.ts';
import { DAY, good, MINUTE, revoked, SECOND, subject, unknown } from './ocspScene.ts';

describe.skipIf(!hasNuc)(`answers of the national responders${withoutNuc}`, () => {
  const leaf = parseX509(subject.der);
  const about = (file: string, serialNumber: string, ca: string, at: number, now = at) => {
    const { subject: name, spki } = nucCertificate(`ca/test/${ca}`);
    expect(testTrust.anchors.some((anchor) => anchor.subject === name.der)).toBe(true);
    return revocationOf(
      { ...leaf, serialNumber },
      { subject: name.der, spki, mayListRevoked: true },
      { crls: [], ocsps: readableOcsps([nucBytes(file)]) },
      { at, now },
    );
  };
  const MADE = Date.UTC(2022, 8, 2, 17);

  it.each([
    ['ocsp/rsa-2004-era.der', '4279390A141F5353A62947B61ED65E81741467D1', 'nca_rsa_test.crt', good],
    [
      'ocsp/gost512-revoked.der',
      '3A90343E720594C55204B19CB9A402422EF0E622',
      'nca_gost2022_test.cer',
      revoked,
    ],
    // Named so by its publisher; the responder says that it was never issued: revoked in 1970, with the extended-revoke
    // extension (RFC 6960 2.2).
    [
      'ocsp/gost512-good.der',
      '0FF06211DC82BEB00253FFA000F1DE84ABEF454F',
      'nca_gost2022_test.cer',
      revoked,
    ],
  ])('%s', async (file, serialNumber, ca, expected) => {
    expect(await about(file, serialNumber, ca, MADE)).toEqual(expected);
    expect(await about(file, 'FF', ca, MADE)).toEqual(unknown('about-others'));
    expect(
      await about(
        file,
        serialNumber,
        ca === 'nca_rsa_test.crt' ? 'nca_gost2022_test.cer' : 'nca_rsa_test.crt',
        MADE,
      ),
    ).toEqual(unknown('about-others'));
  });

  it('a good one is good for a day', async () => {
    const at = (ms: number) =>
      about(
        'ocsp/rsa-2004-era.der',
        '4279390A141F5353A62947B61ED65E81741467D1',
        'nca_rsa_test.crt',
        ms,
      );
    const thisUpdate = Date.UTC(2022, 8, 2, 16, 53, 59);
    expect(await at(thisUpdate + DAY)).toEqual(good);
    expect(await at(thisUpdate + DAY + SECOND)).toEqual(unknown('stale'));
    expect(await at(thisUpdate - 6 * MINUTE)).toEqual(unknown('not-yet'));
    expect(await at(AT)).toEqual(unknown('stale'));
  });

  it.each(nucList('ocsp'))(
    '%s with bytes changed says nothing else',
    async (file) => {
      const real = nucBytes(file);
      const { subject: name, spki } = nucCertificate(
        `ca/test/${file.includes('rsa') ? 'nca_rsa_test.crt' : 'nca_gost2022_test.cer'}`,
      );
      const serials = [
        '4279390A141F5353A62947B61ED65E81741467D1',
        '3A90343E720594C55204B19CB9A402422EF0E622',
        '0FF06211DC82BEB00253FFA000F1DE84ABEF454F',
      ];
      const say = async (bytes: Uint8Array) =>
        Promise.all(
          serials.map(
            async (serialNumber) =>
              (
                await revocationOf(
                  { ...leaf, serialNumber },
                  { subject: name.der, spki, mayListRevoked: true },
                  { crls: [], ocsps: readableOcsps([bytes]) },
                  { at: MADE, now: MADE },
                )
              ).status,
          ),
        );
      const truth = await say(real);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(real.length - 1),
          fc.integer({ min: 1, max: 255 }),
          async (at, change) => {
            const said = await say(real.with(at, (real[at] ?? 0) ^ change));
            said.forEach((status, i) => expect(['unknown', truth[i]]).toContain(status));
          },
        ),
        { numRuns: 500 },
      );
    },
    60_000,
  );
});
