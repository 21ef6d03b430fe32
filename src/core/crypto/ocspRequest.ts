// The question whether certificates are revoked: OCSPRequest (RFC 6960 4.1), unsigned, with a nonce (RFC 9654).
import { encodeCertId, type IssuerKey } from './certId.ts';
import { contextTag, TAG } from './der.ts';
import { encode, oidContent } from './derWriter.ts';
import { OID } from './oids.ts';

/**
 * The DER to POST as application/ocsp-request. `nonce` are fresh random bytes, at most 32
 * (responders of before RFC 9654 take no more); the answer must echo them. `serialNumber` is hex of
 * the content bytes, as certificates are read here.
 */
export function ocspRequest(
  certificate: { readonly serialNumber: string },
  issuer: IssuerKey,
  nonce: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const single = encode(TAG.sequence, encodeCertId(certificate.serialNumber, issuer));
  const nonceExtension = encode(
    TAG.sequence,
    encode(TAG.oid, oidContent(OID.ocspNonce)),
    encode(TAG.octetString, encode(TAG.octetString, nonce)),
  );
  const extensions = encode(contextTag(2), encode(TAG.sequence, nonceExtension));
  return encode(TAG.sequence, encode(TAG.sequence, encode(TAG.sequence, single), extensions));
}
