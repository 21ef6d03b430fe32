// What crosses between the panel and the worker that signs. Nothing else ever sees the key's bytes or the password.
import type { ErrorCode, ErrorParams } from '../../core/errors.ts';
import type { SignedRequestData } from '../../core/request/signedRequest.ts';
import type { EpochMs } from '../../core/time.ts';

/** `file` is handed over, not copied: afterwards the panel's buffer is empty. */
export interface SigningOrder {
  readonly requestDtbs: Uint8Array<ArrayBuffer>;
  readonly file: ArrayBuffer;
  readonly password: string;
  readonly at: EpochMs;
}

export type SigningStep = 'opening' | 'checking' | 'signing' | 'verifying';

/** An error crosses as its code and parameters: a stack or a cause could quote what was being worked on. */
export type SigningReport =
  | { readonly kind: 'progress'; readonly step: SigningStep }
  | { readonly kind: 'signed'; readonly signed: SignedRequestData }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams };
