// Evidence of revocation, the one meaning of the word in the code: certificate revocation lists and
// answers of OCSP responders, whoever has made, kept or sent them.

/** As it came, in DER. `ReadEvidence` of revocationFinding.ts is what can be read of it. */
export interface Evidence {
  readonly crls: readonly Uint8Array[];
  readonly ocsps: readonly Uint8Array[];
}

export const NO_EVIDENCE: Evidence = { crls: [], ocsps: [] };

/** What the authority says of a certificate (DER): nothing, where it does not answer. Never rejects. */
export type AskAuthority = (certificate: Uint8Array) => Promise<Evidence>;
