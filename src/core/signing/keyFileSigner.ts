// A key file as a source of signatures.
import { isAcceptable, type PrivateKey } from '../crypto/algorithms.ts';
import { GOST_2015_512 } from '../crypto/gost/parameterSets.ts';
import { parseX509, type X509 } from '../crypto/x509.ts';
import { AppError } from '../errors.ts';
import { createCades } from './cades.ts';
import type { KeyFile } from './pkcs12/pfx.ts';
import type { Signer } from './signer.ts';

/** GOST 34.10-2015 512, and RSA from 2048 bits. */
export const signsWith = ({ certificate, privateKey }: KeyFile): boolean => canSign(parseX509(certificate.der), privateKey);

function canSign({ key }: X509, privateKey: PrivateKey): boolean {
  const isOld = privateKey.kind === 'gost' && privateKey.parameterSet !== GOST_2015_512;
  return key !== null && !isOld && isAcceptable(key, 'SHA-256');
}

/**
 * Signs with GOST 34.10-2015 512 or RSA from 2048 bits. `sign` throws ERR_KEY_UNSUPPORTED_ALGORITHM {oid} for other keys:
 * GOST 34.310-2004, whose last certificates expired in 2025, is only verified.
 */
export function keyFileSigner({ certificate, privateKey }: KeyFile, randomBytes: (length: number) => Uint8Array): Signer {
  return {
    certificate,
    sign: async (dtbs, { at, detached = false }) => {
      const x509 = parseX509(certificate.der);
      if (!canSign(x509, privateKey)) throw new AppError('ERR_KEY_UNSUPPORTED_ALGORITHM', { oid: x509.keyOid });
      return createCades(dtbs, { certificate: certificate.der, privateKey, randomBytes, at, detached });
    },
  };
}
