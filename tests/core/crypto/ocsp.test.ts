// Answers of OCSP responders (RFC 6960 4.2) are read as they were meant or refused with one code,
// and our question names the certificate as they do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesCertificate } from '../../../src/core/crypto/certId.ts';
import { readOcspResponse } from '../../../src/core/crypto/ocsp.ts';
import { ocspRequest } from '../../../src/core/crypto/ocspRequest.ts';
import { AppError } from '../../../src/core/errors.ts';
import { oidContent } from '../../../src/core/crypto/derWriter.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { parseX509, type X509 } from '../../../src/core/crypto/x509.ts';
import { hasOpenssl, openssl, withoutOpenssl } from '../../second-opinion/openssl.ts';
import { createWorldCa } from '../../world/ca.ts';
import type { Algorithm } from '../../world/caProfiles.ts';
import { concat, oid } from '../../world/der.ts';
import { bytesOf, hexOf, latin } from '../../world/bytes.ts';
import { hasNuc, nucBytes, nucCertificate, nucList, withoutNuc } from '../../world/nucFixtures.ts';
import { createOcspResponder } from '../../world/ocsp.ts';
import type { SingleTerms } from '../../world/ocspAnswer.ts';

const unreadable = new AppError('ERR_OCSP_UNREADABLE');

interface Said {
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAt: number | null;
  readonly serial: string;
  /** Content of the nonce's extension in hex. */
  readonly nonce: string;
  readonly at: string;
}

/** An answer that is read as it was meant. */
function expectRead(
  bytes: Uint8Array<ArrayBuffer>,
  issuer: X509,
  { status, revokedAt, serial, nonce, at }: Said,
): void {
  const response = readOcspResponse(bytes);
  expect(response.singles).toMatchObject([
    {
      status,
      revokedAt,
      thisUpdate: Date.parse(at),
      nextUpdate: null,
      id: { digest: 'SHA-256', serialNumber: serial },
    },
  ]);
  expect([
    response.producedAt,
    hexOf(response.nonce ?? new Uint8Array()),
    response.certificates.length,
  ]).toEqual([Date.parse(at), nonce, 1]);
  const [single] = response.singles;
  expect(
    single &&
      namesCertificate(single.id, serial, { subject: issuer.subject.der, spki: issuer.spki }),
  ).toBe(true);
  expect(
    single &&
      namesCertificate(single.id, serial, { subject: issuer.issuer.der, spki: issuer.spki }),
  ).toBe(false);
}

/** Bytes changed, cut or doubled are read or refused with one code; bytes after the answer are refused. */
function expectOneCode(real: Uint8Array<ArrayBuffer>, runs: number): void {
  const read = (bytes: Uint8Array) => {
    try {
      readOcspResponse(bytes);
    } catch (thrown) {
      expect((thrown as AppError).code).toMatch(/^ERR_OCSP_(UNREADABLE|REFUSED)$/);
    }
  };
  for (let length = 0; length < real.length; length++)
    expect(() => readOcspResponse(real.subarray(0, length))).toThrow(unreadable);
  expect(() => readOcspResponse(concat(real, Uint8Array.of(0)))).toThrow(unreadable);
  const place = fc.nat(real.length - 1);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 4 }),
      (changes) => {
        read(changes.reduce((bytes, [at, value]) => bytes.with(at, value), real));
      },
    ),
    { numRuns: runs },
  );
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      read(concat(real.subarray(0, c), real.subarray(from, to), real.subarray(c)));
      read(concat(real.subarray(0, from), real.subarray(to)));
    }),
    { numRuns: runs / 4 },
  );
}

const AT = Date.UTC(2026, 10, 22, 10);
const NONCE = '00112233445566778899aabbccddeeff';
const ca = await createWorldCa({ at: AT });

/** The world's CA, and the question about one of its certificates. */
function asked(algorithm: Algorithm, serialNumber: string) {
  const issuer = parseX509(ca.issuing[algorithm].certificate);
  return {
    issuer,
    request: ocspRequest(
      { serialNumber },
      { subject: issuer.subject.der, spki: issuer.spki },
      bytesOf(NONCE),
    ),
  };
}

const STATUSES = {
  '0FF062': 'good',
  '3A9034': { revokedAt: AT - 1000 },
  '427939': 'unknown',
} as const;
const responderOf = (algorithm: Algorithm) =>
  createOcspResponder(
    { ca, algorithm, now: () => AT },
    (serial) => (STATUSES as Readonly<Record<string, SingleTerms['status']>>)[serial] ?? 'good',
  );
const responders = { gost: await responderOf('gost'), rsa: await responderOf('rsa') };

describe.each(['gost', 'rsa'] as const)('answers of a responder for %s', (algorithm) => {
  it.each(Object.entries(STATUSES))('about %s', (serial, said) => {
    const { issuer, request } = asked(algorithm, serial);
    const [status, revokedAt] =
      typeof said === 'string' ? [said, null] : ['revoked' as const, said.revokedAt];
    const answer = responders[algorithm].answer(request);
    expectRead(answer, issuer, {
      status,
      revokedAt,
      serial,
      nonce: NONCE,
      at: new Date(AT).toISOString(),
    });
    expectOneCode(answer, 400);
  });
});

