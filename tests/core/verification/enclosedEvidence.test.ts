// Evidence that a message encloses was chosen by its sender: it proves the past under a stamp that
// holds, and nothing about the present.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { OID } from '../../../src/core/crypto/oids.ts';
import { withValidationData } from '../../../src/core/signing/cadesLt.ts';
import { signatureToStamp, withSignatureTimeStamp } from '../../../src/core/signing/cadesT.ts';
import { GENERAL_POLICY, REQUEST_POLICY } from '../../../src/core/verification/policy.ts';
import { BEST_FIRST } from '../../../src/core/verification/report.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify, type VerifyTerms } from '../../../src/core/verification/verify.ts';
import { latin } from '../../world/bytes.ts';
import { gostKeyPair } from '../../world/caKeys.ts';
import { integer, nothing, oid, sequence, tagged } from '../../world/der.ts';
import { ocspAnswer, type SingleTerms } from '../../world/ocspAnswer.ts';
import { createTsa, type Tsa } from '../../world/tsa.ts';
import { AT, certify, cmsOf, extension, listOf, type Bytes, type ListTerms } from './authority.ts';
import { DAY, HOUR, MINUTE, usages } from './matrix/cast.ts';

const CONTENT = latin('the request');
const root = certify({ name: 'root', isCa: true, from: AT - 400 * DAY });
const signer = certify({
  name: 'signer',
  issuer: root,
  from: AT - 40 * DAY,
  more: [
    usages(OID.emailProtection, OID.individual),
    extension(OID.certificatePolicies, sequence(sequence(oid('1.2.398.3.3.2')))),
  ],
});
const trust = trustFromCertificates('world', [root.der]);
const signed = cmsOf(CONTENT, signer);

const list = (terms: ListTerms = {}): Bytes => listOf(root, { until: AT + 30 * DAY, ...terms });
const revoking = (terms: ListTerms = {}, extensions: Bytes[] = [], at = AT - HOUR): Bytes =>
  list({ revoked: [{ serial: signer.serial, at, extensions }], ...terms });
const answer = (
  made: number,
  status: SingleTerms['status'] = 'good',
  nextUpdate?: number,
  keys = root.keys,
): Bytes =>
  ocspAnswer({
    issuer: root,
    responder: { ...root, certificate: root.der, keys },
    producedAt: made,
    singles: [
      {
        serial: serialBytes(signer.serial),
        status,
        thisUpdate: made,
        ...(nextUpdate !== undefined && { nextUpdate }),
      },
    ],
  });
function serialBytes(serial: number): Bytes {
  const digits = serial.toString(16);
  return new Uint8Array(
    Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex'),
  );
}

interface Enclosed {
  readonly crls?: readonly Bytes[];
  readonly ocsps?: readonly Bytes[];
}
const enclosing = ({ crls = [], ocsps = [] }: Enclosed, cms = signed): Bytes =>
  withValidationData(cms, { crls, ocsps, certificates: [] });
async function judge(cms: Bytes, terms: Partial<VerifyTerms> = {}) {
  const {
    report: {
      indication,
      subIndication,
      signers: [sole],
    },
  } = await verify(cms, { trust, at: AT, ...terms });
  return [indication, subIndication, sole?.revocation, sole?.revocationReason];
}
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

  it('is proven by a list from after the stamp', async () => {
    expect(await judge(enclosing({ crls: [list({ from: STAMPED + MINUTE })] }, stamped))).toEqual(
      GOOD,
    );
  });

  it('is not proven by a list from before it, which a sender may keep', async () => {
    // An answer about the authority of time, so that its stamp holds.
    const held = ocspAnswer({
      issuer: root,
      responder: { ...root, certificate: root.der },
      producedAt: STAMPED + MINUTE,
      singles: [
        {
          serial: serialBytes(Number(tsa.serialNumber)),
          status: 'good',
          thisUpdate: STAMPED + MINUTE,
        },
      ],
    });
    expect(
      await judge(enclosing({ crls: [list({ from: STAMPED - HOUR })], ocsps: [held] }, stamped)),
    ).toEqual(unknown('stale'));
    expect(
      await judge(enclosing({ crls: [list({ from: STAMPED + HOUR })], ocsps: [held] }, stamped)),
    ).toEqual(GOOD);
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

describe('[V4] whatever a message encloses', () => {
  const BASE = [extension(OID.crlNumber, integer(7))],
    CHANGES = [
      extension(OID.crlNumber, integer(9)),
      extension(OID.deltaCrlIndicator, integer(7), true),
    ];
  const KEYS = { true: root.keys, forged: gostKeyPair() };
  const age = fc
    .integer({ min: -2 * DAY, max: 40 * DAY })
    .map((ms) => AT - Math.round(ms / 1000) * 1000);
  const lists = fc
    .record({
      made: age,
      by: fc.constantFrom<'true' | 'forged'>('true', 'forged'),
      says: fc.constantFrom('silent', 'other', 'revoked'),
      lasts: fc.integer({ min: 1, max: 200 }),
      numbered: fc.constantFrom([], BASE, CHANGES),
    })
    .map(({ made, by, says, lasts, numbered }): Bytes =>
      listOf(
        { ...root, keys: KEYS[by] },
        {
          extensions: numbered,
          from: made,
          until: made + lasts * DAY,
          revoked:
            says === 'silent' ? [] : [{ serial: says === 'revoked' ? signer.serial : 7, at: made }],
        },
      ),
    );
  const answers = fc
    .record({
      made: age,
      by: fc.constantFrom<'true' | 'forged'>('true', 'forged'),
      says: fc.constantFrom('good', 'unknown', 'revoked'),
      next: fc.boolean(),
    })
    .map(({ made, by, says, next }): Bytes =>
      answer(
        made,
        says === 'revoked' ? { revokedAt: made } : says,
        next ? made + 9 * DAY : undefined,
        KEYS[by],
      ),
    );
  const OWN: readonly Pick<VerifyTerms, 'crls' | 'ocsps'>[] = [
    {},
    { crls: [list()] },
    { crls: [list({ from: AT - 20 * DAY })] },
    { crls: [revoking()] },
    { ocsps: [answer(AT - MINUTE, 'unknown')] },
  ];

  it('changes no verdict about the present for the better', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(lists, { maxLength: 4 }),
        fc.array(answers, { maxLength: 4 }),
        fc.constantFrom(...OWN),
        async (crls, ocsps, own) => {
          const [without] = await judge(signed, own);
          const [inside] = await judge(enclosing({ crls, ocsps }), own);
          expect(BEST_FIRST.indexOf(inside as 'INDETERMINATE')).toBeGreaterThanOrEqual(
            BEST_FIRST.indexOf(without as 'INDETERMINATE'),
          );
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);
});
