// Evidence that a message encloses was chosen by its sender: it proves the past under a stamp that holds, and nothing
// about the present.
import { beforeAll, describe, expect, it } from 'vitest';
import { OID } from '../../../src/core/crypto/oids.ts';
import { signatureToStamp, withSignatureTimeStamp } from '../../../src/core/signing/cadesT.ts';
import { GENERAL_POLICY, REQUEST_POLICY } from '../../../src/core/verification/policy.ts';
import type { VerifyTerms } from '../../../src/core/verification/verify.ts';
import { latin } from '../../world/bytes.ts';
import { nothing, oid, sequence, tagged } from '../../world/der.ts';
import { ocspAnswer } from '../../world/ocspAnswer.ts';
import { createTsa, type Tsa } from '../../world/tsa.ts';
import { AT, certify, extension, type Bytes } from './authority.ts';
import { DAY, HOUR, MINUTE } from './matrix/cast.ts';
import {
  answer,
  type Enclosed,
  enclosing,
  judge,
  list,
  revoking,
  root,
  serialBytes,
  signed,
} from './enclosing.ts';

const unknown = (reason: string) => ['INDETERMINATE', 'TRY_LATER', 'unknown', reason];
const GOOD = ['TOTAL_PASSED', null, 'good', 'crl'];

describe('[V4] the present', () => {
  it.each<[string, Enclosed]>([
    ['a list from before the revocation', { crls: [list({ from: AT - 2 * HOUR })] }],
    ['a list of this second', { crls: [list({ from: AT })] }],
    ['an answer of this second', { ocsps: [answer(AT)] }],
    ['an answer of yesterday', { ocsps: [answer(AT - DAY + MINUTE)] }],
    [
      'an answer of six days ago that names a next update',
      { ocsps: [answer(AT - 6 * DAY, 'good', AT + DAY)] },
    ],
    ['a list and an answer', { crls: [list({ from: AT - 2 * HOUR })], ocsps: [answer(AT - HOUR)] }],
    [
      'a list and a responder that does not know',
      { crls: [list({ from: AT - 2 * HOUR })], ocsps: [answer(AT, 'unknown')] },
    ],
  ])('is not proven by %s inside the message', async (_, enclosed) => {
    for (const policy of [GENERAL_POLICY, REQUEST_POLICY]) {
      for (const judgedAt of ['at', 'best-signature-time'] as const)
        expect((await judge(enclosing(enclosed), { policy, judgedAt })).slice(0, 3)).toEqual(
          unknown('').slice(0, 3),
        );
    }
  });

  it("is proven by the verifier's own, of a policy's age at most, whatever is inside", async () => {
    const old = {
      crls: [list({ from: AT - 20 * DAY })],
      ocsps: [answer(AT - 20 * DAY, 'unknown')],
    };
    expect(await judge(enclosing(old), { crls: [list()] })).toEqual(GOOD);
    expect(await judge(enclosing(old), { crls: [list({ from: AT - 7 * DAY })] })).toEqual(GOOD);
    expect(await judge(enclosing(old), { crls: [list({ from: AT - 7 * DAY - 1000 })] })).toEqual(
      unknown('stale'),
    );
  });

  it('is told by a revocation inside the message', async () => {
    expect(
      (await judge(enclosing({ crls: [revoking()] }), { crls: [list()] })).slice(0, 2),
    ).toEqual(['INDETERMINATE', 'REVOKED_NO_POE']);
    expect(
      (
        await judge(enclosing({ ocsps: [answer(AT, { revokedAt: AT - DAY })] }), { crls: [list()] })
      ).slice(0, 2),
    ).toEqual(['INDETERMINATE', 'REVOKED_NO_POE']);
  });
});

