// A PFX (RFC 7292) opened: the MAC checked, then every bag decrypted.
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { CHash } from '@noble/hashes/utils.js';
import { AppError } from '../../errors.ts';
import { type Ber, CONTEXT_0, SEQUENCE, child, objectIdentifier, octetString, readBer } from './ber.ts';
import { type Bags, readBags } from './bags.ts';
import { PURPOSE, bmpPassword, deriveBytes } from './kdf.ts';
import { type Password, iterationCount, supported } from './pbe.ts';

const MAX_FILE = 1_000_000;
const DATA = '1.2.840.113549.1.7.1';
const MAC_HASH: Readonly<Record<string, CHash>> = {
  '1.3.14.3.2.26': sha1,
  '2.16.840.1.101.3.4.2.1': sha256,
  '2.16.840.1.101.3.4.2.2': sha384,
  '2.16.840.1.101.3.4.2.3': sha512,
};

/**
 * Opens a PFX. Throws ERR_KEY_TOO_LARGE, ERR_KEY_NOT_A_KEY_FILE, ERR_KEY_DAMAGED, ERR_KEY_WRONG_PASSWORD and
 * ERR_KEY_UNSUPPORTED_ALGORITHM {oid}.
 */
export async function openContainer(file: Uint8Array<ArrayBuffer>, password: string): Promise<Bags> {
  if (file.length > MAX_FILE) throw new AppError('ERR_KEY_TOO_LARGE', { bytes: file.length, limit: MAX_FILE });
  if (!beginsLikePfx(file)) throw new AppError('ERR_KEY_NOT_A_KEY_FILE');
  const pfx = readBer(file);
  const authSafe = child(pfx, 1, SEQUENCE);
  // The other kind, signed data, is for files that are protected by a public key.
  supported({ [DATA]: true }, objectIdentifier(authSafe, 0));
  const contents = octetString(child(authSafe, 1, CONTEXT_0), 0);
  const macData = pfx.children[2];
  const forms = passwordForms(password, macData !== undefined);
  const confirmed = macData === undefined ? forms[0] : forms.find(({ bmp }) => macMatches(macData, contents, bmp));
  if (confirmed === undefined) throw new AppError('ERR_KEY_WRONG_PASSWORD');
  return readBags(readBer(contents), confirmed);
}

/** SEQUENCE { INTEGER 3, …: whatever else is wrong with it, the person has chosen a file of the right kind. */
function beginsLikePfx(file: Uint8Array): boolean {
  const lengthOctets = (file[1] ?? 0) > 0x80 ? (file[1] ?? 0) & 0x7f : 0;
  return file[0] === SEQUENCE && [2, 1, 3].every((octet, index) => file[2 + lengthOctets + index] === octet);
}

/** An empty password may stand for an empty string or for none at all, from which RFC 7292 derives different keys. */
function passwordForms(password: string, confirmed: boolean): Password[] {
  const given = { bmp: bmpPassword(password), utf8: new TextEncoder().encode(password), confirmed };
  return password === '' ? [given, { ...given, bmp: new Uint8Array() }] : [given];
}

/** MacData ::= SEQUENCE { DigestInfo, salt, iterations DEFAULT 1 }. */
function macMatches(macData: Ber, contents: Uint8Array, password: Uint8Array): boolean {
  const digestInfo = child(macData, 0, SEQUENCE);
  const hash = supported(MAC_HASH, objectIdentifier(child(digestInfo, 0, SEQUENCE), 0));
  const count = macData.children[2];
  const iterations = count === undefined ? 1 : iterationCount(count);
  const input = { hash, password, salt: octetString(macData, 1), iterations };
  const computed = hmac(hash, deriveBytes(input, PURPOSE.mac, hash.outputLen), contents);
  const expected = octetString(digestInfo, 1);
  return computed.length === expected.length && computed.every((octet, index) => octet === expected[index]);
}
