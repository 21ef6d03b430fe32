// What an endpoint stands on: who the provider is, whom it trusts, what it keeps.
import type { EpochMs } from '../core/time.ts';
import type { TrustProfile } from '../core/verification/trust.ts';
import type { Judging } from './intake/judge.ts';
import type { Receipts } from './receipts/receipts.ts';
import type { OnlineRevocation } from './revocation/revocation.ts';
import type { RequestStore } from './storage/store.ts';

export interface Identity {
  readonly name: string;
  readonly bin: string;
  readonly origin: string;
}

export interface Office {
  readonly identity: Identity;
  /** Signs the receipts, while it may; its certificate is a legal entity's with the provider's BIN. */
  readonly receipts: Receipts;
  readonly trust: TrustProfile;
  /** DER of the CRLs at hand, as of now. */
  readonly crls: () => Promise<readonly Uint8Array<ArrayBuffer>[]>;
  /** Asks the authority where the lists at hand do not tell. */
  readonly online?: OnlineRevocation;
  /** By default in this thread. */
  readonly judging?: Judging;
  readonly store: RequestStore;
  readonly now: () => EpochMs;
}

/** The longest CMS that is taken in: a request of the greatest length with its chain takes a third of it. */
export const MAX_BYTES = 1_048_576;
