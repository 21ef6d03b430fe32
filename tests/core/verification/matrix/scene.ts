// One CAdES signature with everything it is judged by, put together from parts, of which a vector changes one.
import { createHash } from 'node:crypto';
import { OID } from '../../../../src/core/crypto/oids.ts';
import { streebog512 } from '../../../../src/core/crypto/gost/streebog.ts';
import type { ValidationPolicy } from '../../../../src/core/verification/policy.ts';
import { GENERAL_POLICY } from '../../../../src/core/verification/policy.ts';
import { trustFromCertificates } from '../../../../src/core/verification/trust.ts';
import type { VerifyTerms } from '../../../../src/core/verification/verify.ts';
import type { KeyPair } from '../../../world/caKeys.ts';
import {
  integer,
  nothing,
  octetString,
  oid,
  sequence,
  set,
  tagged,
  time,
} from '../../../world/der.ts';
import type { Lie } from '../../../world/tsa.ts';
import { AT, attribute, certificateReference, listOf, type Bytes } from '../authority.ts';
import { type Cast, type CastTerms, castOf, keysFor } from './cast.ts';

export const CONTENT: Bytes = new Uint8Array(Buffer.from('{"schema":"komekshi/request/1"}'));

interface Attributes {
  readonly contentType: Bytes;
  readonly signingTime: Bytes;
  readonly reference: Bytes;
  readonly messageDigest: Bytes;
}

export interface Parts extends CastTerms {
  readonly kind: 'gost' | 'rsa';
  /** In the message; the signer's own and the authority's by default. */
  readonly certificates?: (cast: Cast) => Bytes[];
  /** Null: detached. */
  readonly carried?: Bytes | null;
  /** Given beside the message. */
  readonly given?: Bytes;
  readonly contentType?: string;
  /** Null: none, the signature covers the content. */
  readonly attributes?: (sound: Attributes, cast: Cast) => readonly Bytes[] | null;
  /** Signed in place of the attributes as sent. */
  readonly covered?: (sent: readonly Bytes[]) => readonly Bytes[];
  readonly signingKeys?: KeyPair;
  readonly signature?: (value: Bytes) => Bytes;
  readonly digestAlgorithm?: Bytes;
  readonly signatureAlgorithm?: Bytes;
  readonly version?: number;
  readonly signers?: (own: Bytes) => Bytes[];
  readonly message?: (cms: Bytes) => Bytes;
  /**
   * Whether the trust profile holds the authority; otherwise it travels with the message, and the
   * anchor's list must vouch for it.
   */
  readonly isInProfile: boolean;
  /** The authority's lists, those of the anchor, answers about the signer, and the nonce that was asked with. */
  readonly lists?: (cast: Cast) => Bytes[];
  readonly rootLists?: (cast: Cast) => Bytes[];
  readonly answers?: (cast: Cast) => Bytes[];
  readonly nonce?: Uint8Array;
  /** Lists and answers are in the message, and the verifier has none but `ownAnswers`. */
  readonly isEnclosed?: boolean;
  readonly ownAnswers?: (cast: Cast) => Bytes[];
  /** Null: none. */
  readonly stamp: {
    readonly at?: number;
    readonly lie?: Lie;
    readonly digest?: 'SHA-1';
    readonly over?: Bytes;
    readonly token?: Bytes;
  } | null;
  readonly at: number;
  readonly policy: ValidationPolicy;
}

export const SOUND: Parts = {
  kind: 'gost',
  isInProfile: false,
  stamp: null,
  at: AT,
  policy: GENERAL_POLICY,
};

const sha256 = (data: Uint8Array): Bytes =>
  new Uint8Array(createHash('sha256').update(data).digest());
const DIGESTS = {
  gost: { algorithm: sequence(oid(OID.streebog512), nothing), of: streebog512 },
  rsa: { algorithm: sequence(oid(OID.sha256), nothing), of: sha256 },
};
const inDerOrder = (...attributes: Bytes[]): Bytes[] =>
  attributes.sort((a, b) => Buffer.compare(a, b));

export interface Scene {
  readonly cms: Bytes;
  readonly terms: VerifyTerms;
}

