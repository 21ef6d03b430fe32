// CAdES baseline LT (ETSI EN 319 122-1 section 6.3): what a signature and its time stamps are
// judged by, put into the message, so that they can be judged when nobody answers for their
// certificates any more.
import { readSignedData } from '../crypto/cms.ts';
import { readCrl } from '../crypto/crl.ts';
import { contextTag, type Element, Fields, inside, parseOne, TAG } from '../crypto/der.ts';
import { encode } from '../crypto/derWriter.ts';
import { readOcspResponse } from '../crypto/ocsp.ts';
import { ocspRevocationInfo } from '../crypto/revocationInfo.ts';
import { parseX509 } from '../crypto/x509.ts';
import { requireReadableSize } from './messageSize.ts';
import { rewrap, withMembers } from './rewrap.ts';

/** DER each. Anchors need not be among the certificates; of answers only those that answer. */
export interface ValidationData {
  readonly certificates?: readonly Uint8Array[];
  readonly crls?: readonly Uint8Array[];
  readonly ocsps?: readonly Uint8Array[];
}

/**
 * The CMS with more certificates, lists and answers in its sets, none twice. Signatures, signed
 * attributes and stamps stay to the byte, and so does whatever else was there; which of the data
 * are of use is for who verifies to say. Throws ERR_CMS_UNREADABLE, also where the message would
 * then hold more than is read, ERR_CONTENT_TOO_LARGE, and ERR_CERTIFICATE_UNREADABLE,
 * ERR_CRL_UNREADABLE, ERR_OCSP_UNREADABLE and ERR_OCSP_REFUSED for data that would tell nothing.
 */
export function withValidationData(
  cms: Uint8Array,
  { certificates = [], crls = [], ocsps = [] }: ValidationData,
): Uint8Array<ArrayBuffer> {
  certificates.forEach(parseX509);
  crls.forEach(readCrl);
  ocsps.forEach(readOcspResponse);
  readSignedData(cms);
  const augmented = requireReadableSize(
    augment(cms, certificates, [...crls, ...ocsps.map(ocspRevocationInfo)]),
  );
  readSignedData(augmented);
  return augmented;
}

function augment(
  cms: Uint8Array,
  certificates: readonly Uint8Array[],
  infos: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const contentInfo = parseOne(cms);
  const fields = new Fields(contentInfo);
  const [type, content] = [fields.take(TAG.oid), fields.take(contextTag(0))];
  return rewrap(contentInfo, [
    type.raw,
    rewrap(content, [augmentSignedData(inside(content), certificates, infos)]),
  ]);
}

function augmentSignedData(
  signedData: Element,
  certificates: readonly Uint8Array[],
  infos: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const fields = new Fields(signedData);
  const [version, digests, content] = [
    fields.take(TAG.integer),
    fields.take(TAG.set),
    fields.take(TAG.sequence),
  ];
  const sets = [
    withMembers(fields.optional(contextTag(0)), contextTag(0), certificates),
    withMembers(fields.optional(contextTag(1)), contextTag(1), infos),
  ].filter((set) => set !== null);
  const signers = fields.take(TAG.set);
  // RFC 5652 5.1: another format than lists makes it version 5; certificates and lists leave it as it was.
  const isOther = infos.some(([tag]) => tag !== TAG.sequence);
  return rewrap(signedData, [
    isOther ? encode(TAG.integer, Uint8Array.of(5)) : version.raw,
    digests.raw,
    content.raw,
    ...sets,
    signers.raw,
  ]);
}
