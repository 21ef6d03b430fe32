// CAdES-LT years later (ETSI EN 319 102-1 5.5, EN 319 122-1 table 1): what a message carries judges it, once the
// verifier knows of its own that the authority of time had not lost its key.
import { describe, expect, it } from 'vitest';
import { elements, parseOne } from '../../../src/core/crypto/der.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { withValidationData } from '../../../src/core/signing/cadesLt.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify } from '../../../src/core/verification/verify.ts';
import type { Algorithm } from '../../world/caProfiles.ts';
import { worldList } from '../../world/crl.ts';
import { oid, sequence, set, tagged } from '../../world/der.ts';
import {
  AT,
  type Bytes,
  DAY,
  membersOf,
  MINUTE,
  PASSED,
  SCENES,
  STAMPED,
  UNPROVEN,
  withFields,
} from './longTermScene.ts';

describe.each(['gost', 'rsa'] as const)(
  'a %s signature, three years after its certificate was issued',
  (algorithm: Algorithm) => {
    const { ca, sample, terms, own, judge, judgeAlone, withEvidence, about, list } =
      SCENES[algorithm];

    it('passes with a stamp of its lifetime and evidence inside, where the verifier knows of the authority of time', async () => {
      expect(await judge(sample.lt)).toEqual(PASSED);
      const now = AT + 5 * MINUTE;
      expect(
        await judgeAlone(sample.lt, {
          at: now,
          ocsps: [about('tsa', { at: now })],
          crls: own(now).crls,
        }),
      ).toEqual(PASSED);
      const { report } = await verify(sample.lt, { ...terms, ...own() });
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

    it('proves nothing by what its sender says of the authority of time, whoever has its key', async () => {
      expect(await judgeAlone(sample.lt)).toEqual(UNPROVEN);
      for (const ocsps of [[about('key')], [about('tsa', { at: AT + DAY })]])
        expect(await judgeAlone(sample.lt, { ocsps })).toEqual(UNPROVEN);
      expect(await judgeAlone(sample.lt, { crls: [list(STAMPED + DAY)] })).toEqual(UNPROVEN);
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
      expect(await judgeAlone(withEvidence(() => ({ ocsps: [about('key')] })))).toEqual(UNPROVEN);
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
  },
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
