import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/core/sha256.ts';
import { AppError } from '../../../src/core/errors.ts';
import {
  PRODUCTION_PINS,
  productionTrust,
} from '../../../src/core/verification/anchors/production.ts';
import { TEST_PINS, testTrust } from '../../../src/core/verification/anchors/test.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { latin } from '../../world/bytes.ts';
import { hasNuc, nucBytes, nucCertificate, withoutNuc } from '../../world/nucFixtures.ts';
import { certify } from './authority.ts';

const FILES = {
  production: [
    'root_gost_2022.pem',
    'nca_gost_2022.pem',
    'root_rsa_2020.cer',
    'nca_rsa_2022.cer',
    'nca_gost.pem',
    'nca_rsa.pem',
  ],
  test: [
    'root_test_gost_2022.cer',
    'nca_gost2022_test.cer',
    'root_gost2004_test.crt',
    'nca_gost2004_test.crt',
    'root_rsa_test.crt',
    'nca_rsa_test.crt',
  ],
};

describe.skipIf(!hasNuc)(
  `the pins are the facts of the published certificates${withoutNuc}`,
  () => {
    it.each([
      ['production', productionTrust],
      ['test', testTrust],
    ] as const)('%s', (name, trust) => {
      const published = FILES[name].map((file) => {
        const { subject, spki, der, notBefore, notAfter, pathLength } = nucCertificate(
          `ca/${name}/${file}`,
        );
        return {
          name: expect.any(String) as string,
          subject: subject.der,
          spki,
          sha256: sha256Hex(der),
          notBefore,
          notAfter,
          pathLength,
        };
      });
      expect(trust.anchors).toEqual(published);
      expect(trust.intermediates).toEqual([]);
    });
  },
);

it('the pinned digests of production are those that two publishers agree on', () => {
  expect(PRODUCTION_PINS.slice(0, 4).map(({ sha256 }) => sha256)).toEqual([
    'af77725f8328bb24f89d81da3acdf7cee4324248538b7ba2cd2a860517fb9dca',
    '32c7d233a42703a327f3025543a05b930e3f39a786c68dfa196baa86d5618524',
    '9ba06354b626641715182e4d07c9dbaa1777720fa795d03174ffc68876535dcd',
    '84fb799a66140950818c056a5d9730acc2a7622cdd4ef0d47113b132fb892905',
  ]);
});

it('[S3] production knows nothing of the test authorities', () => {
  const known = new Set(PRODUCTION_PINS.flatMap(({ spki, subject }) => [spki, subject]));
  expect(TEST_PINS.filter(({ spki, subject }) => known.has(spki) || known.has(subject))).toEqual(
    [],
  );
});

describe('a folder of certificates', () => {
  const root = certify({ name: 'root', isCa: true });
  const authority = certify({ name: 'authority', isCa: true, issuer: root });

  it('its self-signed authorities are the anchors, the other authorities intermediates, and others nothing', () => {
    const pem = latin(
      `-----BEGIN CERTIFICATE-----\n${Buffer.from(root.der).toString('base64')}\n-----END CERTIFICATE-----\n`,
    );
    const trust = trustFromCertificates('world', [
      authority.der,
      pem,
      certify({ name: 'person', issuer: authority }).der,
      certify({ name: 'lonely' }).der,
    ]);
    expect(trust.anchors.map(({ name }) => name)).toEqual(['CN=root']);
    expect(trust.intermediates.map(({ der }) => der)).toEqual([authority.der]);
  });

  it('one that cannot be read is told', () => {
    expect(() => trustFromCertificates('world', [root.der.subarray(1)])).not.toThrow();
    expect(() => trustFromCertificates('world', [root.der.subarray(0, -1)])).toThrow(
      new AppError('ERR_CERTIFICATE_UNREADABLE'),
    );
  });
});

it.skipIf(!hasNuc)(`a PEM file and a DER file of the NUC are both read${withoutNuc}`, () => {
  const trust = trustFromCertificates('world', [
    nucBytes('ca/production/root_gost_2022.pem'),
    nucBytes('ca/production/nca_rsa_2022.cer'),
  ]);
  expect([trust.anchors.length, trust.intermediates.length]).toEqual([1, 1]);
});
