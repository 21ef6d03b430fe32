import { describe, expect, it } from 'vitest';
import { readCrl } from '../../../src/core/crypto/crl.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { parseX509 } from '../../../src/core/crypto/x509.ts';
import { AppError } from '../../../src/core/errors.ts';
import { readableCrls, revocationOf } from '../../../src/core/verification/revocation.ts';
import { gostKeyPair } from '../../world/caKeys.ts';
import { integer, octetString, sequence, tagged, yes } from '../../world/der.ts';
import { AT, certify, extension, listOf, nameOf, type Bytes, type ListTerms } from './authority.ts';

const DAY = 86_400_000;
const HOLD = 6,
  KEY_LOST = 1,
  REMOVED = 8;
const issuer = certify({ name: 'issuer', isCa: true });
const subject = certify({ name: 'subject', issuer });
const certificate = parseX509(subject.der);
const mayList = {
  subject: parseX509(issuer.der).subject.der,
  spki: issuer.keys.spki,
  mayListRevoked: true,
};

const judge = (lists: readonly Bytes[], at = AT, now = at) =>
  revocationOf(certificate, mayList, { crls: readableCrls(lists) }, { at, now });
/** In both orders: what is found must not hang on it. */
async function bothWays(lists: readonly Bytes[], expected: object): Promise<void> {
  expect(await judge(lists)).toEqual(expected);
  expect(await judge([...lists].reverse())).toEqual(expected);
}

const entryOf = (code: number) => ({
  serial: subject.serial,
  extensions: [extension(OID.reasonCode, Uint8Array.of(0x0a, 1, code))],
});
const numbered = (number: number, base?: number): Bytes[] => [
  extension(OID.crlNumber, integer(number)),
  ...(base === undefined ? [] : [extension(OID.deltaCrlIndicator, integer(base), true)]),
];

interface Numbered extends Omit<ListTerms, 'extensions'> {
  readonly more?: readonly Bytes[];
  readonly says?: number;
}
const fields = ({ more = [], says, ...terms }: Numbered) => ({
  ...terms,
  ...(says === undefined ? {} : { revoked: [entryOf(says)] }),
  more,
});

/** The list 7, which was in force until yesterday. */
function base(terms: Numbered & { number?: number } = {}): Bytes {
  const { more, ...rest } = fields({ from: AT - 9 * DAY, until: AT - DAY, ...terms });
  return listOf(issuer, { ...rest, extensions: [...numbered(terms.number ?? 7), ...more] });
}

/** The changes 9 since 7, in force. */
function delta(terms: Numbered & { number?: number; base?: number } = {}, by = issuer): Bytes {
  const { more, ...rest } = fields({ from: AT - DAY / 2, until: AT + DAY / 2, ...terms });
  return listOf(by, {
    ...rest,
    extensions: [...numbered(terms.number ?? 9, terms.base ?? 7), ...more],
  });
}

const unknown = (reason: string) => ({ status: 'unknown', reason });
const good = { status: 'good', reason: 'delta-crl' };
const revoked = (reason = 'delta-crl') => ({ status: 'revoked', reason });

