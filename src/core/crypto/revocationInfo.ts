// What a message tells of revocation (RFC 5652 10.2.1): lists, and answers of OCSP responders as
// another format of it (RFC 5940).
import {
  atMost,
  contextTag,
  DerError,
  type Element,
  expectTag,
  Fields,
  inside,
  TAG,
} from './der.ts';
import { oid } from './derValues.ts';
import { encode, oidContent } from './derWriter.ts';
import { OID } from './oids.ts';

/**
 * `crls` are the encodings of CertificateLists, `ocsps` of OCSPResponses, in order. Nothing is said of what they hold.
 */
export interface RevocationInfo {
  readonly crls: readonly Uint8Array<ArrayBuffer>[];
  readonly ocsps: readonly Uint8Array<ArrayBuffer>[];
}

const MAX_MEMBERS = 32;
const OTHER = contextTag(1);

/** Reads RevocationInfoChoices, under whatever tag; formats that we do not know are left out. Throws DerError. */
export function readRevocationInfos(set: Element): RevocationInfo {
  const choices = atMost(set, MAX_MEMBERS);
  if (choices.some(({ tag }) => tag !== TAG.sequence && tag !== OTHER))
    throw new DerError('revocation information');
  return {
    crls: choices.filter(({ tag }) => tag === TAG.sequence).map(({ raw }) => raw),
    ocsps: choices.filter(({ tag }) => tag === OTHER).flatMap(readOther),
  };
}

/** OtherRevocationInfoFormat. Beside the format of RFC 5940, the bare answer under its own type, as some write it. */
function readOther(other: Element): Uint8Array<ArrayBuffer>[] {
  const fields = new Fields(other, OTHER);
  const format = oid(fields.take(TAG.oid));
  const info = fields.any();
  fields.end();
  if (format === OID.ocspRevocationInfo) return [expectTag(info, TAG.sequence).raw];
  return format === OID.ocspBasic ? [envelope(expectTag(info, TAG.sequence))] : [];
}

/** The attribute revocation-values (ETSI EN 319 122-1 A.1.1.2), whose answers are bare. Throws DerError. */
export function readRevocationValues(value: Element): RevocationInfo {
  const fields = new Fields(value);
  const [lists, answers] = [fields.optional(contextTag(0)), fields.optional(contextTag(1))];
  fields.optional(contextTag(2)); // of other formats
  fields.end();
  const members = (tagged: Element | null): Element[] =>
    tagged === null
      ? []
      : atMost(expectTag(inside(tagged), TAG.sequence), MAX_MEMBERS).map((member) =>
          expectTag(member, TAG.sequence),
        );
  return { crls: members(lists).map(({ raw }) => raw), ocsps: members(answers).map(envelope) };
}

/** The OCSPResponse of a BasicOCSPResponse (RFC 6960 4.2.1): successful. */
const envelope = ({ raw }: Element): Uint8Array<ArrayBuffer> =>
  encode(
    TAG.sequence,
    encode(TAG.enumerated, Uint8Array.of(0)),
    encode(
      contextTag(0),
      encode(
        TAG.sequence,
        encode(TAG.oid, oidContent(OID.ocspBasic)),
        encode(TAG.octetString, raw),
      ),
    ),
  );

/** An OCSPResponse as a member of RevocationInfoChoices. */
export const ocspRevocationInfo = (response: Uint8Array): Uint8Array<ArrayBuffer> =>
  encode(OTHER, encode(TAG.oid, oidContent(OID.ocspRevocationInfo)), response);
