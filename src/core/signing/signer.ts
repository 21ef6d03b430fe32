// A source of signatures: a key file, and in tests whatever makes a CAdES of the given bytes.
import type { CertificateView } from '../crypto/certificate.ts';
import type { EpochMs } from '../time.ts';

export interface Signer {
  readonly certificate: CertificateView;
  /** DER of a CAdES-B SignedData (ETSI EN 319 122-1) over the bytes; attached unless said otherwise. */
  sign(
    dtbs: Uint8Array<ArrayBuffer>,
    terms: { readonly at: EpochMs; readonly detached?: boolean },
  ): Promise<Uint8Array<ArrayBuffer>>;
}
