// The questions asked of one signature of a CMS SignedData (RFC 5652 5.3), of a person or of an
// authority that stamps time.
import {
  digest,
  type DigestName,
  isSoundKey,
  type PublicKey,
  signatureHolds,
  type SignatureScheme,
  signatureScheme,
} from '../crypto/algorithms.ts';
import type { CertificateReference, SignedAttributes, SignerInfo } from '../crypto/cms.ts';
import { equalBytes } from '../crypto/hex.ts';
import type { X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import { isDigestAcceptable, isKeyAcceptable } from '../constraints/algorithmConstraints.ts';
import { type Failure, indeterminate, type Step, totalFailed } from './checks.ts';

export interface SignatureContext {
  readonly content: Uint8Array<ArrayBuffer> | null;
  readonly contentType: string;
  /** Other bytes were given than the signature carries. */
  readonly isOtherContent: boolean;
  /** What is wrong with a certificate of the message that cannot be read; null where all can. */
  readonly unreadable?: () => string | null;
}

/**
 * The certificates that a signer names by issuer and serial number, or by key identifier. Anyone
 * may put others of the same name beside them: where the signed reference points at some of them,
 * those alone.
 */
export function namedCertificates(
  { identifier, signed }: SignerInfo,
  certificates: readonly X509[],
): readonly X509[] {
  const named = certificates.filter((certificate) =>
    'keyIdentifier' in identifier
      ? certificate.subjectKeyIdentifier === identifier.keyIdentifier
      : certificate.issuer.der === identifier.issuer &&
        certificate.serialNumber === identifier.serialNumber,
  );
  const distinct = named.filter(
    ({ der }, i) => named.findIndex((other) => equalBytes(other.der, der)) === i,
  );
  const referred = distinct.filter((certificate) =>
    references(signed).some((reference) => pointsAt(reference, certificate)),
  );
  return referred.length > 0 ? referred : distinct;
}

/**
 * Of several certificates, those under whose key the signature holds. Where it holds under none,
 * those whose keys can be used, so that a broken signature is called broken; where none can be
 * used, all.
 */
export async function holdingCertificates(
  signer: SignerInfo,
  named: readonly X509[],
  context: SignatureContext,
): Promise<readonly X509[]> {
  if (named.length < 2) return named;
  const usable = named.filter((certificate) => !('unusable' in usableKey(signer, certificate)));
  const holding: X509[] = [];
  for (const certificate of usable) {
    const key = usableKey(signer, certificate);
    if (!('unusable' in key) && (await signatureValue(signer, key, context, {})) === null)
      holding.push(certificate);
  }
  return [holding, usable, named].find(({ length }) => length > 0) ?? [];
}

export const pointsAt = ({ digest: name, hash }: CertificateReference, { der }: X509): boolean =>
  name !== null && equalBytes(digest(name, der), hash);

/** The content first: a different content is the plainest failure, and needs no certificate. */
export const contentSteps = (
  signer: SignerInfo,
  { content, isOtherContent, unreadable }: SignatureContext,
  certificate: X509 | null,
): readonly Step[] => [
  ['content-agreement', () => (isOtherContent ? totalFailed('HASH_FAILURE') : null)],
  ['content-digest', () => contentDigest(signer, content)],
  [
    'signing-certificate',
    () =>
      certificate === null
        ? indeterminate('NO_SIGNING_CERTIFICATE_FOUND', unreadable?.() ?? undefined)
        : null,
  ],
];

function contentDigest(
  { digest: name, signed }: SignerInfo,
  content: Uint8Array | null,
): Failure | null {
  if (content === null || signed === null) return null;
  if (name === null) return indeterminate('CRYPTO_CONSTRAINTS_FAILURE');
  return equalBytes(digestOf(content, name), signed.messageDigest)
    ? null
    : totalFailed('HASH_FAILURE');
}

/** Once for each content: its signers may be many, and it may be long. */
const digests = new WeakMap<Uint8Array, Map<DigestName, Uint8Array>>();

function digestOf(content: Uint8Array, name: DigestName): Uint8Array {
  const byName = digests.get(content) ?? new Map<DigestName, Uint8Array>();
  digests.set(content, byName);
  const known = byName.get(name) ?? digest(name, content);
  byName.set(name, known);
  return known;
}

/**
 * The mathematics, however weak the key, and then what the signature says of itself, which must
 * agree with what it came with.
 */
export function signatureSteps(
  signer: SignerInfo,
  certificate: X509,
  context: SignatureContext,
): readonly Step[] {
  const { signed } = signer;
  const usable = usableKey(signer, certificate);
  const told: { encoding?: string } = {};
  return [
    [
      'algorithm-known',
      () =>
        'unusable' in usable ? indeterminate('CRYPTO_CONSTRAINTS_FAILURE', usable.unusable) : null,
    ],
    [
      'signature-value',
      () => ('unusable' in usable ? null : signatureValue(signer, usable, context, told)),
    ],
    // Without them the bytes of another signature's attributes could be passed off as content (RFC 5652 section 14).
    [
      'signed-attributes',
      () => (signed === null ? indeterminate('SIG_CONSTRAINTS_FAILURE') : null),
    ],
    [
      'attribute-encoding',
      () =>
        signed !== null && signed.encodings.length > 1
          ? indeterminate('SIG_CONSTRAINTS_FAILURE', told.encoding)
          : null,
    ],
    [
      'content-type',
      () => (signed?.contentType === context.contentType ? null : totalFailed('FORMAT_FAILURE')),
    ],
    [
      'certificate-reference',
      () =>
        references(signed).every((reference) => pointsAt(reference, certificate))
          ? null
          : indeterminate('NO_SIGNING_CERTIFICATE_FOUND'),
    ],
    ['content', () => (context.content === null ? indeterminate('SIGNED_DATA_NOT_FOUND') : null)],
  ];
}

const references = (signed: SignedAttributes | null): readonly CertificateReference[] =>
  signed?.signingCertificates ?? [];

interface UsableKey {
  readonly key: PublicKey;
  readonly scheme: SignatureScheme;
}

/**
 * What to verify with, or why it cannot be: a signature algorithm or a kind of key that we do not
 * have, a key that is nobody's.
 */
function usableKey(
  { signatureOid, digest: name }: SignerInfo,
  { key, keyOid }: X509,
): UsableKey | { readonly unusable: string } {
  const scheme = signatureScheme(signatureOid, name ?? undefined);
  if (scheme === null) return { unusable: `signature ${signatureOid}` };
  if (key === null) return { unusable: `key ${keyOid}` };
  return isSoundKey(key) ? { key, scheme } : { unusable: `unsound ${keyText(key)}` };
}

/**
 * A detached signature without its content still must hold over its attributes, in one of their
 * encodings: `told` says in which.
 */
async function signatureValue(
  { signed, signature }: SignerInfo,
  { key, scheme }: UsableKey,
  { content }: SignatureContext,
  told: { encoding?: string },
): Promise<Failure | null> {
  const covered = signed?.encodings ?? (content === null ? [] : [content]);
  if (covered.length === 0) return indeterminate('SIGNED_DATA_NOT_FOUND');
  for (const [i, bytes] of covered.entries()) {
    told.encoding = i === 0 ? 'signed as sent' : 'signed as DER';
    if (await signatureHolds(key, scheme, bytes, signature)) return null;
  }
  return totalFailed('SIG_CRYPTO_FAILURE');
}

/** Both digests count, that of the signature and that of the content, and the key's length: each at the instant. */
export function strengthFailure(
  { signatureOid, digest: name }: SignerInfo,
  { key }: X509,
  at: EpochMs,
): Failure | null {
  const digests: readonly (DigestName | null)[] = [
    signatureScheme(signatureOid, name ?? undefined)?.digest ?? null,
    name,
  ];
  const weak = digests.find((each) => !isDigestAcceptable('signature', each, at));
  if (weak !== undefined) return indeterminate('CRYPTO_CONSTRAINTS_FAILURE', weak ?? undefined);
  return isKeyAcceptable('signature', key, at)
    ? null
    : indeterminate('CRYPTO_CONSTRAINTS_FAILURE', key === null ? undefined : keyText(key));
}

/** A key in an algorithm's words: `RSA-1024`, `GOST3410-2015-512`. */
export const keyText = (key: PublicKey): string =>
  key.kind === 'rsa' ? `RSA-${key.modulusBits}` : key.parameterSet.name;
