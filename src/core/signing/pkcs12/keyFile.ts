// One of the keys in a key file: a private key with a certificate that it belongs to.
import type { PrivateKey } from '../../crypto/algorithms.ts';
import type { CertificateView } from '../../crypto/certificate.ts';

export interface KeyFile {
  readonly certificate: CertificateView;
  readonly privateKey: PrivateKey;
  /** DER (RFC 5208): to write the key anew. */
  readonly privateKeyInfo: Uint8Array<ArrayBuffer>;
}
