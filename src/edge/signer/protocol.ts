// What crosses between the panel and the worker that signs. Nothing else ever sees the key's bytes or the password.
import type { CertificateView } from '../../core/crypto/certificate.ts';
import type { ErrorCode, ErrorParams } from '../../core/errors.ts';
import type { EpochMs } from '../../core/time.ts';

/** `file` is handed over, not copied: afterwards the panel's buffer is empty. */
export type SignerOrder =
  | { readonly kind: 'open'; readonly file: ArrayBuffer; readonly password: string }
  | { readonly kind: 'sign'; readonly dtbs: Uint8Array<ArrayBuffer>; readonly at: EpochMs };

/** An error crosses as its code and parameters: a stack or a cause could quote what was being worked on. */
export type SignerAnswer =
  | { readonly kind: 'opened'; readonly certificate: CertificateView }
  | { readonly kind: 'signed'; readonly cms: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams };
