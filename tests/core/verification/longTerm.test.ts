// CAdES-LT years later (ETSI EN 319 102-1 5.5, EN 319 122-1 table 1): what a message carries judges
// it when nobody else answers.
import { beforeAll, describe, expect, it } from 'vitest';
import { elements, parseOne } from '../../../src/core/crypto/der.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { withValidationData } from '../../../src/core/signing/cadesLt.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify, type VerifyTerms } from '../../../src/core/verification/verify.ts';
import { createWorldCa, extension, type WorldCa } from '../../world/ca.ts';
import type { Algorithm } from '../../world/caProfiles.ts';
import { worldList } from '../../world/crl.ts';
import { oid, sequence, set, tagged } from '../../world/der.ts';
import {
  type AnswerTerms,
  answerAbout,
  createLongTerm,
  type Evidence,
  type LongTerm,
} from '../../world/longTerm.ts';
import { latin } from '../../world/bytes.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const MINUTE = 60_000,
  DAY = 86_400_000,
  YEAR = 365 * DAY;
const AT = Date.UTC(2026, 10, 22, 10);
const STAMPED = AT + MINUTE;
const CONTENT = latin('the request');

describe.each(['gost', 'rsa'] as const)(
  'a %s signature, three years after its certificate was issued',
  (algorithm: Algorithm) => {
    let ca: WorldCa, stranger: WorldCa, sample: LongTerm, terms: VerifyTerms;
    beforeAll(async () => {
      [ca, stranger] = await Promise.all([createWorldCa({ at: AT }), createWorldCa({ at: AT })]);
      sample = await createLongTerm({ ca, algorithm, at: AT, content: CONTENT });
      // The root alone: the message brings the issuing authority and all that is said of it.
      terms = {
        trust: trustFromCertificates('world', [ca.roots[algorithm].certificate]),
        at: AT + 3 * YEAR,
      };
    });

    const judge = async (cms: Bytes, more: Partial<VerifyTerms> = {}) => {
      const {
        report: {
          indication,
          subIndication,
          signers: [signer],
        },
      } = await verify(cms, { ...terms, ...more });
      return [
        indication,
        subIndication,
        signer?.level,
        signer?.revocation,
        signer?.revocationReason,
      ];
    };
    const withEvidence = (change: (evidence: Evidence) => Partial<Evidence>): Bytes =>
      withValidationData(sample.t, { ...sample.evidence, ...change(sample.evidence) });
    const [PASSED, UNPROVEN] = [
      ['TOTAL_PASSED', null, 'CAdES-LT', 'good', 'ocsp'],
      ['INDETERMINATE', 'OUT_OF_BOUNDS_NO_POE', 'CAdES-B', 'unknown', null],
    ];
    const about = (which: 'key' | 'tsa', more: Partial<AnswerTerms> = {}): Bytes =>
      answerAbout(ca, algorithm, {
        serialNumber: sample[which].serialNumber,
        at: AT + 2 * MINUTE,
        ...more,
      });
    const list = (from = AT): Bytes => ca.crl(algorithm, [], from);
    const forging = () => ({ signingKeys: stranger.issuing[algorithm].keys });

    it('passes with a stamp of its lifetime and evidence inside, and nothing outside', async () => {
      expect(await judge(sample.lt)).toEqual(PASSED);
      expect(await judge(sample.lt, { at: AT + 5 * MINUTE })).toEqual(PASSED);
      const { report } = await verify(sample.lt, terms);
      expect(report.signers).toMatchObject([
        { timestamp: '2026-11-22T10:01:00Z', stamps: [{ indication: 'TOTAL_PASSED' }] },
      ]);
      // With lists in place of answers, made after the stamp: the world's are a day older than they are asked for.
      expect(
        await judge(
          withEvidence(({ crls }) => ({ ocsps: [], crls: [...crls, list(STAMPED + DAY)] })),
        ),
      ).toEqual(PASSED.with(4, 'crl'));
    });

    it('is out of bounds without a stamp, or with a stamp that nothing vouches for', async () => {
      expect(await judge(withValidationData(sample.b, sample.evidence))).toEqual(UNPROVEN);
      expect(await judge(sample.t)).toEqual([
        'INDETERMINATE',
        'NO_CERTIFICATE_CHAIN_FOUND',
        'CAdES-B',
        'unknown',
        null,
      ]);
      expect(await judge(withEvidence(() => ({ ocsps: [about('key')] })))).toEqual(UNPROVEN);
    });

    it('is of level LT by the message alone: what was found elsewhere raises none, and what a profile knows need not be inside for the verdict', async () => {
      const trust = trustFromCertificates('world', ca.certificates);
      const {
        evidence: { ocsps, crls },
      } = sample;
      expect(await judge(sample.t, { trust, ocsps })).toEqual(PASSED.with(2, 'CAdES-T'));
      expect(
        await judge(
          withEvidence(() => ({ crls: [] })),
          { trust },
        ),
      ).toEqual(PASSED.with(2, 'CAdES-T'));
      expect(
        await judge(
          withEvidence(() => ({ crls: [] })),
          { crls },
        ),
      ).toEqual(PASSED.with(2, 'CAdES-T'));
      expect(
        await judge(
          withEvidence(() => ({ certificates: [] })),
          { trust },
        ),
      ).toEqual(PASSED.with(2, 'CAdES-T'));
      expect(
        await judge(
          withEvidence(() => ({ ocsps: [about('tsa')] })),
          { ocsps },
        ),
      ).toEqual(PASSED.with(2, 'CAdES-T'));
    });

    it('is read out of the attributes of CAdES-X-L too', async () => {
      const [certificates, crls, ocsps] = [
        sample.evidence.certificates,
        sample.evidence.crls,
        sample.evidence.ocsps.map((answer) => answer.subarray(answerHeader(answer))),
      ];
      const attributes = [
        sequence(oid(OID.certificateValues), set(sequence(...certificates))),
        sequence(
          oid(OID.revocationValues),
          set(sequence(tagged(0xa0, sequence(...crls)), tagged(0xa1, sequence(...ocsps)))),
        ),
      ];
      expect(await judge(withUnsigned(sample.t, attributes))).toEqual(PASSED);
    });

    it('of a certificate revoked before the stamp does not pass, revoked after it does', async () => {
      const revoked = (reason: string) => [
        'INDETERMINATE',
        'REVOKED_NO_POE',
        'CAdES-LT',
        'revoked',
        reason,
      ];
      const [before, after] = [
        { status: { revokedAt: STAMPED - 1000 } },
        { status: { revokedAt: STAMPED + 1000 } },
      ];
      const says = (answer: Bytes): Bytes =>
        withEvidence(() => ({ ocsps: [answer, about('tsa')] }));
      expect(await judge(says(about('key', before)))).toEqual(revoked('ocsp'));
      expect(await judge(says(about('key', after)))).toEqual(PASSED);
      const lists = (since: number): Bytes =>
        withEvidence(({ crls }) => ({
          ocsps: [about('tsa')],
          crls: [
            ...crls,
            worldList(ca.issuing[algorithm], {
              number: 2,
              from: AT + DAY,
              until: AT + 9 * DAY,
              entries: [{ serial: sample.key.serialNumber, since }],
            }),
          ],
        }));
      expect(await judge(lists(STAMPED - 1000))).toEqual(revoked('crl'));
      expect(await judge(lists(STAMPED + 1000))).toEqual(PASSED.with(4, 'crl'));
      // Whoever says so: what is inside does not overrule what was found.
      expect(await judge(sample.lt, { ocsps: [about('key', before)] })).toEqual(
        revoked('ocsp').with(2, 'CAdES-LT'),
      );
      expect(
        await judge(says(about('key', before)), { ocsps: sample.evidence.ocsps, crls: [list()] }),
      ).toEqual(revoked('ocsp'));
    });

    it('stamped by an authority that was replaced since passes, by one that lost its key since does not', async () => {
      const listed = (reason: number): Bytes =>
        withEvidence(({ crls }) => ({
          crls: [
            ...crls,
            worldList(ca.issuing[algorithm], {
              number: 2,
              from: AT + DAY,
              until: AT + 9 * DAY,
              entries: [{ serial: sample.tsa.serialNumber, since: AT + DAY, reason }],
            }),
          ],
        }));
      const [lost, superseded] = [1, 4];
      expect(await judge(listed(superseded))).toEqual(PASSED);
      expect(await judge(listed(lost))).toEqual(UNPROVEN);
      expect(
        await judge(
          withEvidence(() => ({
            ocsps: [about('key'), about('tsa', { status: { revokedAt: AT + DAY }, at: AT + DAY })],
          })),
        ),
      ).toEqual(UNPROVEN);
    });

    it('whose issuing authority was revoked does not pass', async () => {
      const serial = serialOf(ca.issuing[algorithm].certificate);
      const crls = [
        worldList(ca.roots[algorithm], {
          number: 1,
          from: AT - DAY,
          until: AT + 30 * DAY,
          entries: [{ serial }],
        }),
      ];
      expect((await judge(withEvidence(() => ({ crls })))).slice(0, 2)).toEqual([
        'INDETERMINATE',
        'OUT_OF_BOUNDS_NO_POE',
      ]);
    });

    describe('evidence that must not vouch', () => {
      const instead: readonly [string, () => Bytes][] = [
        ['of an untrusted responder', () => about('key', forging())],
        [
          'of another authority of that name',
          () =>
            answerAbout(stranger, algorithm, {
              serialNumber: sample.key.serialNumber,
              at: AT + 2 * MINUTE,
            }),
        ],
        [
          'about another certificate',
          () => about('key', { serialNumber: sample.tsa.serialNumber }),
        ],
        ['of the future', () => about('key', { at: AT + 3 * YEAR + DAY })],
        ['from long before the stamp', () => about('key', { at: STAMPED - 2 * DAY })],
        ["from after the certificate's end", () => about('key', { at: AT + YEAR + DAY })],
      ];
      it.each(instead)('an answer %s', async (_, answer) => {
        expect(
          (await judge(withEvidence(() => ({ ocsps: [answer(), about('tsa')] })))).slice(0, 4),
        ).toEqual(['INDETERMINATE', 'TRY_LATER', 'CAdES-T', 'unknown']);
        // Beside the truth it changes nothing.
        expect(await judge(withEvidence(({ ocsps }) => ({ ocsps: [answer(), ...ocsps] })))).toEqual(
          PASSED,
        );
      });

      it('an answer that says unknown, nor one of the same instant beside it', async () => {
        const unsaid = about('key', { status: 'unknown' });
        expect(
          (await judge(withEvidence(() => ({ ocsps: [unsaid, about('tsa')] })))).slice(0, 4),
        ).toEqual(['INDETERMINATE', 'TRY_LATER', 'CAdES-T', 'unknown']);
        expect(
          (await judge(withEvidence(({ ocsps }) => ({ ocsps: [unsaid, ...ocsps] })))).slice(0, 4),
        ).toEqual(['INDETERMINATE', 'TRY_LATER', 'CAdES-T', 'unknown']);
        expect(
          await judge(
            withEvidence(({ ocsps }) => ({
              ocsps: [unsaid, ...ocsps, about('key', { at: AT + 3 * MINUTE })],
            })),
          ),
        ).toEqual(PASSED);
      });

      const lists: readonly [string, () => Bytes][] = [
        ['that somebody else signed', () => forged([])],
        ['of another authority', () => stranger.crl(algorithm)],
        ['of the future', () => list(AT + 3 * YEAR + 2 * DAY)],
        ['that had ended before the stamp', () => list(AT - 60 * DAY)],
        ["from after the certificate's end", () => list(AT + YEAR + 3 * DAY)],
        [
          'of the changes alone',
          () =>
            worldList(ca.issuing[algorithm], {
              number: 2,
              baseNumber: 1,
              from: AT,
              until: AT + DAY,
            }),
        ],
      ];
      it.each(lists)('a list %s', async (_, one) => {
        expect(
          (
            await judge(
              withEvidence(({ crls }) => ({ ocsps: [about('tsa')], crls: [...crls, one()] })),
            )
          ).slice(0, 4),
        ).toEqual(['INDETERMINATE', 'TRY_LATER', 'CAdES-T', 'unknown']);
        expect(await judge(withEvidence(({ crls }) => ({ crls: [...crls, one()] })))).toEqual(
          PASSED,
        );
      });
    });

    /** In the name of the issuing authority, signed by a stranger. */
    const forged = (serials: readonly string[], day = 0): Bytes =>
      worldList(
        { name: ca.issuing[algorithm].name, keys: stranger.issuing[algorithm].keys },
        {
          number: 9,
          from: AT - DAY + day * 1000,
          until: AT + 30 * DAY,
          entries: serials.map((serial) => ({ serial })),
        },
      );

    describe('evidence that must not revoke', () => {
      it('forged lists and answers about the signer and the time-stamping authority', async () => {
        const serials = [sample.key.serialNumber, sample.tsa.serialNumber];
        const dead = { ...forging(), status: { revokedAt: AT - DAY } };
        expect(
          await judge(withEvidence(({ crls }) => ({ crls: [...crls, forged(serials)] }))),
        ).toEqual(PASSED);
        expect(
          await judge(
            withEvidence(({ ocsps }) => ({
              ocsps: [...ocsps, about('key', dead), about('tsa', dead)],
            })),
          ),
        ).toEqual(PASSED);
      });
    });

    describe('evidence without measure', () => {
      it('forged answers and lists, as many as may be inside, hide the truth of none', async () => {
        const rest = 32 - sample.evidence.crls.length - sample.evidence.ocsps.length;
        const answers = Array.from({ length: rest }, (_, i) =>
          about('key', { ...forging(), at: AT + i * 1000, status: { revokedAt: AT } }),
        );
        expect(
          await judge(withEvidence(({ ocsps }) => ({ ocsps: [...answers, ...ocsps] }))),
        ).toEqual(PASSED);
        const lists = Array.from({ length: rest }, (_, i) => forged([sample.key.serialNumber], i));
        expect(await judge(withEvidence(({ crls }) => ({ crls: [...lists, ...crls] })))).toEqual(
          PASSED,
        );
      });

      it('a thousand lists, or a list beyond all measure, make the message none', async () => {
        const unreadable = ['TOTAL_FAILED', 'FORMAT_FAILURE', undefined, undefined, undefined];
        expect(await judge(withInfos(sample.lt, Array<Bytes>(1000).fill(list())))).toEqual(
          unreadable,
        );
        expect(
          await judge(withInfos(sample.lt, [tagged(0x30, new Uint8Array(17 * 1024 * 1024))])),
        ).toEqual(unreadable);
      });

      it('an answer larger than answers are tells nothing', async () => {
        const bulk = tagged(
          0xa1,
          oid(OID.ocspRevocationInfo),
          sequence(tagged(0x04, new Uint8Array(300 * 1024))),
        );
        expect(await judge(withInfos(sample.lt, [bulk]))).toEqual(PASSED);
        expect(
          await judge(withInfos(sample.lt, [sequence(extension('1.2.3', latin('no list')))])),
        ).toEqual(PASSED);
      });
    });
  },
);

