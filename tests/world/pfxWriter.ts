// Writes key files: in the NUC's own container (BER with indefinite lengths and cut strings, 3DES,
// RC2-40, MAC by SHA-1 with 1 024 rounds) and in today's (PBES2 with AES-256, MAC by SHA-256).
import { createCipheriv, createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { PURPOSE, deriveBytes } from '../../src/core/signing/pkcs12/kdf.ts';
import { bmpPassword } from '../../src/core/signing/pkcs12/password.ts';
import { encryptRc2Cbc } from './pfxWriterRc2.ts';
import {
  concat,
  cut,
  indefinite,
  integer,
  nothing,
  oid,
  octetString,
  sequence,
  set,
  tagged,
} from './der.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface KeyFileParts {
  /** DER of the PrivateKeyInfo. */
  readonly privateKeyInfo: Uint8Array;
  /** DER; the first one is the key's own. */
  readonly certificates: readonly Uint8Array[];
  /** Null writes a container without a password, which is not the same as an empty one. */
  readonly password: string | null;
  /** The NUC writes the certificate's subject key identifier here. */
  readonly localKeyId?: Uint8Array;
}

const ROUNDS = 1024;
const DATA = '1.2.840.113549.1.7.1';
const CONTEXT_0 = 0xa0;

/** A .p12 as the NUC's issuing software writes it. */
export function writeNucPfx(parts: KeyFileParts): Bytes {
  const password = parts.password === null ? new Uint8Array() : bmpPassword(parts.password);
  const derive = (salt: Uint8Array, purpose: 1 | 2 | 3, length: number): Bytes =>
    deriveBytes({ hash: sha1, password, salt, iterations: ROUNDS }, purpose, length);
  const pbe = (scheme: string, salt: Bytes): Bytes =>
    sequence(oid(scheme), sequence(octetString(salt), integer(ROUNDS)));

  const keySalt = random(20);
  const cipher = createCipheriv(
    'des-ede3-cbc',
    derive(keySalt, PURPOSE.key, 24),
    derive(keySalt, PURPOSE.iv, 8),
  );
  const shrouded = sequence(
    pbe('1.2.840.113549.1.12.1.3', keySalt),
    octetString(concat(cipher.update(parts.privateKeyInfo), cipher.final())),
  );
  const certificateSalt = random(20);
  const encrypted = encryptRc2Cbc(
    derive(certificateSalt, PURPOSE.key, 5),
    40,
    derive(certificateSalt, PURPOSE.iv, 8),
    certificateBags(parts),
  );
  const authenticatedSafe = indefinite(
    indefinite(oid(DATA), indefinite.tagged(CONTEXT_0, cut(keyBag(parts, shrouded)))),
    indefinite(
      oid('1.2.840.113549.1.7.6'),
      indefinite.tagged(
        CONTEXT_0,
        indefinite(
          integer(0),
          indefinite(
            oid(DATA),
            pbe('1.2.840.113549.1.12.1.6', certificateSalt),
            cut(encrypted, CONTEXT_0),
          ),
        ),
      ),
    ),
  );
  const macSalt = random(20);
  const mac = createHmac('sha1', derive(macSalt, PURPOSE.mac, 20))
    .update(authenticatedSafe)
    .digest();
  const digestInfo = sequence(sequence(oid('1.3.14.3.2.26'), nothing), octetString(mac));
  return pfx(authenticatedSafe, sequence(digestInfo, octetString(macSalt), integer(ROUNDS)));
}

/** A .p12 as OpenSSL 3 writes it: PBES2, PBKDF2 with HMAC-SHA-256, AES-256-CBC. */
export function writePbes2Pfx(parts: KeyFileParts): Bytes {
  const secret = parts.password ?? '';
  const encrypt = (plain: Uint8Array): [algorithm: Bytes, encrypted: Bytes] => {
    const [salt, iv] = [random(16), random(16)];
    const cipher = createCipheriv(
      'aes-256-cbc',
      pbkdf2Sync(secret, salt, ROUNDS, 32, 'sha256'),
      iv,
    );
    const kdf = sequence(
      oid('1.2.840.113549.1.5.12'),
      sequence(octetString(salt), integer(ROUNDS), sequence(oid('1.2.840.113549.2.9'), nothing)),
    );
    const scheme = sequence(oid('2.16.840.1.101.3.4.1.42'), octetString(iv));
    return [
      sequence(oid('1.2.840.113549.1.5.13'), sequence(kdf, scheme)),
      concat(cipher.update(plain), cipher.final()),
    ];
  };
  const [keyAlgorithm, encryptedKey] = encrypt(parts.privateKeyInfo);
  const [certificateAlgorithm, encryptedCertificates] = encrypt(certificateBags(parts));
  const key = keyBag(parts, sequence(keyAlgorithm, octetString(encryptedKey)));
  const authenticatedSafe = sequence(
    sequence(oid(DATA), tagged(CONTEXT_0, octetString(key))),
    sequence(
      oid('1.2.840.113549.1.7.6'),
      tagged(
        CONTEXT_0,
        sequence(
          integer(0),
          sequence(oid(DATA), certificateAlgorithm, tagged(0x80, encryptedCertificates)),
        ),
      ),
    ),
  );
  const salt = random(16);
  const macKey = deriveBytes(
    { hash: sha256, password: bmpPassword(secret), salt, iterations: ROUNDS },
    PURPOSE.mac,
    32,
  );
  const mac = createHmac('sha256', macKey).update(authenticatedSafe).digest();
  const digestInfo = sequence(sequence(oid('2.16.840.1.101.3.4.2.1'), nothing), octetString(mac));
  return pfx(authenticatedSafe, sequence(digestInfo, octetString(salt), integer(ROUNDS)));
}

const random = (length: number): Bytes => new Uint8Array(randomBytes(length));

const pfx = (authenticatedSafe: Bytes, macData: Bytes): Bytes =>
  sequence(
    integer(3),
    sequence(oid(DATA), tagged(CONTEXT_0, octetString(authenticatedSafe))),
    macData,
  );

const keyBag = (parts: KeyFileParts, shrouded: Bytes): Bytes =>
  sequence(
    sequence(oid('1.2.840.113549.1.12.10.1.2'), tagged(CONTEXT_0, shrouded), pairing(parts)),
  );

function certificateBags(parts: KeyFileParts): Bytes {
  return sequence(
    ...parts.certificates.map((der, index) => {
      const bag = sequence(oid('1.2.840.113549.1.9.22.1'), tagged(CONTEXT_0, octetString(der)));
      return sequence(
        oid('1.2.840.113549.1.12.10.1.3'),
        tagged(CONTEXT_0, bag),
        ...(index === 0 ? [pairing(parts)] : []),
      );
    }),
  );
}

/** localKeyID, and friendlyName with the same in hexadecimal digits, as the NUC does. */
function pairing({ certificates, localKeyId }: KeyFileParts): Bytes {
  const id =
    localKeyId ??
    createHash('sha1')
      .update(certificates[0] ?? new Uint8Array())
      .digest();
  const name = bmpPassword(Buffer.from(id).toString('hex')).subarray(0, -2);
  return set(
    sequence(oid('1.2.840.113549.1.9.21'), set(octetString(id))),
    sequence(oid('1.2.840.113549.1.9.20'), set(tagged(0x1e, name))),
  );
}
