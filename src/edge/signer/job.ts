// The work of the worker, without the worker: opens one key file, says whose it is, and makes one signature with it.
import { AppError, asAppError } from '../../core/errors.ts';
import { keyFileSigner } from '../../core/signing/keyFileSigner.ts';
import { chooseKey, type KeyTerms } from '../../core/signing/pkcs12/choice.ts';
import { openKeys } from '../../core/signing/pkcs12/pfx.ts';
import type { KeyFile } from '../../core/signing/pkcs12/keyFile.ts';
import { SeveralHoldersError } from '../../core/signing/severalHolders.ts';
import type { Signer } from '../../core/signing/signer.ts';
import { randomBytes } from '../random.ts';
import type { SignerAnswer, SignerOrder } from './protocol.ts';

/** Answers every order; never rejects. After one signature, or a failed one, the keys are let go. */
export function keyHolder(
  tell: (progress: SignerAnswer) => void = () => undefined,
): (order: SignerOrder) => Promise<SignerAnswer> {
  let opened: readonly KeyFile[] = [];
  let held: Signer | null = null;
  const hold = (terms: KeyTerms): SignerAnswer => {
    try {
      held = keyFileSigner(chooseKey(opened, { ...terms, personal: true }), randomBytes);
    } catch (thrown) {
      if (thrown instanceof SeveralHoldersError)
        return { kind: 'several', choices: thrown.choices };
      throw thrown;
    }
    opened = [];
    return { kind: 'opened', certificate: held.certificate };
  };
  const carryOut = async (order: SignerOrder): Promise<SignerAnswer> => {
    if (order.kind === 'open') {
      opened = await openKeys(new Uint8Array(order.file), order.password, {
        onProgress: (part) => tell({ kind: 'progress', part }),
      });
      return hold({ at: order.at });
    }
    if (order.kind === 'pick') return hold({ at: order.at, pick: order.pick });
    const signer = held;
    held = null;
    if (signer === null) throw new AppError('ERR_INTERNAL');
    return { kind: 'signed', cms: await signer.sign(order.dtbs, { at: order.at }) };
  };
  return (order) =>
    carryOut(order).catch((thrown: unknown) => {
      const { code, params } = asAppError(thrown);
      return { kind: 'failed', code, params };
    });
}
