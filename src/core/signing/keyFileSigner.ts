// A key file as a source of signatures.
import { parseX509 } from '../crypto/x509.ts';
import { AppError } from '../errors.ts';
import { createCades } from './cades.ts';
import type { KeyFile } from './pkcs12/keyFile.ts';
import { canSign } from './refusals.ts';
import type { Signer } from './signer.ts';

/** Signs with what `canSign` allows. `sign` throws ERR_KEY_UNSUPPORTED_ALGORITHM {oid} for other keys. */
export function keyFileSigner(
  { certificate, privateKey }: KeyFile,
  randomBytes: (length: number) => Uint8Array,
): Signer {
  return {
    certificate,
    sign: async (dtbs, { at, detached = false }) => {
      if (!canSign(certificate, at))
        throw new AppError('ERR_KEY_UNSUPPORTED_ALGORITHM', {
          oid: parseX509(certificate.der).keyOid,
        });
      return createCades(dtbs, {
        certificate: certificate.der,
        privateKey,
        randomBytes,
        at,
        detached,
      });
    },
  };
}
