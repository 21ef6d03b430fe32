// Where certificates say that their status is told: the NUC's, the world's, and those that lie about it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OID } from '../../../src/core/crypto/oids.ts';
import { type Extension, parseX509 } from '../../../src/core/crypto/x509.ts';
import { parseOne } from '../../../src/core/crypto/der.ts';
import {
  isOnHosts,
  isPublicName,
  NATIONAL_HOSTS,
  type Sources,
  sourcesOf,
} from '../../../src/core/verification/sources.ts';
import { createWorldCa } from '../../world/ca.ts';
import { hasNuc, nucBytes, withoutNuc } from '../../world/nucFixtures.ts';
import { octetString, oid, sequence, tagged, uri } from '../../world/der.ts';

const ca = await createWorldCa({ at: Date.now() });
const NONE: Sources = { ocsp: [], issuers: [], crls: [], deltas: [] };
const extensions = (
  id: string,
  value: Uint8Array,
): { extensions: ReadonlyMap<string, Extension> } => ({
  extensions: new Map([[id, { critical: false, value: parseOne(octetString(value)) }]]),
});
const crlsNamed = (...names: readonly Uint8Array[]) =>
  sourcesOf(
    extensions(OID.crlDistributionPoints, sequence(sequence(tagged(0xa0, tagged(0xa0, ...names))))),
  ).crls;

it('are read from a certificate of the world as its CA wrote them', async () => {
  const { certificateDer } = await ca.issue({ kind: 'individual', algorithm: 'gost' });
  expect(sourcesOf(parseX509(certificateDer))).toEqual({
    ocsp: ['http://ocsp.pki.gov.kz/'],
    issuers: ['http://pki.gov.kz/cert/nca_gost_2022.cer'],
    crls: ['http://crl.pki.gov.kz/nca_gost_2022.crl'],
    deltas: ['http://crl.pki.gov.kz/nca_d_gost_2022.crl'],
  });
  expect(sourcesOf(parseX509(ca.roots.gost.certificate))).toEqual(NONE);
});

describe.skipIf(!hasNuc)(`of the NUC${withoutNuc}`, () => {
  it.each<[string, Partial<Sources>]>([
    [
      'ca/test/nca_gost2022_test.cer',
      {
        issuers: ['http://root.gov.kz/cert/root_test_gost_2022.cer'],
        crls: ['http://crl.root.gov.kz/gost_test_2022.crl'],
      },
    ],
    [
      'ca/production/nca_rsa_2022.cer',
      {
        issuers: ['http://root.gov.kz/cert/root_rsa_2020.cer'],
        crls: ['http://crl.root.gov.kz/rsa2020.crl'],
      },
    ],
    [
      'ca/production/ucgo_gost.cer',
      { crls: ['http://crl1.root.gov.kz/gost.crl', 'http://crl.root.gov.kz/gost.crl'] },
    ],
    ['ca/test/root_test_gost_2022.cer', {}],
  ])('%s', (name, sources) => {
    const found = sourcesOf(parseX509(nucBytes(name)));
    expect(found).toEqual({ ...NONE, ...sources });
    expect(
      Object.values(found)
        .flat()
        .every((address: string) => isOnHosts(address, NATIONAL_HOSTS) && isPublicName(address)),
    ).toBe(true);
  });
});

describe('a name', () => {
  it('of several lines, as the first roots wrote it, is several addresses', () => {
    expect(
      crlsNamed(uri('http://crl.root.gov.kz/rsa.crl\n URL=http://crl1.root.gov.kz/rsa.crl\r\n')),
    ).toEqual(['http://crl.root.gov.kz/rsa.crl', 'http://crl1.root.gov.kz/rsa.crl']);
  });

  it.each([
    'ldap://crl.pki.gov.kz/cn=x',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ftp://crl.pki.gov.kz/a.crl',
    '//crl.pki.gov.kz/a.crl',
    'crl.pki.gov.kz/a.crl',
    'http://',
    'http://user@crl.pki.gov.kz/a.crl',
    'http://user:pass@crl.pki.gov.kz/a.crl',
    'http://[::1',
    `http://crl.pki.gov.kz/${'a'.repeat(1024)}`,
    'http://crl.pki.gov.kz/\u00e9',
    '',
  ])('«%s» is no address', (text) => expect(crlsNamed(uri(text))).toEqual([]));

  it('of another kind is none', () => {
    expect(
      crlsNamed(tagged(0x82, Buffer.from('crl.pki.gov.kz')), tagged(0xa4, sequence())),
    ).toEqual([]);
    expect(
      sourcesOf(
        extensions(
          OID.authorityInfoAccess,
          sequence(sequence(oid('1.3.6.1.5.5.7.48.3'), uri('http://tsp.pki.gov.kz'))),
        ),
      ),
    ).toEqual(NONE);
  });

  it('that comes again counts once, and no more than four count', () => {
    const many = Array.from({ length: 15 }, (_, i) => uri(`http://crl.pki.gov.kz/${i >> 1}.crl`));
    expect(crlsNamed(...many)).toEqual([0, 1, 2, 3].map((i) => `http://crl.pki.gov.kz/${i}.crl`));
    expect(
      crlsNamed(...Array.from({ length: 17 }, (_, i) => uri(`http://crl.pki.gov.kz/${i}.crl`))),
    ).toEqual([]);
  });
});

it('whatever stands there, nothing is thrown and only http comes out', () => {
  const ids = [OID.crlDistributionPoints, OID.freshestCrl, OID.authorityInfoAccess];
  fc.assert(
    fc.property(
      fc.constantFrom(...ids),
      fc.uint8Array({ maxLength: 64 }),
      fc.webUrl({ withFragments: true }),
      (id, bytes, url) => {
        const wrapped = [
          bytes,
          sequence(bytes),
          sequence(sequence(tagged(0xa0, tagged(0xa0, bytes, uri(url))))),
          sequence(sequence(oid(OID.ocspAccess), uri(url))),
        ];
        for (const value of wrapped)
          expect(
            Object.values(sourcesOf(extensions(id, value)))
              .flat()
              .filter((address: string) => !/^https?:\/\/[^#]+$/.test(address)),
          ).toEqual([]);
      },
    ),
  );
});

describe('hosts', () => {
  it('are names, or all below a name, and nothing that looks alike', () => {
    const hosts = ['root.gov.kz', '*.pki.gov.kz'];
    expect(
      ['http://root.gov.kz/a', 'https://ocsp.pki.gov.kz:8080/', 'http://OCSP.PKI.GOV.KZ/'].map(
        (address) => isOnHosts(address, hosts),
      ),
    ).toEqual([true, true, true]);
    const others = [
      'http://pki.gov.kz/',
      'http://evil-pki.gov.kz/',
      'http://pki.gov.kz.evil.kz/',
      'http://ocsp.pki.gov.kz.evil.kz/',
      'http://crl.root.gov.kz/',
      'http://evil.kz/?a=.pki.gov.kz',
    ];
    expect(others.filter((address) => isOnHosts(address, hosts))).toEqual([]);
  });

  it('that are no names of the open internet are known', () => {
    const near = [
      'http://127.0.0.1/',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://10.0.0.1/',
      'http://[::1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://localhost/',
      'http://a.localhost/',
      'http://printer.local/',
      'http://metadata.internal/',
      'http://8.8.8.8/',
      'http://router/',
      'http://localhost./',
    ];
    expect(near.filter(isPublicName)).toEqual([]);
    expect(isPublicName('http://crl.pki.gov.kz/a.crl')).toBe(true);
  });
});
