// Faults of the message and of what it says of itself (EN 319 102-1 5.2.2, 5.2.3, 5.2.8).
import { sha1 } from '@noble/hashes/legacy.js';
import { OID } from '../../../../../src/core/crypto/oids.ts';
import {
  concat,
  nothing,
  octetString,
  oid,
  sequence,
  tagged,
  time,
} from '../../../../world/der.ts';
import { AT, attribute, certificateReference, certify, type Bytes } from '../../authority.ts';
import { SECOND, STRANGER } from '../cast.ts';
import { CONTENT } from '../scene.ts';
import { fails, informs, unclear, vectors, warns } from '../vector.ts';

const other: Bytes = new Uint8Array(Buffer.from('{"schema":"komekshi/request/2"}'));
const wrongDigest = attribute(OID.messageDigest, octetString(new Uint8Array(64)));

export const algorithm = (id: string): Bytes => sequence(oid(id), nothing);

export const FORMAT = vectors('GOST, its authority beside', [
  [
    'an octet after the message',
    { message: (cms) => concat(cms, Uint8Array.of(0)) },
    fails('format', 'FORMAT_FAILURE', 'trailing bytes'),
  ],
  [
    'a second message after it',
    { message: (cms) => concat(cms, cms) },
    fails('format', 'FORMAT_FAILURE', 'trailing bytes'),
  ],
  [
    'the end cut off',
    { message: (cms) => cms.subarray(0, -1) },
    fails('format', 'FORMAT_FAILURE', 'truncated'),
  ],
  [
    'another type of message',
    { message: () => sequence(oid(OID.data), tagged(0xa0, octetString(CONTENT))) },
    fails('format', 'FORMAT_FAILURE', 'not SignedData'),
  ],
  [
    'an element after the SignedData',
    { message: (cms) => sequence(oid(OID.signedData), tagged(0xa0, cms), nothing) },
    fails('format', 'FORMAT_FAILURE', 'extra elements'),
  ],
  ['no signer', { signers: () => [] }, fails('format', 'FORMAT_FAILURE', 'no signer')],
  [
    'seventeen signers',
    { signers: (own) => Array.from({ length: 17 }, () => own) },
    fails('format', 'FORMAT_FAILURE', 'too many'),
  ],
  ['version 6', { version: 6 }, fails('format', 'FORMAT_FAILURE', 'integer')],
  [
    'two messageDigests',
    { attributes: ({ contentType, messageDigest }) => [contentType, messageDigest, wrongDigest] },
    fails('format', 'FORMAT_FAILURE', 'attribute twice'),
  ],
  [
    'two signing times',
    {
      attributes: ({ contentType, signingTime, messageDigest }) => [
        contentType,
        signingTime,
        attribute(OID.signingTime, time(AT + SECOND)),
        messageDigest,
      ],
    },
    fails('format', 'FORMAT_FAILURE', 'attribute twice'),
  ],
  [
    'two values in one attribute',
    {
      attributes: ({ contentType, signingTime, messageDigest }) => [
        contentType,
        signingTime,
        attribute(OID.messageDigest, messageDigest, wrongDigest),
      ],
    },
    fails('format', 'FORMAT_FAILURE', 'attribute with several values'),
  ],
  [
    'an attribute without a value',
    {
      attributes: ({ contentType, messageDigest }) => [
        contentType,
        attribute(OID.signingTime),
        messageDigest,
      ],
    },
    fails('format', 'FORMAT_FAILURE', 'attribute without value'),
  ],
  [
    'no messageDigest',
    {
      attributes: ({ contentType, signingTime, reference }) => [
        contentType,
        signingTime,
        reference,
      ],
    },
    fails('format', 'FORMAT_FAILURE', 'mandatory attribute'),
  ],
  [
    'a signing time in month 13',
    {
      attributes: ({ contentType, messageDigest }) => [
        contentType,
        attribute(OID.signingTime, tagged(0x17, Buffer.from('261308000000Z'))),
        messageDigest,
      ],
    },
    fails('format', 'FORMAT_FAILURE', 'time'),
  ],
  [
    'a signingCertificateV2 that refers to nothing',
    {
      attributes: ({ contentType, signingTime, messageDigest }) => [
        contentType,
        signingTime,
        attribute(OID.signingCertificateV2, sequence(sequence())),
        messageDigest,
      ],
    },
    fails('format', 'FORMAT_FAILURE', 'certificate reference'),
  ],
]);

