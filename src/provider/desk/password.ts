// Passwords of operators who log in here: scrypt (RFC 7914) with a salt of its own for each, told
// as `scrypt$N$r$p$salt$key`.
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** 32 MiB and about a tenth of a second for each try. */
const COST = { N: 32_768, r: 8, p: 3 } as const;
const MEMORY = 64 * 1_048_576;
const KEY_BYTES = 32;

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 200;

export async function hashPassword(
  password: string,
  cost: Readonly<Record<'N' | 'r' | 'p', number>> = COST,
): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return [
    'scrypt',
    cost.N,
    cost.r,
    cost.p,
    salt.toString('base64url'),
    key.toString('base64url'),
  ].join('$');
}

/** Takes as long if there is no such operator: `stored` is then null and the answer no. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (stored ?? NOBODY).split('$');
  const derived = await derive(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(derived, Buffer.from(key, 'base64url')) && stored !== null;
}

/** 32 signs of which none is mistaken for another. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** 80 random bits, in fours: to be typed once and changed. */
export const oneTimePassword = (): string =>
  [...randomBytes(16)]
    .map((byte) => SIGNS[byte & 31])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(
      password.normalize('NFC'),
      salt,
      KEY_BYTES,
      { ...options, maxmem: MEMORY },
      (error, key) => {
        if (error === null) resolve(key);
        else reject(error);
      },
    );
  });
