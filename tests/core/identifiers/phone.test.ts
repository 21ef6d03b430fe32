import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPhone } from '../../../src/core/identifiers/phone.ts';

test.each([
  ['+77010000000', '+77010000000'],
  ['8 (701) 000-00-00', '+77010000000'],
  ['87010000000', '+77010000000'],
  ['77010000000', '+77010000000'],
  ['+7 701 000 00 00', '+77010000000'],
  ['+7 701 000‑00–00', '+77010000000'],
])('%s', (text, e164) => {
  expect(readPhone(text)).toEqual({ e164, isMobile: true });
});

test.each([
  ['700', true],
  ['709', true],
  ['747', true],
  ['750', true],
  ['760', true],
  ['771', true],
  ['778', true],
  ['746', false],
  ['748', false],
  ['717', false],
  ['727', false],
  ['600', false],
])('%s…: an SMS can arrive: %s', (prefix, isMobile) => {
  expect(readPhone(`+7${prefix}0000000`)).toEqual({ e164: `+7${prefix}0000000`, isMobile });
});

test.each([
  '',
  '7010000000',
  '+7701000000',
  '+770100000000',
  '+79010000000',
  '+15550000000',
  '8701000000O',
  '++77010000000',
  '+87010000000',
  '٨٧٠١٠٠٠٠٠٠٠',
])('«%s» is no number of Kazakhstan', (text) => {
  expect(readPhone(text)).toBeNull();
});

test('what is read is read again as the same', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+78]{1,2}[0-9 ()-]{6,16}$/), (text) => {
      const phone = readPhone(text);
      if (phone === null) return;
      expect(phone.e164).toMatch(/^\+7[67]\d{9}$/);
      expect(readPhone(phone.e164)).toEqual(phone);
    }),
  );
});
