// The sound signatures that the vectors start from: each passes, with every check answered by yes.
import { OID } from '../../../../src/core/crypto/oids.ts';
import { REQUEST_POLICY } from '../../../../src/core/verification/policy.ts';
import { integer, octetString } from '../../../world/der.ts';
import { ocspAnswer, type OcspAnswerTerms, type SingleTerms } from '../../../world/ocspAnswer.ts';
import { AT, extension, listOf, type Bytes, type ListTerms } from '../authority.ts';
import { type Cast, DAY, HOUR, MINUTE } from './cast.ts';
import { CONTENT, type Parts, SOUND } from './scene.ts';

export const NONCE = Uint8Array.from({ length: 16 }, (_, i) => i);
const far = Date.UTC(2033, 0, 1);

interface AnswerFaults extends Partial<Omit<OcspAnswerTerms, 'singles'>> {
  readonly single?: Partial<SingleTerms>;
}

/** An answer of a minute ago about the signer. */
const serialBytes = (serial: number): Bytes => integer(serial).subarray(2);

export function answer(
  { authority, signer, responder }: Cast,
  { single = {}, ...faults }: AnswerFaults = {},
): Bytes {
  const made = AT - MINUTE;
  return ocspAnswer({
    issuer: authority,
    responder: { ...responder, certificate: responder.der },
    producedAt: made,
    nonce: octetString(NONCE),
    ...faults,
    singles: [{ serial: serialBytes(signer.serial), status: 'good', thisUpdate: made, ...single }],
  });
}

/** The verifier's own answer about the authority of time. */
export const aboutTime = (
  cast: Cast,
  { made = AT - MINUTE, status = 'good' }: { made?: number; status?: SingleTerms['status'] } = {},
): Bytes =>
  answer(cast, {
    producedAt: made,
    single: { serial: serialBytes(cast.tsaParty.serial), status, thisUpdate: made },
  });

/** A complete list of yesterday week, and the changes since, in force. */
const numbered = (number: number, base?: number): Bytes[] => [
  extension(OID.crlNumber, integer(number)),
  ...(base === undefined ? [] : [extension(OID.deltaCrlIndicator, integer(base), true)]),
];
export const baseList = ({ authority }: Cast, terms: ListTerms = {}): Bytes =>
  listOf(authority, { from: AT - 9 * DAY, until: AT - DAY, ...terms, extensions: numbered(7) });
export const changesList = ({ authority }: Cast, terms: ListTerms = {}): Bytes =>
  listOf(authority, { ...terms, extensions: numbered(9, 7) });

/** An entry about the signer: 6 is a hold, 8 its end (RFC 5280 5.3.1). */
export const entry = ({ signer }: Cast, reason = 1, ...more: Bytes[]): ListTerms => ({
  revoked: [
    {
      serial: signer.serial,
      extensions: [extension(OID.reasonCode, Uint8Array.of(0x0a, 1, reason)), ...more],
    },
  ],
});

export const FAMILIES = {
  'GOST, its authority beside': SOUND,
  'RSA, its authority beside': { ...SOUND, kind: 'rsa' },
  'as a request': { ...SOUND, policy: REQUEST_POLICY },
  detached: { ...SOUND, carried: null, given: CONTENT },
  'under two authorities': { ...SOUND, uppers: [{}] },
  'by a list': { ...SOUND, isInProfile: true },
  'by a list and its changes': {
    ...SOUND,
    isInProfile: true,
    lists: (cast) => [baseList(cast), changesList(cast)],
  },
  'by a list whose hold the changes lift': {
    ...SOUND,
    isInProfile: true,
    lists: (cast) => [baseList(cast, entry(cast, 6)), changesList(cast, entry(cast, 8))],
  },
  'by an answer': {
    ...SOUND,
    isInProfile: true,
    lists: () => [],
    answers: (cast) => [answer(cast)],
    nonce: NONCE,
  },
  'by a list and an answer': {
    ...SOUND,
    isInProfile: true,
    answers: (cast) => [answer(cast)],
    nonce: NONCE,
  },
  stamped: { ...SOUND, isInProfile: true, stamp: {} },
  'stamped, with a list of after the stamp inside': {
    ...SOUND,
    isInProfile: true,
    stamp: {},
    isEnclosed: true,
    lists: ({ authority }) => [listOf(authority, { from: AT })],
    ownAnswers: (cast) => [aboutTime(cast)],
  },
  'stamped, expired since': {
    ...SOUND,
    isInProfile: true,
    stamp: { at: AT - 2 * HOUR },
    signer: { until: AT - HOUR },
  },
  'stamped with a reference by SHA-1 to the end of 2030': {
    ...SOUND,
    isInProfile: true,
    at: Date.UTC(2031, 5, 1),
    root: { until: far },
    authority: { until: far },
    signer: { until: far },
    tsa: { notAfter: far },
    lists: ({ authority }) => [listOf(authority, { from: Date.UTC(2031, 4, 31), until: far })],
    stamp: { lie: 'reference by SHA-1', at: Date.UTC(2030, 11, 31) },
  },
  'RSA to the end of 2030': {
    ...SOUND,
    kind: 'rsa',
    at: Date.UTC(2030, 11, 31),
    root: { until: far },
    authority: { until: far },
    signer: { until: far },
    lists: ({ authority }) => [listOf(authority, { from: Date.UTC(2030, 11, 30), until: far })],
    rootLists: ({ root }) => [listOf(root, { from: Date.UTC(2030, 11, 30), until: far })],
  },
} as const satisfies Record<string, Parts>;
export type FamilyName = keyof typeof FAMILIES;
