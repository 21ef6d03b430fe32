// Writes key files in whatever way people have them: several keys, parts in the clear, other
// ciphers, other MACs, octets of a password spread. The derivations are Node's where it has them,
// and share nothing with the reader.
import { createCipheriv, createHmac, hash as hashOf, pbkdf2Sync, randomBytes } from 'node:crypto';
import { sha1 } from '@noble/hashes/legacy.js';
import { deriveBytes, PURPOSE } from '../../src/core/signing/pkcs12/kdf.ts';
import { concat, integer, nothing, octetString, oid, sequence, tagged } from './der.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The octets that the two kinds of derivation take for a password. */
export interface Secret {
  readonly bmp: Uint8Array;
  readonly octets: Uint8Array;
}

interface Protection {
  readonly algorithm: Bytes;
  readonly encrypted: Bytes;
}

/** Encrypts a part of the file; none leaves it in the clear. */
export type Protect = (plain: Uint8Array, secret: Secret) => Protection;

/** `macData` over the contents. */
export type Seal = (contents: Uint8Array, secret: Secret) => Bytes;

export interface PfxParts {
  /** PrivateKeyInfo of each, and how it is protected. */
  readonly keys: readonly (readonly [Uint8Array, Protect | null])[];
  readonly certificates: readonly Uint8Array[];
  readonly certificateProtection?: Protect | null;
  /** Null leaves the MAC out. */
  readonly seal?: Seal | null;
  readonly secret: Secret;
}

const DATA = '1.2.840.113549.1.7.1';
const CONTEXT_0 = 0xa0;
const ROUNDS = 64;

const utf16 = (text: string): Bytes =>
  new Uint8Array(Buffer.concat([Buffer.from(text, 'utf16le').swap16(), Buffer.of(0, 0)]));
export const asTyped = (password: string): Secret => ({
  bmp: utf16(password),
  octets: Buffer.from(password),
});
/** As OpenSSL 1.0 took what it was given: a character an octet. */
export const spread = (octets: Uint8Array): Secret => ({
  bmp: utf16(Buffer.from(octets).toString('latin1')),
  octets,
});

export function buildPfx({
  keys,
  certificates,
  certificateProtection = null,
  seal = mac('sha256'),
  secret,
}: PfxParts): Bytes {
  const bags = keys.map(([info, protect]) => {
    if (protect === null)
      return sequence(oid('1.2.840.113549.1.12.10.1.1'), tagged(CONTEXT_0, info));
    const { algorithm, encrypted } = protect(info, secret);
    return sequence(
      oid('1.2.840.113549.1.12.10.1.2'),
      tagged(CONTEXT_0, sequence(algorithm, octetString(encrypted))),
    );
  });
  const listed = sequence(
    ...certificates.map((der) =>
      sequence(
        oid('1.2.840.113549.1.12.10.1.3'),
        tagged(
          CONTEXT_0,
          sequence(oid('1.2.840.113549.1.9.22.1'), tagged(CONTEXT_0, octetString(der))),
        ),
      ),
    ),
  );
  const contents = sequence(
    inTheClear(sequence(...bags)),
    certificateProtection === null
      ? inTheClear(listed)
      : encryptedData(certificateProtection(listed, secret)),
  );
  return sequence(
    integer(3),
    inTheClear(contents),
    ...(seal === null ? [] : [seal(contents, secret)]),
  );
}

const inTheClear = (contents: Uint8Array): Bytes =>
  sequence(oid(DATA), tagged(CONTEXT_0, octetString(contents)));

const encryptedData = ({ algorithm, encrypted }: Protection): Bytes =>
  sequence(
    oid('1.2.840.113549.1.7.6'),
    tagged(
      CONTEXT_0,
      sequence(integer(0), sequence(oid(DATA), algorithm, tagged(0x80, encrypted))),
    ),
  );

export const HMACS = {
  sha1: '1.2.840.113549.2.7',
  sha224: '1.2.840.113549.2.8',
  sha256: '1.2.840.113549.2.9',
  sha384: '1.2.840.113549.2.10',
  sha512: '1.2.840.113549.2.11',
  'sha512-256': '1.2.840.113549.2.13',
} as const;
export type Hash = keyof typeof HMACS;

const pbkdf2Algorithm = (salt: Uint8Array, prf: Hash, rounds: number, keyLength?: number): Bytes =>
  sequence(
    oid('1.2.840.113549.1.5.12'),
    sequence(
      octetString(salt),
      integer(rounds),
      ...(keyLength === undefined ? [] : [integer(keyLength)]),
      sequence(oid(HMACS[prf]), nothing),
    ),
  );

const CIPHERS = {
  'aes-256-cbc': { id: '2.16.840.1.101.3.4.1.42', keyLength: 32, iv: 16 },
  'des-ede3-cbc': { id: '1.2.840.113549.3.7', keyLength: 24, iv: 8 },
} as const;

export const pbes2 =
  (
    name: keyof typeof CIPHERS,
    { prf = 'sha256', rounds = ROUNDS }: { readonly prf?: Hash; readonly rounds?: number } = {},
  ): Protect =>
  (plain, secret) => {
    const { id, keyLength, iv: ivLength } = CIPHERS[name];
    const [salt, iv] = [randomBytes(16), randomBytes(ivLength)];
    const cipher = createCipheriv(
      name,
      pbkdf2Sync(secret.octets, salt, rounds, keyLength, prf),
      iv,
    );
    return {
      algorithm: sequence(
        oid('1.2.840.113549.1.5.13'),
        sequence(pbkdf2Algorithm(salt, prf, rounds), sequence(oid(id), octetString(iv))),
      ),
      encrypted: concat(cipher.update(plain), cipher.final()),
    };
  };

/** The Triple DES of RFC 7292 appendix C, as OpenSSL 1.0 used it. */
export const pbes1: Protect = (plain, { bmp }) => {
  const salt = randomBytes(8);
  const derive = (purpose: 1 | 2, length: number): Bytes =>
    deriveBytes({ hash: sha1, password: bmp, salt, iterations: ROUNDS }, purpose, length);
  const cipher = createCipheriv('des-ede3-cbc', derive(PURPOSE.key, 24), derive(PURPOSE.iv, 8));
  return {
    algorithm: sequence(
      oid('1.2.840.113549.1.12.1.3'),
      sequence(octetString(salt), integer(ROUNDS)),
    ),
    encrypted: concat(cipher.update(plain), cipher.final()),
  };
};

/** A scheme that nobody knows. */
export const unknownScheme =
  (id = '1.3.6.1.4.1.99999.1'): Protect =>
  (plain) => ({
    algorithm: sequence(oid(id), sequence(octetString(randomBytes(8)), integer(1))),
    encrypted: Uint8Array.from(plain),
  });

const DIGESTS = {
  sha1: '1.3.14.3.2.26',
  sha224: '2.16.840.1.101.3.4.2.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  'sha512-256': '2.16.840.1.101.3.4.2.6',
} as const;
const BLOCKS: Readonly<Record<Hash, number>> = {
  sha1: 64,
  sha224: 64,
  sha256: 64,
  sha384: 128,
  sha512: 128,
  'sha512-256': 128,
};

/** PKCS#12's own MAC; the derivation is written out once more (RFC 7292 B.2), for keys no longer than a hash. */
export const mac =
  (hash: Hash, rounds = ROUNDS, id: string = DIGESTS[hash]): Seal =>
  (contents, { bmp }) => {
    const salt = randomBytes(12);
    const filled = (piece: Uint8Array): Buffer =>
      Buffer.alloc(
        Math.ceil(piece.length / BLOCKS[hash]) * BLOCKS[hash],
        piece.length === 0 ? 0 : Buffer.from(piece),
      );
    let key: Buffer = digestOf(
      hash,
      Buffer.concat([Buffer.alloc(BLOCKS[hash], 3), filled(salt), filled(bmp)]),
    );
    for (let round = 1; round < rounds; round++) key = digestOf(hash, key);
    const value = createHmac(hash, key).update(contents).digest();
    return sequence(
      sequence(sequence(oid(id), nothing), octetString(value)),
      octetString(salt),
      integer(rounds),
    );
  };

const digestOf = (hash: Hash, data: Buffer): Buffer => hashOf(hash, data, 'buffer');

export interface Pbmac1Terms {
  readonly prf?: Hash;
  readonly hmac?: Hash;
  readonly rounds?: number;
  /** Null leaves it out. */
  readonly keyLength?: number | null;
}

/** PBMAC1 (RFC 9579): what stands where the salt and the count of the old MAC stood says nothing. */
export const pbmac1 =
  ({ prf = 'sha256', hmac = 'sha256', rounds = ROUNDS, keyLength = 32 }: Pbmac1Terms = {}): Seal =>
  (contents, { octets }) => {
    const salt = randomBytes(16);
    const key = pbkdf2Sync(octets, salt, rounds, keyLength ?? 32, prf);
    const algorithm = sequence(
      oid('1.2.840.113549.1.5.14'),
      sequence(
        pbkdf2Algorithm(salt, prf, rounds, keyLength ?? undefined),
        sequence(oid(HMACS[hmac]), nothing),
      ),
    );
    const value = createHmac(hmac, key).update(contents).digest();
    return sequence(
      sequence(algorithm, octetString(value)),
      octetString(Buffer.from('NOT USED')),
      integer(1),
    );
  };
