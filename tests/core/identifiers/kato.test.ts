import { expect, test } from 'vitest';
import { readKato } from '../../../src/core/identifiers/kato.ts';
import { KATO_REGIONS } from '../../../src/core/identifiers/katoRegions.ts';

test('twenty regions, each by two digits', () => {
  expect(KATO_REGIONS.size).toBe(20);
  expect([...KATO_REGIONS.keys()].every((prefix) => /^\d\d$/.test(prefix))).toBe(true);
  expect(new Set(KATO_REGIONS.values()).size).toBe(20);
});

test.each([
  ['710000000', 'Астана'],
  ['75 1110000', 'Алматы'],
  ['790000000', 'Шымкент'],
  ['101010000', 'Абай'],
  ['630000000', 'Восточно-Казахстанская'],
])('%s: %s', (text, region) => {
  expect(readKato(text)).toEqual({ kato: text.replace(' ', ''), region });
});

test('an unknown prefix is a code of an unknown region', () => {
  expect(readKato('990000000')).toEqual({ kato: '990000000', region: null });
});

test.each(['', '71000000', '7100000000', '71000000O'])('«%s» is no code', (text) => {
  expect(readKato(text)).toBeNull();
});
