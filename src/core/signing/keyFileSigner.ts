// A key file as a source of signatures.
import { isAcceptable } from '../crypto/algorithms.ts';
import { GOST_2015_512 } from '../crypto/gost/parameterSets.ts';
import { parseX509 } from '../crypto/x509.ts';
import { AppError } from '../errors.ts';
import { createCades } from './cades.ts';
import type { KeyFile } from './pkcs12/pfx.ts';
import type { Signer } from './signer.ts';

/**
 * Signs with GOST 34.10-2015 512 or RSA from 2048 bits. `sign` throws ERR_KEY_UNSUPPORTED_ALGORITHM {oid} for other keys:
 * GOST 34.310-2004, whose last certificates expired in 2025, is only verified.
 */
export function keyFileSigner({ certificate, privateKey }: KeyFile, randomBytes: (length: number) => Uint8Array): Signer {
  return {
    certificate,
    sign: async (dtbs, { at, detached = false }) => {
      const { key, keyOid } = parseX509(certificate.der);
      const old = privateKey.kind === 'gost' && privateKey.parameterSet !== GOST_2015_512;
      if (key === null || old || !isAcceptable(key, 'SHA-256')) throw new AppError('ERR_KEY_UNSUPPORTED_ALGORITHM', { oid: keyOid });
      return createCades(dtbs, { certificate: certificate.der, privateKey, randomBytes, at, detached });
    },
  };
}
