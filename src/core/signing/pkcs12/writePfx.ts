// Writes one key with its certificate as a PFX (RFC 7292): all of it in one part, under PBES2
// (RFC 8018 6.2) with AES-256-CBC. It has no MAC (RFC 7292 4 leaves it out too): a MAC is one more
// place to try guesses on, and its check would cost the person a second derivation. The place where
// the file is kept sees to its integrity.
import { utf8Bytes } from '../../bytes.ts';
import { contextPrimitive, contextTag, TAG } from '../../crypto/der.ts';
import { encode, oidContent } from '../../crypto/derWriter.ts';
import { OID } from '../../crypto/oids.ts';
import { ENCRYPTED_DATA, CERTIFICATE_BAG, KEY_BAG, X509_CERTIFICATE } from './bags.ts';
import { AES_256_CBC, PBES2 } from './pbe.ts';
import { deriveNatively, HMAC_SHA256, PBKDF2 } from './pbkdf2.ts';
import type { KeyFile } from './keyFile.ts';

/** OWASP's least for PBKDF2-HMAC-SHA256 is 600 000. The national authority's own files ask for 2 000. */
export const ITERATIONS = 1_000_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** Fresh bytes, never used twice: 16 each. */
export interface PfxRandomness {
  readonly salt: Bytes;
  readonly iv: Bytes;
}

export async function writePfx(
  { privateKeyInfo, certificate }: Pick<KeyFile, 'privateKeyInfo' | 'certificate'>,
  password: string,
  { salt, iv }: PfxRandomness,
): Promise<Bytes> {
  const contents = sequence(
    sequence(oid(KEY_BAG), explicit(privateKeyInfo)),
    sequence(
      oid(CERTIFICATE_BAG),
      explicit(sequence(oid(X509_CERTIFICATE), explicit(octets(certificate.der)))),
    ),
  );
  const sealed = await encrypted(contents, password, { salt, iv });
  const part = sequence(
    integer(0),
    sequence(oid(OID.data), encryption({ salt, iv }), encode(contextPrimitive(0), sealed)),
  );
  const authenticatedSafe = sequence(sequence(oid(ENCRYPTED_DATA), explicit(part)));
  return sequence(integer(3), sequence(oid(OID.data), explicit(octets(authenticatedSafe))));
}

async function encrypted(
  contents: Bytes,
  password: string,
  { salt, iv }: PfxRandomness,
): Promise<Bytes> {
  const params = { name: 'PBKDF2', salt, iterations: ITERATIONS, hash: 'SHA-256' };
  const raw = await deriveNatively(params, utf8Bytes(password), 32);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-CBC', false, ['encrypt']);
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, contents));
}

/** PBES2-params of these bytes. */
const encryption = ({ salt, iv }: PfxRandomness): Bytes =>
  sequence(
    oid(PBES2),
    sequence(
      sequence(
        oid(PBKDF2),
        sequence(octets(salt), integer(ITERATIONS), sequence(oid(HMAC_SHA256), encode(TAG.null))),
      ),
      sequence(oid(AES_256_CBC), octets(iv)),
    ),
  );

const sequence = (...members: readonly Uint8Array[]): Bytes => encode(TAG.sequence, ...members);
const explicit = (content: Uint8Array): Bytes => encode(contextTag(0), content);
const octets = (content: Uint8Array): Bytes => encode(TAG.octetString, content);
const oid = (dotted: string): Bytes => encode(TAG.oid, oidContent(dotted));

/** Below 2^31. */
function integer(value: number): Bytes {
  const octetsOf = new Uint8Array(4);
  new DataView(octetsOf.buffer).setUint32(0, value);
  const first = octetsOf.findIndex((octet) => octet !== 0);
  const bytes = octetsOf.subarray(first < 0 ? 3 : first);
  return (bytes[0] ?? 0) < 0x80
    ? encode(TAG.integer, bytes)
    : encode(TAG.integer, Uint8Array.of(0), bytes);
}
