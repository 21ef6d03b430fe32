// A message that encloses lists and answers, and its verdict.
import { OID } from '../../../src/core/crypto/oids.ts';
import { withValidationData } from '../../../src/core/signing/cadesLt.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify, type VerifyTerms } from '../../../src/core/verification/verify.ts';
import { latin } from '../../world/bytes.ts';
import { oid, sequence } from '../../world/der.ts';
import { ocspAnswer, type SingleTerms } from '../../world/ocspAnswer.ts';
import { AT, certify, cmsOf, extension, listOf, type Bytes, type ListTerms } from './authority.ts';
import { DAY, HOUR, usages } from './matrix/cast.ts';

const CONTENT = latin('the request');
export const root = certify({ name: 'root', isCa: true, from: AT - 400 * DAY });
export const signer = certify({
  name: 'signer',
  issuer: root,
  from: AT - 40 * DAY,
  more: [
    usages(OID.emailProtection, OID.individual),
    extension(OID.certificatePolicies, sequence(sequence(oid('1.2.398.3.3.2')))),
  ],
});
const trust = trustFromCertificates('world', [root.der]);
export const signed = cmsOf(CONTENT, signer);

export const list = (terms: ListTerms = {}): Bytes =>
  listOf(root, { until: AT + 30 * DAY, ...terms });
export const revoking = (terms: ListTerms = {}, extensions: Bytes[] = [], at = AT - HOUR): Bytes =>
  list({ revoked: [{ serial: signer.serial, at, extensions }], ...terms });
export const answer = (
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
export function serialBytes(serial: number): Bytes {
  const digits = serial.toString(16);
  return new Uint8Array(
    Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex'),
  );
}

export interface Enclosed {
  readonly crls?: readonly Bytes[];
  readonly ocsps?: readonly Bytes[];
}
export const enclosing = ({ crls = [], ocsps = [] }: Enclosed, cms = signed): Bytes =>
  withValidationData(cms, { crls, ocsps, certificates: [] });
export async function judge(cms: Bytes, terms: Partial<VerifyTerms> = {}) {
  const {
    report: {
      indication,
      subIndication,
      signers: [sole],
    },
  } = await verify(cms, { trust, at: AT, ...terms });
  return [indication, subIndication, sole?.revocation, sole?.revocationReason];
}
