// CAdES baseline T (ETSI EN 319 122-1 section 5.3): the token of a time-stamping authority over the
// signature's value, put beside it without a change to any other byte.
import { type DigestName, digest } from '../crypto/algorithms.ts';
import { readSignedData, type SignerInfo } from '../crypto/cms.ts';
import { contextTag, DerError, type Element, elements, parseOne, TAG } from '../crypto/der.ts';
import { encode, oidContent } from '../crypto/derWriter.ts';
import { equalBytes } from '../crypto/hex.ts';
import { OID } from '../crypto/oids.ts';
import { readTimeStamp } from '../crypto/tsp.ts';
import { AppError } from '../errors.ts';
import { requireReadableSize } from './messageSize.ts';
import { rewrap } from './rewrap.ts';

/** What a stamp is over: the value of the signature, not the content. Throws ERR_CMS_UNREADABLE. */
export const signatureToStamp = (cms: Uint8Array): Uint8Array<ArrayBuffer> =>
  onlySigner(cms).signature;

/**
 * What an authority is asked to stamp: the digest of the signature's value, by the signer's own
 * digest. Throws ERR_CMS_UNREADABLE.
 */
export function signatureImprint(cms: Uint8Array): {
  readonly imprint: Uint8Array<ArrayBuffer>;
  readonly digest: DigestName;
} {
  const { signature, digest: name } = onlySigner(cms);
  if (name === null) throw new AppError('ERR_CMS_UNREADABLE');
  return { imprint: digest(name, signature), digest: name };
}

/**
 * The CMS with the token as an unsigned attribute of its one signer. Throws ERR_CMS_UNREADABLE,
 * also for a message of several signers, ERR_STAMP_UNREADABLE, ERR_CONTENT_TOO_LARGE, and
 * ERR_STAMP_MISMATCH where the token is about something else than this signature.
 */
export function withSignatureTimeStamp(
  cms: Uint8Array,
  token: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const { imprint } = readTimeStamp(token);
  const { signature } = onlySigner(cms);
  const isOver =
    imprint.digest !== null && equalBytes(digest(imprint.digest, signature), imprint.hash);
  if (!isOver) throw new AppError('ERR_STAMP_MISMATCH', { field: 'imprint' });
  const attribute = encode(
    TAG.sequence,
    encode(TAG.oid, oidContent(OID.timeStampToken)),
    encode(TAG.set, token),
  );
  try {
    return requireReadableSize(insertAt(TO_SIGNER, parseOne(cms), attribute));
  } catch (cause) {
    if (cause instanceof DerError) throw new AppError('ERR_CMS_UNREADABLE', {}, { cause });
    throw cause;
  }
}

function onlySigner(cms: Uint8Array): SignerInfo {
  const [signer, ...others] = readSignedData(cms).signers;
  if (signer === undefined || others.length > 0) throw new AppError('ERR_CMS_UNREADABLE');
  return signer;
}

/**
 * From the outside in, each the last member of its parent: ContentInfo, [0], SignedData, its
 * signers, the signer.
 */
const TO_SIGNER: readonly number[] = [
  TAG.sequence,
  contextTag(0),
  TAG.sequence,
  TAG.set,
  TAG.sequence,
];

/** Down the last members to the signer, then into its unsigned attributes, which are begun where there are none. */
function insertAt(
  [tag, ...below]: readonly number[],
  element: Element,
  attribute: Uint8Array,
): Uint8Array<ArrayBuffer> {
  if (tag === undefined || element.tag !== tag) throw new DerError('not a signer');
  const members = Array.from(elements(element));
  const last = members.at(-1);
  if (last === undefined) throw new DerError('empty');
  const kept = members.slice(0, -1).map(({ raw }) => raw);
  if (below.length > 0) return rewrap(element, [...kept, insertAt(below, last, attribute)]);
  return last.tag === contextTag(1)
    ? rewrap(element, [...kept, rewrap(last, [last.content, attribute])])
    : rewrap(element, [...kept, last.raw, encode(contextTag(1), attribute)]);
}
