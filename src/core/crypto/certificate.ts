// X.509 certificate (RFC 5280) as the rest of the code sees it; hides PKI.js.

export type KeyAlgorithm =
  | 'GOST3410-2015-512'
  | 'GOST34310-2004'
  | `RSA-${number}`
  | `unsupported:${string}`;

/** What a certificate says. Times are milliseconds since the epoch; `der` is the certificate as it came. */
export interface CertificateView {
  readonly der: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  /** Upper-case hex of the serial number's content bytes. */
  readonly serialNumber: string;
  readonly subject: { readonly commonName: string; readonly iin: string | null; readonly bin: string | null; readonly organization: string | null };
  readonly issuer: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly algorithm: KeyAlgorithm;
  readonly owner: 'individual' | 'legal-entity' | 'information-system' | 'other';
  readonly usage: 'signing' | 'authentication' | 'ca' | 'service' | 'other';
  readonly keyUsage: readonly string[];
  readonly extendedKeyUsage: readonly string[];
  readonly policies: readonly string[];
}
