// Faults of the signer's certificate and of its path: keys, algorithms, shape, dates, purpose (RFC
// 5280 6.1; EN 319 102-1 5.2.3 to 5.2.6).
import { OID } from '../../../../../src/core/crypto/oids.ts';
import { gostKeyPair } from '../../../../world/caKeys.ts';
import { nothing, oid, sequence, time } from '../../../../world/der.ts';
import { AT, AUTHENTICATION, extension, nameOf, type Bytes } from '../../authority.ts';
import { DAY, RSA, SECOND, STRANGER } from '../cast.ts';
import { ed25519Key, exponentOne, shortRsa, withSha1 } from '../oddKeys.ts';
import { unclear, vectors, warns } from '../vector.ts';

const untaken = extension('1.2.3.4', nothing, true);
const strange = extension('1.2.3.4', nothing);

/** The end of the certificate's time moved to month 13, in the bytes. */
function inMonth13(der: Bytes): Bytes {
  const changed = Buffer.from(der);
  changed.write('13', changed.indexOf(time(AT + 300 * DAY)) + 4, 'latin1');
  return new Uint8Array(changed);
}

const notFound = (detail: string | null = null) =>
  unclear('signing-certificate', 'NO_SIGNING_CERTIFICATE_FOUND', detail);
const noPath = (detail: string) => unclear('path', 'NO_CERTIFICATE_CHAIN_FOUND', detail);
const misshapen = (detail: string) =>
  unclear('path-constraints', 'CHAIN_CONSTRAINTS_FAILURE', detail);

export const KEYS = [
  ...vectors('RSA, its authority beside', [
    [
      'a signature by SHA-1',
      { signingKeys: withSha1(RSA) },
      unclear('algorithm-strength', 'CRYPTO_CONSTRAINTS_FAILURE', 'SHA-1'),
    ],
    [
      'RSA of 1024 bits',
      { signer: { keys: shortRsa() } },
      unclear('algorithm-strength', 'CRYPTO_CONSTRAINTS_FAILURE', 'RSA-1024'),
    ],
    [
      'RSA of exponent 1, forged by its padding',
      { signer: { keys: exponentOne() } },
      unclear('algorithm-known', 'CRYPTO_CONSTRAINTS_FAILURE', 'unsound RSA-2048'),
    ],
  ]),
  ...vectors('GOST, its authority beside', [
    [
      'a key of a kind that nobody has',
      { signer: { keys: ed25519Key() } },
      unclear('algorithm-known', 'CRYPTO_CONSTRAINTS_FAILURE', 'key 1.3.101.112'),
    ],
    [
      'a certificate signed by SHA-1',
      { authority: { keys: withSha1(RSA) } },
      unclear('path-strength', 'CRYPTO_CONSTRAINTS_FAILURE', 'SHA-1'),
    ],
    [
      'an authority with RSA of 1024 bits',
      { authority: { keys: shortRsa() } },
      unclear('path-strength', 'CRYPTO_CONSTRAINTS_FAILURE', 'RSA-1024'),
    ],
  ]),
  ...vectors('RSA to the end of 2030', [
    [
      'RSA of 2048 bits, a day later',
      { at: Date.UTC(2031, 0, 1) },
      unclear('algorithm-strength', 'CRYPTO_CONSTRAINTS_FAILURE', 'RSA-2048'),
    ],
  ]),
];

export const FOUND = vectors('GOST, its authority beside', [
  [
    'no certificate of the signer',
    { certificates: ({ authority }) => [authority.der] },
    notFound(),
  ],
  [
    'a certificate of another beside',
    { certificates: ({ authority }) => [STRANGER.der, authority.der] },
    notFound(),
  ],
  [
    'a certificate with another algorithm outside than inside',
    { signer: { outerAlgorithm: sequence(oid(OID.gost2004WithGost341194), nothing) } },
    notFound('signature algorithms differ'),
  ],
  [
    'a certificate with an extension twice',
    { signer: { more: [strange, strange] } },
    notFound('extension twice'),
  ],
  ['a certificate until month 13', { handedOut: inMonth13 }, notFound('time')],
]);

