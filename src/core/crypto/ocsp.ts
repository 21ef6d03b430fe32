// Answers of an OCSP responder (RFC 6960 4.2): one BasicOCSPResponse, read strictly and bounded.
// Nothing is believed here.
import { AppError } from '../errors.ts';
import type { EpochMs } from '../time.ts';
import { type CertId, readCertId } from './certId.ts';
import {
  atMost,
  contextPrimitive,
  contextTag,
  DerError,
  type Element,
  expectTag,
  Fields,
  inside,
  parseOne,
  TAG,
} from './der.ts';
import {
  algorithmIdentifier,
  bitBytes,
  insideOctets,
  octets,
  oid,
  smallInteger,
  time,
} from './derValues.ts';
import { readName } from './names.ts';
import { OID } from './oids.ts';
import { type Extension, invalidityDate, readExtensions } from './x509.ts';

/** Answers of a responder with its certificate take 1 to 3 KiB; each certificate inside may cost a signature. */
const MAX_BYTES = 256 * 1024;
const MAX_ANSWERS = 64;
/** aACompromise, the last of them. */
const MAX_REASON = 10;
const MAX_CERTIFICATES = 4;

/**
 * The answer about one certificate. `nextUpdate` is null if newer information is always available.
 */
export interface SingleResponse {
  readonly id: CertId;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAt: EpochMs | null;
  /** CRLReason of RFC 5280 5.3.1; 0 where it is not said. */
  readonly reason: number;
  /** Since when the key is known or suspected to be lost; null where it is not said. */
  readonly invalidSince: EpochMs | null;
  readonly thisUpdate: EpochMs;
  readonly nextUpdate: EpochMs | null;
  /** singleExtensions: among them those of a list's entry (RFC 6960 4.4.5). */
  readonly extensions: ReadonlyMap<string, Extension>;
}

export interface OcspResponse {
  /** What the signature covers: the ResponseData with its tag and length. */
  readonly tbs: Uint8Array<ArrayBuffer>;
  readonly signatureOid: string;
  readonly signature: Uint8Array<ArrayBuffer>;
  /** Hex of the DER of the responder's name, or the SHA-1 of its key's bits. */
  readonly responder: { readonly name: string } | { readonly keyHash: Uint8Array<ArrayBuffer> };
  readonly producedAt: EpochMs;
  readonly singles: readonly SingleResponse[];
  readonly nonce: Uint8Array<ArrayBuffer> | null;
  readonly extensions: ReadonlyMap<string, Extension>;
  /** DER of each certificate inside, in order. */
  readonly certificates: readonly Uint8Array<ArrayBuffer>[];
}

/** OCSPResponseStatus of RFC 6960 4.2.1; 4 is not used. */
const REFUSALS: ReadonlyMap<number, string> = new Map([
  [1, 'malformedRequest'],
  [2, 'internalError'],
  [3, 'tryLater'],
  [5, 'sigRequired'],
  [6, 'unauthorized'],
]);

/**
 * Reads the DER of an OCSPResponse. Throws ERR_OCSP_UNREADABLE, or ERR_OCSP_REFUSED where the responder gave no answer.
 */
export function readOcspResponse(der: Uint8Array): OcspResponse {
  try {
    return readEnvelope(parseOne(der, MAX_BYTES));
  } catch (cause) {
    if (cause instanceof DerError) throw new AppError('ERR_OCSP_UNREADABLE', {}, { cause });
    throw cause;
  }
}

/** RFC 6960 4.2.1: a status, and only with success bytes of a type that says what they are. */
function readEnvelope(envelope: Element): OcspResponse {
  const fields = new Fields(envelope);
  const code = smallInteger({ ...fields.take(TAG.enumerated), tag: TAG.integer }, 6);
  const refusal = REFUSALS.get(code);
  if (refusal !== undefined) throw new AppError('ERR_OCSP_REFUSED', { status: refusal });
  if (code !== 0) throw new DerError('status');
  const bytes = new Fields(inside(fields.take(contextTag(0))));
  fields.end();
  if (oid(bytes.take(TAG.oid)) !== OID.ocspBasic) throw new DerError('response type');
  const basic = insideOctets(bytes.take(TAG.octetString));
  bytes.end();
  return readBasic(basic);
}

function readBasic(basic: Element): OcspResponse {
  const fields = new Fields(basic);
  const tbs = fields.take(TAG.sequence);
  const signatureOid = algorithmIdentifier(fields.take(TAG.sequence)).oid;
  const signature = bitBytes(fields.take(TAG.bitString));
  const tagged = fields.optional(contextTag(0));
  fields.end();
  const certificates =
    tagged === null
      ? []
      : atMost(inside(tagged), MAX_CERTIFICATES).map(
          (element) => expectTag(element, TAG.sequence).raw,
        );
  return { ...readData(tbs), tbs: tbs.raw, signatureOid, signature, certificates };
}

/** ResponseData: who answers, when, and of whom. Version 1 is the only one, written or not. */
function readData(
  data: Element,
): Pick<OcspResponse, 'responder' | 'producedAt' | 'singles' | 'nonce' | 'extensions'> {
  const fields = new Fields(data);
  const version = fields.optional(contextTag(0));
  if (version !== null) smallInteger(inside(version), 0);
  const responder = readResponder(fields.any());
  const producedAt = generalizedTime(fields.any());
  const singles = atMost(fields.take(TAG.sequence), MAX_ANSWERS).map(readSingle);
  const extensions = readExtensions(fields.optional(contextTag(1)));
  fields.end();
  const nonce = extensions.get(OID.ocspNonce);
  return {
    responder,
    producedAt,
    singles,
    extensions,
    nonce: nonce === undefined ? null : octets(insideOctets(nonce.value)),
  };
}

function readResponder(element: Element): OcspResponse['responder'] {
  if (element.tag === contextTag(1)) return { name: readName(inside(element)).der };
  return { keyHash: octets(inside(expectTag(element, contextTag(2)))) };
}

function readSingle(element: Element): SingleResponse {
  const fields = new Fields(element);
  const id = readCertId(fields.take(TAG.sequence));
  const status = readStatus(fields.any());
  const thisUpdate = generalizedTime(fields.any());
  const nextUpdate = fields.optional(contextTag(0));
  const extensions = readExtensions(fields.optional(contextTag(1)));
  fields.end();
  return {
    id,
    ...status,
    invalidSince: invalidityDate(extensions),
    thisUpdate,
    nextUpdate: nextUpdate && generalizedTime(inside(nextUpdate)),
    extensions,
  };
}

/** The choice of RFC 6960 4.2.1. */
function readStatus(element: Element): Pick<SingleResponse, 'status' | 'revokedAt' | 'reason'> {
  if (element.tag === contextTag(1)) {
    const fields = new Fields(element, contextTag(1));
    const revokedAt = generalizedTime(fields.any());
    const reason = fields.optional(contextTag(0));
    fields.end();
    return {
      status: 'revoked',
      revokedAt,
      reason:
        reason === null
          ? 0
          : smallInteger(
              { ...expectTag(inside(reason), TAG.enumerated), tag: TAG.integer },
              MAX_REASON,
            ),
    };
  }
  if (element.content.length > 0) throw new DerError('status');
  if (element.tag === contextPrimitive(0)) return { status: 'good', revokedAt: null, reason: 0 };
  expectTag(element, contextPrimitive(2));
  return { status: 'unknown', revokedAt: null, reason: 0 };
}

/** Times here are never UTCTime (RFC 6960 4.2.2.1). */
const generalizedTime = (element: Element): EpochMs =>
  time(expectTag(element, TAG.generalizedTime));
