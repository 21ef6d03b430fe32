// `--online`: what the authorities' services say of revocation, asked where the certificates name
// them, beside the files that are given.
import { randomBytes } from 'node:crypto';
import {
  collectEvidence,
  type Collected,
  type SourceFailure,
} from '../core/verification/collect.ts';
import { isPublicName } from '../core/verification/sources.ts';
import type { TrustProfile } from '../core/verification/trust.ts';
import { authorityPort } from '../edge/net/authority.ts';

export const ONLINE_OPTION = { online: { type: 'boolean', default: false } } as const;

export interface Asked {
  /** Whether anybody is to be asked. */
  readonly online: boolean;
  readonly trust: TrustProfile;
  /** DER. */
  readonly certificates: readonly Uint8Array[];
  readonly intermediates?: readonly Uint8Array[];
  /** From files. */
  readonly crls: readonly Uint8Array<ArrayBuffer>[];
  readonly ocsps: readonly Uint8Array<ArrayBuffer>[];
}

/**
 * The evidence of the files, and what was fetched because it was missing. Answers are of now,
 * whatever `--at` is.
 */
export async function evidenceFor({
  online,
  certificates,
  crls,
  ocsps,
  ...terms
}: Asked): Promise<Collected> {
  const fetched = !online
    ? null
    : await collectEvidence(certificates, {
        ...terms,
        crls,
        ocsps,
        at: Date.now(),
        port: authorityPort,
        isAllowed: isPublicName,
        nonce: new Uint8Array(randomBytes(32)),
      });
  return {
    crls: [...crls, ...(fetched?.crls ?? [])],
    ocsps: [...ocsps, ...(fetched?.ocsps ?? [])],
    failures: fetched?.failures ?? [],
  };
}

/** A line for each source that did not help. */
export const failureText = ({ source, host, cause }: SourceFailure): string =>
  `${source} ${host}: ${cause}`;
