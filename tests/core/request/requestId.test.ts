// The number of a request: what it commits to, and who is its sender.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSender, requestIdOf } from '../../../src/core/request/requestId.ts';
import { requestSchema } from '../../../src/core/request/request.ts';

const TO = { origin: 'https://provider.example', bin: '120540000001' };
const BY_HAND = { ...TO, origin: null };
const KEY = '3f2b8a52-6c1d-4f0e-9a7b-1c2d3e4f5a6b';
const keys = fc.oneof(fc.uuid(), fc.string({ minLength: 16, maxLength: 128 }));

/**
 * A second implementation of RFC 9562 appendix B.2: the digest's octets with version and variant
 * set.
 */
const spelled = (octets: Buffer, version: string): string => {
  const hex = octets.toString('hex').split('');
  hex[12] = version;
  hex[16] = '89ab'.charAt(parseInt(hex[16] ?? '', 16) & 3);
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to).join(''))
    .join('-');
};
const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest();

describe('the number', () => {
  test('is a UUID of version 8 from the SHA-256 of the key; handed over, of version 4 from its other half', () => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(requestIdOf(key, TO)).toBe(spelled(digestOf(key).subarray(0, 16), '8'));
        expect(requestIdOf(key, BY_HAND)).toBe(spelled(digestOf(key).subarray(16), '4'));
      }),
    );
    for (const audience of [TO, BY_HAND])
      expect(requestSchema.shape.requestId.safeParse(requestIdOf(KEY, audience)).success).toBe(
        true,
      );
  });
});

describe('the sender', () => {
  test('of what goes to an endpoint has its key, and nobody else is', () => {
    fc.assert(
      fc.property(keys, keys, (key, other) => {
        const request = { requestId: requestIdOf(key, TO), audience: TO };
        expect(isSender(request, key)).toBe(true);
        expect(isSender(request, other)).toBe(key === other);
      }),
    );
  });

  test('of what is handed over is whoever brings it', () => {
    fc.assert(
      fc.property(keys, keys, (key, other) =>
        isSender({ requestId: requestIdOf(key, BY_HAND), audience: BY_HAND }, other),
      ),
    );
  });

  test.each([
    [
      'a number that commits, in a request to be handed over',
      { requestId: requestIdOf(KEY, TO), audience: BY_HAND },
    ],
    [
      'a number that commits to nobody, in a request for an endpoint',
      { requestId: requestIdOf(KEY, BY_HAND), audience: TO },
    ],
    ['a number in capitals', { requestId: requestIdOf(KEY, TO).toUpperCase(), audience: TO }],
  ])('%s: nobody takes it for himself', (_name, request) => {
    expect(isSender(request, 'another-key-of-somebody')).toBe(false);
  });
});
