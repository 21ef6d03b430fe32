// Whether the key that is about to sign is revoked, by the authority that issued it: asked through the background, waited for as long as
// the person likes.
import { toBase64 } from '../../src/core/submission/encoding.ts';
import { sendToBackground, unlessStopped } from '../../src/edge/messaging/client.ts';
import type { KeyStatus } from '../../src/edge/signer/client.ts';

export interface Waiting {
  /** The person does not want to sign any more. */
  readonly signal: AbortSignal;
  /** The person does not want to wait for the answer: it counts as unknown. */
  readonly skip: AbortSignal;
}

/** `certificate` is DER. Whatever comes instead of an answer is unknown, which is not good. Rejects with the signal's reason alone. */
export async function keyStatus(certificate: Uint8Array, { signal, skip }: Waiting): Promise<KeyStatus> {
  const asked = sendToBackground('revocation', { certificates: [toBase64(certificate)], authorities: false }).then(({ status }) => status);
  const answered = unlessStopped(asked, skip).catch((): KeyStatus => 'unknown');
  return unlessStopped(answered, signal);
}
