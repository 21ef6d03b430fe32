// A signature that is kept, in the world, and its verdict three years after its certificate was issued.
import { elements, parseOne } from '../../../src/core/crypto/der.ts';
import { parseX509 } from '../../../src/core/crypto/x509.ts';
import { withValidationData } from '../../../src/core/signing/cadesLt.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify, type VerifyTerms } from '../../../src/core/verification/verify.ts';
import { createWorldCa } from '../../world/ca.ts';
import type { Algorithm } from '../../world/caProfiles.ts';
import { worldList } from '../../world/crl.ts';
import { sequence, tagged } from '../../world/der.ts';
import {
  type AnswerTerms,
  answerAbout,
  createLongTerm,
  type Evidence,
  rootList,
} from '../../world/longTerm.ts';
import { latin } from '../../world/bytes.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
export const MINUTE = 60_000,
  DAY = 86_400_000,
  YEAR = 365 * DAY;
export const AT = Date.UTC(2026, 10, 22, 10);
export const STAMPED = AT + MINUTE;
const CONTENT = latin('the request');

/** A signature that is kept, and what is said of it three years after. */
async function sceneOf(algorithm: Algorithm) {
  const [ca, stranger] = await Promise.all([createWorldCa({ at: AT }), createWorldCa({ at: AT })]);
  const sample = await createLongTerm({ ca, algorithm, at: AT, content: CONTENT });
  // The root alone: the message brings the issuing authority and all that is said of it.
  const terms: VerifyTerms = {
    trust: trustFromCertificates('world', [ca.roots[algorithm].certificate]),
    at: AT + 3 * YEAR,
  };
  const judgeAlone = async (cms: Bytes, more: Partial<VerifyTerms> = {}) => {
    const {
      report: {
        indication,
        subIndication,
        signers: [signer],
      },
    } = await verify(cms, { ...terms, ...more });
    return [indication, subIndication, signer?.level, signer?.revocation, signer?.revocationReason];
  };
  /** What the verifier kept: the authority of time was sound to its end, and its issuer is now. */
  const own = (at = AT + 3 * YEAR) => {
    const { notAfter } = parseX509(sample.tsa.certificateDer);
    return {
      ocsps: [about('tsa', { at: notAfter - MINUTE })],
      crls: [rootList(ca, algorithm, at)],
    };
  };
  const judge = (cms: Bytes, { ocsps = [], crls = [], ...more }: Partial<VerifyTerms> = {}) => {
    const kept = own();
    return judgeAlone(cms, {
      ...more,
      ocsps: [...ocsps, ...kept.ocsps],
      crls: [...crls, ...kept.crls],
    });
  };
  const withEvidence = (change: (evidence: Evidence) => Partial<Evidence>): Bytes =>
    withValidationData(sample.t, { ...sample.evidence, ...change(sample.evidence) });
  const about = (which: 'key' | 'tsa', more: Partial<AnswerTerms> = {}): Bytes =>
    answerAbout(ca, algorithm, {
      serialNumber: sample[which].serialNumber,
      at: AT + 2 * MINUTE,
      ...more,
    });
  const list = (from = AT): Bytes => ca.crl(algorithm, [], from);
  const forging = () => ({ signingKeys: stranger.issuing[algorithm].keys });
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
  return {
    ca,
    stranger,
    sample,
    terms,
    own,
    judge,
    judgeAlone,
    withEvidence,
    about,
    list,
    forging,
    forged,
  };
}

export const [PASSED, UNPROVEN] = [
  ['TOTAL_PASSED', null, 'CAdES-LT', 'good', 'ocsp'],
  ['INDETERMINATE', 'OUT_OF_BOUNDS_NO_POE', 'CAdES-B', 'unknown', null],
];

export const SCENES = { gost: await sceneOf('gost'), rsa: await sceneOf('rsa') };

/**
 * The message with its fields of SignedData changed: version, digests, content, certificates, lists and answers,
 * signers.
 */
export function withFields(
  cms: Bytes,
  change: (fields: readonly Bytes[]) => readonly Bytes[],
): Bytes {
  const [type, content] = membersOf(cms) as [Bytes, Bytes];
  const [signedData] = membersOf(content) as [Bytes];
  return sequence(type, tagged(0xa0, sequence(...change(membersOf(signedData)))));
}

export const membersOf = (der: Bytes): Bytes[] =>
  Array.from(elements(parseOne(der)), ({ raw }) => raw);
