// Faults of what is known of revocation: lists, lists with changes, answers (RFC 5280 6.3, RFC
// 6960; EN 319 102-1 5.2.5, 5.2.6).
import { OID } from '../../../../../src/core/crypto/oids.ts';
import { gostKeyPair } from '../../../../world/caKeys.ts';
import { nothing, octetString, sequence, tagged } from '../../../../world/der.ts';
import { NO_CHECK, ocspRefusal } from '../../../../world/ocspAnswer.ts';
import { AT, CERT_SIGN, extension, listOf, type Bytes, type ListTerms } from '../../authority.ts';
import { type Cast, DAY, HOUR, MINUTE, SECOND, STRANGER, usages } from '../cast.ts';
import { answer, baseList, changesList, entry, NONCE } from '../families.ts';
import { unclear, vectors } from '../vector.ts';

const revoked = (by: 'crl' | 'delta-crl' | 'ocsp') => unclear('not-revoked', 'REVOKED_NO_POE', by);
const unknown = (why: string) => unclear('revocation-known', 'TRY_LATER', why);
const stale = unclear('revocation-fresh', 'TRY_LATER', 'stale');

const list =
  (terms: ListTerms) =>
  ({ authority }: Cast): Bytes[] => [listOf(authority, terms)];
/** GeneralizedTime (RFC 5280 5.3.2). */
const lostAt = (at: number): Bytes =>
  extension(
    OID.invalidityDate,
    tagged(
      0x18,
      new Uint8Array(Buffer.from(new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, ''))),
    ),
  );
const partOf = (tag: number): Bytes =>
  extension(OID.issuingDistributionPoint, sequence(tagged(tag, Uint8Array.of(0xff))), true);
const unread = extension('1.2.3.4', nothing, true);

export const LISTS = [
  ...vectors('by a list', [
    [
      'revoked by a list',
      { lists: (cast) => [listOf(cast.authority, entry(cast))] },
      revoked('crl'),
    ],
    ['on hold', { lists: (cast) => [listOf(cast.authority, entry(cast, 6))] }, revoked('crl')],
    ['nothing at hand', { lists: () => [] }, unknown('no-source')],
    ['a list past its time', { lists: list({ from: AT - 9 * DAY, until: AT - DAY }) }, stale],
    ['a list without an end', { lists: list({ until: null }) }, stale],
    ['a list of the future', { lists: list({ from: AT + SECOND }) }, unknown('not-yet')],
    ['a list of another authority', { lists: () => [listOf(STRANGER)] }, unknown('about-others')],
    [
      'a list by another key',
      { lists: list({ keys: gostKeyPair() }) },
      unknown('signature-broken'),
    ],
    [
      'a list whose signature is broken',
      {
        lists: ({ authority }) =>
          [listOf(authority)].map((der) =>
            der.with(der.length - 9, (der[der.length - 9] ?? 0) ^ 1),
          ),
      },
      unknown('signature-broken'),
    ],
    [
      'the changes without their list',
      { lists: (cast) => [changesList(cast)] },
      unknown('incomplete'),
    ],
    [
      'a list of authorities only',
      { lists: list({ extensions: [partOf(0x82)] }) },
      unknown('incomplete'),
    ],
    [
      'a list of attribute certificates only',
      { lists: list({ extensions: [partOf(0x85)] }) },
      unknown('incomplete'),
    ],
    [
      'a list with an unknown critical extension',
      { lists: list({ extensions: [unread] }) },
      unknown('not-understood'),
    ],
    [
      'a list older than lists may be',
      { lists: list({ from: AT - 8 * DAY, until: AT + 9 * DAY }) },
      stale,
    ],
    [
      'an entry with an unknown critical extension',
      { lists: (cast) => [listOf(cast.authority, entry(cast, 1, unread))] },
      unknown('not-understood'),
    ],
    [
      'an entry about another with an unknown critical extension',
      { lists: list({ revoked: [{ serial: 5, extensions: [unread] }] }) },
      unknown('not-understood'),
    ],
    [
      'an entry with an unknown critical extension, and a silent list',
      { lists: (cast) => [listOf(cast.authority), listOf(cast.authority, entry(cast, 1, unread))] },
      unknown('not-understood'),
    ],
    [
      'an entry in a list with an unknown critical extension, and a silent list',
      {
        lists: (cast) => [
          listOf(cast.authority),
          listOf(cast.authority, { ...entry(cast), extensions: [unread] }),
        ],
      },
      unknown('not-understood'),
    ],
    ['a list inside the message alone', { isEnclosed: true }, unknown('enclosed')],
    [
      'an authority that may not sign lists',
      { authority: { usage: CERT_SIGN } },
      unknown('responder-untrusted'),
    ],
  ]),
  ...vectors('by a list and its changes', [
    [
      'revoked by the changes',
      { lists: (cast) => [baseList(cast), changesList(cast, entry(cast))] },
      revoked('delta-crl'),
    ],
    [
      'changes past their time too',
      { lists: (cast) => [baseList(cast), changesList(cast, { until: AT })] },
      stale,
    ],
    [
      'changes older than lists may be',
      {
        lists: (cast) => [
          baseList(cast),
          changesList(cast, { from: AT - 8 * DAY, until: AT + 9 * DAY }),
        ],
      },
      stale,
    ],
    ['a list and its changes inside the message alone', { isEnclosed: true }, unknown('enclosed')],
  ]),
  ...vectors('by a list whose hold the changes lift', [
    [
      'a hold that is not lifted',
      { lists: (cast) => [baseList(cast, entry(cast, 6)), changesList(cast)] },
      revoked('crl'),
    ],
    [
      'a lifting of what was no hold',
      { lists: (cast) => [baseList(cast, entry(cast)), changesList(cast, entry(cast, 8))] },
      revoked('crl'),
    ],
  ]),
  ...vectors('GOST, its authority beside', [
    [
      'its authority revoked',
      {
        rootLists: ({ root, authority }) => [
          listOf(root, { revoked: [{ serial: authority.serial }] }),
        ],
      },
      unclear('not-revoked', 'REVOKED_CA_NO_POE', 'crl'),
    ],
    ['no list about its authority', { rootLists: () => [] }, unknown('about-others')],
  ]),
];

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
    [
      'a list inside from before the stamp',
      { lists: list({ from: AT - HOUR }) },
      unknown('enclosed'),
    ],
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
  ]),
];
