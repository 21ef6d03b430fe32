// What a chosen file is instead of a key file, told by its bytes and never by its name; and the
// forms of a key file that are read all the same.
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errors } from '../../../../locales/errors.ts';
import { AppError, type ErrorCode } from '../../../../src/core/errors.ts';
import { keyFileSigner } from '../../../../src/core/signing/keyFileSigner.ts';
import { pfxIn } from '../../../../src/core/signing/pkcs12/fileKind.ts';
import { openKeyFile } from '../../../../src/core/signing/pkcs12/pfx.ts';
import { createWorldCa } from '../../../world/ca.ts';
import { gostKeyPair } from '../../../world/caKeys.ts';
import { concat, integer, oid, sequence, tagged } from '../../../world/der.ts';

const AT = Date.UTC(2026, 10, 22);
const ca = await createWorldCa({ at: AT });
const { pfx, password, certificateDer } = await ca.issue({ kind: 'individual', algorithm: 'gost' });
const cms = await keyFileSigner(
  await openKeyFile(pfx, password),
  (length) => new Uint8Array(length),
).sign(new Uint8Array([1]), { at: AT });
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const base64 = (der: Uint8Array, end = '\n'): string =>
  Buffer.from(der).toString('base64').replaceAll(/.{64}/g, `$&${end}`);
