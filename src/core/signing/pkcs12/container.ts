// A PFX (RFC 7292) opened: the MAC checked, then every bag decrypted.
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { CHash } from '@noble/hashes/utils.js';
import { DerError, type Element, Fields, TAG, contextTag, inside, parseOne } from '../../crypto/der.ts';
import { algorithmIdentifier, octets, oid } from '../../crypto/derValues.ts';
import { equalBytes } from '../../crypto/hex.ts';
import { OID } from '../../crypto/oids.ts';
import { AppError } from '../../errors.ts';
import { type Bags, readBags } from './bags.ts';
import { PURPOSE, bmpPassword, deriveBytes } from './kdf.ts';
import { type Password, Rounds, supported } from './pbe.ts';

/** Ours take 2 to 6 kilobytes; the old ciphers go through a megabyte a second. */
const MAX_FILE = 256 * 1024;
const MAC_HASH: Readonly<Record<string, CHash>> = {
  [OID.sha1]: sha1, [OID.sha256]: sha256, [OID.sha384]: sha384, [OID.sha512]: sha512,
};

/**
 * Opens a PFX. Throws ERR_KEY_TOO_LARGE, ERR_KEY_NOT_A_KEY_FILE, ERR_KEY_DAMAGED, ERR_KEY_WRONG_PASSWORD and
 * ERR_KEY_UNSUPPORTED_ALGORITHM {oid}.
 */
export async function openContainer(file: Uint8Array<ArrayBuffer>, password: string): Promise<Bags> {
  if (file.length > MAX_FILE) throw new AppError('ERR_KEY_TOO_LARGE', { bytes: file.length, limit: MAX_FILE });
  if (!beginsLikePfx(file)) throw new AppError('ERR_KEY_NOT_A_KEY_FILE');
  return open(file, password).catch(damagedKey);
}

/** For `catch`: whatever the reader of BER refuses is damage. */
export function damagedKey(thrown: unknown): never {
  throw thrown instanceof DerError ? new AppError('ERR_KEY_DAMAGED', {}, { cause: thrown }) : thrown;
}

/** PFX ::= SEQUENCE { version, authSafe ContentInfo, macData OPTIONAL }. */
async function open(file: Uint8Array, password: string): Promise<Bags> {
  const pfx = new Fields(parseOne(file));
  pfx.take(TAG.integer);
  const authSafe = new Fields(pfx.take(TAG.sequence));
  // The other type, signed data, is for containers that a public key protects.
  supported({ [OID.data]: true }, oid(authSafe.take(TAG.oid)));
  const contents = octets(inside(authSafe.take(contextTag(0))));
  const macData = pfx.optional(TAG.sequence);
  const forms = passwordForms(password, macData !== null);
  const rounds = new Rounds();
  const confirmed = macData === null ? forms[0] : confirmedForm(macData, contents, forms, rounds);
  if (confirmed === undefined) throw new AppError('ERR_KEY_WRONG_PASSWORD');
  return readBags(parseOne(contents), confirmed, rounds);
}

/** SEQUENCE { INTEGER 3, …: whatever else is wrong with it, the person has chosen a file of the right kind. */
function beginsLikePfx(file: Uint8Array): boolean {
  const lengthOctets = (file[1] ?? 0) > 0x80 ? (file[1] ?? 0) & 0x7f : 0;
  return file[0] === TAG.sequence && [2, 1, 3].every((octet, index) => file[2 + lengthOctets + index] === octet);
}

/** An empty password may stand for an empty string or for none at all, from which RFC 7292 derives different keys. */
function passwordForms(password: string, confirmed: boolean): Password[] {
  const given = { bmp: bmpPassword(password), utf8: new TextEncoder().encode(password), confirmed };
  return password === '' ? [given, { ...given, bmp: new Uint8Array() }] : [given];
}

/** MacData ::= SEQUENCE { DigestInfo, salt, iterations DEFAULT 1 }. */
function confirmedForm(macData: Element, contents: Uint8Array, forms: readonly Password[], rounds: Rounds): Password | undefined {
  const fields = new Fields(macData);
  const digestInfo = new Fields(fields.take(TAG.sequence));
  const hash = supported(MAC_HASH, algorithmIdentifier(digestInfo.take(TAG.sequence)).oid);
  const salt = octets(fields.any());
  // The long SHA-2 take twice as long over blocks of twice the size.
  const iterations = fields.done ? 1 : rounds.take(fields.any(), forms.length * hash.blockLen / 64);
  const mac = octets(digestInfo.any());
  return forms.find(({ bmp: password }) => {
    const key = deriveBytes({ hash, password, salt, iterations }, PURPOSE.mac, hash.outputLen);
    return equalBytes(hmac(hash, key, contents), mac);
  });
}
