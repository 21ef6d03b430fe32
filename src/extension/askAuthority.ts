// What the authority says of one certificate, asked for through the background.
import { fromBase64, toBase64 } from '../core/bytes.ts';
import type { Evidence } from '../core/verification/evidence.ts';
import { sendToBackground } from '../edge/messaging/client.ts';

/**
 * Without an answer the verdict has a warning that revocation is unknown. Every receipt is checked
 * again.
 */
export async function askAuthority(certificate: Uint8Array): Promise<Evidence> {
  const { crls, ocsps } = await sendToBackground('revocation', {
    certificates: [toBase64(certificate)],
    authorities: false,
  }).catch(() => ({ crls: [], ocsps: [] }));
  const bytes = (texts: readonly string[]): readonly Uint8Array[] =>
    texts.flatMap((text) => fromBase64(text) ?? []);
  return { crls: bytes(crls), ocsps: bytes(ocsps) };
}
