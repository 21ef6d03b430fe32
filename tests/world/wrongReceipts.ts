// Receipts that are not the one for the request: over other facts, or by another hand.
import { randomBytes } from 'node:crypto';
import { canonicalBytes } from '../../src/core/request/canonical.ts';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import type { Receipt } from '../../src/core/submission/receipt.ts';
import type { IssuedKey } from './ca.ts';

/** The receipt's own words, changed, under a signature of this key. */
export const resigned =
  ({ pfx, password }: Pick<IssuedKey, 'pfx' | 'password'>, change: Partial<Receipt> = {}) =>
  async (receipt: Buffer): Promise<Buffer> => {
    const signer = keyFileSigner(
      await openKeyFile(pfx, password),
      (length) => new Uint8Array(randomBytes(length)),
    );
    return Buffer.from(
      await signer.sign(canonicalBytes({ ...wordsOf(receipt), ...change }), { at: Date.now() }),
    );
  };

/** Attached, and canonical: its first name and its last are known. */
function wordsOf(receipt: Buffer): Receipt {
  const [words] = /\{"cmsSha256":.*?"status":"received"\}/s.exec(receipt.toString()) ?? [];
  if (words === undefined) throw new Error('no receipt');
  return JSON.parse(words) as Receipt;
}
