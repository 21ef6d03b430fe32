// Faults of answers, and of what is known of revocation under a stamp (RFC 6960; EN 319 102-1 5.2.5, 5.2.6).
import { OID } from '../../../../../src/core/crypto/oids.ts';
import { gostKeyPair } from '../../../../world/caKeys.ts';
import { octetString, tagged } from '../../../../world/der.ts';
import { NO_CHECK, ocspRefusal } from '../../../../world/ocspAnswer.ts';
import { AT, extension, listOf, type Bytes } from '../../authority.ts';
import { type Cast, DAY, HOUR, MINUTE, SECOND, STRANGER, usages } from '../cast.ts';
import { aboutTime, answer, entry, NONCE } from '../families.ts';
import { stampUnclear, vectors } from '../vector.ts';
import { list, revoked, stale, unknown, unread } from './revocationSaid.ts';

/** GeneralizedTime (RFC 5280 5.3.2). */
const lostAt = (at: number): Bytes =>
  extension(
    OID.invalidityDate,
    tagged(
      0x18,
      new Uint8Array(Buffer.from(new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, ''))),
    ),
  );

const answers =
  (faults: Parameters<typeof answer>[1]) =>
  (cast: Cast): Bytes[] => [answer(cast, faults)];

export const ANSWERS = [
  ...vectors('by an answer', [
    [
      'revoked by an answer',
      { answers: answers({ single: { status: { revokedAt: AT - DAY } } }) },
      revoked('ocsp'),
    ],
    [
      'an answer about another number',
      { answers: answers({ single: { serial: Uint8Array.of(1, 2, 3) } }) },
      unknown('about-others'),
    ],
    [
      "an answer about another authority's certificate",
      { answers: answers({ issuer: STRANGER }) },
      unknown('about-others'),
    ],
    [
      'an answer to another question',
      { answers: answers({ nonce: octetString(NONCE.with(3, 0x55)) }) },
      unknown('nonce-differs'),
    ],
    [
      'an answer without the nonce',
      { answers: answers({ nonce: undefined as never }) },
      unknown('nonce-differs'),
    ],
    [
      'an answer of two days ago',
      { answers: answers({ producedAt: AT - 2 * DAY, single: { thisUpdate: AT - 2 * DAY } }) },
      stale,
    ],
    [
      'an answer of the future',
      { answers: answers({ producedAt: AT + HOUR, single: { thisUpdate: AT + HOUR } }) },
      unknown('not-yet'),
    ],
    [
      'an answer whose signature is broken',
      { answers: answers({ signingKeys: gostKeyPair() }) },
      unknown('signature-broken'),
    ],
    [
      'an answer that does not know it',
      { answers: answers({ single: { status: 'unknown' } }) },
      unknown('said-unknown'),
    ],
    [
      'an answer with an unknown critical extension',
      { answers: answers({ extensions: [unread] }) },
      unknown('not-understood'),
    ],
    [
      'a responder of another authority',
      { responder: { issuer: STRANGER } },
      unknown('responder-untrusted'),
    ],
    [
      'a responder that is not for answers',
      { responder: { more: [usages(OID.timeStamping), NO_CHECK] } },
      unknown('responder-untrusted'),
    ],
    [
      'a responder that had expired',
      { responder: { until: AT - HOUR } },
      unknown('responder-untrusted'),
    ],
    [
      'a responder without nocheck and without a list',
      { responder: { more: [usages(OID.ocspSigning)] } },
      unknown('responder-untrusted'),
    ],
    ['an answer inside the message alone', { isEnclosed: true }, unknown('enclosed')],
    [
      'an answer of eight days ago that names a next update',
      {
        answers: answers({
          producedAt: AT - 8 * DAY,
          single: { thisUpdate: AT - 8 * DAY, nextUpdate: AT + DAY },
        }),
      },
      stale,
    ],
    [
      'an answer that revokes, with an unknown critical extension',
      { answers: answers({ extensions: [unread], single: { status: { revokedAt: AT - DAY } } }) },
      unknown('not-understood'),
    ],
    [
      'two answers of which one does not know it',
      { answers: (cast) => [answer(cast), answer(cast, { single: { status: 'unknown' } })] },
      unknown('said-unknown'),
    ],
    ['a responder that refuses', { answers: () => [ocspRefusal(3)] }, unknown('no-source')],
    [
      'a responder that a list revokes',
      {
        lists: ({ authority, responder }) => [
          listOf(authority, {
            from: AT - 9 * DAY,
            until: AT - DAY,
            revoked: [{ serial: responder.serial }],
          }),
        ],
      },
      stale,
    ],
  ]),
  ...vectors('by a list and an answer', [
    [
      'a list that revokes beside an answer that does not',
      { lists: (cast) => [listOf(cast.authority, entry(cast))] },
      revoked('crl'),
    ],
    [
      'an answer that does not know it beside an older list',
      { answers: answers({ single: { status: 'unknown' } }) },
      unknown('said-unknown'),
    ],
    [
      'an answer that revokes and is not understood beside a list',
      { answers: answers({ extensions: [unread], single: { status: { revokedAt: AT - DAY } } }) },
      unknown('not-understood'),
    ],
    [
      'an entry that is not understood beside an answer',
      { lists: (cast) => [listOf(cast.authority, entry(cast, 1, unread))] },
      unknown('not-understood'),
    ],
    ['a list and an answer inside the message alone', { isEnclosed: true }, unknown('enclosed')],
    [
      'an answer that revokes beside a list that does not',
      { answers: answers({ single: { status: { revokedAt: AT - MINUTE } } }) },
      revoked('ocsp'),
    ],
  ]),
];

export const UNDER_A_STAMP = [
  ...vectors('stamped', [
    [
      'a key lost before the stamp, revoked after it',
      {
        lists: (cast) => [
          listOf(cast.authority, {
            from: AT,
            revoked: [
              { serial: cast.signer.serial, at: AT - SECOND, extensions: [lostAt(AT - HOUR)] },
            ],
          }),
        ],
      },
      revoked('crl'),
    ],
  ]),
  ...vectors('stamped, with a list of after the stamp inside', [
    ['a list inside from before the stamp', { lists: list({ from: AT - HOUR }) }, stale],
    [
      'a list inside that revokes',
      { lists: (cast) => [listOf(cast.authority, { from: AT, ...entry(cast) })] },
      revoked('crl'),
    ],
    [
      'a list inside by another key',
      { lists: list({ from: AT, keys: gostKeyPair() }) },
      unknown('signature-broken'),
    ],
    ['no stamp over evidence inside', { stamp: null }, unknown('enclosed')],
    [
      'nothing but the message tells of the authority of time',
      { ownAnswers: () => [] },
      stampUnclear('revocation-known', 'TRY_LATER', 'enclosed'),
    ],
    [
      "the verifier's own answer about the authority of time is out of date",
      { ownAnswers: (cast) => [aboutTime(cast, { made: AT - 2 * DAY })] },
      stampUnclear('revocation-fresh', 'TRY_LATER', 'stale'),
    ],
    [
      'the authority of time lost its key after the stamp',
      { ownAnswers: (cast) => [aboutTime(cast, { status: { revokedAt: AT - SECOND } })] },
      stampUnclear('not-revoked', 'REVOKED_NO_POE', 'ocsp'),
    ],
  ]),
];