/**
 * What the files themselves say. `gost512-good.der` is named so by its publisher, but answers as
 * RFC 6960 2.2 says of a certificate that was never issued.
 */
const SAID = [
  {
    file: 'ocsp/gost512-good.der',
    status: 'revoked',
    revokedAt: 0,
    ca: 'nca_gost2022_test.cer',
    serial: '0FF06211DC82BEB00253FFA000F1DE84ABEF454F',
    nonce: 'e408ffb790834af2',
    at: '2022-09-02T16:58:34Z',
  },
  {
    file: 'ocsp/gost512-revoked.der',
    status: 'revoked',
    revokedAt: Date.UTC(2022, 6, 27, 10, 25, 30),
    ca: 'nca_gost2022_test.cer',
    serial: '3A90343E720594C55204B19CB9A402422EF0E622',
    nonce: '157b28fd1ac7761e',
    at: '2022-09-02T16:59:28Z',
  },
  {
    file: 'ocsp/rsa-2004-era.der',
    status: 'good',
    revokedAt: null,
    ca: 'nca_rsa_test.crt',
    serial: '4279390A141F5353A62947B61ED65E81741467D1',
    nonce: 'b5e5c9b552cbcac4',
    at: '2022-09-02T16:53:59Z',
  },
] as const;

describe.skipIf(!hasNuc)(`answers of the national responders${withoutNuc}`, () => {
  it('are all in the table', () => {
    expect(SAID.map(({ file }) => file)).toEqual(nucList('ocsp'));
  });

  it.each(SAID)('$file says $status', ({ file, ca, ...said }) => {
    expectRead(nucBytes(file), nucCertificate(`ca/test/${ca}`), said);
  });

  it.each(SAID)(
    '$file with bytes changed, cut or doubled is read or refused with one code',
    ({ file }) => {
      expectOneCode(nucBytes(file), 2000);
    },
  );
});

describe('an answer that is none', () => {
  it.each([
    [1, 'malformedRequest'],
    [2, 'internalError'],
    [3, 'tryLater'],
    [5, 'sigRequired'],
    [6, 'unauthorized'],
  ])('status %i is told as %s', (code, status) => {
    expect(() => readOcspResponse(Uint8Array.of(0x30, 3, 0x0a, 1, code))).toThrow(
      new AppError('ERR_OCSP_REFUSED', { status }),
    );
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['an unused status', Uint8Array.of(0x30, 3, 0x0a, 1, 4)],
    ['success without bytes', Uint8Array.of(0x30, 3, 0x0a, 1, 0)],
    ['text', latin('HTTP/1.1 200 OK')],
    ['more than 256 KiB', concat(Uint8Array.of(0x30, 0x83, 4, 0, 0), new Uint8Array(262_144))],
  ])('%s is refused', (_, bytes) => {
    expect(() => readOcspResponse(bytes)).toThrow(unreadable);
  });
});

it('identifiers are written as the other hand writes them', () => {
  for (const id of [...Object.values(OID), '2.5.4.3', '1.2.840.113549'])
    expect(hexOf(concat(Uint8Array.of(6, oidContent(id).length), oidContent(id)))).toBe(
      hexOf(oid(id)),
    );
});

/** The CertID of a question or an answer in hex, by its length and its SHA-256. */
const certIdIn = (question: Uint8Array): string => {
  const at = hexOf(question).indexOf('3069300d');
  expect(at).toBeGreaterThan(0);
  return hexOf(question).slice(at, at + 2 * (2 + 0x69));
};

describe('a question', () => {
  const serial = '3A90343E720594C55204B19CB9A402422EF0E622';

  it.each(['gost', 'rsa'] as const)(
    'names the certificate as a responder for %s names it, in another hand',
    (algorithm) => {
      const { request } = asked(algorithm, serial);
      expect(hexOf(responders[algorithm].answer(request))).toContain(certIdIn(request));
    },
  );

  it.skipIf(!hasNuc)(
    `names the certificate as the national responder named it in its answer${withoutNuc}`,
    () => {
      const issuer = nucCertificate('ca/test/nca_gost2022_test.cer');
      const request = ocspRequest(
        { serialNumber: serial },
        { subject: issuer.subject.der, spki: issuer.spki },
        bytesOf(NONCE),
      );
      expect(hexOf(nucBytes('ocsp/gost512-revoked.der'))).toContain(certIdIn(request));
    },
  );

  it.skipIf(!hasOpenssl)(`is read by OpenSSL, with its nonce${withoutOpenssl}`, () => {
    const { stdout } = openssl(['ocsp', '-reqin', '@request', '-req_text'], {
      request: asked('gost', serial).request,
    });
    const text = String(stdout);
    expect(text).toContain('Hash Algorithm: sha256');
    expect(text).toContain(`Serial Number: ${serial}`);
    expect(text.replace(/\s/g, '')).toContain(`0410${NONCE.toUpperCase()}`);
  });
});
