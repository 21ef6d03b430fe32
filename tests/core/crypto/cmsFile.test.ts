// One message in all the forms in which files bring it, and what is no message.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cmsInFile, isWrapped } from '../../../src/core/crypto/cmsFile.ts';
import { MAX_BYTES } from '../../../src/core/crypto/der.ts';
import { synthetic, type Bytes } from '../../fuzz/corpus.ts';
import { concat } from '../../world/der.ts';

const CMS = synthetic('cms/gost.cms');
const ascii = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'latin1'));
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const lined = (bytes: Uint8Array, end = '\n'): string =>
  base64(bytes).replaceAll(/.{64}/g, `$&${end}`);
const pem = (label: string, bytes: Uint8Array = CMS, end = '\n'): string =>
  `-----BEGIN ${label}-----${end}${lined(bytes, end)}${end}-----END ${label}-----${end}`;
const letter = (headers: readonly string[], end = '\r\n'): string =>
  [...headers, '', lined(CMS, end), ''].join(end);
const utf16 = (text: string): Bytes => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const SMIME = [
  'MIME-Version: 1.0',
  'Content-Disposition: attachment; filename="smime.p7m"',
  'Content-Type: application/pkcs7-mime; smime-type=signed-data;',
  ' name="smime.p7m"',
  'Content-Transfer-Encoding: base64',
];

const FORMS: readonly (readonly [string, Bytes])[] = [
  ['a line end behind it', concat(CMS, ascii('\n'))],
  ['a line end of Windows behind it', concat(CMS, ascii('\r\n'))],
  ['zeros up to a whole block', concat(CMS, new Uint8Array(512))],
  ['BER with a line end', concat(synthetic('cms/ber.cms'), ascii('\n'))],
  ['base64 on one line', ascii(base64(CMS))],
  ['base64 on lines', ascii(lined(CMS))],
  ['base64 on lines of Windows', ascii(lined(CMS, '\r\n'))],
  ['base64 without its padding', ascii(base64(concat(CMS, ascii('\n'))).replaceAll('=', ''))],
  ['base64 with zeros behind it', concat(ascii(base64(CMS)), new Uint8Array(7))],
  ['base64 with a mark of UTF-8', new Uint8Array(Buffer.from(`\ufeff${base64(CMS)}`))],
  ['base64 in UTF-16', utf16(lined(CMS))],
  ['PEM, CMS', ascii(pem('CMS'))],
  ['PEM, PKCS7', ascii(pem('PKCS7'))],
  ['PEM, PKCS #7 SIGNED DATA', ascii(pem('PKCS #7 SIGNED DATA'))],
  ['PEM, lines of Windows', ascii(pem('CMS', CMS, '\r\n'))],
  ['PEM in UTF-16', utf16(pem('CMS', CMS, '\r\n'))],
  ['PEM on one line', ascii(`-----BEGIN CMS-----\n${base64(CMS)}\n-----END CMS-----`)],
  [
    'PEM with words before it and behind it',
    new Uint8Array(Buffer.from(`Қолтаңба\n${pem('CMS')}соңы\n`)),
  ],
  [
    'PEM beside a certificate',
    ascii(`${pem('CERTIFICATE', synthetic('certificate/gost.cer'))}${pem('CMS')}`),
  ],
  ['an S/MIME letter', ascii(letter(SMIME))],
  [
    'an S/MIME letter of a mail program',
    ascii(letter(['Received: from a by b', 'Subject: =?utf-8?B?0KLQtdGB0YI=?=', ...SMIME], '\n')),
  ],
];

describe('one message is read in whatever form a file brings it', () => {
  test.each(FORMS)('%s', (name, file) => {
    expect(cmsInFile(file)).toEqual(name.startsWith('BER') ? synthetic('cms/ber.cms') : CMS);
    expect(isWrapped(file)).toBe(true);
  });

  it('bare, it is taken as it is', () => {
    for (const name of ['cms/gost.cms', 'cms/ber.cms', 'cms/stamped.cms']) {
      expect(cmsInFile(synthetic(name))).toEqual(synthetic(name));
      expect(isWrapped(synthetic(name))).toBe(false);
    }
  });

  it('with any padding, and base64 with line ends anywhere', () => {
    const padding = fc
      .array(fc.constantFrom(0x00, 0x09, 0x0a, 0x0d, 0x20), { maxLength: 40 })
      .map((octets) => Uint8Array.from(octets));
    fc.assert(
      fc.property(padding, fc.array(fc.nat({ max: 400 }), { maxLength: 10 }), (behind, cuts) => {
        const text = cuts.reduce(
          (cut, at) => `${cut.slice(0, at)}\r\n${cut.slice(at)}`,
          base64(CMS),
        );
        expect([cmsInFile(concat(CMS, behind)), cmsInFile(concat(ascii(text), behind))]).toEqual([
          CMS,
          CMS,
        ]);
      }),
      { numRuns: 100 },
    );
  });
});

