// A key written anew to be remembered: opens under the same password alone, here and in OpenSSL, and
// says nothing without it.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openKeyFile } from '../../../../src/core/signing/pkcs12/pfx.ts';
import { ITERATIONS, writePfx } from '../../../../src/core/signing/pkcs12/writePfx.ts';
import { createWorldCa } from '../../../world/ca.ts';
import { hasOpenssl, openssl, withoutOpenssl } from '../../../second-opinion/openssl.ts';
import { derOf } from '../openssl.ts';
import { AT } from '../request.ts';

const ca = await createWorldCa({ at: AT });
const fresh = () => ({
  salt: new Uint8Array(randomBytes(16)),
  iv: new Uint8Array(randomBytes(16)),
});
const PASSWORD = 'Өте-құпия-7431';
const opened = async (algorithm: 'gost' | 'rsa') => {
  const { pfx, password } = await ca.issue({ kind: 'individual', algorithm });
  return openKeyFile(pfx, password);
};
const written = async (algorithm: 'gost' | 'rsa', random = fresh()) => {
  const key = await opened(algorithm);
  return { key, file: await writePfx(key, PASSWORD, random) };
};
const holds = (file: Uint8Array, part: Uint8Array): boolean =>
  Buffer.from(file).includes(Buffer.from(part));

describe.each(['gost', 'rsa'] as const)('a key of %s', (algorithm) => {
  test('is the same key under the same password', async () => {
    const { key, file } = await written(algorithm);
    const again = await openKeyFile(file, PASSWORD);
    expect(again.certificate).toEqual(key.certificate);
    expect(again.privateKeyInfo).toEqual(key.privateKeyInfo);
  });

  test('[K5] is closed to another password, and shows neither key nor holder', async () => {
    const { key, file } = await written(algorithm);
    await expect(openKeyFile(file, `${PASSWORD} `)).rejects.toMatchObject({
      code: 'ERR_KEY_WRONG_PASSWORD',
    });
    for (const part of [key.privateKeyInfo.subarray(-32), key.certificate.der.subarray(40, 80)])
      expect(holds(file, part)).toBe(false);
  });
});

const asked = (file: Uint8Array, password: string, ...options: readonly string[]) =>
  openssl(['pkcs12', '-in', '@file', '-nomacver', '-passin', `pass:${password}`, ...options], {
    file,
  });

test.skipIf(!hasOpenssl)(
  `opens in OpenSSL, under its password alone${withoutOpenssl}`,
  async () => {
    const { key, file } = await written('rsa');
    const { stdout } = asked(file, PASSWORD, '-nodes', '-nocerts');
    expect(derOf(String(stdout).replace(/^[^]*?(?=-----)/, ''))).toEqual(
      new Uint8Array(key.privateKeyInfo),
    );
    expect(asked(file, 'Qwerty12', '-nodes')).toMatchObject({ ok: false });
  },
);

test.skipIf(!hasOpenssl)(
  `[K5] costs a guess a million rounds, and no MAC costs it less${withoutOpenssl}`,
  async () => {
    const { file } = await written('rsa');
    const { stderr } = asked(file, PASSWORD, '-info', '-noout');
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
    expect(stderr.match(/Iteration \d+|PRF \w+|AES\S+CBC|Unencrypted/g)).toEqual([
      'AES-256-CBC',
      `Iteration ${String(ITERATIONS)}`,
      'PRF hmacWithSHA256',
    ]);
    expect(stderr).not.toContain('MAC:');
  },
);