describe('a list with its changes', () => {
  it.each<[string, Bytes[], object]>([
    ['alone past its time', [base()], unknown('stale')],
    ['the changes alone', [delta()], unknown('incomplete')],
    ['both silent', [base(), delta()], good],
    [
      'both silent, the base still in force',
      [base({ from: AT - 6 * DAY, until: AT + DAY }), delta()],
      { status: 'good', reason: 'crl' },
    ],
    ['changes for an older base', [base(), delta({ base: 3 })], good],
    ['the changes add it', [base(), delta({ says: KEY_LOST })], revoked()],
    [
      'the changes add it to a base in force',
      [base({ until: AT + DAY }), delta({ says: KEY_LOST })],
      revoked(),
    ],
    ['the changes put it on hold', [base(), delta({ says: HOLD })], revoked()],
    ['the base has it', [base({ says: KEY_LOST }), delta()], revoked('crl')],
    ['the changes lift a hold', [base({ says: HOLD }), delta({ says: REMOVED })], good],
    [
      'the changes lift a hold of a base in force',
      [base({ says: HOLD, until: AT + DAY }), delta({ says: REMOVED })],
      good,
    ],
    ['the changes take off what the base does not have', [base(), delta({ says: REMOVED })], good],
    [
      'the changes lift what was no hold',
      [base({ says: KEY_LOST }), delta({ says: REMOVED })],
      revoked('crl'),
    ],
    [
      'another list still has the hold',
      [base({ says: HOLD }), delta({ says: REMOVED }), base({ says: HOLD, number: 10 })],
      revoked('crl'),
    ],
  ])('%s', (_, lists, expected) => bothWays(lists, expected));

  it.each<[string, Bytes[], object]>([
    ['of a later base', [base(), delta({ base: 8 })], unknown('stale')],
    ['older than the base', [base(), delta({ number: 6, base: 5 })], unknown('stale')],
    ['of the same number', [base(), delta({ number: 7 })], unknown('stale')],
    ['past their own time', [base(), delta({ from: AT - 2 * DAY, until: AT })], unknown('stale')],
    ['without an end', [base(), delta({ until: null })], unknown('stale')],
    ['of the future', [base(), delta({ from: AT + 1000, until: AT + DAY })], unknown('stale')],
    [
      'without their number',
      [
        base(),
        listOf(issuer, { extensions: [extension(OID.deltaCrlIndicator, integer(7), true)] }),
      ],
      unknown('stale'),
    ],
    [
      'for a base without number',
      [listOf(issuer, { from: AT - 9 * DAY, until: AT - DAY }), delta()],
      unknown('stale'),
    ],
    ['signed by another', [base(), delta({ keys: gostKeyPair() })], unknown('stale')],
    [
      'of another name',
      [base(), delta({}, { ...issuer, name: nameOf('other') })],
      unknown('stale'),
    ],
    [
      'of a part of the certificates',
      [
        base(),
        delta({
          more: [
            extension(
              OID.issuingDistributionPoint,
              sequence(tagged(0x81, Uint8Array.of(0xff))),
              true,
            ),
          ],
        }),
      ],
      unknown('stale'),
    ],
    [
      'with an unknown critical extension',
      [base(), delta({ more: [extension('1.2.3', yes, true)] })],
      unknown('stale'),
    ],
    [
      'for a base of a part',
      [
        base({
          more: [
            extension(
              OID.issuingDistributionPoint,
              sequence(tagged(0x81, Uint8Array.of(0xff))),
              true,
            ),
          ],
        }),
        delta(),
      ],
      unknown('incomplete'),
    ],
  ])('changes %s change nothing', (_, lists, expected) => bothWays(lists, expected));

  it('a hold that is lifted later held at the time in question', async () => {
    const lists = [
      base({ says: HOLD, until: AT + DAY }),
      delta({ says: REMOVED, from: AT + DAY, until: AT + 2 * DAY }),
    ];
    expect(await judge(lists, AT, AT + 2 * DAY)).toEqual(revoked('crl'));
  });

  it('old changes do not lift a hold of a newer list', async () => {
    await bothWays([base({ number: 12, says: HOLD }), delta({ says: REMOVED })], revoked('crl'));
  });
});

describe('numbers', () => {
  const read = (value: Bytes) =>
    readCrl(listOf(issuer, { extensions: [extension(OID.crlNumber, value)] })).number;
  it('of 20 octets are compared as they are, and no other kind is read', () => {
    expect(
      read(
        tagged(
          0x02,
          Uint8Array.from({ length: 20 }, () => 0x7f),
        ),
      ),
    ).toBe(BigInt(`0x${'7f'.repeat(20)}`));
    expect(readCrl(listOf(issuer)).number).toBeNull();
    for (const value of [
      tagged(0x02, Uint8Array.of(0x80)),
      tagged(0x02, new Uint8Array(22)),
      octetString(Uint8Array.of(1)),
      tagged(0x02),
    ]) {
      expect(() => read(value)).toThrow(new AppError('ERR_CRL_UNREADABLE'));
    }
  });
});

describe('an indirect list', () => {
  const other = extension(OID.certificateIssuer, sequence(tagged(0xa4, nameOf('other'))), true);
  it('is not made use of (RFC 5280 5.3); entries after one of another issuer are of that issuer too (5.3.3)', async () => {
    const list = (serials: readonly [number, boolean][]) =>
      listOf(issuer, {
        revoked: serials.map(([serial, isForeign]) => ({
          serial,
          extensions: isForeign ? [other] : [],
        })),
      });
    // Of this issuer's certificate it says that it is revoked: a silent list does not outweigh that.
    await bothWays(
      [
        list([
          [subject.serial, false],
          [5, true],
        ]),
        listOf(issuer),
      ],
      unknown('not-understood'),
    );
    await bothWays(
      [
        list([
          [5, true],
          [subject.serial, false],
        ]),
        listOf(issuer),
      ],
      { status: 'good', reason: 'crl' },
    );
    expect(
      await judge([
        list([
          [5, true],
          [subject.serial, false],
        ]),
      ]),
    ).toEqual(unknown('not-understood'));
  });
});
