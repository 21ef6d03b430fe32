// A key file of the builder's in any form, and how its opening ends.
import { AppError } from '../../../../src/core/errors.ts';
import { openKeyFile } from '../../../../src/core/signing/pkcs12/pfx.ts';
import { createWorldCa } from '../../../world/ca.ts';
import { gostKeyPair } from '../../../world/caKeys.ts';
import { asTyped, buildPfx, pbes2, type PfxParts } from '../../../world/pfxBuilder.ts';

const AT = Date.UTC(2026, 10, 22);
export const PASSWORD = 'Qwerty12';
export const ca = await createWorldCa({ at: AT });
export const keys = gostKeyPair();
const { certificateDer } = await ca.issue({ kind: 'individual', algorithm: 'gost', keys });
export const AES = pbes2('aes-256-cbc');

export const written = (change: Partial<PfxParts> = {}): Uint8Array<ArrayBuffer> =>
  buildPfx({
    keys: [[keys.privateKeyInfo, AES]],
    certificates: [certificateDer],
    certificateProtection: AES,
    secret: asTyped(PASSWORD),
    ...change,
  });
export const open = (file: Uint8Array, password = PASSWORD): Promise<string> =>
  openKeyFile(file, password, { at: AT }).then(
    ({ certificate }) =>
      Buffer.from(certificate.der).equals(certificateDer) ? 'opened' : 'another',
    (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
  );
