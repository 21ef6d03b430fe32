// Whether a signer's certificate is revoked, asked of the authority's own services: its lists,
// which are kept, and where one of them is missing its responder. Lists first: they tell nobody on
// the way who hands in a request.
import { randomBytes } from 'node:crypto';
import type { CertificateView } from '../../core/crypto/certificate.ts';
import type { EpochMs } from '../../core/time.ts';
import {
  type AuthorityPort,
  collectEvidence,
  type Collected,
  type SourceFailure,
} from '../../core/verification/collect.ts';
import type { SignerReport } from '../../core/verification/report.ts';
import { isOnHosts } from '../../core/verification/sources.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import { authorityPort, within } from '../../edge/net/authority.ts';
import { authorityCache } from '../../edge/net/authorityCache.ts';
import type { Log } from '../operation/log.ts';

export interface OnlineRevocation {
  /** The fetched lists that may still be used, without waiting for anyone. */
  readonly lists: () => readonly Uint8Array<ArrayBuffer>[];
  /** Whether the verdict by the lists at hand leaves something to ask. */
  readonly isNeeded: (
    certificate: CertificateView,
    verdict: Pick<SignerReport, 'subIndication' | 'revocationReason'>,
  ) => boolean;
  /** What can be found out now, in a few seconds at most. Never rejects. */
  readonly ask: (certificate: CertificateView) => Promise<Collected>;
}

export interface OnlineTerms {
  readonly trust: TrustProfile;
  /** Names, or `*.` and a name. */
  readonly hosts: readonly string[];
  readonly now: () => EpochMs;
  readonly log: Log;
  readonly budgetMs?: number;
  readonly port?: AuthorityPort;
}

const BUDGET_MS = 4_000;

export function onlineRevocation({
  trust,
  hosts,
  now,
  log,
  budgetMs = BUDGET_MS,
  port = authorityPort,
}: OnlineTerms): OnlineRevocation {
  const cache = authorityCache(port, now);
  /** Issuers of whom some list did not come: where the complete list alone says good, the responder may know better. */
  const incomplete = new Set<string>();
  const tell = tellingOnce(log, now);
  return {
    lists: cache.lists,
    isNeeded: ({ issuer }, { subIndication, revocationReason }) =>
      subIndication === 'TRY_LATER' || (revocationReason === 'crl' && incomplete.has(issuer)),
    ask: async (certificate) => {
      const collected = await collectEvidence([certificate.der], {
        trust,
        at: now(),
        port: within(budgetMs, cache),
        isAllowed: (address) => isOnHosts(address, hosts),
        nonce: new Uint8Array(randomBytes(32)),
        first: 'lists',
      });
      if (collected.failures.some(({ source }) => source !== 'ocsp'))
        incomplete.add(certificate.issuer);
      else incomplete.delete(certificate.issuer);
      collected.failures.forEach(tell);
      return collected;
    },
  };
}

const SILENCE_MS = 60_000;

/** Who fails does so at every request: told once a minute. */
function tellingOnce(log: Log, now: () => EpochMs): (failure: SourceFailure) => void {
  const told = new Map<string, EpochMs>();
  return ({ source, host, cause }) => {
    const line = `${source} ${host} ${cause}`;
    if (now() - (told.get(line) ?? -Infinity) < SILENCE_MS) return;
    told.set(line, now());
    log({ event: 'authority', source, host, cause });
  };
}