export const PATHS = [
  ...vectors('GOST, its authority beside', [
    [
      'a certificate whose signature is broken',
      { handedOut: (der) => der.with(der.length - 9, (der[der.length - 9] ?? 0) ^ 1) },
      noPath('signature broken'),
    ],
    [
      "a certificate by another key in the authority's name",
      { signer: { issuer: { name: nameOf('authority'), keys: gostKeyPair() } } },
      noPath('signature broken'),
    ],
    [
      "an authority by another key in the anchor's name",
      { authority: { issuer: { name: nameOf('root'), keys: gostKeyPair() } } },
      noPath('signature broken'),
    ],
    [
      'a certificate of an authority that nobody knows',
      { signer: { issuer: STRANGER } },
      noPath('issuer unknown'),
    ],
    [
      'its authority missing',
      { certificates: ({ signer }) => [signer.der] },
      noPath('issuer unknown'),
    ],
    ['an authority that is none', { authority: { isCa: false } }, misshapen('no authority')],
    [
      'an authority that may not sign certificates',
      { authority: { usage: 0x02 } },
      misshapen('no keyCertSign'),
    ],
    [
      'an anchor that allows no authority below',
      { root: { pathLength: 0 } },
      misshapen('pathLenConstraint of the anchor'),
    ],
    [
      'an unknown critical extension',
      { signer: { more: [untaken] } },
      misshapen('critical extension 1.2.3.4'),
    ],
    [
      'an unknown critical extension of the authority',
      { authority: { more: [untaken] } },
      misshapen('critical extension 1.2.3.4'),
    ],
    [
      'name constraints',
      { authority: { more: [extension(OID.nameConstraints, sequence())] } },
      misshapen('nameConstraints'),
    ],
    ['a certificate of version 1', { signer: { isVersion1: true } }, misshapen('version 1')],
    ['an authority of version 1', { authority: { isVersion1: true } }, misshapen('version 1')],
  ]),
  ...vectors('under two authorities', [
    [
      'an authority that allows none below',
      { uppers: [{ pathLength: 0 }] },
      misshapen('pathLenConstraint'),
    ],
    [
      'seven authorities above',
      { uppers: Array.from({ length: 7 }, () => ({})) },
      noPath('path too long'),
    ],
  ]),
];

const outOfBounds = (
  constraint: 'certificate-begun' | 'certificate-unexpired' | 'authorities-current',
  detail: string | null = null,
) => unclear(constraint, 'OUT_OF_BOUNDS_NO_POE', detail);

export const DATES = vectors('GOST, its authority beside', [
  [
    'an expired certificate',
    { signer: { until: AT - SECOND } },
    outOfBounds('certificate-unexpired'),
  ],
  [
    'a certificate that is not yet valid',
    { signer: { from: AT + SECOND } },
    outOfBounds('certificate-begun'),
  ],
  [
    'an expired authority',
    { authority: { until: AT - SECOND } },
    outOfBounds('authorities-current', 'authority expired'),
  ],
  [
    'an authority that is not yet valid',
    { authority: { from: AT + SECOND } },
    outOfBounds('authorities-current', 'authority not yet valid'),
  ],
  [
    'an expired anchor',
    { root: { until: AT - SECOND } },
    outOfBounds('authorities-current', 'anchor expired'),
  ],
  [
    'an anchor that is not yet valid',
    { root: { from: AT + SECOND } },
    outOfBounds('authorities-current', 'anchor not yet valid'),
  ],
]);

const misused = (detail: string) => unclear('key-usage', 'CHAIN_CONSTRAINTS_FAILURE', detail);

export const PURPOSES = [
  ...vectors('GOST, its authority beside', [
    [
      'a key for authentication',
      { signer: { usage: AUTHENTICATION } },
      misused('digitalSignature, keyEncipherment'),
    ],
    ['a key without usage', { signer: { usage: null } }, misused('no key usage')],
    [
      'no policy',
      { policies: [] },
      warns('certificate-policy', 'CHAIN_CONSTRAINTS_FAILURE', 'no policy'),
    ],
    [
      'the policy of authentication',
      { policies: ['1.2.398.3.3.2.4'] },
      warns('certificate-policy', 'CHAIN_CONSTRAINTS_FAILURE', '1.2.398.3.3.2.4'),
    ],
  ]),
  ...vectors('as a request', [
    [
      'no policy, of a request',
      { policies: [] },
      unclear('certificate-policy', 'CHAIN_CONSTRAINTS_FAILURE', 'no policy'),
    ],
  ]),
];