const code = (file: Uint8Array): unknown => {
  try {
    return cmsInFile(file);
  } catch (thrown) {
    return [(thrown as { code: string }).code, (thrown as { params: object }).params];
  }
};

/** A sequence of so many octets of content. */
const long = (octets: number): Bytes => {
  const bytes = new Uint8Array(octets + 6);
  bytes.set([0x30, 0x84, octets >>> 24, (octets >>> 16) & 255, (octets >>> 8) & 255, octets & 255]);
  return bytes;
};

describe('what is no message, or not one, is an error of its own', () => {
  test.each<[string, Uint8Array, string, object?]>([
    ['nothing', new Uint8Array(), 'ERR_CMS_UNREADABLE'],
    ['blanks', ascii('\r\n \0'), 'ERR_CMS_UNREADABLE'],
    ['words', ascii('a letter'), 'ERR_CMS_UNREADABLE'],
    ['a PDF', ascii('%PDF-1.7\n1 0 obj'), 'ERR_CMS_UNREADABLE'],
    ['the end cut off', CMS.subarray(0, -1), 'ERR_CMS_UNREADABLE'],
    ['base64 of it cut off', ascii(base64(CMS).slice(0, 400)), 'ERR_CMS_UNREADABLE'],
    ['base64 twice', ascii(base64(ascii(base64(CMS)))), 'ERR_CMS_UNREADABLE'],
    [
      'base64 with a foreign letter',
      new Uint8Array(Buffer.from(base64(CMS).replace('M', 'М'))),
      'ERR_CMS_UNREADABLE',
    ],
    ['a certificate', synthetic('certificate/gost.cer'), 'ERR_CMS_UNREADABLE'],
    [
      'a certificate in PEM',
      ascii(pem('CERTIFICATE', synthetic('certificate/gost.cer'))),
      'ERR_CMS_UNREADABLE',
    ],
    ['PEM without its end', ascii(pem('CMS').replace(/-----END.*/s, '')), 'ERR_CMS_UNREADABLE'],
    [
      'PEM that ends under another name',
      ascii(pem('CMS').replace('END CMS', 'END PKCS7')),
      'ERR_CMS_UNREADABLE',
    ],
    ['a letter without a body', ascii(SMIME.join('\n')), 'ERR_CMS_UNREADABLE'],
    [
      'a letter whose text stands beside its signature',
      ascii(letter(['MIME-Version: 1.0', 'Content-Type: multipart/signed; boundary=x'])),
      'ERR_CMS_LETTER',
    ],
    ['a word behind it', concat(CMS, ascii('\nOK')), 'ERR_CMS_TRAILING', { bytes: 3 }],
    ['itself once more', concat(CMS, CMS), 'ERR_CMS_TRAILING', { bytes: CMS.length }],
    [
      'a byte behind it, in PEM',
      ascii(pem('CMS', concat(CMS, Uint8Array.of(1)))),
      'ERR_CMS_TRAILING',
      { bytes: 1 },
    ],
    ['two messages in PEM', ascii(`${pem('CMS')}${pem('PKCS7')}`), 'ERR_CMS_SEVERAL'],
    ['more than is read', long(MAX_BYTES), 'ERR_CMS_TOO_LARGE', { mebibytes: 16 }],
    [
      'far more than is read',
      new Uint8Array(3 * MAX_BYTES + 1),
      'ERR_CMS_TOO_LARGE',
      { mebibytes: 16 },
    ],
  ])('%s: %#', (_, file, expected, params = {}) => {
    expect(code(file)).toEqual([expected, params]);
    expect(isWrapped(file)).toBe(false);
  });

  it('any bytes are read or refused by a code', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        /^ERR_CMS_/.test(String((code(bytes) as unknown[])[0])),
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
        /^ERR_CMS_/.test(String((code(new Uint8Array(Buffer.from(text))) as unknown[])[0])),
      ),
      { numRuns: 500 },
    );
  });
});
