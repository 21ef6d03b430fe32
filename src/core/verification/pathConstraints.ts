// What RFC 5280 6.1.3 to 6.1.5 ask of a path whose signatures hold.
import { OID } from '../crypto/oids.ts';
import type { X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import type { SubIndication } from './report.ts';
import type { TrustAnchor } from './trust.ts';

/** From the certificate in question up to the one that the anchor issued. */
export interface Path {
  readonly certificates: readonly X509[];
  readonly anchor: TrustAnchor;
}

/** Critical extensions whose meaning is looked at somewhere here; any other makes a certificate unusable (RFC 5280 4.2). */
const UNDERSTOOD: readonly string[] = [OID.basicConstraints, OID.keyUsage, OID.extendedKeyUsage, OID.certificatePolicies, OID.subjectAltName];

/** What the path breaks at an instant, the shape before the dates; null where it is sound. */
export function brokenConstraint({ certificates, anchor }: Path, at: EpochMs): SubIndication | null {
  const authorities = certificates.slice(1);
  const isShaped = certificates.every(isUnderstood) && authorities.every(mayIssue)
    && authorities.every(({ pathLength }, i) => isWithin(pathLength, authorities.slice(0, i)))
    && isWithin(anchor.pathLength, authorities);
  if (!isShaped) return 'CHAIN_CONSTRAINTS_FAILURE';
  const isCurrent = [...certificates, anchor].every(({ notBefore, notAfter }) => notBefore <= at && at <= notAfter);
  return isCurrent ? null : 'OUT_OF_BOUNDS_NO_POE';
}

/** Name constraints are refused even when not critical: no authority here uses them, and ignoring one would widen its power. */
export const isUnderstood = ({ version, extensions }: X509): boolean =>
  version === 3 && !extensions.has(OID.nameConstraints) && Array.from(extensions).every(([id, { critical }]) => !critical || UNDERSTOOD.includes(id));

const mayIssue = ({ isCa, keyUsage }: X509): boolean => isCa && keyUsage?.includes('keyCertSign') === true;

/** RFC 5280 4.2.1.9: how many authorities may stand below, self-issued ones not counted. */
const isWithin = (pathLength: number | null, below: readonly X509[]): boolean =>
  pathLength === null || below.filter(({ subject, issuer }) => subject.der !== issuer.der).length <= pathLength;
