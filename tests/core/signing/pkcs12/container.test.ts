// Opening key containers: the NUC's own, those that OpenSSL makes today, and those that nobody should make.
import fc from 'fast-check';
import { createCipheriv } from 'node:crypto';
import { sha1 } from '@noble/hashes/legacy.js';
import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../../src/core/errors.ts';
import { DerError, parseOne } from '../../../../src/core/crypto/der.ts';
import { readBags } from '../../../../src/core/signing/pkcs12/bags.ts';
import * as kdf from '../../../../src/core/signing/pkcs12/kdf.ts';
import {
  bmpPassword,
  type Password,
  passwordForms,
} from '../../../../src/core/signing/pkcs12/password.ts';
import { MAX_ROUNDS, Rounds } from '../../../../src/core/signing/pkcs12/rounds.ts';
import { openContainer } from '../../../../src/core/signing/pkcs12/container.ts';
import { openKeyFile } from '../../../../src/core/signing/pkcs12/pfx.ts';
import { createWorldCa } from '../../../world/ca.ts';
import { integer, nothing, octetString, oid, sequence, tagged } from '../../../world/der.ts';
import { hasNuc, nucKey, nucKeys, withoutNuc } from '../../../world/nucFixtures.ts';
import { hasOpenssl, withoutOpenssl } from '../../../second-opinion/openssl.ts';
import { derOf, opensslPfx, selfSigned } from '../openssl.ts';

const { PURPOSE, deriveBytes } = kdf;
const derived = vi.spyOn(kdf, 'deriveBytes');
vi.mock(import('../../../../src/core/signing/pkcs12/kdf.ts'), async (original) => ({
  ...(await original()),
}));

const codeOf = (opening: Promise<unknown>): Promise<string> =>
  opening.then(
    () => 'opened',
    (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
  );

/** A shrouded key bag of nothing in particular under the password «x». */
function openableKeyBag(): Uint8Array<ArrayBuffer> {
  const salt = new Uint8Array(8);
  const derive = (purpose: 1 | 2, length: number) =>
    deriveBytes({ hash: sha1, password: bmpPassword('x'), salt, iterations: 1 }, purpose, length);
  const cipher = createCipheriv('des-ede3-cbc', derive(PURPOSE.key, 24), derive(PURPOSE.iv, 8));
  const shrouded = sequence(
    sequence(oid('1.2.840.113549.1.12.1.3'), sequence(octetString(salt), integer(1))),
    octetString(Buffer.concat([cipher.update('key'), cipher.final()])),
  );
  return sequence(oid('1.2.840.113549.1.12.10.1.2'), tagged(0xa0, shrouded));
}

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

describe('[V2] a container that only costs', () => {
  const OPENABLE = openableKeyBag();
  const DATA = '1.2.840.113549.1.7.1';
  const pbe = (scheme: string, rounds: number) =>
    sequence(oid(scheme), sequence(octetString(new Uint8Array(8)), integer(rounds)));
  const keyBag = (rounds: number) =>
    sequence(
      oid('1.2.840.113549.1.12.10.1.2'),
      tagged(
        0xa0,
        sequence(pbe('1.2.840.113549.1.12.1.3', rounds), octetString(new Uint8Array(8))),
      ),
    );
  const withoutMac = (...bags: Uint8Array[]) =>
    sequence(
      integer(3),
      sequence(
        oid(DATA),
        tagged(
          0xa0,
          octetString(sequence(sequence(oid(DATA), tagged(0xa0, octetString(sequence(...bags)))))),
        ),
      ),
    );
  const certificateBag = sequence(
    oid('1.2.840.113549.1.12.10.1.3'),
    tagged(0xa0, sequence(oid('1.2.840.113549.1.9.22.1'), tagged(0xa0, octetString(nothing)))),
  );

  test('rounds are counted over the passes of a part', async () => {
    expect(await codeOf(openContainer(withoutMac(keyBag(1000)), 'x'))).toBe(
      'ERR_KEY_WRONG_PASSWORD',
    );
    // Two passes for the key and one for the IV.
    const rounds = new Rounds({ limit: 9000 });
    expect(await codeOf(openContainer(withoutMac(keyBag(3001)), 'x', rounds))).toBe(
      'ERR_KEY_TOO_COSTLY',
    );
  });

  test('no rounds at all are damage', async () => {
    expect(await codeOf(openContainer(withoutMac(keyBag(0)), 'x'))).toBe('ERR_KEY_DAMAGED');
  });

  test('rounds are counted over all parts', () => {
    const rounds = new Rounds({ limit: 900_000 });
    const count = parseOne(integer(300_000));
    expect([rounds.take(count, 1), rounds.take(count, 2)]).toEqual([300_000, 300_000]);
    expect(() => rounds.take(parseOne(integer(1)), 1)).toThrow('ERR_KEY_TOO_COSTLY');
  });

  test('more than 32 parts', async () => {
    expect(
      await codeOf(
        openContainer(withoutMac(...Array.from({ length: 32 }, () => certificateBag)), 'x'),
      ),
    ).toBe('opened');
    expect(
      await codeOf(
        openContainer(withoutMac(...Array.from({ length: 33 }, () => certificateBag)), 'x'),
      ),
    ).toBe('ERR_KEY_DAMAGED');
  });

  test.skipIf(!hasOpenssl)(`what NSS asks for is opened${withoutOpenssl}`, async () => {
    const { privateKeys } = await openContainer(
      opensslPfx(selfSigned(), 'Aa123456', ['-iter', '600000']),
      'Aa123456',
    );
    expect(privateKeys).toHaveLength(1);
  });

  test('more than eight keys', async () => {
    const clear = (count: number) =>
      readBags(
        parseOne(
          sequence(
            sequence(
              oid(DATA),
              tagged(0xa0, octetString(sequence(...Array.from({ length: count }, () => OPENABLE)))),
            ),
          ),
        ),
        { ...(passwordForms('x')[0] as Password), confirmed: true },
        new Rounds(),
      );
    expect((await clear(8)).privateKeys).toHaveLength(8);
    await expect(clear(9)).rejects.toThrow(DerError);
  });
});

describe('what begins like a key file and is none', () => {
  test('nesting without end', async () => {
    const nested = new Uint8Array([
      0x30,
      0x80,
      0x02,
      0x01,
      0x03,
      ...Array.from({ length: 100_000 }, () => [0x30, 0x80]).flat(),
    ]);
    expect(await codeOf(openContainer(nested, 'x'))).toBe('ERR_KEY_DAMAGED');
  });

  test('anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (tail) => {
        expect(
          await codeOf(openContainer(new Uint8Array([0x30, 0x80, 0x02, 0x01, 0x03, ...tail]), 'x')),
        ).toMatch(/^ERR_KEY_/);
      }),
    );
  });
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
