// The verdict on a signature, in the words of ETSI EN 319 102-1 (indication, sub-indication).

export type Indication = 'TOTAL_PASSED' | 'TOTAL_FAILED' | 'INDETERMINATE';

export type SubIndication =
  | 'FORMAT_FAILURE' | 'HASH_FAILURE' | 'SIG_CRYPTO_FAILURE' | 'REVOKED' | 'EXPIRED' | 'NOT_YET_VALID'
  | 'SIG_CONSTRAINTS_FAILURE' | 'CHAIN_CONSTRAINTS_FAILURE' | 'CERTIFICATE_CHAIN_GENERAL_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE' | 'NO_SIGNING_CERTIFICATE_FOUND' | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'OUT_OF_BOUNDS_NO_POE' | 'REVOKED_NO_POE' | 'REVOCATION_OUT_OF_BOUNDS_NO_POE' | 'NO_POE' | 'TRY_LATER'
  | 'SIGNED_DATA_NOT_FOUND' | 'TIMESTAMP_ORDER_FAILURE';

export interface SignerReport {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  readonly subject: { readonly commonName: string; readonly iin: string | null; readonly bin: string | null } | null;
  readonly algorithm: string;
  /** `CMS` where the CAdES attributes are missing, else the baseline level that was found. */
  readonly level: 'CMS' | 'CAdES-B' | 'CAdES-T' | 'CAdES-LT';
  /** The time that the signer claims, RFC 3339 in UTC; no proof. */
  readonly signingTime: string | null;
  readonly timestamp: string | null;
  readonly revocation: 'good' | 'revoked' | 'unknown';
  /** SHA-256, lower-case hex, of the signer's certificate. */
  readonly certificateSha256: string | null;
}

export interface ValidationReport {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  readonly signers: readonly SignerReport[];
}
