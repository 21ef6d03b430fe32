// What certificate revocation lists say of a certificate (RFC 5280 5.2.4, 6.3): complete ones, and
// complete ones with the changes that a delta list adds.
import { type Crl, readCrl, type RevokedEntry } from '../crypto/crl.ts';
import { OID } from '../crypto/oids.ts';
import type { X509 } from '../crypto/x509.ts';
import { CRL_FRESHNESS, mayVouch } from './freshness.ts';
import { readableOrNull } from './readable.ts';
import {
  type CertificateIssuer,
  countsAt,
  deciding,
  doubt,
  type Instants,
  noneAboutIt,
  NOT_UNDERSTOOD,
  type WeighedFinding,
} from './revocationFinding.ts';
import { isSignedBy } from './signedOnce.ts';

/** Lists by the bytes they were given as: a service that verifies many signatures reads and verifies a list once. */
const readLists = new WeakMap<Uint8Array, Crl | null>();

/** The lists that can be read; one that cannot tells nothing about anyone. */
export function readableCrls(files: readonly Uint8Array[]): Crl[] {
  return files.flatMap((bytes) => {
    const known = readLists.get(bytes);
    const list = known === undefined ? readableOrNull(() => readCrl(bytes)) : known;
    readLists.set(bytes, list);
    return list ?? [];
  });
}

/** Extensions of a list that take nothing from its meaning; any other critical one makes it unusable (RFC 5280 5.2). */
const HARMLESS: readonly string[] = [
  OID.crlNumber,
  OID.authorityKeyIdentifier,
  OID.issuerAltName,
  OID.freshestCrl,
];
const PARTIAL: readonly string[] = [OID.deltaCrlIndicator, OID.issuingDistributionPoint];
const CERTIFICATE_HOLD = 6;
const REMOVED_FROM_CRL = 8;

/**
 * The status of a certificate at an instant. An entry in any list of its issuer revokes it, a list
 * past its time too; a list vouches for a certificate only when it is complete, current, young
 * enough and understood. No such list: unknown, which is not good. What was revoked between `at`
 * and `now` was good at `at`, and the lists of that time tell.
 */
export async function crlFinding(
  certificate: X509,
  issuer: CertificateIssuer,
  crls: readonly Crl[],
  instants: Instants,
): Promise<WeighedFinding> {
  let finding = noneAboutIt(crls);
  // Only valid lists are combined: a forged delta must not change a genuine base.
  const signed: Crl[] = [];
  for (const crl of crls) {
    if (crl.issuer !== issuer.subject) continue;
    const refused = !issuer.mayListRevoked
      ? 'responder-untrusted'
      : (await isSignedBy(crl, issuer.spki, instants.now))
        ? null
        : 'signature-broken';
    if (refused !== null) finding = deciding(finding, doubt(refused));
    else if (isUnderstood(crl)) signed.push(crl);
    else
      finding = deciding(
        finding,
        crl.revoked.has(certificate.serialNumber) ? NOT_UNDERSTOOD : doubt('not-understood'),
      );
  }
  return statementsOf(signed, certificate, instants)
    .map((statement) => judge(statement, certificate, instants))
    .reduce(deciding, finding);
}

/** What one list, or a list with its changes, has to say: `dated` is the one whose times count. */
interface Statement {
  readonly dated: Crl;
  readonly entry: RevokedEntry | null;
  readonly isComplete: boolean;
  readonly reason: 'crl' | 'delta-crl';
}

/**
 * Every list by itself, and every complete one with each delta made for it. A hold that such a
 * delta lifts is not told again.
 */
