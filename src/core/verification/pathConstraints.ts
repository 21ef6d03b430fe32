// What RFC 5280 6.1.3 to 6.1.5 ask of a path whose signatures hold, and EN 319 102-1 5.2.6 of its dates and algorithms.
import { signatureScheme } from '../crypto/algorithms.ts';
import { OID } from '../crypto/oids.ts';
import type { X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import { isDigestAcceptable, isKeyAcceptable } from '../constraints/algorithmConstraints.ts';
import { type Failure, indeterminate, type Step } from './checks.ts';
import { keyText } from './signature.ts';
import type { TrustAnchor } from './trust.ts';

/** From the certificate in question up to the one that the anchor issued. */
export interface Path {
  readonly certificates: readonly [X509, ...X509[]];
  readonly anchor: TrustAnchor;
}

/**
 * Critical extensions whose meaning is looked at somewhere here; any other makes a certificate unusable (RFC 5280 4.2).
 */
const UNDERSTOOD: readonly string[] = [
  OID.basicConstraints,
  OID.keyUsage,
  OID.extendedKeyUsage,
  OID.certificatePolicies,
  OID.subjectAltName,
];

/** The path at an instant, the shape before the dates. */
export function pathSteps({ certificates, anchor }: Path, at: EpochMs): readonly Step[] {
  const [certificate, ...authorities] = certificates;
  const inBounds = (isMet: boolean, detail?: string): Failure | null =>
    isMet ? null : indeterminate('OUT_OF_BOUNDS_NO_POE', detail);
  const overdue =
    authorities
      .map((authority) => outOfDates('authority', authority, at))
      .find((fault) => fault !== null) ?? outOfDates('anchor', anchor, at);
  return [
    ['path-constraints', () => misshape(certificates, anchor)],
    ['path-strength', () => weakness(certificates, at)],
    ['certificate-begun', () => inBounds(certificate.notBefore <= at)],
    ['certificate-unexpired', () => inBounds(at <= certificate.notAfter)],
    ['authorities-current', () => inBounds(overdue === null, overdue ?? undefined)],
  ];
}

const outOfDates = (
  whose: string,
  { notBefore, notAfter }: { readonly notBefore: EpochMs; readonly notAfter: EpochMs },
  at: EpochMs,
): string | null =>
  at < notBefore ? `${whose} not yet valid` : at > notAfter ? `${whose} expired` : null;

/** Faults that no point in time can mend, from the certificate in question upwards. */
function misshape(
  [certificate, ...authorities]: Path['certificates'],
  anchor: TrustAnchor,
): Failure | null {
  const fault =
    [certificate, ...authorities].map(notUnderstood).find((each) => each !== null) ??
    authorities.map(notAllowed).find((each) => each !== null) ??
    (authorities.every(({ pathLength }, i) => isWithin(pathLength, authorities.slice(0, i)))
      ? null
      : 'pathLenConstraint') ??
    (isWithin(anchor.pathLength, authorities) ? null : 'pathLenConstraint of the anchor');
  return fault === null ? null : indeterminate('CHAIN_CONSTRAINTS_FAILURE', fault);
}

/** Whether nothing is wrong with the path, as a search for one asks. */
export async function isSoundPath(path: Path, at: EpochMs): Promise<boolean> {
  for (const [, judge] of pathSteps(path, at)) {
    if ((await judge()) !== null) return false;
  }
  return true;
}

/**
 * The signature on each certificate, and the key of each authority. The signer's own key is checked
 * with the signature.
 */
function weakness(certificates: Path['certificates'], at: EpochMs): Failure | null {
  const digests = certificates.map(
    ({ signatureOid }) => signatureScheme(signatureOid)?.digest ?? null,
  );
  const weak = digests.find((digest) => !isDigestAcceptable('certificate', digest, at));
  if (weak !== undefined) return indeterminate('CRYPTO_CONSTRAINTS_FAILURE', weak ?? undefined);
  const short = certificates.slice(1).find(({ key }) => !isKeyAcceptable('certificate', key, at));
  return short === undefined
    ? null
    : indeterminate(
        'CRYPTO_CONSTRAINTS_FAILURE',
        short.key === null ? undefined : keyText(short.key),
      );
}

/** Whether everything that limits a certificate is looked at somewhere here. */
export const isUnderstood = (certificate: X509): boolean => notUnderstood(certificate) === null;

/**
 * Name constraints are refused even when not critical: no authority here uses them, and ignoring
 * one would widen its power.
 */
function notUnderstood({ version, extensions }: X509): string | null {
  if (version !== 3) return `version ${version}`;
  if (extensions.has(OID.nameConstraints)) return 'nameConstraints';
  const [unknown] =
    Array.from(extensions).find(([id, { critical }]) => critical && !UNDERSTOOD.includes(id)) ?? [];
  return unknown === undefined ? null : `critical extension ${unknown}`;
}

const notAllowed = ({ isCa, keyUsage }: X509): string | null =>
  !isCa ? 'no authority' : keyUsage?.includes('keyCertSign') === true ? null : 'no keyCertSign';

/** RFC 5280 4.2.1.9: how many authorities may stand below, self-issued ones not counted. */
const isWithin = (pathLength: number | null, below: readonly X509[]): boolean =>
  pathLength === null ||
  below.filter(({ subject, issuer }) => subject.der !== issuer.der).length <= pathLength;
