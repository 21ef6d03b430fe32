// Whether certificates are revoked, by the responders and lists that they name: only the background
// reaches plain http in every browser.
import { fromBase64, toBase64 } from '../../core/bytes.ts';
import { AppError } from '../../core/errors.ts';
import { collectEvidence } from '../../core/verification/collect.ts';
import { type AskAuthority, NO_EVIDENCE } from '../../core/verification/evidence.ts';
import { validateCertificate } from '../../core/verification/path.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import { now } from '../../edge/clock.ts';
import type { MessageData, RevocationReply } from '../../edge/messaging/protocol.ts';
import { authorityPort, within } from '../../edge/net/authority.ts';
import { authorityCache } from '../../edge/net/authorityCache.ts';
import { AUTHORITY_MATCHES, TEST_AUTHORITY_MATCHES } from '../../edge/net/hosts.ts';
import { randomBytes } from '../../edge/random.ts';
import { currentTrust } from '../../edge/trust.ts';

/** A responder may take ten of them; the lists have the rest. */
const LONGEST_MS = 15_000;
/** Most for all lists together: longer ones are used here but not passed on. */
const MOST_CARRIED = 256 * 1024;

const HOSTS =
  import.meta.env.MODE === 'production'
    ? AUTHORITY_MATCHES
    : [...AUTHORITY_MATCHES, ...TEST_AUTHORITY_MATCHES];
const isAllowed = (address: string): boolean =>
  HOSTS.some((pattern) => address.startsWith(pattern.replace(/\*$/, '')));

/** Gives what answers the panel; lists are kept for as long as the background lives. */
export function revocationDesk(): (asked: MessageData<'revocation'>) => Promise<RevocationReply> {
  const port = authorityCache(authorityPort, now);
  return async ({ certificates, authorities }) => {
    const [first, ...others] = certificates.map(fromBase64).filter((der) => der !== null);
    if (first === undefined) throw new AppError('ERR_MESSAGE_REFUSED');
    const [trust, at] = [await currentTrust(), now()];
    const asked = authorities ? unvouched(trust) : { trust };
    const { crls, ocsps } = await collectEvidence([first, ...others], {
      ...asked,
      at,
      isAllowed,
      nonce: randomBytes(32),
      port: within(LONGEST_MS, port),
    });
    const { revocation } = await validateCertificate(first, {
      trust,
      intermediates: [],
      at: now(),
      crls,
      ocsps,
    });
    return { status: revocation, crls: carried(crls).map(toBase64), ocsps: ocsps.map(toBase64) };
  };
}

/** Asks about one certificate by itself, from the background. */
export function askingAuthority(): AskAuthority {
  const port = authorityCache(authorityPort, now);
  return async (certificate) => {
    const trust = await currentTrust();
    return collectEvidence([certificate], {
      trust,
      at: now(),
      isAllowed,
      nonce: randomBytes(32),
      port: within(LONGEST_MS, port),
    }).catch(() => NO_EVIDENCE);
  };
}

/** A reader in ten years may know only the anchors. */
const unvouched = (trust: TrustProfile) => ({
  trust: { ...trust, intermediates: [] },
  intermediates: trust.intermediates.map(({ der }) => der),
});

const carried = (crls: readonly Uint8Array[]): readonly Uint8Array[] =>
  crls.reduce((sum, { length }) => sum + length, 0) > MOST_CARRIED ? [] : crls;
