// What a hostile file may cost at most. Each bound is tested with the smallest file above it, and
// with what that would cost without the bound.
import { describe, expect, it } from 'vitest';
import { readCertId } from '../../../src/core/crypto/certId.ts';
import { readSignedData } from '../../../src/core/crypto/cms.ts';
import { readCrl } from '../../../src/core/crypto/crl.ts';
import { DerError, elements, parseOne } from '../../../src/core/crypto/der.ts';
import { bitNumbers, octets, oid, serialNumber } from '../../../src/core/crypto/derValues.ts';
import { readName } from '../../../src/core/crypto/names.ts';
import { readOcspResponse } from '../../../src/core/crypto/ocsp.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { derFromPem } from '../../../src/core/crypto/pem.ts';
import { parseX509, readExtensions } from '../../../src/core/crypto/x509.ts';
import * as write from '../../world/der.ts';
import {
  certify,
  cmsOf,
  extension,
  listOf,
  nameOf,
  signerInfo,
} from '../verification/authority.ts';
import { bytesOf } from '../../world/bytes.ts';

const times = <T>(count: number, each: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => each(i));
const refused = (read: () => unknown): void => expect(read).toThrow(DerError);

/** The message with other members of its SignedData. */
function rewrapped(
  cms: Uint8Array,
  change: (members: Uint8Array[]) => (Uint8Array | undefined)[],
): Uint8Array {
  const [type, explicit] = Array.from(elements(parseOne(cms)));
  const [signedData] = explicit === undefined ? [] : Array.from(elements(explicit));
  if (type === undefined || signedData === undefined) throw new Error('no SignedData');
  const members = change(Array.from(elements(signedData), ({ raw }) => raw)).filter(
    (member) => member !== undefined,
  );
  return write.sequence(type.raw, write.tagged(0xa0, write.sequence(...members)));
}

/**
 * How many pieces of bytes it took: two for each element that is looked at. Counted without keeping
 * them: there may be millions.
 */
function pieces(work: () => unknown): number {
  let taken = 0;
  const own = Reflect.get(Uint8Array.prototype, 'subarray') as () => unknown;
  const apply = (subarray: () => unknown, from: unknown, terms: unknown[]): unknown => {
    taken += 1;
    return Reflect.apply(subarray, from, terms);
  };
  // It hides the one that all typed arrays have from theirs.
  Object.defineProperty(Uint8Array.prototype, 'subarray', {
    configurable: true,
    value: new Proxy(own, { apply }),
  });
  try {
    work();
    return taken;
  } finally {
    Reflect.deleteProperty(Uint8Array.prototype, 'subarray');
  }
}

describe('values', () => {
  it('a serial number has 20 octets, and one for the sign', () => {
    expect(serialNumber(parseOne(write.tagged(2, new Uint8Array(21).fill(0x41))))).toHaveLength(42);
    refused(() => serialNumber(parseOne(write.tagged(2, new Uint8Array(22).fill(0x41)))));
    const long = write.sequence(
      write.sequence(write.oid(OID.sha256)),
      write.octetString(bytesOf('00')),
      write.octetString(bytesOf('00')),
      write.tagged(2, new Uint8Array(22).fill(1)),
    );
    refused(() => readCertId(parseOne(long)));
  });

  it.each(['02020001', '0202ff80', '0203000001'])(
    'the number %s is written longer than it must',
    (hex) => refused(() => serialNumber(parseOne(bytesOf(hex)))),
  );
  it.each(['02020080', '0202ff7f', '020100', '0201ff'])('the number %s is not', (hex) =>
    expect(serialNumber(parseOne(bytesOf(hex)))).toBe(hex.slice(4).toUpperCase()),
  );

  it('an identifier has 64 octets, each arc in the fewest', () => {
    expect(oid(parseOne(write.tagged(6, new Uint8Array(64).fill(1)))).split('.')).toHaveLength(65);
    refused(() => oid(parseOne(write.tagged(6, new Uint8Array(65).fill(1)))));
    expect(oid(parseOne(bytesOf('06042a868000')))).toBe('1.2.98304');
    for (const hex of ['06032a8001', '0603802a01']) refused(() => oid(parseOne(bytesOf(hex))));
  });

  it('named bits say how many of them are unused', () => {
    expect(bitNumbers(parseOne(bytesOf('030206c0')))).toEqual([0, 1]);
    expect(bitNumbers(parseOne(bytesOf('030100')))).toEqual([]);
    for (const hex of ['0300', '030208c0', '030101', '030b00ffffffffffffffffffff'])
      refused(() => bitNumbers(parseOne(bytesOf(hex))));
  });

  it('a string comes in 65,536 pieces at most, empty ones counted', () => {
    const pieces = (count: number, piece: Uint8Array) =>
      parseOne(write.tagged(0x24, ...times(count, () => piece)));
    expect(octets(pieces(65_536, bytesOf('040107')))).toHaveLength(65_536);
    refused(() => octets(pieces(65_537, bytesOf('040107'))));
    refused(() => octets(pieces(65_537, bytesOf('2400'))));
  });
});

