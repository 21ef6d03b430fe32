// Answers of an OCSP responder (RFC 6960 4.2) with any fault one wants, written by hand in DER.
import { createHash } from 'node:crypto';
import { OID } from '../../src/core/crypto/oids.ts';
import { extension } from './ca.ts';
import type { KeyPair } from './caKeys.ts';
import { bitString, concat, integer, nothing, octetString, oid, sequence, tagged } from './der.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Who signs: `name` is the DER of the subject; without a certificate it is the issuer itself. */
export interface Responder {
  readonly name: Bytes;
  readonly keys: KeyPair;
  readonly certificate?: Bytes;
}

export interface SingleTerms {
  /** Content bytes of the serial number. */
  readonly serial: Uint8Array;
  readonly status: 'good' | 'unknown' | { readonly revokedAt: number };
  readonly thisUpdate: number;
  /** None where left out, as the national responders do. */
  readonly nextUpdate?: number;
  readonly hash?: 'sha1' | 'sha256' | 'sha384' | 'md5';
  readonly extensions?: readonly Bytes[];
}

export interface OcspAnswerTerms {
  readonly issuer: Pick<Responder, 'name' | 'keys'>;
  readonly responder: Responder;
  readonly singles: readonly SingleTerms[];
  readonly producedAt: number;
  /** The value of the nonce's extension, as the question had it. */
  readonly nonce?: Uint8Array;
  readonly extensions?: readonly Bytes[];
  readonly isNamedByKey?: boolean;
  /** Signs instead of the responder's own. */
  readonly signingKeys?: KeyPair;
}

export const NO_CHECK = extension(OID.ocspNoCheck, nothing);
const HASHES = {
  sha1: OID.sha1,
  sha256: OID.sha256,
  sha384: OID.sha384,
  md5: '1.2.840.113549.2.5',
};

export function ocspAnswer(terms: OcspAnswerTerms): Bytes {
  const {
    issuer,
    responder,
    singles,
    producedAt,
    nonce,
    extensions = [],
    isNamedByKey = false,
    signingKeys = responder.keys,
  } = terms;
  const all = [...(nonce === undefined ? [] : [extension(OID.ocspNonce, nonce)]), ...extensions];
  const data = sequence(
    isNamedByKey
      ? tagged(0xa2, octetString(hashed('sha1', responder.keys.publicKey)))
      : tagged(0xa1, responder.name),
    generalizedTime(producedAt),
    sequence(...singles.map((single) => singleResponse(single, issuer))),
    ...(all.length > 0 ? [tagged(0xa1, sequence(...all))] : []),
  );
  const certificates =
    responder.certificate === undefined ? [] : [tagged(0xa0, sequence(responder.certificate))];
  const basic = sequence(
    data,
    signingKeys.signatureAlgorithm,
    bitString(signingKeys.sign(data)),
    ...certificates,
  );
  return sequence(enumerated(0), tagged(0xa0, sequence(oid(OID.ocspBasic), octetString(basic))));
}

/** An answer without an answer: tryLater is 3. */
export const ocspRefusal = (status: number): Bytes => sequence(enumerated(status));

function singleResponse(
  { serial, status, thisUpdate, nextUpdate, hash = 'sha256', extensions = [] }: SingleTerms,
  { name, keys }: Pick<Responder, 'name' | 'keys'>,
): Bytes {
  const certId = sequence(
    sequence(oid(HASHES[hash]), nothing),
    octetString(hashed(hash, name)),
    octetString(hashed(hash, keys.publicKey)),
    tagged(0x02, serial),
  );
  const state =
    status === 'good'
      ? tagged(0x80)
      : status === 'unknown'
        ? tagged(0x82)
        : tagged(0xa1, generalizedTime(status.revokedAt), tagged(0xa0, enumerated(1)));
  return sequence(
    certId,
    state,
    generalizedTime(thisUpdate),
    ...(nextUpdate === undefined ? [] : [tagged(0xa0, generalizedTime(nextUpdate))]),
    ...(extensions.length > 0 ? [tagged(0xa1, sequence(...extensions))] : []),
  );
}

const hashed = (name: string, data: Uint8Array): Bytes =>
  new Uint8Array(createHash(name).update(data).digest());
const enumerated = (value: number): Bytes =>
  concat(Uint8Array.of(0x0a), integer(value).subarray(1));
const generalizedTime = (at: number): Bytes =>
  tagged(0x18, Buffer.from(new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, '')));
