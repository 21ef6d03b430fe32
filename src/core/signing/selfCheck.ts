// What was just signed, read back before anyone relies on it: a signer is not trusted to have signed what it was given.
import { equalBytes, hex } from '../bytes.ts';
import { isSignatureAcceptable } from '../constraints/algorithmConstraints.ts';
import { digest, verifySignature } from '../crypto/algorithms.ts';
import type { CertificateView } from '../crypto/certificate.ts';
import { type SignerInfo, readSignedData } from '../crypto/cms.ts';
import { OID } from '../crypto/oids.ts';
import { type X509, parseX509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';

/**
 * Whether the CMS carries exactly these bytes and one CAdES-B signature over them that verifies
 * under the certificate's key, by algorithms that are accepted at an instant. Throws
 * ERR_CMS_UNREADABLE. Trust in the certificate is another question.
 */
export async function carriesSignatureOver(
  content: Uint8Array,
  cms: Uint8Array,
  certificate: CertificateView,
  at: EpochMs,
): Promise<boolean> {
  const signed = readSignedData(cms);
  const [signer, ...others] = signed.signers;
  return (
    signer !== undefined &&
    others.length === 0 &&
    signed.contentType === OID.data &&
    signed.content !== null &&
    equalBytes(signed.content, content) &&
    signed.certificates.some((der) => equalBytes(der, certificate.der)) &&
    attributesName(signer, content, certificate) &&
    holdsUnder(parseX509(certificate.der), signer, at)
  );
}

function attributesName(
  { digest: name, signed }: SignerInfo,
  content: Uint8Array,
  certificate: CertificateView,
): boolean {
  return (
    name !== null &&
    signed !== null &&
    signed.contentType === OID.data &&
    signed.signingTime !== null &&
    equalBytes(signed.messageDigest, digest(name, content)) &&
    signed.signingCertificates.some(
      (reference) => reference.digest === 'SHA-256' && hex(reference.hash) === certificate.sha256,
    )
  );
}

/** More than one encoding means that the attributes are not in DER order, which other verifiers refuse. */
async function holdsUnder(
  certificate: X509,
  { identifier, digest: name, signed, signature, signatureOid }: SignerInfo,
  at: EpochMs,
): Promise<boolean> {
  const [encoding, ...others] = signed?.encodings ?? [];
  const named =
    'issuer' in identifier &&
    identifier.issuer === certificate.issuer.der &&
    identifier.serialNumber === certificate.serialNumber;
  if (!named || encoding === undefined || others.length > 0 || name === null) return false;
  return (
    (await verifySignature(certificate.spki, signatureOid, encoding, signature, name)) &&
    isSignatureAcceptable('signature', certificate.spki, { signatureOid, signerDigest: name }, at)
  );
}
