// The work of the worker, without the worker: opens one key file, says whose it is, and makes one signature with it.
import { AppError, asAppError } from '../../core/errors.ts';
import { keyFileSigner } from '../../core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../core/signing/pkcs12/pfx.ts';
import type { Signer } from '../../core/signing/signer.ts';
import { randomBytes } from '../random.ts';
import type { SignerAnswer, SignerOrder } from './protocol.ts';

/** Answers every order; never rejects. After one signature, or a failed one, the key is let go. */
export function keyHolder(): (order: SignerOrder) => Promise<SignerAnswer> {
  let held: Signer | null = null;
  const carryOut = async (order: SignerOrder): Promise<SignerAnswer> => {
    if (order.kind === 'open') {
      held = keyFileSigner(await openKeyFile(new Uint8Array(order.file), order.password), randomBytes);
      return { kind: 'opened', certificate: held.certificate };
    }
    const signer = held;
    held = null;
    if (signer === null) throw new AppError('ERR_INTERNAL');
    return { kind: 'signed', cms: await signer.sign(order.dtbs, { at: order.at }) };
  };
  return (order) => carryOut(order).catch((thrown: unknown) => {
    const { code, params } = asAppError(thrown);
    return { kind: 'failed', code, params };
  });
}
