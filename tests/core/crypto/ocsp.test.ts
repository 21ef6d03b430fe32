import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesCertificate } from '../../../src/core/crypto/certId.ts';
import { readOcspResponse } from '../../../src/core/crypto/ocsp.ts';
import { ocspRequest } from '../../../src/core/crypto/ocspRequest.ts';
import { AppError } from '../../../src/core/errors.ts';
import { oidContent } from '../../../src/core/crypto/derWriter.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { concat, oid } from '../../world/der.ts';
import { bytesOf, hexOf, latin } from '../../world/bytes.ts';
import { hasNuc, nucBytes, nucCertificate, nucList, withoutNuc } from '../../world/nucFixtures.ts';

const unreadable = new AppError('ERR_OCSP_UNREADABLE');

/** What the files themselves say. `gost512-good.der` is named so by its publisher, but answers as RFC 6960 2.2 says of a certificate that was never issued. */
const SAID = [
  { file: 'ocsp/gost512-good.der', status: 'revoked', revokedAt: 0, ca: 'nca_gost2022_test.cer', serial: '0FF06211DC82BEB00253FFA000F1DE84ABEF454F', nonce: 'e408ffb790834af2', at: '2022-09-02T16:58:34Z' },
  { file: 'ocsp/gost512-revoked.der', status: 'revoked', revokedAt: Date.UTC(2022, 6, 27, 10, 25, 30), ca: 'nca_gost2022_test.cer', serial: '3A90343E720594C55204B19CB9A402422EF0E622', nonce: '157b28fd1ac7761e', at: '2022-09-02T16:59:28Z' },
  { file: 'ocsp/rsa-2004-era.der', status: 'good', revokedAt: null, ca: 'nca_rsa_test.crt', serial: '4279390A141F5353A62947B61ED65E81741467D1', nonce: 'b5e5c9b552cbcac4', at: '2022-09-02T16:53:59Z' },
] as const;

describe.skipIf(!hasNuc)(`answers of the national responders${withoutNuc}`, () => {
  it('are all in the table', () => {
    expect(SAID.map(({ file }) => file)).toEqual(nucList('ocsp'));
  });

  it.each(SAID)('$file says $status', ({ file, status, revokedAt, ca, serial, nonce, at }) => {
    const response = readOcspResponse(nucBytes(file));
    expect(response.singles).toMatchObject([{ status, revokedAt, thisUpdate: Date.parse(at), nextUpdate: null, id: { digest: 'SHA-256', serialNumber: serial } }]);
    expect([response.producedAt, hexOf(response.nonce ?? new Uint8Array()), response.certificates.length]).toEqual([Date.parse(at), nonce, 1]);
    const issuer = nucCertificate(`ca/test/${ca}`);
    const [single] = response.singles;
    expect(single && namesCertificate(single.id, serial, { subject: issuer.subject.der, spki: issuer.spki })).toBe(true);
    expect(single && namesCertificate(single.id, serial, { subject: issuer.issuer.der, spki: issuer.spki })).toBe(false);
  });

  it.each(SAID)('$file with bytes changed, cut or doubled is read or refused with one code', ({ file }) => {
    const real = nucBytes(file);
    const read = (bytes: Uint8Array) => {
      try {
        readOcspResponse(bytes);
      } catch (thrown) {
        expect((thrown as AppError).code).toMatch(/^ERR_OCSP_(UNREADABLE|REFUSED)$/);
      }
    };
    for (let length = 0; length < real.length; length++) expect(() => readOcspResponse(real.subarray(0, length))).toThrow(unreadable);
    const place = fc.nat(real.length - 1);
    fc.assert(fc.property(fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 4 }), (changes) => {
      read(changes.reduce((bytes, [at, value]) => bytes.with(at, value), real));
    }), { numRuns: 2000 });
    fc.assert(fc.property(place, place, place, (a, b, c) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      read(concat(real.subarray(0, c), real.subarray(from, to), real.subarray(c)));
      read(concat(real.subarray(0, from), real.subarray(to)));
    }), { numRuns: 500 });
  });

  it('bytes after the answer are refused', () => {
    expect(() => readOcspResponse(concat(nucBytes('ocsp/rsa-2004-era.der'), Uint8Array.of(0)))).toThrow(unreadable);
  });
});

describe('an answer that is none', () => {
  it.each([[1, 'malformedRequest'], [2, 'internalError'], [3, 'tryLater'], [5, 'sigRequired'], [6, 'unauthorized']])('status %i is told as %s', (code, status) => {
    expect(() => readOcspResponse(Uint8Array.of(0x30, 3, 0x0a, 1, code))).toThrow(new AppError('ERR_OCSP_REFUSED', { status }));
  });

  it.each([
    ['nothing', new Uint8Array()], ['an unused status', Uint8Array.of(0x30, 3, 0x0a, 1, 4)], ['success without bytes', Uint8Array.of(0x30, 3, 0x0a, 1, 0)],
    ['text', latin('HTTP/1.1 200 OK')], ['more than 256 KiB', concat(Uint8Array.of(0x30, 0x83, 4, 0, 0), new Uint8Array(262_144))],
  ])('%s is refused', (_, bytes) => {
    expect(() => readOcspResponse(bytes)).toThrow(unreadable);
  });
});

it('identifiers are written as the other hand writes them', () => {
  for (const id of [...Object.values(OID), '2.5.4.3', '1.2.840.113549']) expect(hexOf(concat(Uint8Array.of(6, oidContent(id).length), oidContent(id)))).toBe(hexOf(oid(id)));
});

describe.skipIf(!hasNuc)(`a question${withoutNuc}`, () => {
  const issuer = nucCertificate('ca/test/nca_gost2022_test.cer');
  const request = ocspRequest({ serialNumber: '3A90343E720594C55204B19CB9A402422EF0E622' }, { subject: issuer.subject.der, spki: issuer.spki }, bytesOf('00112233445566778899aabbccddeeff'));

  it('names the certificate as the responder named it in its answer', () => {
    const at = hexOf(request).indexOf('3069300d');
    const certId = hexOf(request).slice(at, at + 2 * (2 + 0x69));
    expect(at).toBeGreaterThan(0);
    expect(hexOf(nucBytes('ocsp/gost512-revoked.der'))).toContain(certId);
  });

  it('is read by OpenSSL, with its nonce', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'komekshi-ocsp-')), 'request.der');
    writeFileSync(file, request);
    const text = execFileSync('openssl', ['ocsp', '-reqin', file, '-req_text'], { encoding: 'utf8' });
    rmSync(path.dirname(file), { recursive: true });
    expect(text).toContain('Hash Algorithm: sha256');
    expect(text).toContain('Serial Number: 3A90343E720594C55204B19CB9A402422EF0E622');
    expect(text.replace(/\s/g, '')).toContain('041000112233445566778899AABBCCDDEEFF');
  });
});