export const CONTENTS = [
  ...vectors('GOST, its authority beside', [
    ['other content given beside', { given: other }, fails('content-agreement', 'HASH_FAILURE')],
    ['other content carried', { carried: other }, fails('content-digest', 'HASH_FAILURE')],
    [
      'another digest in the attribute',
      {
        attributes: ({ contentType, signingTime, reference }) => [
          contentType,
          signingTime,
          reference,
          wrongDigest,
        ],
      },
      fails('content-digest', 'HASH_FAILURE'),
    ],
    [
      'a digest that nobody has',
      { digestAlgorithm: algorithm('1.2.840.113549.2.5') },
      unclear('content-digest', 'CRYPTO_CONSTRAINTS_FAILURE'),
    ],
    [
      'another content type in the attribute',
      {
        attributes: ({ signingTime, messageDigest, reference }) => [
          attribute(OID.contentType, oid('1.2.3')),
          signingTime,
          reference,
          messageDigest,
        ],
      },
      fails('content-type', 'FORMAT_FAILURE'),
    ],
    [
      'another content type of the content',
      { contentType: '1.2.3' },
      fails('content-type', 'FORMAT_FAILURE'),
    ],
  ]),
  ...vectors('detached', [
    [
      'its content not given',
      { given: undefined as never },
      unclear('content', 'SIGNED_DATA_NOT_FOUND'),
    ],
    [
      'other content given for a detached signature',
      { given: other },
      fails('content-digest', 'HASH_FAILURE'),
    ],
  ]),
];

export const ATTRIBUTES = [
  ...vectors('GOST, its authority beside', [
    [
      'no signed attributes',
      { attributes: () => null },
      unclear('signed-attributes', 'SIG_CONSTRAINTS_FAILURE'),
    ],
    [
      'attributes out of order, signed as sent',
      {
        attributes: ({ contentType, signingTime, reference, messageDigest }) => [
          messageDigest,
          reference,
          signingTime,
          contentType,
        ],
      },
      warns('attribute-encoding', 'SIG_CONSTRAINTS_FAILURE', 'signed as sent'),
    ],
    [
      'a reference to another certificate',
      {
        attributes: ({ contentType, signingTime, messageDigest }) => [
          contentType,
          signingTime,
          certificateReference(STRANGER.der),
          messageDigest,
        ],
      },
      unclear('certificate-reference', 'NO_SIGNING_CERTIFICATE_FOUND'),
    ],
    [
      'another certificate of the same name, number and key in its place',
      {
        certificates: ({ authority, signer }) => [
          certify({ name: 'signer', issuer: authority, keys: signer.keys, serial: signer.serial })
            .der,
          authority.der,
        ],
      },
      unclear('certificate-reference', 'NO_SIGNING_CERTIFICATE_FOUND'),
    ],
    [
      'no signingCertificateV2',
      {
        attributes: ({ contentType, signingTime, messageDigest }) => [
          contentType,
          signingTime,
          messageDigest,
        ],
      },
      warns('certificate-reference-given', 'SIG_CONSTRAINTS_FAILURE'),
    ],
    [
      'a reference by SHA-1 only',
      {
        attributes: ({ contentType, signingTime, messageDigest }, { signer }) => [
          contentType,
          signingTime,
          attribute(
            OID.signingCertificate,
            sequence(sequence(sequence(octetString(sha1(signer.der))))),
          ),
          messageDigest,
        ],
      },
      warns('certificate-reference-given', 'SIG_CONSTRAINTS_FAILURE', 'SHA-1'),
    ],
    [
      'no signing time',
      {
        attributes: ({ contentType, reference, messageDigest }) => [
          contentType,
          reference,
          messageDigest,
        ],
      },
      informs('signing-time', 'SIG_CONSTRAINTS_FAILURE'),
    ],
  ]),
  ...vectors('as a request', [
    [
      'no signingCertificateV2, of a request',
      {
        attributes: ({ contentType, signingTime, messageDigest }) => [
          contentType,
          signingTime,
          messageDigest,
        ],
      },
      unclear('certificate-reference-given', 'SIG_CONSTRAINTS_FAILURE'),
    ],
    [
      'no signing time, of a request',
      {
        attributes: ({ contentType, reference, messageDigest }) => [
          contentType,
          reference,
          messageDigest,
        ],
      },
      unclear('signing-time', 'SIG_CONSTRAINTS_FAILURE'),
    ],
  ]),
];
