import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalBytes,
  canonicalSha256,
  canonicalText,
  type Json,
} from '../../../src/core/request/canonical.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('RFC 8785', () => {
  test('3.2.2, 3.2.4: the worked example, to the byte', () => {
    const input = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`) as Json;
    expect(hex(canonicalBytes(input))).toBe(
      [
        '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e',
        '756d62657273223a5b3333333333333333332e333333333333332c31652b3330',
        '2c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac24',
        '5c75303030665c6e4127425c225c5c5c5c5c222f227d',
      ].join(''),
    );
  });

  test('3.2.3: members in the order of UTF-16 code units', () => {
    const input = JSON.parse(String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`) as Readonly<Record<string, Json>>;
    expect([...canonicalText(input).matchAll(/:"([^"]+)"/g)].map((match) => match[1])).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test('appendix B: numbers', () => {
    const numbers: readonly (readonly [string, string])[] = [
      ['0000000000000000', '0'],
      ['8000000000000000', '0'],
      ['0000000000000001', '5e-324'],
      ['7fefffffffffffff', '1.7976931348623157e+308'],
      ['4340000000000000', '9007199254740992'],
      ['4430000000000000', '295147905179352830000'],
      ['44b52d02c7e14af5', '9.999999999999997e+22'],
      ['44b52d02c7e14af6', '1e+23'],
      ['444b1ae4d6e2ef4e', '999999999999999700000'],
      ['444b1ae4d6e2ef50', '1e+21'],
      ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
      ['3eb0c6f7a0b5ed8d', '0.000001'],
      ['41b3de4355555553', '333333333.3333332'],
    ];
    for (const [bits, text] of numbers)
      expect(canonicalText(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
    for (const value of [NaN, Infinity, -Infinity])
      expect(() => canonicalText(value)).toThrow(RangeError);
  });

  test('a lone surrogate has no form', () => {
    for (const text of ['\ud800', 'a\udc00b', '\ude00\ud83d']) {
      expect(() => canonicalText(text)).toThrow(RangeError);
      expect(() => canonicalText({ [text]: 1 })).toThrow(RangeError);
    }
  });
});

test('strings are in NFC, and the bytes are UTF-8 without a mark', () => {
  expect(canonicalText('и\u0306')).toBe('"й"');
  expect(hex(canonicalBytes('Ә😀'))).toBe('22d398f09f988022');
});

test('the order in which members were written is of no consequence', () => {
  const value = fc.jsonValue({ noUnicodeString: false });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value), (object) => {
      const backwards = Object.fromEntries(Object.entries(object).reverse());
      expect(canonicalSha256(backwards as Json)).toBe(canonicalSha256(object as Json));
      expect(canonicalText(JSON.parse(canonicalText(object as Json)) as Json)).toBe(
        canonicalText(object as Json),
      );
    }),
  );
});

const inNfc = (value: Json): Json => JSON.parse(JSON.stringify(value).normalize('NFC')) as Json;

test('another implementation of RFC 8785 writes the same, of strings in NFC', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (any) => {
      const value = inNfc(any as Json);
      expect(canonicalText(value)).toBe(canonicalize(value));
    }),
  );
});

test('SHA-256 of a known text', () => {
  expect(canonicalSha256({})).toBe(
    '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  );
});