function statementsOf(
  signed: readonly Crl[],
  { serialNumber }: X509,
  { at, now }: Instants,
): Statement[] {
  const complete = signed.filter(({ extensions }) => !PARTIAL.some((id) => extensions.has(id)));
  const pairs = complete.flatMap((base) =>
    signed
      .filter((delta) => changes(delta, base) && delta.thisUpdate <= now)
      .map((delta) => ({ base, delta })),
  );
  const isRemoved = ({ revoked }: Crl): boolean =>
    revoked.get(serialNumber)?.reason === REMOVED_FROM_CRL;
  // At the time in question the hold must have been lifted already; any other reason is for good (5.3.1).
  const lifts = (delta: Crl, base: Crl): boolean =>
    isRemoved(delta) &&
    delta.thisUpdate <= at &&
    base.revoked.get(serialNumber)?.reason === CERTIFICATE_HOLD;
  const alone = signed.filter(
    (list) => !pairs.some(({ base, delta }) => base === list && lifts(delta, base)),
  );
  return [
    ...alone.map((dated): Statement => {
      const reason = dated.extensions.has(OID.deltaCrlIndicator) ? 'delta-crl' : 'crl';
      return {
        dated,
        entry: dated.revoked.get(serialNumber) ?? null,
        isComplete: complete.includes(dated),
        reason,
      };
    }),
    ...pairs.map(({ base, delta }): Statement => {
      const added = isRemoved(delta) ? null : delta.revoked.get(serialNumber);
      const entry = lifts(delta, base) ? null : (base.revoked.get(serialNumber) ?? added ?? null);
      return { dated: delta, entry, isComplete: true, reason: 'delta-crl' };
    }),
  ];
}

/** RFC 5280 5.2.4: of all certificates, for a base no newer than the one at hand, and itself newer than that. */
const changes = (delta: Crl, base: Crl): boolean =>
  delta.baseNumber !== null &&
  !delta.extensions.has(OID.issuingDistributionPoint) &&
  delta.number !== null &&
  base.number !== null &&
  delta.baseNumber <= base.number &&
  base.number < delta.number;

/**
 * An entry always counts. A missing entry counts only if the list covers all certificates and the
 * right time.
 */
function judge(
  { dated, entry, isComplete, reason }: Statement,
  certificate: X509,
  instants: Instants,
): WeighedFinding {
  const { now, isEnclosed = false, isProven = false } = instants;
  const isOfTheFuture = dated.thisUpdate > now;
  if (entry !== null) {
    if (entry.reason === REMOVED_FROM_CRL) return doubt('incomplete');
    if (countsAt({ ...entry, isOfTheFuture }, instants)) return { status: 'revoked', reason };
    return isOfTheFuture ? doubt('not-yet') : { status: 'good', reason, asOf: dated.thisUpdate };
  }
  if (!isComplete) return doubt('incomplete');
  if (isOfTheFuture) return doubt('not-yet');
  if (isEnclosed && !isProven) return doubt('enclosed');
  return isCurrent(dated, certificate, instants)
    ? { status: 'good', reason, asOf: dated.thisUpdate }
    : doubt('stale');
}

/**
 * Expired certificates may be dropped from later lists, so only a list of the certificate's own
 * lifetime vouches by silence.
 */
function isCurrent(
  { thisUpdate, nextUpdate }: Crl,
  { isCa, notAfter }: X509,
  { at, vouchedFor = at, ...instants }: Instants,
): boolean {
  const isInForce =
    thisUpdate <= vouchedFor
      ? nextUpdate !== null && vouchedFor < nextUpdate
      : thisUpdate <= notAfter;
  return (
    isInForce &&
    mayVouch(thisUpdate, isCa ? CRL_FRESHNESS.authorities : CRL_FRESHNESS.subscribers, {
      ...instants,
      at: vouchedFor,
      isAuthority: isCa,
    })
  );
}

/**
 * RFC 5280 5.2, 5.3: a critical extension that is not looked at here, of the list or of any entry,
 * makes all of it unusable.
 */
const isUnderstood = ({ extensions, hasUnknownEntries }: Crl): boolean =>
  !hasUnknownEntries &&
  Array.from(extensions).every(
    ([id, { critical }]) => !critical || HARMLESS.includes(id) || PARTIAL.includes(id),
  );
