// The world's key files: what the writer makes, the reader opens, and OpenSSL agrees that both are what they should be.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openContainer } from '../../../../src/core/signing/pkcs12/container.ts';
import { writeNucPfx, writePbes2Pfx } from '../../../world/pfxWriter.ts';
import { hasOpenssl, withoutOpenssl } from '../../../second-opinion/openssl.ts';
import { derOf, keyByOpenssl, selfSigned } from '../openssl.ts';

const WRITERS = [
  ['the NUC', writeNucPfx],
  ['today', writePbes2Pfx],
] as const;
const content = fc.uint8Array({ minLength: 1, maxLength: 2500 });

describe.each(WRITERS)('a container of %s', (_, write) => {
  test('gives back what was put in, under any password', async () => {
    const password = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constant(''));
    await fc.assert(
      fc.asyncProperty(content, content, password, async (privateKeyInfo, certificate, secret) => {
        const bags = await openContainer(
          write({ privateKeyInfo, certificates: [certificate], password: secret }),
          secret,
        );
        expect(bags.privateKeys).toEqual([new Uint8Array(privateKeyInfo)]);
        expect(bags.certificates).toEqual([new Uint8Array(certificate)]);
      }),
      { numRuns: 40 },
    );
  });

  test.skipIf(!hasOpenssl)(`opens in OpenSSL${withoutOpenssl}`, () => {
    const pair = selfSigned();
    const file = write({
      privateKeyInfo: derOf(pair.key),
      certificates: [derOf(pair.certificate)],
      password: 'Құпиясөз',
    });
    expect(keyByOpenssl(file, 'Құпиясөз')).toContain(pair.key);
  });
});

test('no password is not an empty password, and both are opened by an empty field', async () => {
  const parts = { privateKeyInfo: Uint8Array.of(1), certificates: [Uint8Array.of(2)] };
  for (const password of [null, '']) {
    const { privateKeys } = await openContainer(writeNucPfx({ ...parts, password }), '');
    expect(privateKeys[0]).toEqual(Uint8Array.of(1));
  }
});

test('more parts than any key file has are damage', async () => {
  const certificates = (count: number): Uint8Array[] =>
    Array.from({ length: count }, () => Uint8Array.of(2));
  const open = (count: number): Promise<unknown> =>
    openContainer(
      writeNucPfx({
        privateKeyInfo: Uint8Array.of(1),
        certificates: certificates(count),
        password: 'x',
      }),
      'x',
    );
  await expect(open(31)).resolves.toMatchObject({ certificates: certificates(31) });
  await expect(open(32)).rejects.toMatchObject({ code: 'ERR_KEY_DAMAGED' });
  await expect(open(33)).rejects.toMatchObject({ code: 'ERR_KEY_DAMAGED' });
});