describe('[V4] what is unknown stays unknown', () => {
  const strange = extension('1.2.3.4', nothing, true);
  it.each<[string, Pick<VerifyTerms, 'crls' | 'ocsps'>, unknown[]]>([
    [
      'a responder that does not know beside an older list',
      { crls: [list({ from: AT - HOUR })], ocsps: [answer(AT - MINUTE, 'unknown')] },
      unknown('said-unknown'),
    ],
    [
      'a responder that did not know two days ago beside a list of three',
      { crls: [list({ from: AT - 3 * DAY })], ocsps: [answer(AT - 2 * DAY, 'unknown')] },
      unknown('stale'),
    ],
    [
      'a responder that did not know beside a newer list',
      { crls: [list({ from: AT - MINUTE })], ocsps: [answer(AT - HOUR, 'unknown')] },
      GOOD,
    ],
    [
      'two responders of whom one does not know',
      { ocsps: [answer(AT - MINUTE), answer(AT - MINUTE, 'unknown')] },
      unknown('said-unknown'),
    ],
    [
      'an entry with a critical extension that is not understood',
      { crls: [list(), revoking({}, [strange])] },
      unknown('not-understood'),
    ],
    [
      'an entry of a list that is not understood',
      { crls: [list(), revoking({ extensions: [strange] })] },
      unknown('not-understood'),
    ],
    [
      'an entry that is not understood beside an answer',
      { crls: [revoking({}, [strange])], ocsps: [answer(AT)] },
      unknown('not-understood'),
    ],
    [
      'an entry about another that is not understood',
      { crls: [list({ revoked: [{ serial: 5, extensions: [strange] }] })] },
      unknown('not-understood'),
    ],
    [
      'the same beside a list that is',
      { crls: [list(), list({ revoked: [{ serial: 5, extensions: [strange] }] })] },
      GOOD,
    ],
  ])('%s', async (_, own, expected) => {
    const reversed = {
      crls: [...(own.crls ?? [])].reverse(),
      ocsps: [...(own.ocsps ?? [])].reverse(),
    };
    for (const evidence of [own, reversed]) expect(await judge(signed, evidence)).toEqual(expected);
  });
});

describe('[V4] the past, under a stamp that holds', () => {
  let tsa: Tsa, stamped: Bytes;
  const STAMPED = AT - 2 * DAY;
  beforeAll(async () => {
    tsa = await createTsa({
      algorithm: 'gost',
      now: () => STAMPED,
      ca: {
        issue: ({ keys }) => {
          const { der, serial } = certify({
            name: 'time',
            issuer: root,
            ...(keys && { keys }),
            usage: null,
            from: AT - 40 * DAY,
            more: [forStamps],
          });
          return Promise.resolve({
            certificateDer: der,
            serialNumber: String(serial),
            pfx: der,
            password: '',
          });
        },
      },
    });
    stamped = withSignatureTimeStamp(signed, tsa.stamp(signatureToStamp(signed)));
  });
  const forStamps = extension(OID.extendedKeyUsage, sequence(oid(OID.timeStamping)), true);

  /** What the verifier was told about the authority of time. */
  const aboutTime = (made = AT - MINUTE): Bytes =>
    ocspAnswer({
      issuer: root,
      responder: { ...root, certificate: root.der },
      producedAt: made,
      singles: [
        { serial: serialBytes(Number(tsa.serialNumber)), status: 'good', thisUpdate: made },
      ],
    });

  it('is proven by a list from after the stamp', async () => {
    const cms = enclosing({ crls: [list({ from: STAMPED + MINUTE })] }, stamped);
    expect(await judge(cms, { ocsps: [aboutTime()] })).toEqual(GOOD);
  });

  it('is not proven where the message alone vouches for the authority of time, whose thief writes any time', async () => {
    for (const made of [STAMPED + MINUTE, AT - MINUTE]) {
      const cms = enclosing(
        { crls: [list({ from: STAMPED + MINUTE })], ocsps: [aboutTime(made)] },
        stamped,
      );
      expect(await judge(cms)).toEqual(unknown('enclosed'));
      expect(await judge(cms, { ocsps: [aboutTime(STAMPED + MINUTE)] })).toEqual(
        unknown('enclosed'),
      );
      expect(await judge(cms, { ocsps: [aboutTime()] })).toEqual(GOOD);
    }
  });

  it('is not proven by a list from before it, which a sender may keep', async () => {
    const ocsps = [aboutTime()];
    const before = enclosing({ crls: [list({ from: STAMPED - HOUR })] }, stamped);
    expect(await judge(before, { ocsps })).toEqual(unknown('stale'));
    const after = enclosing({ crls: [list({ from: STAMPED + HOUR })] }, stamped);
    expect(await judge(after, { ocsps })).toEqual(GOOD);
  });

  it('is undone by a key that was lost before the stamp, whenever that was listed (RFC 5280 5.3.2)', async () => {
    const lostAt = (at: number) =>
      extension(
        OID.invalidityDate,
        tagged(0x18, latin(new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, ''))),
      );
    const listed = (lost: number[]) =>
      revoking({ from: AT - MINUTE }, lost.map(lostAt), STAMPED + HOUR);
    expect((await judge(stamped, { crls: [listed([])] })).slice(0, 3)).toEqual([
      'TOTAL_PASSED',
      null,
      'good',
    ]);
    expect((await judge(stamped, { crls: [listed([STAMPED + MINUTE])] })).slice(0, 3)).toEqual([
      'TOTAL_PASSED',
      null,
      'good',
    ]);
    expect((await judge(stamped, { crls: [listed([STAMPED - MINUTE])] })).slice(0, 3)).toEqual([
      'INDETERMINATE',
      'REVOKED_NO_POE',
      'revoked',
    ]);
  });
});
