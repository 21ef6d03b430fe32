// The names of the checks that make a verdict (ETSI EN 319 102-1 5.2, 5.4).

/** In the order in which they are asked. */
export const CONSTRAINTS = [
  // The message, EN 319 102-1 5.2.2.
  'format',
  // The signature, 5.2.3 and 5.2.7.
  'content-agreement',
  'content-digest',
  'signing-certificate',
  'algorithm-known',
  'signature-value',
  // What it says of itself, 5.2.8.
  'signed-attributes',
  'attribute-encoding',
  'content-type',
  'certificate-reference',
  'certificate-reference-given',
  'signing-time',
  'content',
  'algorithm-strength',
  // Time stamps, 5.4: the first of them about the signature that is stamped.
  'time-stamp',
  'imprint',
  'stamp-reference',
  'imprint-strength',
  'reference-strength',
  'stamp-usage',
  'stamp-time',
  'stamp-in-time',
  // The certificate, 5.2.6.
  'signed-after-issue',
  'path',
  'path-constraints',
  'path-strength',
  'certificate-begun',
  'certificate-unexpired',
  'authorities-current',
  'certificate-purpose',
  'key-usage',
  'certificate-purpose-given',
  'certificate-owner',
  'certificate-policy',
  'not-revoked',
  'revocation-known',
  'revocation-fresh',
] as const;
export type Constraint = (typeof CONSTRAINTS)[number];
