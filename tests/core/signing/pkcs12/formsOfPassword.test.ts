// Passwords as people and old programs write them: octets that were spread, and blanks about them.
import { describe, expect, test } from 'vitest';
import type { AppError } from '../../../../src/core/errors.ts';
import { hasStrayBlank, passwordForms } from '../../../../src/core/signing/pkcs12/password.ts';
import { openKeyFile, openKeys } from '../../../../src/core/signing/pkcs12/pfx.ts';
import { asTyped, mac, pbes1, pbmac1, spread } from '../../../world/pfxBuilder.ts';
import { AES, keys, open, PASSWORD, written } from './writtenForms.ts';

describe('a password whose octets were spread, as OpenSSL 1.0 did', () => {
  const CP1251 = Uint8Array.from([0xcf, 0xe0, 0xf0, 0xee, 0xeb, 0xfc, 0x32]);
  const SPREAD: readonly (readonly [string, string, Uint8Array])[] = [
    ['UTF-8, Kazakh', 'Сәулем7', Buffer.from('Сәулем7')],
    ['UTF-8, Russian', 'Пароль2', Buffer.from('Пароль2')],
    ['UTF-8, a euro', 'a€b', Buffer.from('a€b')],
    ['Windows-1251', 'Пароль2', CP1251],
  ];

  test.each(SPREAD)('%s', async (_, password, octets) => {
    for (const [protect, seal] of [
      [pbes1, mac('sha1')],
      [AES, mac('sha1')],
      [AES, pbmac1()],
      [pbes1, null],
      [AES, null],
    ] as const) {
      const file = written({
        keys: [[keys.privateKeyInfo, protect]],
        certificateProtection: protect,
        seal,
        secret: spread(octets),
      });
      expect([await open(file, password), await open(file, `${password}1`)]).toEqual([
        'opened',
        'ERR_KEY_WRONG_PASSWORD',
      ]);
    }
  });

  test('is tried last, and only where it would differ', () => {
    expect(passwordForms('Qwerty12')).toHaveLength(1);
    const [first, second, third, ...others] = passwordForms('Пароль2');
    expect([first?.bmp.length, second?.bmp.length, third?.octets, others]).toEqual([
      16,
      28,
      CP1251,
      [],
    ]);
    // No Ә in that code page.
    expect(passwordForms('Ә')).toHaveLength(2);
  });

  test('is not tried where that would cost too much: the password counts as wrong', async () => {
    const file = written({
      keys: [[keys.privateKeyInfo, null]],
      certificateProtection: null,
      seal: mac('sha1', 60),
      secret: spread(CP1251),
    });
    const opening = (maxRounds: number): Promise<string> =>
      openKeys(file, 'Пароль2', { maxRounds }).then(
        () => 'opened',
        (thrown: unknown) => (thrown as AppError).code,
      );
    expect([await opening(59), await opening(60), await opening(179), await opening(180)]).toEqual([
      'ERR_KEY_TOO_COSTLY',
      'ERR_KEY_WRONG_PASSWORD',
      'ERR_KEY_WRONG_PASSWORD',
      'opened',
    ]);
  });
});

describe('a blank about the password', () => {
  const BLANKS = [
    ' ',
    '\u00a0',
    '\t',
    '\n',
    '\r\n',
    '\u200b',
    '\ufeff',
    '\u3000',
    '\u2028',
    '\u202f',
  ];

  test.each(BLANKS.map((blank) => [JSON.stringify(blank), blank]))(
    '%s is named, before and behind',
    async (_, blank) => {
      for (const password of [`${blank}${PASSWORD}`, `${PASSWORD}${blank}`]) {
        await expect(openKeyFile(written(), password)).rejects.toMatchObject({
          code: 'ERR_KEY_WRONG_PASSWORD',
          params: { blank: 1 },
        });
      }
    },
  );

  test('is not named where there is none, nor where the password is right with it', async () => {
    await expect(openKeyFile(written(), 'Qwerty 13')).rejects.toMatchObject({
      code: 'ERR_KEY_WRONG_PASSWORD',
      params: {},
    });
    expect(await open(written({ secret: asTyped(' Qwerty12 ') }), ' Qwerty12 ')).toBe('opened');
    expect([hasStrayBlank('Qwerty\u00a012'), hasStrayBlank('Йцукен12'), hasStrayBlank('')]).toEqual(
      [true, false, false],
    );
  });
});
