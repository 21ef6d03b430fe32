// Signatures of every level by the world's people, with their evidence: for tests that judge them
// years later.
import { randomBytes } from 'node:crypto';
import { readSignedData } from '../../src/core/crypto/cms.ts';
import { withValidationData } from '../../src/core/signing/cadesLt.ts';
import { withSignatureTimeStamp } from '../../src/core/signing/cadesT.ts';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import type { IssuedKey, WorldCa } from './ca.ts';
import type { KeyPair } from './caKeys.ts';
import type { Algorithm } from './caProfiles.ts';
import { worldList } from './crl.ts';
import { ocspAnswer, type SingleTerms } from './ocspAnswer.ts';
import { createTsa, type Tsa } from './tsa.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Evidence {
  readonly certificates: readonly Bytes[];
  readonly crls: readonly Bytes[];
  readonly ocsps: readonly Bytes[];
}

export interface LongTerm {
  readonly key: IssuedKey;
  readonly tsa: Tsa;
  /** CAdES-B, -T and -LT over the content. */
  readonly b: Bytes;
  readonly t: Bytes;
  readonly lt: Bytes;
  /**
   * Every certificate below the root, the root's list, and answers about the signer and the time-stamping authority.
   */
  readonly evidence: Evidence;
}

export interface LongTermTerms {
  readonly ca: WorldCa;
  readonly algorithm: Algorithm;
  /** When it is signed; stamped a minute later, and asked about another minute later. */
  readonly at: number;
  readonly content: Bytes;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

export async function createLongTerm({
  ca,
  algorithm,
  at,
  content,
}: LongTermTerms): Promise<LongTerm> {
  const key = await ca.issue({ kind: 'individual', algorithm, notBefore: at - DAY });
  const tsa = await createTsa({ ca, algorithm, now: () => at + MINUTE });
  const b = await keyFileSigner(
    await openKeyFile(key.pfx, key.password),
    (length) => new Uint8Array(randomBytes(length)),
  ).sign(content, { at });
  const t = withSignatureTimeStamp(b, tsa.stamp(readSignedData(b).signers[0]?.signature ?? b));
  const evidence = {
    certificates: [ca.issuing[algorithm].certificate],
    crls: [rootList(ca, algorithm, at)],
    ocsps: [key, tsa].map(({ serialNumber }) =>
      answerAbout(ca, algorithm, { serialNumber, at: at + 2 * MINUTE }),
    ),
  };
  return { key, tsa, b, t, lt: withValidationData(t, evidence), evidence };
}

/** The root's list, good for thirty days, by which the issuing CA is not revoked. */
export const rootList = (ca: WorldCa, algorithm: Algorithm, at: number): Bytes =>
  worldList(ca.roots[algorithm], { number: 1, from: at - DAY, until: at + 30 * DAY });

export interface AnswerTerms {
  readonly serialNumber: string;
  readonly at: number;
  readonly status?: SingleTerms['status'];
  /** Forges it. */
  readonly signingKeys?: KeyPair;
}

/** The issuing CA's own answer about one of its certificates. */
export const answerAbout = (
  ca: WorldCa,
  algorithm: Algorithm,
  { serialNumber, at, status = 'good', ...forgery }: AnswerTerms,
): Bytes =>
  ocspAnswer({
    issuer: ca.issuing[algorithm],
    responder: ca.issuing[algorithm],
    producedAt: at,
    ...forgery,
    singles: [{ serial: Buffer.from(serialNumber, 'hex'), status, thisUpdate: at }],
  });
