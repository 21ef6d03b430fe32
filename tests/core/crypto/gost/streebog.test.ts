import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptStreebog } from '../../../../src/core/crypto/gost/scriptStreebog.ts';
import { streebog512 } from '../../../../src/core/crypto/gost/streebog.ts';
import { wasmStreebog } from '../../../../src/core/crypto/gost/wasmStreebog.ts';
import {
  askBouncyCastle,
  hasBouncyCastle,
  withoutBouncyCastle,
} from '../../../second-opinion/bouncyCastle.ts';
import {
  hasGostEngine,
  opensslStreebog512,
  withoutGostEngine,
} from '../../../second-opinion/openssl.ts';
import { bytesOf, hexOf, latin } from '../../../world/bytes.ts';
import { hasNuc, kalkanVectors, withoutNuc } from '../../../world/nucFixtures.ts';

describe('known answers', () => {
  it.each([
    // RFC 6986 section 10.1.1 and 10.2.1; the RFC writes messages and digests with the last byte first.
    [
      'M1',
      '303132333435363738393031323334353637383930313233343536373839303132333435363738393031323334353637383930313233343536373839303132',
      '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
    ],
    [
      'M2',
      'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
      '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
    ],
    [
      'nothing',
      '',
      '8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a',
    ],
  ])('RFC 6986 %s', (_, message, digest) => {
    expect(hexOf(streebog512(bytesOf(message)))).toBe(digest);
  });

  it.skipIf(!hasNuc)(`the national toolkit${withoutNuc}`, () => {
    const { msg = '', digest } = kalkanVectors();
    expect(hexOf(streebog512(latin(msg)))).toBe(digest);
  });

  it('does not change its input and reads a view at any offset', () => {
    const whole = Uint8Array.from({ length: 300 }, (_, i) => i);
    const before = hexOf(whole);
    expect(hexOf(streebog512(whole.subarray(3, 203)))).toBe(
      hexOf(streebog512(whole.slice(3, 203))),
    );
    expect(hexOf(whole)).toBe(before);
  });
});

describe('WebAssembly and JavaScript', () => {
  const made = wasmStreebog();

  it('agree on any length, also about the 32,768 bytes that are taken at a time', () => {
    const length = fc.oneof(
      fc.nat(300),
      fc.constantFrom(32_704, 32_767, 32_768, 32_769, 32_832, 65_536, 100_000),
    );
    fc.assert(
      fc.property(length, fc.nat(255), (size, start) => {
        const data = Uint8Array.from({ length: size }, (_, i) => (start + i * i) & 255);
        expect(hexOf(made?.(data) ?? data)).toBe(hexOf(scriptStreebog(data)));
      }),
      { numRuns: 60 },
    );
  });

  it('agree on carries through all words of the sum', () => {
    const data = new Uint8Array(64 * 5).fill(0xff);
    expect(hexOf(made?.(data) ?? data)).toBe(hexOf(scriptStreebog(data)));
  });

  it('the former where it is not refused', () => {
    expect(made).not.toBeNull();
  });
});

const lengths = [0, 1, 63, 64, 65, 127, 128, 129, 1000, 4096];

describe.skipIf(!hasGostEngine)(`OpenSSL agrees${withoutGostEngine}`, () => {
  it.each(lengths)('%i bytes', (length) => {
    const [data = new Uint8Array()] = fc.sample(
      fc.uint8Array({ minLength: length, maxLength: length }),
      1,
    );
    expect(hexOf(streebog512(data))).toBe(hexOf(opensslStreebog512(data)));
  });

  it('on carries that run through the whole sum', () => {
    const data = new Uint8Array(64 * 5).fill(0xff);
    expect(hexOf(streebog512(data))).toBe(hexOf(opensslStreebog512(data)));
  });
});

describe.skipIf(!hasBouncyCastle)(`BouncyCastle agrees${withoutBouncyCastle}`, () => {
  it('on 200 random messages', () => {
    const messages = fc.sample(fc.uint8Array({ minLength: 1, maxLength: 400 }), 200);
    const answers = askBouncyCastle(messages.map((message) => ['digest', '512', hexOf(message)]));
    expect(messages.map((message) => hexOf(streebog512(message)))).toEqual(answers);
  });
});
