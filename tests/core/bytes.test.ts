// Base64, hex and UTF-8 beside node's own.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, fromHex, toBase64, utf8Text } from '../../src/core/bytes.ts';

describe('encoding', () => {
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['foobar', 'Zm9vYmFy'],
  ])('RFC 4648 §10: %j', (text, base64) => {
    expect(toBase64(Buffer.from(text))).toBe(base64);
    expect(Buffer.from(fromBase64(base64) ?? []).toString()).toBe(text);
  });

  it('agrees with node on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(toBase64(bytes))).toEqual(Uint8Array.from(bytes));
        expect(fromHex(Buffer.from(bytes).toString('hex'))).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  it('agrees with node on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Text(Buffer.from(text, 'utf8'))).toBe(text);
      }),
    );
  });

  it.each(['Zg=', 'Zg', 'Zm9v\n', 'Zm9-', '====', 'Z'])('refuses %j', (text) => {
    expect(fromBase64(text)).toBeNull();
  });

  it.each([[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe2, 0x82]])(
    'refuses ill-formed UTF-8',
    (...bytes) => {
      expect(() => utf8Text(Uint8Array.from(bytes))).toThrow(URIError);
    },
  );
});
