// Faults of lists, and of lists with changes (RFC 5280 6.3).
import { OID } from '../../../../../src/core/crypto/oids.ts';
import { gostKeyPair } from '../../../../world/caKeys.ts';
import { sequence, tagged } from '../../../../world/der.ts';
import { AT, CERT_SIGN, extension, listOf, type Bytes } from '../../authority.ts';
import { DAY, SECOND, STRANGER } from '../cast.ts';
import { baseList, changesList, entry } from '../families.ts';
import { unclear, vectors } from '../vector.ts';
import { list, revoked, stale, unknown, unread } from './revocationSaid.ts';

const partOf = (tag: number): Bytes =>
  extension(OID.issuingDistributionPoint, sequence(tagged(tag, Uint8Array.of(0xff))), true);

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
