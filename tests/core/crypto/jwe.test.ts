// A JWE under a password, with node's own cryptography as the second opinion, and files that nobody should make.
import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ITERATIONS, jweKind, JweError, openJwe, sealJwe } from '../../../src/core/crypto/jwe.ts';

const ALG = 'PBES2-HS512+A256KW';
const PASSWORD = 'Құпия сөз 2026';
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const fresh = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(length));
const seal = (content = bytes('{"a":1}'), password = PASSWORD) =>
  sealJwe(content, password, { typ: 'T', cty: 't/1' }, { salt: fresh(16), iv: fresh(12) });
const wrapping = (password: string, salt: Buffer, iterations: number): Buffer =>
  pbkdf2Sync(password, Buffer.concat([Buffer.from(`${ALG}\0`), salt]), iterations, 32, 'sha512');
/** RFC 3394 §2.2.3.1. */
const KW_IV = Buffer.from('A6'.repeat(8), 'hex');
const whyOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'opened',
    (thrown: unknown) => (thrown instanceof JweError ? thrown.why : String(thrown)),
  );

/** The same file by node's own means. */
function nodeSeal(
  content: Uint8Array,
  password: string,
  changes: Record<string, unknown> = {},
): string {
  const [salt, cek, iv] = [randomBytes(16), randomBytes(32), randomBytes(12)];
  const members = {
    alg: ALG,
    enc: 'A256GCM',
    p2s: salt.toString('base64url'),
    p2c: 210_000,
    ...changes,
  };
  const header = Buffer.from(JSON.stringify(members)).toString('base64url');
  const wrap = createCipheriv('id-aes256-wrap', wrapping(password, salt, 210_000), KW_IV);
  const wrapped = Buffer.concat([wrap.update(cek), wrap.final()]);
  const cipher = createCipheriv('aes-256-gcm', cek, iv).setAAD(Buffer.from(header));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return [
    header,
    ...[wrapped, iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url')),
  ].join('.');
}

function nodeOpen(text: string, password: string): Buffer {
  const [header = '', ...parts] = text.split('.');
  const [wrapped, iv, sealed, tag] = parts.map((part) => Buffer.from(part, 'base64url')) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const { p2s, p2c } = JSON.parse(Buffer.from(header, 'base64url').toString()) as {
    p2s: string;
    p2c: number;
  };
  const unwrap = createDecipheriv(
    'id-aes256-wrap',
    wrapping(password, Buffer.from(p2s, 'base64url'), p2c),
    KW_IV,
  );
  const cek = Buffer.concat([unwrap.update(wrapped), unwrap.final()]);
  const cipher = createDecipheriv('aes-256-gcm', cek, iv)
    .setAAD(Buffer.from(header))
    .setAuthTag(tag);
  return Buffer.concat([cipher.update(sealed), cipher.final()]);
}

describe('the second opinion', () => {
  test('node opens what we seal', async () => {
    expect(nodeOpen(await seal(bytes('тапсырыс')), PASSWORD).toString()).toBe('тапсырыс');
    expect(ITERATIONS).toBeGreaterThanOrEqual(210_000);
  });
  test('we open what node seals', async () => {
    expect(await openJwe(nodeSeal(bytes('заказ'), PASSWORD), PASSWORD)).toEqual(bytes('заказ'));
  });
});

test('a password is the same however its letters were put together', async () => {
  expect(await openJwe(await seal(bytes('x'), '\u0439'), '\u0438\u0306')).toEqual(bytes('x'));
});

test('what it is can be read without the password, and nothing else', async () => {
  const text = await seal(bytes('тапсырыс иесі'));
  expect(jweKind(text)).toEqual({ typ: 'T', cty: 't/1' });
  expect(text).toMatch(/^[\w-]+(\.[\w-]+){4}$/);
  expect(Buffer.from(text.replaceAll('.', ''), 'base64url').includes('тапсырыс')).toBe(false);
});

test('another password, and a damaged content, are told apart', async () => {
  const text = nodeSeal(bytes('{}'), PASSWORD);
  expect(await whyOf(openJwe(text, 'another'))).toBe('password');
  expect(await whyOf(openJwe(text, ''))).toBe('password');
  const [header, key, iv, , tag] = text.split('.');
  expect(
    await whyOf(
      openJwe([header, key, iv, Buffer.from('[]').toString('base64url'), tag].join('.'), PASSWORD),
    ),
  ).toBe('content');
});

describe('what is no such file costs nothing', () => {
  test.each<[string, Record<string, unknown>]>([
    ['too few rounds', { p2c: 1000 }],
    ['too many rounds', { p2c: 2_000_001 }],
    ['rounds without end', { p2c: 1e300 }],
    ['rounds that are no number', { p2c: '210000' }],
    ['another algorithm', { alg: 'dir' }],
    ['no encryption', { alg: 'none' }],
    ['another cipher', { enc: 'A128CBC-HS256' }],
    ['compression', { zip: 'DEF' }],
    ['a critical member', { crit: ['exp'] }],
    ['a short salt', { p2s: 'AAAA' }],
    ['a salt that is none', { p2s: '****' }],
  ])('%s', async (_what, changes) => {
    const derived = vi.spyOn(crypto.subtle, 'deriveKey').mockClear();
    expect(await whyOf(openJwe(nodeSeal(bytes('{}'), PASSWORD, changes), PASSWORD))).toBe('form');
    expect(derived).not.toHaveBeenCalled();
  });

  test.each([
    '',
    '.',
    '....',
    'a.b.c.d.e',
    '{}',
    '[1]',
    'eyJhbGciOiJub25lIn0....',
    'ключ',
    `${'e'.repeat(100)}.....`,
  ])('%j', async (text) => {
    expect(await whyOf(openJwe(text, PASSWORD))).toBe('form');
  });

  test('any text ends in a reason of ours', async () => {
    const part = fc.oneof(
      fc.base64String(),
      fc.string(),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 7 }), async (parts) => {
        expect(await whyOf(openJwe(parts.join('.'), 'x'))).toBe('form');
      }),
      { numRuns: 500 },
    );
  });

  test('any changed or missing character ends in a reason of ours', async () => {
    const text = nodeSeal(bytes('{}'), PASSWORD);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('', 'A', '_', '.', 'ж'),
        async (at, other) => {
          const changed = text.slice(0, at) + other + text.slice(at + 1);
          expect(await whyOf(openJwe(changed, PASSWORD))).toMatch(
            changed === text ? /opened/ : /form|password|content/,
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