/**
 * The message with its fields of SignedData changed: version, digests, content, certificates, lists
 * and answers, signers.
 */
function withFields(cms: Bytes, change: (fields: readonly Bytes[]) => readonly Bytes[]): Bytes {
  const [type, content] = membersOf(cms) as [Bytes, Bytes];
  const [signedData] = membersOf(content) as [Bytes];
  return sequence(type, tagged(0xa0, sequence(...change(membersOf(signedData)))));
}

const membersOf = (der: Bytes): Bytes[] => Array.from(elements(parseOne(der)), ({ raw }) => raw);

const withInfos = (cms: Bytes, infos: readonly Bytes[]): Bytes =>
  withFields(cms, (fields) =>
    fields.map((field) =>
      field[0] === 0xa1 ? tagged(0xa1, ...membersOf(field), ...infos) : field,
    ),
  );

/** Of one signer that has unsigned attributes. */
const withUnsigned = (cms: Bytes, attributes: readonly Bytes[]): Bytes =>
  withFields(cms, (fields) => {
    const [signer] = membersOf(fields.at(-1) ?? cms) as [Bytes];
    const members = membersOf(signer);
    return [
      ...fields.slice(0, -1),
      set(
        sequence(
          ...members.slice(0, -1),
          tagged(0xa1, ...membersOf(members.at(-1) ?? signer), ...attributes),
        ),
      ),
    ];
  });

const serialOf = (certificate: Bytes): string => {
  const [tbs] = membersOf(certificate) as [Bytes];
  const [, serial] = Array.from(elements(parseOne(tbs)), ({ content }) => content);
  return Buffer.from(serial ?? tbs)
    .toString('hex')
    .toUpperCase();
};

/** Of OCSPResponse and ResponseBytes, up to the BasicOCSPResponse. */
const answerHeader = (answer: Bytes): number =>
  Buffer.from(answer).indexOf(Buffer.from('06092b060105050730010104', 'hex')) + 11 + 4;
