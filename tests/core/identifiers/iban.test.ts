// IBAN: known numbers, what is wrong with others, and letters that only look right or become right when made capitals.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { electronicForm, otherCharacters, readIban } from '../../../src/core/identifiers/iban.ts';

test.each([
  'KZ86125KZT5004100100',
  'KZ65000TEST000000001',
  'KZ38000TEST000000002',
  'KZ60999KZT0000000001',
  'KZ04000ABCDEFGHIJKLM',
  'KZ30123456789012345Z',
  'DE89370400440532013000',
  'GB82WEST12345698765432',
])('%s', (iban) => {
  const read = { iban, country: iban.slice(0, 2) };
  expect(readIban(iban)).toEqual(read);
  expect(readIban(iban.toLowerCase().replace(/(.{4})/gu, '$1 '))).toEqual(read);
  expect(readIban(`\ufeff${iban.replace(/(.{4})/gu, '$1\u00a0')}\u202f`)).toEqual(read);
});

test.each([
  ['KZ87125KZT5004100100', 'check'],
  ['KZ86125KZT5004100101', 'check'],
  ['KZ86125KZT5004101000', 'check'],
  ['DE88370400440532013000', 'check'],
  ['KZ86125KZT500410010', 'form'],
  ['KZ86125KZT50041001000', 'form'],
  ['KZ86A25KZT5004100100', 'form'],
  ['86125KZT5004100100', 'form'],
  ['', 'form'],
  ['KZ86-125K-ZT50-0410-0100', 'letters'],
  ['КZ86125KZT5004100100', 'letters'],
  ['KZ86125KZТ5004100100', 'letters'],
  ['KZ８6125KZT5004100100', 'letters'],
] as const)('%s: %s', (text, problem) => {
  expect(readIban(text)).toEqual({ problem });
});

test('check digits that the standard does not give are none, although the sum holds', () => {
  const withRemainderOne = (digits: string): string[] =>
    Array.from(
      { length: 97 },
      (_, index) => `KZ${digits}125KZT50041001${String(index).padStart(2, '0')}`,
    );
  const sum = (iban: string): bigint =>
    BigInt(
      `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
        String(parseInt(letter, 36)),
      ),
    ) % 97n;
  for (const digits of ['00', '01', '99']) {
    const tempting = withRemainderOne(digits).filter((iban) => sum(iban) === 1n);
    expect(tempting.length).toBeGreaterThan(0);
    for (const iban of tempting) expect(readIban(iban)).toEqual({ problem: 'check' });
  }
});

describe('letters that another capital makes into those of an IBAN', () => {
  /** Every character that `toUpperCase` turns into letters of ASCII, and is none of them. */
  const TEMPTING = Array.from({ length: 0x11000 }, (_, code) => String.fromCodePoint(code)).filter(
    (character) => character > '\u007f' && /^[A-Z]+$/.test(character.toUpperCase()),
  );

  test('there are such', () =>
    expect(TEMPTING).toEqual(expect.arrayContaining(['ß', 'ı', 'ſ', 'ﬁ', 'ﬀ'])));

  test.each(TEMPTING)('%s stays what it is', (character) => {
    const good = 'KZ65000TEST000000001';
    const capitals = character.toUpperCase();
    // In the place of what it would become, so that nothing but the letter is wrong.
    const iban =
      [`KZ04000ABCDEFGHIJKLM`, good]
        .map((known) => known.replace(capitals, character))
        .find((made) => made.includes(character)) ?? `KZ86125${character}ZT500410010`;
    expect(readIban(iban)).toEqual({ problem: 'letters' });
    expect([electronicForm(iban), otherCharacters(iban)]).toEqual([iban, [character]]);
  });
});

test('any text is read or has a problem, and what is read is ASCII in electronic form', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^kz[0-9]{5}[0-9a-zßıſ]{13}$/)),
      (text) => {
        const read = readIban(text);
        expect(
          'problem' in read ||
            (/^[A-Z]{2}[0-9]{2}[0-9A-Z]+$/.test(read.iban) && electronicForm(text) === read.iban),
        ).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('one wrong digit or letter, or two digits that changed places, are found', () => {
  const good = 'KZ86125KZT5004100100';
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 19 }), fc.nat(25), (at, other) => {
      const isDigit = /[0-9]/.test(good.charAt(at));
      const changed =
        good.slice(0, at) +
        (isDigit ? String(other % 10) : String.fromCharCode(65 + other)) +
        good.slice(at + 1);
      expect('problem' in readIban(changed)).toBe(changed !== good);
      const swapped =
        good.slice(0, at - 1) + good.charAt(at) + good.charAt(at - 1) + good.slice(at + 1);
      if (isDigit && /[0-9]/.test(good.charAt(at - 1)))
        expect('problem' in readIban(swapped)).toBe(swapped !== good);
    }),
    { numRuns: 300 },
  );
});
