// Evidence in a signature that is kept: what must not vouch, what must not revoke, and what is without measure.
import { describe, expect, it } from 'vitest';
import { OID } from '../../../src/core/crypto/oids.ts';
import { extension } from '../../world/ca.ts';
import type { Algorithm } from '../../world/caProfiles.ts';
import { worldList } from '../../world/crl.ts';
import { oid, sequence, tagged } from '../../world/der.ts';
import { answerAbout } from '../../world/longTerm.ts';
import { latin } from '../../world/bytes.ts';
import {
  AT,
  type Bytes,
  DAY,
  membersOf,
  MINUTE,
  PASSED,
  SCENES,
  STAMPED,
  withFields,
  YEAR,
} from './longTermScene.ts';

describe.each(['gost', 'rsa'] as const)(
  'a %s signature, three years after its certificate was issued',
  (algorithm: Algorithm) => {
    const { ca, stranger, sample, judge, withEvidence, about, list, forging, forged } =
      SCENES[algorithm];

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

const withInfos = (cms: Bytes, infos: readonly Bytes[]): Bytes =>
  withFields(cms, (fields) =>
    fields.map((field) =>
      field[0] === 0xa1 ? tagged(0xa1, ...membersOf(field), ...infos) : field,
    ),
  );