describe('[V2] elements', () => {
  it('millions of small ones of indefinite length are stepped over', () => {
    const small = write.indefinite(
      write.indefinite(
        write.indefinite(
          write.indefinite(new Uint8Array(16_000_000).map((_, i) => (i % 2 === 0 ? 5 : 0))),
        ),
      ),
    );
    expect(pieces(() => Array.from(elements(parseOne(small))))).toBe(4);
  });
});

describe('names', () => {
  const attribute = write.sequence(write.oid(OID.commonName), write.utf8('x'));
  const named = (sets: number, inEach = 1, text = 'x') =>
    parseOne(
      write.sequence(
        ...times(sets, () =>
          write.set(
            ...times(inEach, () =>
              text === 'x'
                ? attribute
                : write.sequence(write.oid(OID.commonName), write.utf8(text)),
            ),
          ),
        ),
      ),
    );

  it('have 64 parts of 8 attributes in 16 KiB', () => {
    expect(readName(named(64)).attributes).toHaveLength(64);
    expect(readName(named(1, 8)).attributes).toHaveLength(8);
    for (const name of [() => named(65), () => named(1, 9), () => named(1, 1, 'x'.repeat(16_384))])
      refused(() => readName(name()));
  });
});

describe('extensions', () => {
  const tagged = (count: number) =>
    parseOne(
      write.tagged(
        0xa3,
        write.sequence(...times(count, (i) => extension(`1.2.${i}`, write.nothing))),
      ),
    );
  const root = certify({ name: 'root', isCa: true });
  const leafWith = (id: string, values: Uint8Array[]) =>
    certify({ name: 'leaf', issuer: root, more: [extension(id, write.sequence(...values))] }).der;

  it('are 64', () => {
    expect(readExtensions(tagged(64)).size).toBe(64);
    refused(() => readExtensions(tagged(65)));
  });

  it('list 64 usages and 64 policies', () => {
    const unreadable = expect.objectContaining({ code: 'ERR_CERTIFICATE_UNREADABLE' }) as Error;
    const usages = (count: number) =>
      leafWith(
        OID.extendedKeyUsage,
        times(count, (i) => write.oid(`1.2.${i}`)),
      );
    const policies = (count: number) =>
      leafWith(
        OID.certificatePolicies,
        times(count, (i) => write.sequence(write.oid(`1.2.${i}`))),
      );
    expect([
      parseX509(usages(64)).extendedKeyUsage.length,
      parseX509(policies(64)).policies.length,
    ]).toEqual([64, 64]);
    for (const der of [usages(65), policies(65)]) expect(() => parseX509(der)).toThrow(unreadable);
  });
});

