// The bags of a PFX (RFC 7292 4.2): private keys and certificates as bytes, before it is known which belong together.
import {
  DerError,
  type Element,
  Fields,
  TAG,
  atMost,
  contextPrimitive,
  contextTag,
  inside,
  parseOne,
} from '../../crypto/der.ts';
import { octets, oid } from '../../crypto/derValues.ts';
import { OID } from '../../crypto/oids.ts';
import { AppError, type ErrorCode } from '../../errors.ts';
import type { Password } from './password.ts';
import { decryptByPassword } from './pbe.ts';
import type { Rounds } from './rounds.ts';
import { supported } from './supported.ts';

/** DER of each PrivateKeyInfo (RFC 5208) and of each X.509 certificate, in the file's order. */
export interface Bags {
  readonly privateKeys: readonly Uint8Array<ArrayBuffer>[];
  readonly certificates: readonly Uint8Array<ArrayBuffer>[];
  /**
   * The failures of parts whose protection is not known here. The other parts are read all the
   * same.
   */
  readonly unread: readonly AppError[];
}

const MAX_PARTS = 32;
/** Signing and authentication keys of four years. Every key is tried against every certificate. */
const MAX_KEYS = 8;

export const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
export const KEY_BAG = '1.2.840.113549.1.12.10.1.1';
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
export const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';
export const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';

/** AuthenticatedSafe → bags. Throws DerError, ERR_KEY_DAMAGED, ERR_KEY_WRONG_PASSWORD, ERR_KEY_TOO_COSTLY {limit}. */
export async function readBags(
  authenticatedSafe: Element,
  password: Password,
  rounds: Rounds,
): Promise<Bags> {
  const unread: AppError[] = [];
  const bags: Element[] = [];
  for (const safe of atMost(authenticatedSafe, MAX_PARTS)) {
    const contents = await safeContents(safe, password, rounds).catch(keepIn(unread));
    if (contents !== null) bags.push(...atMost(contents, MAX_PARTS));
  }
  if (bags.length > MAX_PARTS) throw new DerError('too many parts');
  const privateKeys: Uint8Array<ArrayBuffer>[] = [];
  const certificates: Uint8Array<ArrayBuffer>[] = [];
  for (const bag of bags) {
    // The attributes, a name and a number that pairs key and certificate, decide nothing: the public key does.
    const fields = new Fields(bag);
    const [type, value] = [oid(fields.take(TAG.oid)), inside(fields.take(contextTag(0)))];
    const key =
      type === SHROUDED_KEY_BAG
        ? await openKey(value, password, rounds).catch(keepIn(unread))
        : type === KEY_BAG
          ? value.raw
          : null;
    if (key !== null) privateKeys.push(Uint8Array.from(key));
    if (type === CERTIFICATE_BAG) certificates.push(...openCertificate(value));
  }
  if (privateKeys.length > MAX_KEYS) throw new DerError('too many keys');
  return { privateKeys, certificates, unread };
}

const OF_ONE_PART: readonly ErrorCode[] = ['ERR_KEY_CONTAINER_UNSUPPORTED', 'ERR_KEY_FOREIGN'];

/** For `catch`: what concerns one part alone is kept, and the part is null. */
const keepIn =
  (unread: AppError[]) =>
  (thrown: unknown): null => {
    if (!(thrown instanceof AppError) || !OF_ONE_PART.includes(thrown.code)) throw thrown;
    unread.push(thrown);
    return null;
  };

/** The SafeContents of one ContentInfo: in the clear, or encrypted by the password. */
async function safeContents(safe: Element, password: Password, rounds: Rounds): Promise<Element> {
  const fields = new Fields(safe);
  const type = oid(fields.take(TAG.oid));
  const content = inside(fields.take(contextTag(0)));
  if (type === OID.data) return parseOne(octets(content));
  supported({ [ENCRYPTED_DATA]: true }, type);
  const encryptedData = new Fields(content);
  encryptedData.take(TAG.integer);
  const info = new Fields(encryptedData.take(TAG.sequence));
  info.take(TAG.oid);
  return parseOne(
    await decrypt(info.take(TAG.sequence), implicitOctets(info.any()), password, rounds),
  );
}

/** [0] IMPLICIT OCTET STRING, whole or in pieces. */
const implicitOctets = (element: Element): Uint8Array<ArrayBuffer> =>
  octets({
    ...element,
    tag: element.tag === contextPrimitive(0) ? TAG.octetString : TAG.constructedOctetString,
  });

function openKey(
  encryptedPrivateKeyInfo: Element,
  password: Password,
  rounds: Rounds,
): Promise<Uint8Array<ArrayBuffer>> {
  const fields = new Fields(encryptedPrivateKeyInfo);
  return decrypt(fields.take(TAG.sequence), octets(fields.any()), password, rounds);
}

/** Nothing where the bag holds a certificate of another kind than X.509. */
function openCertificate(certificateBag: Element): Uint8Array<ArrayBuffer>[] {
  const fields = new Fields(certificateBag);
  return oid(fields.take(TAG.oid)) === X509_CERTIFICATE
    ? [octets(inside(fields.take(contextTag(0))))]
    : [];
}

/**
 * A wrong padding after a right MAC means damage. Without a MAC it most likely means another
 * password, and so does a right one, which comes by chance in one of 256, over what is no SEQUENCE:
 * keys and contents are both one.
 */
async function decrypt(
  algorithm: Element,
  encrypted: Uint8Array<ArrayBuffer>,
  password: Password,
  rounds: Rounds,
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await decryptByPassword(algorithm, encrypted, password, rounds);
  if (password.confirmed && plain === null) throw new AppError('ERR_KEY_DAMAGED');
  if (plain === null || (!password.confirmed && !isSequence(plain)))
    throw new AppError('ERR_KEY_WRONG_PASSWORD');
  return plain;
}

function isSequence(plain: Uint8Array): boolean {
  try {
    return parseOne(plain).tag === TAG.sequence;
  } catch (thrown) {
    if (thrown instanceof DerError) return false;
    throw thrown;
  }
}
