// PKI.js with the national algorithms: a CryptoEngine that is passed to its methods as the `crypto`
// argument, never set globally.
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import {
  digest,
  digestByOid,
  type DigestName,
  digestOid,
  type PrivateKey,
  verifySignature,
} from './algorithms.ts';
import { sign } from './gost/gost3410.ts';
import { PARAMETER_SETS, type ParameterSet } from './gost/parameterSets.ts';

type GostKey = Extract<PrivateKey, { kind: 'gost' }>;

/** Scalars stay out of the objects that PKI.js sees, so that neither a clone nor a dump of those shows them. */
const scalars = new WeakMap<CryptoKey, GostKey>();

/** A GOST key in the shape of a CryptoKey, which only NationalEngine can use. */
export function gostCryptoKey(privateKey: GostKey): CryptoKey {
  const { name, digest: hash } = privateKey.parameterSet;
  const algorithm = { name, hash: { name: hash } };
  const key: CryptoKey = { type: 'private', extractable: false, usages: ['sign'], algorithm };
  scalars.set(key, privateKey);
  return key;
}

/** The key to hand to PKI.js's `sign` methods together with NationalEngine. */
export const engineKey = (privateKey: PrivateKey): CryptoKey =>
  privateKey.kind === 'rsa' ? privateKey.key : gostCryptoKey(privateKey);

const setByOid = (oid: string): ParameterSet | undefined =>
  PARAMETER_SETS.find((set) => set.signatureOid === oid || set.keyOid === oid);

const nationalDigest = (name: string): DigestName | null =>
  name === 'STREEBOG-512' || name === 'GOST3411-94' ? name : null;

/** The bytes without a copy, for either form that callers of WebCrypto use. */
const view = (data: BufferSource): Uint8Array =>
  data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

export class NationalEngine extends pkijs.CryptoEngine {
  private readonly entropy: () => Uint8Array;

  /** `entropy` gives 64 fresh random bytes a call; an engine that only verifies never calls it. */
  constructor(entropy: () => Uint8Array) {
    super({ name: 'national', crypto });
    this.entropy = entropy;
  }

  override digest(algorithm: AlgorithmIdentifier, data: BufferSource): Promise<ArrayBuffer> {
    const name = nationalDigest(typeof algorithm === 'string' ? algorithm : algorithm.name);
    return name === null
      ? super.digest(algorithm, data)
      : Promise.resolve(digest(name, view(data)).buffer);
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the signature is the base class's
  override getAlgorithmByOID<T extends Algorithm = Algorithm>(
    oid: string,
    safety?: boolean,
    target?: string,
  ): T {
    const name = nationalDigest(digestByOid(oid) ?? '');
    const set = setByOid(oid);
    const national =
      name !== null ? { name } : set && { name: set.name, hash: { name: set.digest } };
    return (national ?? super.getAlgorithmByOID<T>(oid, safety, target)) as T;
  }

  override getOIDByAlgorithm(algorithm: Algorithm, safety?: boolean, target?: string): string {
    const name = nationalDigest(algorithm.name);
    if (name !== null) return digestOid(name);
    return (
      PARAMETER_SETS.find((set) => set.name === algorithm.name)?.signatureOid ??
      super.getOIDByAlgorithm(algorithm, safety, target)
    );
  }

  override getHashAlgorithm(signatureAlgorithm: pkijs.AlgorithmIdentifier): string {
    return (
      setByOid(signatureAlgorithm.algorithmId)?.digest ?? super.getHashAlgorithm(signatureAlgorithm)
    );
  }

  /** NULL parameters, as the national toolkit writes them. */
  override getSignatureParameters(
    privateKey: CryptoKey,
    hashAlgorithm?: string,
  ): Promise<pkijs.CryptoEngineSignatureParams> {
    const set = scalars.get(privateKey)?.parameterSet;
    if (set === undefined) return super.getSignatureParameters(privateKey, hashAlgorithm);
    return Promise.resolve({
      signatureAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: set.signatureOid,
        algorithmParams: new asn1js.Null(),
      }),
      parameters: { algorithm: { name: set.name }, usages: ['sign'] },
    });
  }

  override signWithPrivateKey(
    data: BufferSource,
    privateKey: CryptoKey,
    parameters: pkijs.CryptoEngineSignWithPrivateKeyParams,
  ): Promise<ArrayBuffer> {
    const key = scalars.get(privateKey);
    if (key === undefined) return super.signWithPrivateKey(data, privateKey, parameters);
    const { parameterSet, d } = key;
    return Promise.resolve(
      sign(parameterSet, d, digest(parameterSet.digest, view(data)), this.entropy()).buffer,
    );
  }

  /** All verification, RSA too, goes through our own code and its limits on keys. */
  override verifyWithPublicKey(
    data: BufferSource,
    signature: asn1js.BitString | asn1js.OctetString,
    publicKeyInfo: pkijs.PublicKeyInfo,
    signatureAlgorithm: pkijs.AlgorithmIdentifier,
    shaAlgorithm?: string,
  ): Promise<boolean> {
    const spki = new Uint8Array(publicKeyInfo.toSchema().toBER(false));
    const bytes = signature.valueBlock.valueHexView;
    return verifySignature(
      spki,
      signatureAlgorithm.algorithmId,
      view(data),
      bytes,
      shaAlgorithm as DigestName | undefined,
    );
  }
}
