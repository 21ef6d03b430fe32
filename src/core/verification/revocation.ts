// Whether one certificate is revoked, by the lists (RFC 5280 6.3) and answers (RFC 6960) at hand:
// takes bytes, fetches nothing.
import type { X509 } from '../crypto/x509.ts';
import { crlFinding } from './crlStatus.ts';
import { ocspFinding } from './ocspStatus.ts';
import {
  type CertificateIssuer,
  deciding,
  doubt,
  type ReadEvidence,
  type EvidenceByOrigin,
  type Instants,
  type RevocationFinding,
  type WeighedFinding,
} from './revocationFinding.ts';

export { readableCrls } from './crlStatus.ts';
export { readableOcsps } from './ocspStatus.ts';

/**
 * The status of a certificate at an instant. Whoever says revoked is believed, the message's own
 * evidence too: a responder's good does not overrule a list, nor a list's silence a responder. No
 * doubt of the message's own evidence stands against the verifier's: anyone may have put it there.
 */
export async function revocationOf(
  certificate: X509,
  issuer: CertificateIssuer,
  evidence: EvidenceByOrigin,
  instants: Instants,
): Promise<RevocationFinding> {
  const finding = await weighed(certificate, issuer, evidence, instants);
  return finding.status === 'unknown'
    ? { status: 'unknown', reason: finding.reason }
    : { status: finding.status, reason: finding.reason };
}

async function weighed(
  certificate: X509,
  issuer: CertificateIssuer,
  { enclosed = { crls: [] }, crls, ocsps = [] }: EvidenceByOrigin,
  instants: Instants,
): Promise<WeighedFinding> {
  const own = await findingBy({ crls, ocsps }, certificate, issuer, instants);
  if (own.status === 'revoked' || isEmpty(enclosed)) return own;
  // The responder of an enclosed answer is looked up in the verifier's lists too.
  const told = await findingBy(
    { ...enclosed, delegations: [...enclosed.crls, ...crls] },
    certificate,
    issuer,
    { ...instants, isEnclosed: true },
  );
  return deciding(own, told.status === 'unknown' ? doubt(told.reason) : told);
}

const isEmpty = ({ crls, ocsps = [] }: ReadEvidence): boolean =>
  crls.length === 0 && ocsps.length === 0;

async function findingBy(
  {
    crls,
    ocsps = [],
    delegations = crls,
  }: ReadEvidence & { readonly delegations?: ReadEvidence['crls'] },
  certificate: X509,
  issuer: CertificateIssuer,
  instants: Instants,
): Promise<WeighedFinding> {
  const listed = await crlFinding(certificate, issuer, crls, instants);
  return listed.status === 'revoked'
    ? listed
    : deciding(
        await ocspFinding(certificate, issuer, { crls: delegations, ocsps }, instants),
        listed,
      );
}
