// The work of the worker, without the worker: opens one key file, says whose it is, makes one
// signature with it, and may write it anew to be kept.
import { AppError, asAppError } from '../../core/errors.ts';
import { keyFileSigner } from '../../core/signing/keyFileSigner.ts';
import { chooseKey, type KeyTerms } from '../../core/signing/pkcs12/choice.ts';
import type { KeyFile } from '../../core/signing/pkcs12/keyFile.ts';
import { openKeys } from '../../core/signing/pkcs12/pfx.ts';
import { writePfx } from '../../core/signing/pkcs12/writePfx.ts';
import { SeveralHoldersError } from '../../core/signing/severalHolders.ts';
import type { Signer } from '../../core/signing/signer.ts';
import { randomBytes } from '../random.ts';
import type { SignerAnswer, SignerOrder } from './protocol.ts';

/** A key in the hand, until it has signed. */
interface Held {
  readonly key: KeyFile;
  readonly signer: Signer;
}

/** The individual's key that may sign, or those of whom somebody has to say who does. */
function ownKey(opened: readonly KeyFile[], terms: KeyTerms): KeyFile | SeveralHoldersError {
  try {
    return chooseKey(opened, { ...terms, personal: true });
  } catch (thrown) {
    if (thrown instanceof SeveralHoldersError) return thrown;
    throw thrown;
  }
}

async function wrapped(key: KeyFile | null, password: string): Promise<Uint8Array<ArrayBuffer>> {
  if (key === null) throw new AppError('ERR_INTERNAL');
  return writePfx(key, password, { salt: randomBytes(16), iv: randomBytes(16) });
}

/**
 * Answers every order; never rejects. After one signature, or a failed one, the keys are let go; the
 * one that has signed can be wrapped, once.
 */
export function keyHolder(
  tell: (progress: SignerAnswer) => void = () => undefined,
): (order: SignerOrder) => Promise<SignerAnswer> {
  let opened: readonly KeyFile[] = [];
  let held: Held | null = null;
  let signed: KeyFile | null = null;
  let password = '';
  const hold = (terms: KeyTerms): SignerAnswer => {
    const key = ownKey(opened, terms);
    if ('choices' in key) return { kind: 'several', choices: key.choices };
    held = { key, signer: keyFileSigner(key, randomBytes) };
    opened = [];
    return { kind: 'opened', certificate: key.certificate };
  };
  const sign = async ({ dtbs, at }: Extract<SignerOrder, { kind: 'sign' }>) => {
    const using = held;
    held = null;
    if (using === null) throw new AppError('ERR_INTERNAL');
    const cms = await using.signer.sign(dtbs, { at });
    signed = using.key;
    return { kind: 'signed', cms } as const;
  };
  const wrap = async () => {
    const key = signed;
    signed = null;
    const file = await wrapped(key, password);
    return { kind: 'wrapped', file } as const;
  };
  const carryOut = async (order: SignerOrder): Promise<SignerAnswer> => {
    if (order.kind === 'open') {
      password = order.password;
      opened = await openKeys(new Uint8Array(order.file), order.password, {
        onProgress: (part) => tell({ kind: 'progress', part }),
      });
      return hold({ at: order.at });
    }
    if (order.kind === 'pick') return hold({ at: order.at, pick: order.pick });
    return order.kind === 'sign' ? sign(order) : wrap();
  };
  return (order) =>
    carryOut(order).catch((thrown: unknown) => {
      const { code, params } = asAppError(thrown);
      return { kind: 'failed', code, params };
    });
}
