// The bags of a PFX (RFC 7292 4.2): private keys and certificates as bytes, before anyone says which belong together.
import { AppError } from '../../errors.ts';
import { type Ber, CONTEXT_0, SEQUENCE, SET, child, damaged, objectIdentifier, octetString, octets, readBer } from './ber.ts';
import { type Password, decryptByPassword, supported } from './pbe.ts';

/** A PrivateKeyInfo (RFC 5208) or a Certificate, in DER. `localKeyId` pairs the two; '' where the file does not say. */
export interface Bag {
  readonly der: Uint8Array<ArrayBuffer>;
  readonly localKeyId: string;
}

export interface Bags {
  readonly privateKeys: readonly Bag[];
  readonly certificates: readonly Bag[];
}

/** Each encrypted part may cost the full count of rounds. */
const MAX_PARTS = 32;

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21';

/** AuthenticatedSafe → bags. Throws ERR_KEY_DAMAGED, ERR_KEY_WRONG_PASSWORD, ERR_KEY_UNSUPPORTED_ALGORITHM {oid}. */
export async function readBags(authenticatedSafe: Ber, password: Password): Promise<Bags> {
  const safes = bounded(authenticatedSafe.children);
  const bags: Ber[] = [];
  for (const safe of safes) bags.push(...readBer(await safeContents(safe, password)).children);
  const ofType = (type: string): Ber[] => bounded(bags).filter((bag) => objectIdentifier(bag, 0) === type);
  const privateKeys: Bag[] = [];
  for (const bag of ofType(SHROUDED_KEY_BAG)) privateKeys.push(await openKeyBag(bag, password));
  return { privateKeys, certificates: ofType(CERTIFICATE_BAG).flatMap(openCertificateBag) };
}

function bounded(parts: readonly Ber[]): readonly Ber[] {
  if (parts.length > MAX_PARTS) throw damaged();
  return parts;
}

/** The SafeContents of one ContentInfo. */
async function safeContents(safe: Ber, password: Password): Promise<Uint8Array<ArrayBuffer>> {
  const type = objectIdentifier(safe, 0);
  const content = child(safe, 1, CONTEXT_0);
  if (type === DATA) return octetString(content, 0);
  supported({ [ENCRYPTED_DATA]: true }, type);
  const info = child(child(content, 0, SEQUENCE), 1, SEQUENCE);
  const encrypted = info.children[2];
  if (encrypted === undefined || (encrypted.tag | 0x20) !== CONTEXT_0) throw damaged();
  return decrypt(child(info, 1, SEQUENCE), octets(encrypted), password);
}

async function openKeyBag(bag: Ber, password: Password): Promise<Bag> {
  const info = child(child(bag, 1, CONTEXT_0), 0, SEQUENCE);
  const der = await decrypt(child(info, 0, SEQUENCE), octetString(info, 1), password);
  return { der, localKeyId: readLocalKeyId(bag) };
}

/** Nothing where the bag holds a certificate of another kind than X.509. */
function openCertificateBag(bag: Ber): Bag[] {
  const certificate = child(child(bag, 1, CONTEXT_0), 0, SEQUENCE);
  if (objectIdentifier(certificate, 0) !== X509_CERTIFICATE) return [];
  return [{ der: octetString(child(certificate, 1, CONTEXT_0), 0), localKeyId: readLocalKeyId(bag) }];
}

function readLocalKeyId(bag: Ber): string {
  const attributes = bag.children[2]?.children ?? [];
  const attribute = attributes.find((candidate) => objectIdentifier(candidate, 0) === LOCAL_KEY_ID);
  return attribute === undefined ? '' : octetString(child(attribute, 1, SET), 0).join('.');
}

/** A wrong padding after a right MAC means damage; without a MAC it most likely means another password. */
async function decrypt(algorithm: Ber, encrypted: Uint8Array<ArrayBuffer>, password: Password): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await decryptByPassword(algorithm, encrypted, password);
  if (plain === null) throw new AppError(password.confirmed ? 'ERR_KEY_DAMAGED' : 'ERR_KEY_WRONG_PASSWORD');
  return plain;
}
