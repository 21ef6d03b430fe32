// Faults of a time stamp (RFC 3161; EN 319 102-1 5.4): it proves nothing then, and the signature is judged without it.
import { OID } from '../../../../../src/core/crypto/oids.ts';
import { octetString } from '../../../../world/der.ts';
import { AT, listOf } from '../../authority.ts';
import { DAY, HOUR, MINUTE, STRANGER } from '../cast.ts';
import { fails, informs, stampFails, stampUnclear, unclear, vectors } from '../vector.ts';

const misused = (detail: string) =>
  stampUnclear('stamp-usage', 'CHAIN_CONSTRAINTS_FAILURE', detail);

export const STAMPS = [
  ...vectors('stamped', [
    [
      'a stamp that is none',
      { stamp: { token: octetString(new Uint8Array(3)) } },
      stampFails('format', 'FORMAT_FAILURE', 'tag 4 instead of 48'),
    ],
    [
      'a stamp on another signature',
      { stamp: { over: new Uint8Array(128) } },
      stampFails('imprint', 'HASH_FAILURE'),
    ],
    [
      'a stamp with a bit of its imprint changed',
      { stamp: { lie: 'other imprint' } },
      stampFails('imprint', 'HASH_FAILURE'),
    ],
    [
      'a stamp changed after it was signed',
      { stamp: { lie: 'changed after signing' } },
      stampFails('content-digest', 'HASH_FAILURE'),
    ],
    [
      'a stamp without its certificate',
      { stamp: { lie: 'no certificate' } },
      stampUnclear('signing-certificate', 'NO_SIGNING_CERTIFICATE_FOUND'),
    ],
    [
      'a stamp whose signature is broken',
      { stamp: { lie: 'broken signature' } },
      stampFails('signature-value', 'SIG_CRYPTO_FAILURE'),
    ],
    [
      'a stamp that refers to another certificate',
      { stamp: { lie: 'foreign reference' } },
      stampUnclear('certificate-reference', 'NO_SIGNING_CERTIFICATE_FOUND'),
    ],
    [
      'a stamp without a reference',
      { stamp: { lie: 'no reference' } },
      stampUnclear('stamp-reference', 'SIG_CONSTRAINTS_FAILURE'),
    ],
    [
      'an imprint by SHA-1',
      { stamp: { digest: 'SHA-1' } },
      stampUnclear('imprint-strength', 'CRYPTO_CONSTRAINTS_FAILURE', 'SHA-1'),
    ],
    [
      'a stamp of the future',
      { stamp: { at: AT + HOUR } },
      stampUnclear('stamp-time', 'TIMESTAMP_ORDER_FAILURE'),
    ],
    [
      'a stamp by a certificate for e-mail',
      { tsa: { extendedUsage: [OID.emailProtection] } },
      misused(OID.emailProtection),
    ],
    [
      'a stamp by a certificate for stamps and e-mail',
      { tsa: { extendedUsage: [OID.timeStamping, OID.emailProtection] } },
      misused(`${OID.timeStamping}, ${OID.emailProtection}`),
    ],
    [
      'a stamp by a certificate for stamps, not critically',
      { tsa: { critical: false } },
      misused('not critical'),
    ],
    [
      'a stamp by a key for encipherment only',
      { tsa: { usage: 0x20 } },
      misused(`${OID.timeStamping}, keyEncipherment`),
    ],
    [
      'a stamp by an authority that nobody knows',
      { tsa: { issuer: STRANGER } },
      stampUnclear('path', 'NO_CERTIFICATE_CHAIN_FOUND', 'issuer unknown'),
    ],
    [
      'a stamp by a certificate expired at its time',
      { tsa: { notAfter: AT - HOUR } },
      stampUnclear('certificate-unexpired', 'OUT_OF_BOUNDS_NO_POE'),
    ],
    [
      'a stamp by a certificate that was not yet valid at its time',
      { tsa: { notBefore: AT - MINUTE / 2 } },
      stampUnclear('certificate-begun', 'OUT_OF_BOUNDS_NO_POE'),
    ],
    [
      'a stamp by a revoked authority',
      {
        lists: ({ authority, tsaParty }) => [
          listOf(authority, { revoked: [{ serial: tsaParty.serial }] }),
        ],
      },
      stampUnclear('not-revoked', 'REVOKED_NO_POE', 'crl'),
    ],
    [
      'a stamp by an authority revoked since',
      {
        lists: ({ authority, tsaParty }) => [
          listOf(authority, { revoked: [{ serial: tsaParty.serial, at: AT - MINUTE / 2 }] }),
        ],
      },
      stampUnclear('not-revoked', 'REVOKED_NO_POE', 'crl'),
    ],
    [
      'a stamp of before the certificate',
      { stamp: { at: AT - 2 * DAY } },
      fails('signed-after-issue', 'NOT_YET_VALID'),
    ],
    ['no stamp', { stamp: null }, informs('time-stamp', 'NO_POE')],
  ]),
  ...vectors('stamped with a reference by SHA-1 to the end of 2030', [
    [
      'a reference by SHA-1 a day later',
      { stamp: { at: Date.UTC(2031, 0, 1) } },
      stampUnclear('reference-strength', 'CRYPTO_CONSTRAINTS_FAILURE', 'SHA-1'),
    ],
  ]),
  ...vectors('stamped, expired since', [
    [
      'a stamp of after the certificate',
      { stamp: { at: AT - HOUR / 2 } },
      stampUnclear('stamp-in-time', 'NO_POE'),
    ],
    [
      "no stamp of an expired certificate's time",
      { stamp: null },
      unclear('certificate-unexpired', 'OUT_OF_BOUNDS_NO_POE'),
    ],
  ]),
];
