// Revocation by certificate revocation lists (RFC 5280 6.3): takes bytes, fetches nothing.
import { verifySignature } from '../crypto/algorithms.ts';
import { type Crl, readCrl } from '../crypto/crl.ts';
import { hex } from '../crypto/hex.ts';
import { OID } from '../crypto/oids.ts';
import type { X509 } from '../crypto/x509.ts';
import { AppError } from '../errors.ts';
import type { EpochMs } from '../time.ts';

export type RevocationStatus = 'good' | 'revoked' | 'unknown';

/** Who issued a certificate, and so may list it. `mayListRevoked` is the issuer's cRLSign. */
export interface CrlIssuer {
  readonly subject: string;
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly mayListRevoked: boolean;
}

/** Lists by the bytes they were given as: a service that verifies many signatures reads and verifies a list once. */
const readLists = new WeakMap<Uint8Array, Crl | null>();
const signatures = new WeakMap<Crl, Map<string, Promise<boolean>>>();

/** The lists that can be read; one that cannot tells nothing about anyone. */
export function readableCrls(files: readonly Uint8Array[]): Crl[] {
  return files.flatMap((bytes) => {
    const known = readLists.get(bytes);
    const list = known === undefined ? readableCrl(bytes) : known;
    readLists.set(bytes, list);
    return list ?? [];
  });
}

function readableCrl(bytes: Uint8Array): Crl | null {
  try {
    return readCrl(bytes);
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

/**
 * The status of a certificate at an instant. An entry in any list of its issuer revokes it, a list past its time too; a list
 * vouches for a certificate only when it is complete and current. No such list: unknown, which is not good. `now` is later than
 * `at` where a time stamp proves `at`: what was revoked in between was good, and the lists of that time tell.
 */
export async function revocationStatus(certificate: X509, issuer: CrlIssuer, crls: readonly Crl[], at: EpochMs, now = at): Promise<RevocationStatus> {
  let status: RevocationStatus = 'unknown';
  for (const crl of crls) {
    const said = saidBy(crl, certificate, at, now);
    if (said === 'unknown' || crl.issuer !== issuer.subject || !issuer.mayListRevoked || !await isSignedBy(crl, issuer)) continue;
    if (said === 'revoked') return 'revoked';
    status = said;
  }
  return status;
}

/** Extensions of a list that take nothing from its meaning; any other critical one makes it unusable (RFC 5280 5.2). */
const HARMLESS: readonly string[] = [OID.crlNumber, OID.authorityKeyIdentifier, OID.issuerAltName, OID.freshestCrl];
const PARTIAL: readonly string[] = [OID.deltaCrlIndicator, OID.issuingDistributionPoint];
const REMOVED_FROM_CRL = 8;

function saidBy(crl: Crl, { serialNumber, notAfter }: X509, at: EpochMs, now: EpochMs): RevocationStatus {
  const extensions = Array.from(crl.extensions);
  if (extensions.some(([id, { critical }]) => critical && !HARMLESS.includes(id) && !PARTIAL.includes(id))) return 'unknown';
  const isOfTheFuture = crl.thisUpdate > now;
  const entry = crl.revoked.get(serialNumber);
  if (entry !== undefined) {
    if (entry.foreign || entry.reason === REMOVED_FROM_CRL) return 'unknown';
    if (entry.revokedAt <= at || (at === now && !isOfTheFuture)) return 'revoked';
    return isOfTheFuture ? 'unknown' : 'good';
  }
  const isComplete = !extensions.some(([id]) => PARTIAL.includes(id));
  // Expired certificates may be dropped from later lists, so only a list of the certificate's own lifetime vouches by silence.
  const isCurrent = crl.thisUpdate <= at ? crl.nextUpdate !== null && at < crl.nextUpdate : crl.thisUpdate <= notAfter;
  return isComplete && !isOfTheFuture && isCurrent ? 'good' : 'unknown';
}

function isSignedBy(crl: Crl, { subject, spki }: CrlIssuer): Promise<boolean> {
  const byIssuer = signatures.get(crl) ?? new Map<string, Promise<boolean>>();
  signatures.set(crl, byIssuer);
  const key = `${subject}:${hex(spki)}`;
  const known = byIssuer.get(key) ?? verifySignature(spki, crl.signatureOid, crl.tbs, crl.signature);
  byIssuer.set(key, known);
  return known;
}