export async function sceneOf(parts: Parts): Promise<Scene> {
  const cast = await castOf({ ...parts, signer: { keys: keysFor(parts.kind), ...parts.signer } });
  const { at, policy, given, isInProfile, nonce } = parts;
  const lists = parts.lists?.(cast) ?? [listOf(cast.authority)];
  const rootLists =
    parts.rootLists?.(cast) ??
    (isInProfile ? [] : [cast.root, ...cast.uppers].map((issuer) => listOf(issuer)));
  const answers = parts.answers?.(cast) ?? [];
  const trust = trustFromCertificates('world', [
    cast.root.der,
    ...(isInProfile ? [cast.authority.der] : []),
  ]);
  const terms: VerifyTerms = {
    trust,
    at,
    policy,
    ...(given && { content: given }),
    ...(nonce && { ocspNonce: nonce }),
    ...(parts.isEnclosed === true
      ? { ocsps: parts.ownAnswers?.(cast) ?? [] }
      : { crls: [...lists, ...rootLists], ocsps: answers }),
  };
  const cms = messageOf(
    parts,
    cast,
    parts.isEnclosed === true ? [...lists, ...rootLists, ...answers.map(asRevocationInfo)] : [],
  );
  return { cms: parts.message?.(cms) ?? cms, terms };
}

/** RFC 5940 section 2: an answer among the lists of a message. */
const asRevocationInfo = (answer: Bytes): Bytes =>
  tagged(0xa1, oid(OID.ocspRevocationInfo), answer);

function messageOf(parts: Parts, cast: Cast, infos: readonly Bytes[]): Bytes {
  const { carried = CONTENT, contentType = OID.data, version = 1, kind, isInProfile } = parts;
  const own = signerInfo(parts, cast);
  const certificates = parts.certificates?.(cast) ?? [
    cast.signer.der,
    ...(isInProfile ? [] : [cast.authority, ...cast.uppers].map(({ der }) => der)),
  ];
  return sequence(
    oid(OID.signedData),
    tagged(
      0xa0,
      sequence(
        integer(version),
        set(DIGESTS[kind].algorithm),
        sequence(
          oid(contentType),
          ...(carried === null ? [] : [tagged(0xa0, octetString(carried))]),
        ),
        ...(certificates.length > 0 ? [tagged(0xa0, ...certificates)] : []),
        ...(infos.length > 0 ? [tagged(0xa1, ...infos)] : []),
        set(...(parts.signers?.(own) ?? [own])),
      ),
    ),
  );
}

function signerInfo(parts: Parts, cast: Cast): Bytes {
  const { signer } = cast;
  const { of, algorithm } = DIGESTS[parts.kind];
  const sound: Attributes = {
    contentType: attribute(OID.contentType, oid(OID.data)),
    signingTime: attribute(OID.signingTime, time(AT)),
    reference: certificateReference(signer.der),
    messageDigest: attribute(OID.messageDigest, octetString(of(CONTENT))),
  };
  const attributes =
    parts.attributes === undefined
      ? inDerOrder(sound.contentType, sound.signingTime, sound.reference, sound.messageDigest)
      : parts.attributes(sound, cast);
  const keys = parts.signingKeys ?? signer.keys;
  const signature = keys.sign(
    attributes === null ? CONTENT : set(...(parts.covered?.(attributes) ?? attributes)),
  );
  const value = parts.signature?.(signature) ?? signature;
  return sequence(
    integer(1),
    sequence(signer.issuer, integer(signer.serial)),
    parts.digestAlgorithm ?? algorithm,
    ...(attributes === null ? [] : [tagged(0xa0, ...attributes)]),
    parts.signatureAlgorithm ?? keys.signatureAlgorithm,
    octetString(value),
    ...stamped(parts, cast, value),
  );
}

function stamped({ stamp }: Parts, { tsa }: Cast, value: Bytes): Bytes[] {
  if (stamp === null) return [];
  const { over = value, token = tsa.stamp(over, stamp) } = stamp;
  return [tagged(0xa1, attribute(OID.timeStampToken, token))];
}