const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${base64(der)}\n-----END ${label}-----\n`;
const padded = (octets: number[]): Uint8Array<ArrayBuffer> =>
  concat(Uint8Array.from(octets), new Uint8Array(300));
const { privateKeyInfo } = gostKeyPair();
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

const codeOf = (file: Uint8Array<ArrayBuffer>): string => {
  try {
    pfxIn(file);
    return 'a key file';
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.code : String(thrown);
  }
};

test.each<[string, ErrorCode, Uint8Array<ArrayBuffer>]>([
  ['no byte', 'ERR_KEY_EMPTY_FILE', new Uint8Array()],
  ['a Java key store', 'ERR_KEY_JAVA_KEY_STORE', padded([0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2])],
  [
    'a Java key store of the other kind',
    'ERR_KEY_JAVA_KEY_STORE',
    padded([0xce, 0xce, 0xce, 0xce, 0, 0, 0, 2]),
  ],
  ['a ZIP', 'ERR_KEY_ARCHIVE', padded([0x50, 0x4b, 3, 4])],
  ['an empty ZIP', 'ERR_KEY_ARCHIVE', padded([0x50, 0x4b, 5, 6])],
  ['a RAR', 'ERR_KEY_ARCHIVE', padded([0x52, 0x61, 0x72, 0x21, 0x1a, 7])],
  ['a 7z', 'ERR_KEY_ARCHIVE', padded([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  [
    'a large ZIP',
    'ERR_KEY_ARCHIVE',
    concat(Uint8Array.of(0x50, 0x4b, 3, 4), new Uint8Array(4_000_000)),
  ],
  ['a certificate', 'ERR_KEY_CERTIFICATE_ALONE', certificateDer],
  [
    'a certificate and a line end',
    'ERR_KEY_CERTIFICATE_ALONE',
    concat(certificateDer, bytes('\n')),
  ],
  ['a certificate in PEM', 'ERR_KEY_CERTIFICATE_ALONE', bytes(pem('CERTIFICATE', certificateDer))],
  ['a certificate in base64', 'ERR_KEY_CERTIFICATE_ALONE', bytes(base64(certificateDer))],
  [
    'a certificate behind the text of OpenSSL',
    'ERR_KEY_CERTIFICATE_ALONE',
    bytes(`Certificate:\n    Data:\n${pem('TRUSTED CERTIFICATE', certificateDer)}`),
  ],
  ['a private key in PEM', 'ERR_KEY_BARE', bytes(pem('PRIVATE KEY', privateKeyInfo))],
  ['an encrypted one', 'ERR_KEY_BARE', bytes(pem('ENCRYPTED PRIVATE KEY', privateKeyInfo))],
  [
    'key and certificate in PEM',
    'ERR_KEY_BARE',
    bytes(pem('CERTIFICATE', certificateDer) + pem('RSA PRIVATE KEY', privateKeyInfo)),
  ],
  ['a private key, PKCS#8', 'ERR_KEY_BARE', privateKeyInfo],
  [
    'a private key, RFC 5915',
    'ERR_KEY_BARE',
    new Uint8Array(ec.export({ type: 'sec1', format: 'der' })),
  ],
  [
    'an encrypted private key, PKCS#8',
    'ERR_KEY_BARE',
    sequence(sequence(oid('1.2.840.113549.1.5.13')), tagged(4, new Uint8Array(40))),
  ],
  ['a key of PuTTY', 'ERR_KEY_BARE', bytes('PuTTY-User-Key-File-3: ssh-rsa\n')],
  ['a signature', 'ERR_KEY_SIGNED_FILE', cms],
  ['a signature in PEM', 'ERR_KEY_SIGNED_FILE', bytes(pem('CMS', cms))],
  ['a signature in base64', 'ERR_KEY_SIGNED_FILE', bytes(base64(cms))],
  ['a chain, PKCS#7 in PEM', 'ERR_KEY_SIGNED_FILE', bytes(pem('PKCS7', cms))],
  ['a picture', 'ERR_KEY_NOT_A_KEY_FILE', padded([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ['a PDF', 'ERR_KEY_NOT_A_KEY_FILE', bytes('%PDF-1.7\n')],
  ['zeros', 'ERR_KEY_NOT_A_KEY_FILE', new Uint8Array(3000)],
  ['words', 'ERR_KEY_NOT_A_KEY_FILE', bytes('Qwerty12')],
  [
    'DER of something else',
    'ERR_KEY_NOT_A_KEY_FILE',
    sequence(integer(4), tagged(0x0c, bytes('x'))),
  ],
  ['too much', 'ERR_KEY_TOO_LARGE', new Uint8Array(400 * 1024)],
  ['a key file of 257 KiB', 'ERR_KEY_TOO_LARGE', concat(pfx, new Uint8Array(257 * 1024))],
])('%s: %s', (_, code, file) => {
  expect(codeOf(file)).toBe(code);
});

describe('a key file is read', () => {
  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['as it is', pfx],
    ['in base64', bytes(base64(pfx))],
    ['in base64 on one line', bytes(base64(pfx, ''))],
    ['in base64 of Windows', bytes(`\ufeff${base64(pfx, '\r\n')}\r\n\r\n`)],
    ['in PEM', bytes(pem('PKCS12', pfx))],
    ['in PEM by its other name', bytes(`Bag Attributes\n${pem('PFX', pfx)}`)],
  ])('%s', async (_, file) => {
    expect((await openKeyFile(file, password, { at: AT })).certificate.der).toEqual(certificateDer);
  });
});

test('anything at all is a key file or has a name', () => {
  const text = fc
    .string({
      unit: fc.constantFrom('A', 'z', '0', '+', '/', '=', ' ', '\n', '-----BEGIN '),
      maxLength: 200,
    })
    .map(bytes);
  const der = fc
    .uint8Array({ maxLength: 60 })
    .map((tail) => concat(Uint8Array.of(0x30, tail.length), tail));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }).map((any) => Uint8Array.from(any)),
        text,
        der,
      ),
      (file) => {
        expect(codeOf(file)).toMatch(/^(a key file|ERR_KEY_[A-Z_]+)$/);
      },
    ),
    { numRuns: 500 },
  );
});

test('a new key is advised only where the same one saved anew would not do', () => {
  const advising = Object.entries(errors)
    .filter(
      ([code, { todo }]) => code.startsWith('ERR_KEY_') && todo.en.startsWith('Get a new key'),
    )
    .map(([code]) => code);
  expect(advising.sort()).toEqual([
    'ERR_KEY_CONTRADICTORY',
    'ERR_KEY_EXPIRED',
    'ERR_KEY_NO_IIN',
    'ERR_KEY_REVOKED',
    'ERR_KEY_UNSUPPORTED_ALGORITHM',
  ]);
  // The text does not tell a person to choose a file ending that the file may already have.
  for (const [code, { what, todo }] of Object.entries(errors))
    if (code.startsWith('ERR_KEY_')) expect(what.en + todo.en).not.toMatch(/name ends in/);
});
