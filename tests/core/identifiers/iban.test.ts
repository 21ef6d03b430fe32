import { expect, test } from 'vitest';
import { readIban } from '../../../src/core/identifiers/iban.ts';

test.each([
  'KZ86125KZT5004100100', 'KZ65000TEST000000001', 'KZ38000TEST000000002', 'KZ60999KZT0000000001',
  'KZ04000ABCDEFGHIJKLM', 'KZ30123456789012345Z',
])('%s', (iban) => {
  expect(readIban(iban)).toBe(iban);
  expect(readIban(iban.toLowerCase().replace(/(.{4})/gu, '$1 '))).toBe(iban);
});

test.each([
  'KZ87125KZT5004100100', 'KZ86125KZT5004100101', 'KZ86125KZT5004101000', 'KZ86125KZT500410010', 'DE89370400440532013000', '',
])('%s is refused', (text) => {
  expect(readIban(text)).toBeNull();
});
