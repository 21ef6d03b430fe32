// Elliptic curve parameter sets of the national profile: data with references. Coordinates and
// orders are big-endian numbers.
import { OID } from '../oids.ts';

/** A short Weierstrass curve y² = x³ + ax + b over GF(p) with base point G of prime order q, cofactor 1. */
export interface ParameterSet {
  readonly name: 'GOST3410-2015-512' | 'GOST34310-2004';
  /** Bytes of a coordinate, of a scalar and of half a signature. */
  readonly size: 64 | 32;
  readonly p: bigint;
  readonly a: bigint;
  readonly b: bigint;
  readonly q: bigint;
  readonly gx: bigint;
  readonly gy: bigint;
  readonly digest: 'STREEBOG-512' | 'GOST3411-94';
  readonly keyOid: string;
  readonly curveOid: string;
  /** What a key of this set writes as its second parameter. */
  readonly digestParameterOid: string;
  readonly signatureOid: string;
}

const P512 = 2n ** 512n - 569n;
const P256 = 2n ** 256n - 617n;

/** ST RK GOST R 34.10-2015 512: id-tc26-gost-3410-12-512-paramSetA, RFC 7836 appendix A.1. */
export const GOST_2015_512: ParameterSet = {
  name: 'GOST3410-2015-512',
  size: 64,
  p: P512,
  a: P512 - 3n,
  b: 0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760n,
  q: 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n,
  gx: 3n,
  gy: 0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
  digest: 'STREEBOG-512',
  keyOid: OID.gost2015Key512,
  curveOid: OID.gost2015Curve512,
  digestParameterOid: OID.streebog512,
  signatureOid: OID.gost2015WithStreebog512,
};

/**
 * ST RK GOST 34.310-2004: id-GostR3410-2001-CryptoPro-A-ParamSet, RFC 4357 section 11.4. Only
 * verified: such keys expired in 2025.
 */
export const GOST_2004: ParameterSet = {
  name: 'GOST34310-2004',
  size: 32,
  p: P256,
  a: P256 - 3n,
  b: 0xa6n,
  q: 0xffffffffffffffffffffffffffffffff6c611070995ad10045841b09b761b893n,
  gx: 1n,
  gy: 0x8d91e471e0989cda27df505a453f2b7635294f2ddf23e3b122acc99c9e9f1e14n,
  digest: 'GOST3411-94',
  keyOid: OID.gost2004Key,
  curveOid: OID.gost2004Curve,
  digestParameterOid: OID.gost341194Parameters,
  signatureOid: OID.gost2004WithGost341194,
};

export const PARAMETER_SETS = [GOST_2015_512, GOST_2004] as const;

/** The set of a key that names this algorithm and this curve; null where we have none. */
export const parameterSetOf = (keyOid: string, curveOid: string): ParameterSet | null =>
  PARAMETER_SETS.find((set) => set.keyOid === keyOid && set.curveOid === curveOid) ?? null;
