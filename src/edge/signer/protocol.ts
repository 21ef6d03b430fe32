// What crosses between the panel and the worker that signs. Nothing else ever sees the key's bytes or the password.
import type { CertificateView } from '../../core/crypto/certificate.ts';
import type { ErrorCode, ErrorParams } from '../../core/errors.ts';
import type { KeyChoice } from '../../core/signing/severalHolders.ts';
import type { EpochMs } from '../../core/time.ts';

/**
 * `file` is handed over, not copied: afterwards the panel's buffer is empty. `pick` names one of
 * the choices by its SHA-256. `wrap`, once, after the signature: the key that signed, as a file
 * under the same password.
 */
export type SignerOrder =
  | {
      readonly kind: 'open';
      readonly file: ArrayBuffer;
      readonly password: string;
      readonly at: EpochMs;
    }
  | { readonly kind: 'wrap' }
  | { readonly kind: 'pick'; readonly pick: string; readonly at: EpochMs }
  | { readonly kind: 'sign'; readonly dtbs: Uint8Array<ArrayBuffer>; readonly at: EpochMs };

/**
 * An error crosses as its code and parameters: a stack or a cause could quote what was being worked
 * on. Progress, from 0 to 1, comes any number of times before the answer.
 */
export type SignerAnswer =
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'opened'; readonly certificate: CertificateView }
  | { readonly kind: 'several'; readonly choices: readonly KeyChoice[] }
  | { readonly kind: 'signed'; readonly cms: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'wrapped'; readonly file: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams };
