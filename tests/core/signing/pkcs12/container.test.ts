// Opening key containers: the NUC's own, and those that OpenSSL makes today.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as kdf from '../../../../src/core/signing/pkcs12/kdf.ts';
import { MAX_ROUNDS } from '../../../../src/core/signing/pkcs12/rounds.ts';
import { openContainer } from '../../../../src/core/signing/pkcs12/container.ts';
import { openKeyFile } from '../../../../src/core/signing/pkcs12/pfx.ts';
import { createWorldCa } from '../../../world/ca.ts';
import { integer } from '../../../world/der.ts';
import { hasNuc, nucKey, nucKeys, withoutNuc } from '../../../world/nucFixtures.ts';
import { hasOpenssl, withoutOpenssl } from '../../../second-opinion/openssl.ts';
import { derOf, opensslPfx, selfSigned } from '../openssl.ts';
import { codeOf } from './openingCode.ts';

const derived = vi.spyOn(kdf, 'deriveBytes');
vi.mock(import('../../../../src/core/signing/pkcs12/kdf.ts'), async (original) => ({
  ...(await original()),
}));

/** A file of the NUC's shape with another count of rounds, in the fewest octets, as the last thing that it says. */
function withRounds(file: Uint8Array, count: number): Uint8Array<ArrayBuffer> {
  const octets = integer(count);
  const changed = new Uint8Array([...file.slice(0, -4), ...octets]);
  // The outer and the MacData lengths grow by the octets that the count gained.
  new DataView(changed.buffer).setUint16(2, changed.length - 4);
  const macLength = file.length - 62;
  changed[macLength] = (changed[macLength] ?? 0) + octets.length - 4;
  return changed;
}

/** What no file of the NUC's shape may do, however it is changed. */
function expectSound({
  file,
  password,
}: {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly password: string;
}): void {
  test('any truncation is damage, or too short to be a key file at all', async () => {
    for (let length = 0; length < file.length; length++) {
      const code =
        length === 0
          ? 'ERR_KEY_EMPTY_FILE'
          : length < 7
            ? 'ERR_KEY_NOT_A_KEY_FILE'
            : 'ERR_KEY_DAMAGED';
      expect(await codeOf(openContainer(file.slice(0, length), password))).toBe(code);
    }
  });

  test('[V2] any changed octet ends in a code of ours, without a hang', async () => {
    const octet = fc.integer({ min: 0, max: 255 });
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), octet, octet, async (at, first, second) => {
        const changed = file.slice();
        changed.set([first, second].slice(0, file.length - at), at);
        expect(await codeOf(openContainer(changed, password))).toMatch(
          /^(opened|ERR_KEY_[A-Z_]+)$/,
        );
      }),
      { numRuns: 600 },
    );
  });

  test.each([
    ['negative', [0x02, 0x02, 0xff, 0x7f]],
    ['none', [0x05, 0x02, 0x04, 0x00]],
  ])('an iteration count that is %s is damage', async (_, count) => {
    const changed = file.slice();
    changed.set(count, file.length - 4);
    expect(await codeOf(openContainer(changed, password))).toBe('ERR_KEY_DAMAGED');
  });

  test('an iteration count in other octets is read', async () => {
    expect(await codeOf(openContainer(withRounds(file, 1024), password))).toBe('opened');
    expect(await codeOf(openContainer(withRounds(file, 70_000), password))).toBe(
      'ERR_KEY_WRONG_PASSWORD',
    );
  });

  test.each([[MAX_ROUNDS + 1], [2 ** 31], [2 ** 40]])(
    'an iteration count of %d is too much, and costs nothing',
    async (count) => {
      const changed = withRounds(file, count);
      derived.mockClear();
      expect(await codeOf(openContainer(changed, password))).toBe('ERR_KEY_TOO_COSTLY');
      expect(derived).not.toHaveBeenCalled();
    },
  );
}

describe("containers of the NUC's shape", async () => {
  const { pfx, password } = await (
    await createWorldCa({ at: Date.UTC(2026, 10, 22) })
  ).issue({ kind: 'individual', algorithm: 'gost', container: 'nuc' });
  expectSound({ file: pfx, password });
});

describe.skipIf(!hasNuc)(`containers of the NUC${withoutNuc}`, () => {
  test.each(nucKeys())('$name opens: one key, one certificate', async ({ file, password }) => {
    const { privateKeys, certificates } = await openContainer(file, password);
    expect([privateKeys.length, certificates.length]).toEqual([1, 1]);
  });

  test.each(nucKeys())('$name refuses another password', async ({ file }) => {
    expect(await codeOf(openContainer(file, 'Qwerty13'))).toBe('ERR_KEY_WRONG_PASSWORD');
    expect(await codeOf(openContainer(file, ''))).toBe('ERR_KEY_WRONG_PASSWORD');
  });

  expectSound(
    hasNuc ? nucKey('gost512-individual-valid') : { file: new Uint8Array(), password: '' },
  );
});

describe.skipIf(!hasOpenssl)(`containers of OpenSSL${withoutOpenssl}`, () => {
  const pair = hasOpenssl ? selfSigned() : { key: '', certificate: '' };
  const OLD = ['-legacy', '-macalg', 'sha1'];
  test.each<[string, string, string[]]>([
    ['PBES2, HMAC-SHA-256', 'Aa123456', []],
    ['a MAC by SHA-224', 'Aa123456', ['-macalg', 'sha224']],
    ['a MAC by SHA-384', 'Aa123456', ['-macalg', 'sha384']],
    ['a MAC by SHA-512/256', 'Aa123456', ['-macalg', 'sha512-256']],
    ['PBES2 with Triple DES', 'Aa123456', ['-keypbe', 'des-ede3-cbc', '-certpbe', 'des-ede3-cbc']],
    ['a key in the clear', 'Aa123456', ['-keypbe', 'NONE']],
    ['all in the clear', 'Aa123456', ['-keypbe', 'NONE', '-certpbe', 'NONE']],
    ['PBES2, many rounds', 'Aa123456', ['-iter', '100000']],
    [
      'AES-128 and a MAC by SHA-512',
      'Aa123456',
      ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-192-CBC', '-macalg', 'sha512'],
    ],
    ['3DES and RC2-40', 'Aa123456', OLD],
    [
      'two-key 3DES and RC2-128',
      'Aa123456',
      [...OLD, '-keypbe', 'PBE-SHA1-2DES', '-certpbe', 'PBE-SHA1-RC2-128'],
    ],
    ['a certificate in the clear', 'Aa123456', ['-certpbe', 'NONE']],
    ['no MAC', 'Aa123456', ['-nomac']],
    ['one round', 'Aa123456', [...OLD, '-noiter', '-nomaciter']],
    ['a Cyrillic password, PBES2', 'Құпиясөз-12', []],
    ['a Cyrillic password, 3DES', 'Құпиясөз-12', OLD],
    ['a surrogate pair in the password', 'ключ🔑ключ', []],
    ['a surrogate pair in the password, 3DES', 'ключ🔑ключ', OLD],
    ['an empty password', '', []],
    ['an empty password, 3DES', '', OLD],
  ])('%s', async (_, password, options) => {
    const file = opensslPfx(pair, password, options);
    const { privateKeys, certificates } = await openContainer(file, password);
    expect([privateKeys, certificates]).toEqual([[derOf(pair.key)], [derOf(pair.certificate)]]);
    expect(await codeOf(openContainer(file, `${password}?`))).toBe('ERR_KEY_WRONG_PASSWORD');
  });

  test('a wrong password whose padding is right by chance, without a MAC', async () => {
    const file = opensslPfx(pair, 'Aa123456', ['-nomac']);
    const codes = new Set<string>();
    for (let attempt = 0; attempt < 1500; attempt++)
      codes.add(await codeOf(openContainer(file, `w${attempt}`)));
    expect([...codes]).toEqual(['ERR_KEY_WRONG_PASSWORD']);
  });

  test('an algorithm that is not known is named', async () => {
    const opening = openKeyFile(
      opensslPfx(pair, 'Aa123456', ['-keypbe', 'camellia-256-cbc']),
      'Aa123456',
    );
    await expect(opening).rejects.toMatchObject({
      code: 'ERR_KEY_CONTAINER_UNSUPPORTED',
      params: { oid: '1.2.392.200011.61.1.1.1.4' },
    });
  });

  test('a container without a key has none', async () => {
    expect(await codeOf(openKeyFile(opensslPfx(pair, 'Aa123456', ['-nokeys']), 'Aa123456'))).toBe(
      'ERR_KEY_CERTIFICATE_ALONE',
    );
  });
});
