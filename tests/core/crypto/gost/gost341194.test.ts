import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gost341194 } from '../../../../src/core/crypto/gost/gost341194.ts';
import {
  askBouncyCastle,
  hasBouncyCastle,
  withoutBouncyCastle,
} from '../../../second-opinion/bouncyCastle.ts';
import { hexOf, latin } from '../../../world/bytes.ts';

describe('RFC 5831 section 7.3, test parameters', () => {
  it.each([
    ['', 'ce85b99cc46752fffee35cab9a7b0278abb4c2d2055cff685af4912c49490f8d'],
    [
      'This is message, length=32 bytes',
      'b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa',
    ],
    [
      'Suppose the original message has length = 50 bytes',
      '471aba57a60a770d3a76130635c1fbea4ef14de51f78b4ae57dd893b62f55208',
    ],
  ])('«%s»', (message, digest) => {
    expect(hexOf(gost341194(latin(message)))).toBe(digest);
  });
});

describe.skipIf(!hasBouncyCastle)(`BouncyCastle agrees${withoutBouncyCastle}`, () => {
  it('on 60 random messages', () => {
    const messages = fc.sample(fc.uint8Array({ minLength: 1, maxLength: 150 }), 60);
    const answers = askBouncyCastle(messages.map((message) => ['digest', '2004', hexOf(message)]));
    expect(messages.map((message) => hexOf(gost341194(message)))).toEqual(answers);
  });
});
