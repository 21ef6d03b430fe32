// A signed request: data only, so that the outbox and the wire need no cryptography.
import type { Stage } from '../stage.ts';
import type { EpochMs, IsoDate } from '../time.ts';
import type { TrustName } from '../trustName.ts';

/** What the person knows an order by, as the signed bytes say it. */
export interface SignedOrder {
  readonly applicantIin: string;
  /** The last name first. */
  readonly applicant: string;
  readonly supplier: string;
  readonly periodFrom: IsoDate;
  readonly periodTo: IsoDate;
}

export interface SignedRequestData {
  readonly requestId: string;
  /** Where it goes; null where it is handed over as a file. */
  readonly audience: { readonly origin: string | null; readonly bin: string };
  /** Null in records from before it was kept. */
  readonly about: SignedOrder | null;
  readonly trust: TrustName;
  readonly expiresAt: EpochMs;
  /** Lower-case hex of the SHA-256 of the signed bytes and of the CMS that carries them. */
  readonly requestSha256: string;
  readonly cmsSha256: string;
  /** DER of the attached CMS SignedData. */
  readonly cms: Uint8Array<ArrayBuffer>;
}

export type SignedRequest = Stage<'signed', SignedRequestData>;
