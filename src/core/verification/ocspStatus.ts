// What the answers of OCSP responders say of a certificate (RFC 6960 3.2, 4.2.2).
import { equalBytes } from '../bytes.ts';
import { namesCertificate } from '../crypto/certId.ts';
import { type OcspResponse, readOcspResponse, type SingleResponse } from '../crypto/ocsp.ts';
import { OID } from '../crypto/oids.ts';
import type { Extension, X509 } from '../crypto/x509.ts';
import { CLOCK_SKEW, mayVouch, OCSP_FRESHNESS } from './freshness.ts';
import { responderDoubt } from './ocspResponder.ts';
import { readableCertificates, readableOrNull } from './readable.ts';
import {
  type CertificateIssuer,
  countsAt,
  deciding,
  doubt,
  type ReadEvidence,
  type Instants,
  noneAboutIt,
  NOT_UNDERSTOOD,
  type OcspAnswer,
  type RevocationDoubt,
  type WeighedFinding,
} from './revocationFinding.ts';

/**
 * Answers looked at for one certificate: each costs signatures, and whoever sends a message can put
 * any number beside it.
 */
const MAX_ANSWERS = 64;

/**
 * The answers that can be read; one that cannot tells nothing. `nonce` is that of the questions, where they had one.
 */
export const readableOcsps = (
  files: readonly Uint8Array[],
  nonce: Uint8Array | null = null,
): OcspAnswer[] =>
  files.flatMap((bytes) => {
    const response = readableOrNull(() => readOcspResponse(bytes));
    return response === null ? [] : answerOf(response, nonce);
  });

/** An answer with the nonce of its question. */
export function answerOf(response: OcspResponse, nonce: Uint8Array | null): OcspAnswer {
  let certificates: readonly X509[] | null = null;
  return {
    response,
    nonce,
    certificates: () => (certificates ??= readableCertificates(response.certificates)),
  };
}

/** The status of a certificate at an instant by the answers about it: revoked in any of them wins. */
export async function ocspFinding(
  certificate: X509,
  issuer: CertificateIssuer,
  { crls, ocsps = [] }: ReadEvidence,
  instants: Instants,
): Promise<WeighedFinding> {
  let finding = noneAboutIt(ocsps);
  // Compares digests before signatures: answers about other certificates then cost nothing more.
  const about = ocsps
    .map((answer) => ({
      answer,
      singles: answer.response.singles.filter(({ id }) =>
        namesCertificate(id, certificate.serialNumber, issuer),
      ),
    }))
    .filter(({ singles }) => singles.length > 0);
  for (const { answer, singles } of about.slice(0, MAX_ANSWERS)) {
    const doubts = await responderDoubt(answer, issuer, crls, instants);
    const said =
      doubts === null
        ? singles.map((single) => judge(single, answer, certificate, instants))
        : [doubt(doubts)];
    finding = said.reduce(deciding, finding);
    if (finding.status === 'revoked') break;
  }
  return finding;
}

const UNDERSTOOD: readonly string[] = [OID.ocspNonce, OID.ocspExtendedRevoke, OID.invalidityDate];

/** RFC 6960 4.4: a critical extension that we do not know could turn the meaning of the answer. */
const hasUnknown = (extensions: ReadonlyMap<string, Extension>): boolean =>
  Array.from(extensions).some(([id, { critical }]) => critical && !UNDERSTOOD.includes(id));

/** One answer of a responder that may give it. That a certificate is revoked needs no nonce and no age: it stays so. */
function judge(
  single: SingleResponse,
  answer: OcspAnswer,
  { notAfter }: X509,
  instants: Instants,
): WeighedFinding {
  const { response } = answer;
  const latest = instants.now + CLOCK_SKEW;
  const isOfTheFuture = response.producedAt > latest || single.thisUpdate > latest;
  const isUnderstood = !hasUnknown(response.extensions) && !hasUnknown(single.extensions);
  const { revokedAt, thisUpdate } = single;
  if (revokedAt !== null) {
    if (!isUnderstood) return NOT_UNDERSTOOD;
    if (countsAt({ ...single, revokedAt, isOfTheFuture }, instants))
      return { status: 'revoked', reason: 'ocsp' };
    return isOfTheFuture ? doubt('not-yet') : { status: 'good', reason: 'ocsp', asOf: thisUpdate };
  }
  const against = isUnderstood
    ? doubtOf(single, answer, notAfter, { ...instants, isOfTheFuture })
    : 'not-understood';
  if (single.status === 'good')
    return against === null ? { status: 'good', reason: 'ocsp', asOf: thisUpdate } : doubt(against);
  // The responder may have dropped an expired certificate. One that it never knew was perhaps never
  // issued.
  return doubt(against ?? 'said-unknown', thisUpdate <= notAfter ? thisUpdate : -Infinity);
}

/** Why an answer vouches for nothing. */
function doubtOf(
  single: SingleResponse,
  { response, nonce }: OcspAnswer,
  notAfter: number,
  { isOfTheFuture, ...instants }: Instants & { readonly isOfTheFuture: boolean },
): RevocationDoubt | null {
  if (nonce !== null && (response.nonce === null || !equalBytes(nonce, response.nonce)))
    return 'nonce-differs';
  if (isOfTheFuture) return 'not-yet';
  if (instants.isEnclosed === true && instants.isProven !== true) return 'enclosed';
  return isFresh(single, response, notAfter, instants) ? null : 'stale';
}

/**
 * An answer made after `at` vouches for it as long as the certificate had not expired, since revocation is for good.
 */
function isFresh(
  { thisUpdate, nextUpdate }: SingleResponse,
  { producedAt }: OcspResponse,
  notAfter: number,
  { at, vouchedFor = at, ...instants }: Instants,
): boolean {
  if (producedAt + CLOCK_SKEW < thisUpdate) return false;
  const maxAge = nextUpdate === null ? OCSP_FRESHNESS.maxAge : OCSP_FRESHNESS.maxAgeWithNextUpdate;
  if (!mayVouch(thisUpdate, maxAge, { ...instants, at: vouchedFor })) return false;
  // After that instant it is within the skew of clocks, or where a stamp proves the instant.
  return thisUpdate > vouchedFor
    ? thisUpdate <= notAfter
    : nextUpdate === null || vouchedFor < nextUpdate;
}
