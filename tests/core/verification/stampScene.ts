// A signature and its time-stamping authority, in the world.
import { randomBytes } from 'node:crypto';
import { readSignedData } from '../../../src/core/crypto/cms.ts';
import { keyFileSigner } from '../../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../../src/core/signing/pkcs12/pfx.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify, type VerifyTerms } from '../../../src/core/verification/verify.ts';
import { createWorldCa, type IssuedKey } from '../../world/ca.ts';
import type { Algorithm } from '../../world/caProfiles.ts';
import { createTsa, type Tsa, type TsaTerms } from '../../world/tsa.ts';
import { latin } from '../../world/bytes.ts';

export const DAY = 86_400_000;
export const AT = Date.UTC(2026, 10, 22, 10);
export const CONTENT = latin('the request');
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

export const ca = await createWorldCa({ at: AT });
export const terms: VerifyTerms = {
  trust: trustFromCertificates('world', ca.certificates),
  at: AT,
  crls: [ca.crl('gost'), ca.crl('rsa')],
};

export const tsaOf = (more: Partial<TsaTerms> = {}): Promise<Tsa> =>
  createTsa({ ca, algorithm: 'gost', now: () => AT - 60_000, ...more });
const tsas: Readonly<Record<Algorithm, Tsa>> = {
  gost: await tsaOf({ algorithm: 'gost' }),
  rsa: await tsaOf({ algorithm: 'rsa' }),
};
export const tsaFor = (algorithm: Algorithm = 'gost'): Tsa => tsas[algorithm];

export async function signedBy(
  key: IssuedKey,
  at = AT - 120_000,
): Promise<Uint8Array<ArrayBuffer>> {
  return keyFileSigner(await openKeyFile(key.pfx, key.password), random).sign(CONTENT, { at });
}
export const personOf = (
  validity: { notBefore?: number; notAfter?: number } = {},
): Promise<IssuedKey> => ca.issue({ kind: 'individual', algorithm: 'gost', ...validity });
export const signatureOf = (cms: Uint8Array): Uint8Array =>
  readSignedData(cms).signers[0]?.signature ?? new Uint8Array();

const judge = async (cms: Uint8Array, more: Partial<VerifyTerms> = {}) =>
  (await verify(cms, { ...terms, ...more })).report;
export const soleSigner = async (cms: Uint8Array, more: Partial<VerifyTerms> = {}) => {
  const {
    signers: [signer],
  } = await judge(cms, more);
  if (signer === undefined) throw new Error('no signer');
  return signer;
};
