// A certification path found (RFC 5280 section 6.1): depth first, anchors before other authorities, bounded in depth and
// in signatures tried.
import { verifySignature } from '../crypto/algorithms.ts';
import { equalBytes } from '../bytes.ts';
import type { X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import { isSoundPath, type Path } from './pathConstraints.ts';
import type { CertificateIssuer } from './revocationFinding.ts';
import type { TrustProfile } from './trust.ts';

const MAX_DEPTH = 8;
/**
 * Signatures tried while building one path: authorities that certify each other could otherwise be
 * combined without end.
 */
const MAX_TRIES = 64;

/** What a path is looked for with. */
export interface SearchTerms {
  readonly trust: TrustProfile;
  /**
   * Certificates found beside the signature: believed only where they chain to an anchor and are
   * known not to be revoked.
   */
  readonly intermediates: readonly X509[];
  readonly at: EpochMs;
  /** Signatures that may still be tried for the whole message: each of its signers and stamps has a path. */
  readonly budget?: { tries: number };
}

/**
 * The last result of the path search: no authority with the issuer's name is at hand, or none of
 * them has signed.
 */
export type Obstacle =
  'issuer unknown' | 'signature broken' | 'path too long' | 'too many authorities';

interface Search {
  readonly terms: SearchTerms;
  tries: number;
  obstacle: Obstacle;
  /**
   * The first path with valid signatures that breaks a constraint. Its fault is reported if there
   * is no valid path.
   */
  unsound: Path | null;
}

/** A path whose signatures hold: the first that breaks no constraint, else the first that does. */
export const findPath = async (certificate: X509, terms: SearchTerms): Promise<Path | null> =>
  (await searchPath(certificate, terms)).path;

export async function searchPath(
  certificate: X509,
  terms: SearchTerms,
): Promise<{ readonly path: Path | null; readonly obstacle: Obstacle }> {
  const { budget = { tries: MAX_TRIES } } = terms;
  const search: Search = {
    terms,
    tries: Math.min(MAX_TRIES, budget.tries),
    obstacle: 'issuer unknown',
    unsound: null,
  };
  const given = search.tries;
  const path = (await climb(search, certificate, [certificate])) ?? search.unsound;
  budget.tries -= given - search.tries;
  return { path, obstacle: search.obstacle };
}

/** Depth first, anchors before other authorities. `below` ends with `subject`. */
async function climb(
  search: Search,
  subject: X509,
  below: Path['certificates'],
): Promise<Path | null> {
  const { trust, intermediates, at } = search.terms;
  for (const anchor of trust.anchors) {
    if (!(await isIssuedBy(search, subject, anchor.subject, anchor.spki))) continue;
    const path = { certificates: below, anchor };
    if (await isSoundPath(path, at)) return path;
    search.unsound ??= path;
  }
  if (below.length === MAX_DEPTH) {
    search.obstacle = 'path too long';
    return null;
  }
  for (const issuer of [...trust.intermediates, ...intermediates]) {
    const isLoop = below.some(
      ({ subject: name, spki }) => name.der === issuer.subject.der && equalBytes(spki, issuer.spki),
    );
    if (isLoop || !(await isIssuedBy(search, subject, issuer.subject.der, issuer.spki))) continue;
    const path = await climb(search, issuer, [...below, issuer]);
    if (path !== null) return path;
  }
  return null;
}

/** By name first, then by signature. */
async function isIssuedBy(
  search: Search,
  subject: X509,
  issuer: string,
  spki: Uint8Array,
): Promise<boolean> {
  if (issuer !== subject.issuer.der) return false;
  const mayTry = search.tries > 0;
  if (mayTry) search.tries -= 1;
  if (mayTry && (await isSignedBy(subject, spki))) return true;
  search.obstacle = mayTry ? 'signature broken' : 'too many authorities';
  return false;
}

/**
 * Cached by object: an authority of a profile is verified once; certificates that came with a
 * signature are forgotten with it.
 */
const signatures = new WeakMap<X509, WeakMap<Uint8Array, Promise<boolean>>>();

/** How strong the algorithms are is asked of the whole path. */
function isSignedBy(subject: X509, spki: Uint8Array): Promise<boolean> {
  const byKey = signatures.get(subject) ?? new WeakMap<Uint8Array, Promise<boolean>>();
  signatures.set(subject, byKey);
  const known =
    byKey.get(spki) ?? verifySignature(spki, subject.signatureOid, subject.tbs, subject.signature);
  byKey.set(spki, known);
  return known;
}

/** Who issued the certificate at a place of the path. */
export function issuerIn({ certificates, anchor }: Path, place: number): CertificateIssuer {
  const above = certificates[place + 1];
  return above === undefined
    ? { ...anchor, mayListRevoked: true }
    : {
        subject: above.subject.der,
        spki: above.spki,
        mayListRevoked: above.keyUsage?.includes('cRLSign') === true,
      };
}
