import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlDigit } from '../../../src/core/identifiers/controlDigit.ts';
import { readIin } from '../../../src/core/identifiers/iin.ts';

describe('known IINs', () => {
  test.each([
    ['900315300000', 'male', '1990-03-15'],
    ['670101400003', 'female', '1967-01-01'],
    ['050630500007', 'male', '2005-06-30'],
    ['850101100012', 'male', '1885-01-01'],
    ['991231200007', 'female', '1899-12-31'],
    ['720229200039', 'female', '1872-02-29'],
    ['850101100304', 'male', '1885-01-01'],
    ['850101100316', 'male', '1885-01-01'],
    ['900315300111', 'male', '1990-03-15'],
    ['661231400001', 'female', '1966-12-31'],
    ['641021400006', 'female', '1964-10-21'],
    ['621021300006', 'male', '1962-10-21'],
    ['800505300002', 'male', '1980-05-05'],
    ['090601600002', 'female', '2009-06-01'],
    ['120229500002', 'male', '2012-02-29'],
  ])('%s', (iin, sex, birthDate) => {
    expect(readIin(iin)).toEqual({ iin, birthDate, sex });
  });

  test('spaces are dropped', () => {
    expect(readIin(' 900315 300000 ')).toMatchObject({ iin: '900315300000' });
  });

  test('seventh digit 0: no birth date, no sex', () => {
    const iin = `90031500000`;
    expect(readIin(`${iin}${String(controlDigit(iin))}`)).toMatchObject({
      birthDate: null,
      sex: null,
    });
  });
});

describe('refused', () => {
  test.each([
    ['900315300001', 'control'],
    ['910229300005', 'date'],
    ['900315700006', 'century'],
    ['90031530000', 'length'],
    ['9003153000000', 'length'],
    ['', 'length'],
    ['٩٠٠٣١٥٣٠٠٠٠٠', 'length'],
    ['90031530000O', 'length'],
  ])('%s: %s', (text, problem) => {
    expect(readIin(text)).toEqual({ problem });
  });

  test.each(['85010110033', '65123140000', '12054000028'])(
    '%s is never issued, whatever follows',
    (stem) => {
      expect(controlDigit(stem)).toBeNull();
      for (let digit = 0; digit < 10; digit++)
        expect(readIin(`${stem}${digit}`)).toEqual({ problem: 'control' });
    },
  );

  test('any wrong twelfth digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{11}$/), fc.nat(9), (stem, digit) => {
        const right = controlDigit(stem);
        if (digit !== right) expect(readIin(`${stem}${digit}`)).toEqual({ problem: 'control' });
      }),
    );
  });

  test('any text is answered, none thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const answer = readIin(text);
        expect('problem' in answer || answer.iin.length === 12).toBe(true);
      }),
    );
  });
});

test('what the control digit misses: nine in ten errors of the eleventh digit, hardly any elsewhere', () => {
  const stems = Array.from({ length: 20_000 }, (_, n) =>
    String(10_000_000_000 + n * 4_999_999).slice(-11),
  );
  const digits = stems.map(controlDigit);
  const first = stems.map(
    (stem) =>
      Array.from(stem).reduce((sum, digit, index) => sum + (index + 1) * Number(digit), 0) % 11 !==
      10,
  );
  const share = (count: number, of: number = stems.length): number =>
    Math.round((1000 * count) / of) / 10;
  expect(share(first.filter(Boolean).length)).toBeCloseTo(90.8, 0);
  expect(share(digits.filter((digit) => digit === null).length)).toBeCloseTo(0.9, 0);
  const issued = stems.filter((_, index) => digits[index] !== null);
  const missedAt = (place: number): number =>
    share(
      issued.filter((stem) => {
        const wrong = `${stem.slice(0, place)}${String((Number(stem[place]) + 1) % 10)}${stem.slice(place + 1)}`;
        return controlDigit(wrong) === controlDigit(stem);
      }).length,
      issued.length,
    );
  expect(missedAt(10)).toBeGreaterThan(90);
  for (let place = 0; place < 10; place++) expect(missedAt(place)).toBeLessThan(4);
});
