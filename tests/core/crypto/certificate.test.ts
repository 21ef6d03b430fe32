import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCertificate } from '../../../src/core/crypto/certificate.ts';
import { readSignedData } from '../../../src/core/crypto/cms.ts';
import { derFromPem } from '../../../src/core/crypto/pem.ts';
import { AppError } from '../../../src/core/errors.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { createWorldCa, type WorldCa } from '../../world/ca.ts';
import { latin } from '../../world/bytes.ts';
import { hasNuc, nucBytes, nucList, withoutNuc } from '../../world/nucFixtures.ts';

const AT = Date.UTC(2026, 10, 22);
const refused = (der: Uint8Array) =>
  expect(() => readCertificate(der)).toThrow(new AppError('ERR_CERTIFICATE_UNREADABLE'));

describe('whose key it is and what for', () => {
  let ca: WorldCa;
  beforeAll(async () => {
    ca = await createWorldCa({ at: AT });
  });

  it.each([
    ['individual', 'gost', 'individual', 'signing'],
    ['individual', 'rsa', 'individual', 'signing'],
    ['authentication', 'rsa', 'individual', 'authentication'],
    ['legal-entity', 'gost', 'legal-entity', 'signing'],
    ['information-system', 'gost', 'information-system', 'signing'],
  ] as const)('%s %s', async (kind, algorithm, owner, usage) => {
    const { certificateDer } = await ca.issue({ kind, algorithm });
    expect(readCertificate(certificateDer)).toMatchObject({
      owner,
      usage,
      algorithm: algorithm === 'gost' ? 'GOST3410-2015-512' : 'RSA-2048',
    });
  });

  it('a role of an organisation outweighs that of a person', async () => {
    const { certificateDer } = await ca.issue({
      kind: 'individual',
      algorithm: 'gost',
      profile: { extendedUsage: ['1.2.398.3.3.4.1.1', '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.5'] },
    });
    expect(readCertificate(certificateDer).owner).toBe('legal-entity');
  });

  it.each([
    [['digitalSignature'], 'authentication'],
    [['keyAgreement'], 'other'],
    [['digitalSignature', 'nonRepudiation', 'keyCertSign'], 'ca'],
  ] as const)('key usage %j is %s', async (usage, expected) => {
    const { certificateDer } = await ca.issue({
      kind: 'individual',
      algorithm: 'gost',
      profile: { usage },
    });
    expect(readCertificate(certificateDer).usage).toBe(expected);
  });

  it.each([
    [[OID.timeStamping], 'time-stamping', 'other'],
    [[OID.ocspSigning], 'ocsp-signing', 'other'],
    [[OID.serverAuth], 'tls-server', 'other'],
    [[OID.clientAuth], 'tls-client', 'other'],
    [[OID.codeSigning], 'code-signing', 'other'],
    [['1.2.3.4'], 'other-purpose', 'other'],
    [[OID.clientAuth, OID.serverAuth], 'tls-server', 'other'],
    [[OID.timeStamping, OID.emailProtection, OID.individual], 'time-stamping', 'individual'],
    [[OID.clientAuth, OID.individual], 'tls-client', 'individual'],
    [[OID.individual], 'signing', 'individual'],
    [[OID.serverAuth, OID.documentSigning], 'signing', 'other'],
    [[OID.anyExtendedKeyUsage], 'signing', 'other'],
    [['1.2.398.5.19.1.2.2.1', OID.clientAuth, OID.emailProtection], 'signing', 'other'],
  ] as const)(
    'a key that signs, with extended usage %j, is for %s',
    async (extendedUsage, usage, owner) => {
      const { certificateDer } = await ca.issue({
        kind: 'individual',
        algorithm: 'gost',
        profile: { extendedUsage },
      });
      expect(readCertificate(certificateDer)).toMatchObject({ usage, owner });
    },
  );

  it('an individual who is named with the BIN of an organisation is neither', async () => {
    const { certificateDer } = await ca.issue({
      kind: 'legal-entity',
      algorithm: 'gost',
      profile: { extendedUsage: [OID.emailProtection, OID.individual] },
    });
    expect(readCertificate(certificateDer).owner).toBe('contradictory');
  });

  it('an authority is an authority, and everything is plain data', () => {
    for (const der of ca.certificates) {
      const view = readCertificate(der);
      expect(view.usage).toBe('ca');
      expect(structuredClone(view)).toEqual(view);
    }
  });
});

describe('identifiers', () => {
  it('come from their attributes only, twelve digits, once', async () => {
    const ca = await createWorldCa({ at: AT });
    const subject = async (terms: { iin?: string | null; commonName?: string }) =>
      readCertificate(
        (await ca.issue({ kind: 'individual', algorithm: 'gost', ...terms })).certificateDer,
      ).subject;
    expect((await subject({ iin: '123456789011' })).iin).toBe('123456789011');
    expect((await subject({ iin: '12345678901' })).iin).toBeNull();
    expect((await subject({ iin: '1234567890112' })).iin).toBeNull();
    expect((await subject({ iin: null, commonName: 'IIN123456789011' })).iin).toBeNull();
  });
});

describe.skipIf(!hasNuc)(`the NUC's certificates${withoutNuc}`, () => {
  it.each([
    ['gost512-attached-tsp', 'legal-entity', '123456789011', '123456789021', 'GOST3410-2015-512'],
    ['gost512-attached', 'individual', '123456789011', null, 'RSA-2048'],
    [
      'old-wrong-timestamp-imprint',
      'legal-entity',
      '123456789012',
      '123456789021',
      'GOST34310-2004',
    ],
  ])('signer of %s', (name, owner, iin, bin, algorithm) => {
    const [der = new Uint8Array()] = readSignedData(nucBytes(`cms/${name}.cms`)).certificates;
    expect(readCertificate(der)).toMatchObject({
      owner,
      usage: 'signing',
      algorithm,
      subject: { iin, bin },
    });
  });

  it.each([...nucList('ca/production'), ...nucList('ca/test')])('%s is an authority', (file) => {
    const [der = new Uint8Array()] = derFromPem(nucBytes(file));
    expect(readCertificate(der).usage).toBe('ca');
    refused(Uint8Array.from([...der, 0]));
    refused(der.subarray(0, -1));
  });
});

describe('hostile bytes', () => {
  it('are refused with one code', () => {
    refused(new Uint8Array());
    refused(latin('-----BEGIN CERTIFICATE-----'));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        refused(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('that begin as a certificate are read or refused, never anything else', async () => {
    const { certificateDer } = await (
      await createWorldCa({ at: AT })
    ).issue({ kind: 'individual', algorithm: 'gost' });
    fc.assert(
      fc.property(fc.nat(certificateDer.length - 1), fc.nat(255), (at, value) => {
        try {
          readCertificate(certificateDer.with(at, value));
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'ERR_CERTIFICATE_UNREADABLE' });
        }
      }),
      { numRuns: 1500 },
    );
    for (let length = 0; length < certificateDer.length; length++)
      refused(certificateDer.subarray(0, length));
  });
});

it('PEM may hold several certificates, and rubbish holds none', () => {
  const pem = '-----BEGIN CERTIFICATE-----\nAQI=\n-----END CERTIFICATE-----\n'.repeat(2);
  expect(derFromPem(latin(`noise\n${pem}noise`))).toEqual([
    Uint8Array.of(1, 2),
    Uint8Array.of(1, 2),
  ]);
  expect(derFromPem(latin('-----BEGIN X-----\n====\n-----END X-----'))).toEqual([]);
  expect(derFromPem(new Uint8Array())).toEqual([]);
});
