// JWE compact serialization (RFC 7516) with a password: PBES2-HS512+A256KW (RFC 7518 §4.8) and
// A256GCM (§5.3), by WebCrypto.
// Written here because the package jose, which knows all of JOSE, adds 7.8 kB after gzip to the extension.
import * as z from 'zod/mini';
import { concat, fromBase64url, toBase64url, utf8Bytes, utf8File } from '../bytes.ts';

/**
 * Why a text does not open: it is no such JWE; the password is another (or the wrapped key is
 * damaged); the content is damaged.
 */
export class JweError extends Error {
  override readonly name = 'JweError';
  readonly why: 'form' | 'password' | 'content';

  constructor(why: JweError['why'], options?: ErrorOptions) {
    super(why, options);
    this.why = why;
  }
}

/** Fresh bytes, never used twice. */
export interface JweRandomness {
  /** 16 bytes each. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** 12 bytes (NIST SP 800-38D §8.2). */
  readonly iv: Uint8Array<ArrayBuffer>;
}

const ALG = 'PBES2-HS512+A256KW';
const ENC = 'A256GCM';
/** OWASP's least for PBKDF2-HMAC-SHA512 is 210 000. */
export const ITERATIONS = 600_000;
const LEAST_ITERATIONS = 210_000;
/** Anyone can make a file. One that asks for more rounds would only cost time. */
const MOST_ITERATIONS = 2_000_000;
const TAG_BYTES = 16;

const headerSchema = z.looseObject({
  alg: z.literal(ALG),
  enc: z.literal(ENC),
  p2s: z.string().check(z.maxLength(128)),
  p2c: z.int().check(z.minimum(LEAST_ITERATIONS), z.maximum(MOST_ITERATIONS)),
  typ: z.optional(z.string().check(z.maxLength(100))),
  cty: z.optional(z.string().check(z.maxLength(100))),
  zip: z.optional(z.undefined()),
  crit: z.optional(z.undefined()),
});

/** What the writer says of the content, readable without the password and bound to it. */
export interface JweKind {
  readonly typ?: string | undefined;
  readonly cty?: string | undefined;
}

interface Jwe {
  readonly header: z.infer<typeof headerSchema>;
  /** The parts of the compact form, as they stand. */
  readonly encoded: readonly string[];
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly wrappedKey: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly cipher: Uint8Array<ArrayBuffer>;
  readonly tag: Uint8Array<ArrayBuffer>;
}

/** Encrypts under a password, in NFC (RFC 8265 §4.2). */
export async function sealJwe(
  content: Uint8Array<ArrayBuffer>,
  password: string,
  kind: JweKind,
  { salt, iv }: JweRandomness,
): Promise<string> {
  const header = toBase64url(
    utf8Bytes(
      JSON.stringify({ alg: ALG, enc: ENC, p2s: toBase64url(salt), p2c: ITERATIONS, ...kind }),
    ),
  );
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
    'encrypt',
    'decrypt',
  ]);
  const wrapped = await crypto.subtle.wrapKey(
    'raw',
    key,
    await passwordKey(password, salt, ITERATIONS, 'wrapKey'),
    'AES-KW',
  );
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: utf8Bytes(header) },
      key,
      content,
    ),
  );
  const at = sealed.length - TAG_BYTES;
  return [
    header,
    ...[new Uint8Array(wrapped), iv, sealed.subarray(0, at), sealed.subarray(at)].map(toBase64url),
  ].join('.');
}

/** What the header says the content is, without opening it. Throws JweError `form`. */
export function jweKind(text: string): JweKind {
  const { typ, cty } = readJwe(text).header;
  return { typ, cty };
}

/** Throws JweError. */
export async function openJwe(text: string, password: string): Promise<Uint8Array<ArrayBuffer>> {
  const { header, encoded, salt, wrappedKey, iv, cipher, tag } = readJwe(text);
  const wrapping = await passwordKey(password, salt, header.p2c, 'unwrapKey');
  const key = await crypto.subtle
    .unwrapKey('raw', wrappedKey, wrapping, 'AES-KW', 'AES-GCM', false, ['decrypt'])
    .catch((cause: unknown) => {
      throw new JweError('password', { cause });
    });
  const sealed = concat([cipher, tag]);
  const content = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv, additionalData: utf8Bytes(encoded[0] ?? '') }, key, sealed)
    .catch((cause: unknown) => {
      throw new JweError('content', { cause });
    });
  return new Uint8Array(content);
}

function readJwe(text: string): Jwe {
  const encoded = text.split('.');
  const [head, wrappedKey, iv, cipher, tag] = encoded.map(fromBase64url);
  if (encoded.length !== 5 || !head || !wrappedKey || !iv || !cipher || !tag)
    throw new JweError('form');
  const header = headerOf(head);
  const salt = fromBase64url(header.p2s);
  // RFC 7518 §4.8.1.1: a salt has 8 bytes or more.
  if (
    salt === null ||
    salt.length < 8 ||
    wrappedKey.length !== 40 ||
    iv.length !== 12 ||
    tag.length !== TAG_BYTES
  )
    throw new JweError('form');
  return { header, encoded, salt, wrappedKey, iv, cipher, tag };
}

function headerOf(bytes: Uint8Array): Jwe['header'] {
  try {
    return headerSchema.parse(JSON.parse(utf8File(bytes)));
  } catch (cause) {
    throw new JweError('form', { cause });
  }
}

async function passwordKey(
  password: string,
  salt: Uint8Array,
  iterations: number,
  usage: 'wrapKey' | 'unwrapKey',
): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey(
    'raw',
    utf8Bytes(password.normalize('NFC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  const named = concat([utf8Bytes(ALG), Uint8Array.of(0), salt]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-512', salt: named, iterations },
    secret,
    { name: 'AES-KW', length: 256 },
    false,
    [usage],
  );
}
