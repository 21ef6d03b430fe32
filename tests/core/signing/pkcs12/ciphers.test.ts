// Known answers of the two old ciphers: FIPS 46-3 / SP 800-17 style vectors checked against
// OpenSSL, and RFC 2268 section 5.
import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decryptCbc } from '../../../../src/core/signing/pkcs12/cbc.ts';
import { tripleDesDecryptor } from '../../../../src/core/signing/pkcs12/des.ts';
import { rc2Decryptor } from '../../../../src/core/signing/pkcs12/rc2.ts';

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('DES', () => {
  // Single DES is Triple DES with one key three times. SP 800-17 tables, and the worked example of FIPS 46.
  test.each([
    ['133457799bbcdff1', '0123456789abcdef', '85e813540f0ab405'],
    ['0101010101010101', '8000000000000000', '95f8a5e5dd31d900'],
    ['0101010101010101', '0000000000000001', '166b40b44aba4bd6'],
    ['8001010101010101', '0000000000000000', '95a8d72813daa94d'],
    ['7ca110454a1a6e57', '01a1d6d039776742', '690f5b0d9a26939b'],
  ])('key %s decrypts to %s', (key, plain, cipher) => {
    expect(toHex(tripleDesDecryptor(hex(key.repeat(3)))(hex(cipher)))).toBe(plain);
  });

  test('three different keys (SP 800-67 appendix B)', () => {
    const decrypt = tripleDesDecryptor(hex('0123456789abcdef23456789abcdef01456789abcdef0123'));
    const cipher = ['a826fd8ce53b855f', 'cce21c8112256fe6', '68d5c05dd9b6b900'];
    expect(
      cipher.map((block) => Buffer.from(decrypt(hex(block))).toString('latin1')).join(''),
    ).toBe('The qufck brown fox jump');
  });

  test('agrees with OpenSSL on any key and text, two keys and three', () => {
    const bytes = (length: number): fc.Arbitrary<Uint8Array> =>
      fc.uint8Array({ minLength: length, maxLength: length });
    fc.assert(
      fc.property(
        fc.oneof(bytes(16), bytes(24)),
        bytes(8),
        fc.uint8Array({ maxLength: 100 }),
        (key, iv, plain) => {
          const cipher = createCipheriv(
            key.length === 24 ? 'des-ede3-cbc' : 'des-ede-cbc',
            key,
            iv,
          );
          const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
          expect(decryptCbc(tripleDesDecryptor(key), iv, encrypted)).toEqual(new Uint8Array(plain));
        },
      ),
    );
  });
});

describe('RC2 (RFC 2268 section 5)', () => {
  test.each([
    ['0000000000000000', 63, '0000000000000000', 'ebb773f993278eff'],
    ['ffffffffffffffff', 64, 'ffffffffffffffff', '278b27e42e2f0d49'],
    ['3000000000000000', 64, '1000000000000001', '30649edf9be7d2c2'],
    ['88', 64, '0000000000000000', '61a8a244adacccf0'],
    ['88bca90e90875a', 64, '0000000000000000', '6ccf4308974c267f'],
    ['88bca90e90875a7f0f79c384627bafb2', 64, '0000000000000000', '1a807d272bbe5db1'],
    ['88bca90e90875a7f0f79c384627bafb2', 128, '0000000000000000', '2269552ab0f85ca6'],
    [
      '88bca90e90875a7f0f79c384627bafb216f80a6f85920584c42fceb0be255daf1e',
      129,
      '0000000000000000',
      '5b78d3a43dfff1f1',
    ],
  ])('key %s, %d effective bits', (key, effectiveBits, plain, cipher) => {
    expect(toHex(rc2Decryptor(hex(key), effectiveBits)(hex(cipher)))).toBe(plain);
  });
});

describe('padding', () => {
  const none = (block: Uint8Array): Uint8Array => block;
  const unpad = (block: string): Uint8Array | null =>
    decryptCbc(none, new Uint8Array(8), hex(block));
  test.each([
    ['a1b2c3d4e5f60102', null],
    ['0000000000000000', null],
    ['a1b2c3d4e5f6a709', null],
    ['a1b2c3d4e5f6a7', null],
    ['', null],
    ['10'.repeat(8) + '00'.repeat(8), null],
    ['a1b2c3d4e5f60202', 'a1b2c3d4e5f6'],
    ['0808080808080808', ''],
  ])('%s', (block, plain) => {
    expect(unpad(block)).toEqual(plain === null ? null : hex(plain));
  });
});
