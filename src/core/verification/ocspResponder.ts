// Whether an answer comes from who may give it (RFC 6960 4.2.2.2): the issuer of the certificate
// itself, or a responder that the same issuer made one.
import { equalBytes } from '../bytes.ts';
import { keyDigest } from '../crypto/certId.ts';
import type { Crl } from '../crypto/crl.ts';
import type { OcspResponse } from '../crypto/ocsp.ts';
import { OID } from '../crypto/oids.ts';
import type { X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import { crlFinding } from './crlStatus.ts';
import { isUnderstood } from './pathConstraints.ts';
import type {
  CertificateIssuer,
  Instants,
  OcspAnswer,
  RevocationDoubt,
} from './revocationFinding.ts';
import { isSignedBy } from './signedOnce.ts';

/** What speaks against the answer as a whole; null where nothing does. */
export async function responderDoubt(
  { response, certificates }: OcspAnswer,
  issuer: CertificateIssuer,
  crls: readonly Crl[],
  instants: Instants,
): Promise<RevocationDoubt | null> {
  if (isNamed(response, issuer.subject, issuer.spki))
    return (await isSignedBy(response, issuer.spki, instants.now)) ? null : 'signature-broken';
  // Whatever else travels with the answer is no authority: only what this issuer signed for answers is looked at.
  for (const certificate of certificates()) {
    if (
      !isNamed(response, certificate.subject.der, certificate.spki) ||
      !mayAnswer(certificate, issuer, response.producedAt)
    )
      continue;
    if (!(await isDelegated(certificate, issuer, crls, instants))) continue;
    return (await isSignedBy(response, certificate.spki, instants.now)) ? null : 'signature-broken';
  }
  return 'responder-untrusted';
}

/** The answer says who signed it by name or by the SHA-1 of the key: a name for the key, no proof of anything. */
const isNamed = (
  { responder }: OcspResponse,
  subject: string,
  spki: Uint8Array<ArrayBuffer>,
): boolean =>
  'name' in responder
    ? responder.name === subject
    : equalBytes(responder.keyHash, keyDigest('SHA-1', spki));

/**
 * What the responder's certificate says of itself: delegated by this very issuer, for answers, at the time of this one.
 */
function mayAnswer(certificate: X509, issuer: CertificateIssuer, producedAt: EpochMs): boolean {
  const { keyUsage, extendedKeyUsage, notBefore, notAfter } = certificate;
  const maySign =
    keyUsage === null ||
    keyUsage.includes('digitalSignature') ||
    keyUsage.includes('nonRepudiation');
  return (
    certificate.issuer.der === issuer.subject &&
    extendedKeyUsage.includes(OID.ocspSigning) &&
    maySign &&
    isUnderstood(certificate) &&
    notBefore <= producedAt &&
    producedAt <= notAfter
  );
}

/**
 * Signed by the issuer and not revoked. ocsp-nocheck spares the responder a list that vouches for
 * it, not one that revokes it.
 */
async function isDelegated(
  certificate: X509,
  issuer: CertificateIssuer,
  crls: readonly Crl[],
  instants: Instants,
): Promise<boolean> {
  if (!(await isSignedBy(certificate, issuer.spki, instants.now))) return false;
  const { status } = await crlFinding(certificate, issuer, crls, instants);
  return status === 'good' || (status === 'unknown' && certificate.extensions.has(OID.ocspNoCheck));
}