describe('a message', () => {
  const unreadable = expect.objectContaining({ code: 'ERR_CMS_UNREADABLE' }) as Error;
  const signer = certify({ name: 'signer' });
  const content = bytesOf('07');
  const withUnsigned = (attributes: Uint8Array[]) =>
    cmsOf(content, signer, {
      signers: [
        write.sequence(signerInfo(content, signer).subarray(4), write.tagged(0xa1, ...attributes)),
      ],
    });
  const note = write.sequence(write.oid('1.2.3'), write.set(write.nothing));

  it('has 256 attributes of 256 values', () => {
    expect(
      readSignedData(withUnsigned(times(256, () => note))).signers[0]?.unsigned.get('1.2.3'),
    ).toHaveLength(256);
    expect(() => readSignedData(withUnsigned(times(257, () => note)))).toThrow(unreadable);
    const values = (count: number) => [
      write.sequence(write.oid('1.2.3'), write.set(...times(count, () => write.nothing))),
    ];
    expect(
      readSignedData(withUnsigned(values(256))).signers[0]?.unsigned.get('1.2.3'),
    ).toHaveLength(256);
    expect(() => readSignedData(withUnsigned(values(257)))).toThrow(unreadable);
  });

  it('has a key identifier of 64 octets, and as many digest algorithms as signers', () => {
    const identified = (octets: number) =>
      cmsOf(content, signer, { identifier: write.tagged(0x80, new Uint8Array(octets)) });
    expect(readSignedData(identified(64)).signers[0]?.identifier).toHaveProperty('keyIdentifier');
    expect(() => readSignedData(identified(65))).toThrow(unreadable);
    const digests = (count: number) => {
      const algorithm = write.sequence(write.oid(OID.streebog512), write.nothing);
      const cms = cmsOf(content, signer);
      return rewrapped(cms, ([version, , ...rest]) => [
        version,
        write.set(...times(count, () => algorithm)),
        ...rest,
      ]);
    };
    expect(readSignedData(digests(16)).signers).toHaveLength(1);
    expect(() => readSignedData(digests(17))).toThrow(unreadable);
  });

  it('of a megabyte of attributes is refused as soon as it is seen to be', () => {
    const many = times(80_000, () => note);
    const cms = withUnsigned(many);
    expect(pieces(() => expect(() => readSignedData(cms)).toThrow(unreadable))).toBeLessThan(1_000);
  });
});

describe('files', () => {
  const tooLarge = (code: string) =>
    expect.objectContaining({ code, cause: new DerError('size') }) as Error;
  const zeros = (bytes: number) => write.tagged(0x30, new Uint8Array(bytes));

  it('a certificate has 64 KiB, an OCSP answer 256 KiB, a list 64 MiB, PEM 96 MiB', () => {
    const note = (bytes: number) => extension('1.2.3', write.octetString(new Uint8Array(bytes)));
    const root = certify({ name: 'root', isCa: true });
    expect(
      parseX509(certify({ name: 'leaf', issuer: root, more: [note(60_000)] }).der).extensions.size,
    ).toBe(2);
    expect(() =>
      parseX509(certify({ name: 'leaf', issuer: root, more: [note(65_600)] }).der),
    ).toThrow(tooLarge('ERR_CERTIFICATE_UNREADABLE'));
    expect(() => readOcspResponse(zeros(256 * 1024))).toThrow(tooLarge('ERR_OCSP_UNREADABLE'));
    expect(() => readCrl(zeros(64 * 1024 * 1024))).toThrow(tooLarge('ERR_CRL_UNREADABLE'));
    const der = write.tagged(0x30);
    const pem = Buffer.from(
      `-----BEGIN X-----\n${Buffer.from(der).toString('base64')}\n-----END X-----\n`,
    );
    expect(derFromPem(Buffer.concat([pem], 96 * 1024 * 1024))).toHaveLength(1);
    expect(derFromPem(Buffer.concat([pem], 96 * 1024 * 1024 + 1))).toEqual([]);
  });
});

describe('a list', () => {
  const issuer = certify({ name: 'issuer', isCa: true });
  const ofOther = extension(
    OID.certificateIssuer,
    write.sequence(write.tagged(0xa4, nameOf('other'))),
    true,
  );
  const reason = (der: string) => extension(OID.reasonCode, bytesOf(der));

  it("what it says of its issuer's certificate stands, whatever it says of one of the same number of another", () => {
    const entry = readCrl(
      listOf(issuer, {
        revoked: [
          { serial: 7, extensions: [reason('0a0101')] },
          { serial: 7, extensions: [ofOther] },
        ],
      }),
    ).revoked.get('07');
    expect(entry).toMatchObject({ reason: 1 });
    expect(
      readCrl(listOf(issuer, { revoked: [{ serial: 7, extensions: [ofOther] }] })),
    ).toMatchObject({ revoked: new Map(), hasUnknownEntries: true });
  });

  it.each(['020108', '0a020008', '0a010b', '0a00'])('the reason %s is none', (der) => {
    expect(() =>
      readCrl(listOf(issuer, { revoked: [{ serial: 7, extensions: [reason(der)] }] })),
    ).toThrow(expect.objectContaining({ code: 'ERR_CRL_UNREADABLE' }) as Error);
  });
});
