// Key containers that nobody should make: those that only cost, and what only begins like one.
import fc from 'fast-check';
import { createCipheriv } from 'node:crypto';
import { sha1 } from '@noble/hashes/legacy.js';
import { describe, expect, test, vi } from 'vitest';
import { DerError, parseOne } from '../../../../src/core/crypto/der.ts';
import { readBags } from '../../../../src/core/signing/pkcs12/bags.ts';
import * as kdf from '../../../../src/core/signing/pkcs12/kdf.ts';
import {
  bmpPassword,
  type Password,
  passwordForms,
} from '../../../../src/core/signing/pkcs12/password.ts';
import { Rounds } from '../../../../src/core/signing/pkcs12/rounds.ts';
import { openContainer } from '../../../../src/core/signing/pkcs12/container.ts';
import { integer, nothing, octetString, oid, sequence, tagged } from '../../../world/der.ts';
import { hasOpenssl, withoutOpenssl } from '../../../second-opinion/openssl.ts';
import { opensslPfx, selfSigned } from '../openssl.ts';
import { codeOf } from './openingCode.ts';

const { PURPOSE, deriveBytes } = kdf;
vi.mock(import('../../../../src/core/signing/pkcs12/kdf.ts'), async (original) => ({
  ...(await original()),
}));

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
