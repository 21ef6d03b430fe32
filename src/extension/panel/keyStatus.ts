// Whether the key that is about to sign is revoked, by the authority that issued it: asked through
// the background, waited for as long as the person likes.
import { toBase64 } from '../../core/bytes.ts';
import { AppError } from '../../core/errors.ts';
import { decisive } from '../../core/verification/checks.ts';
import type { Constraint } from '../../core/verification/constraint.ts';
import { validateCertificate } from '../../core/verification/path.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import { now } from '../../edge/clock.ts';
import { sendToBackground, unlessStopped } from '../../edge/messaging/client.ts';
import type { KeyStatus } from '../../edge/signer/client.ts';

/** The key's own dates have words of their own. */
const UNTRUSTED: readonly Constraint[] = [
  'path',
  'path-constraints',
  'path-strength',
  'authorities-current',
];

export interface Waiting {
  /** The person does not want to sign any more. */
  readonly signal: AbortSignal;
  /** The person does not want to wait for the answer: it counts as unknown. */
  readonly skip: AbortSignal;
}

/**
 * `certificate` is DER. Whatever comes instead of an answer is unknown, which is not good. Rejects
 * with the signal's reason, and with ERR_KEY_UNTRUSTED for a key that no authority of the build
 * stands behind: every provider would refuse it.
 */
export async function keyStatus(
  certificate: Uint8Array,
  trust: TrustProfile,
  { signal, skip }: Waiting,
): Promise<KeyStatus> {
  const { checks } = await validateCertificate(certificate, {
    trust,
    intermediates: [],
    at: now(),
    crls: [],
  });
  const failed = decisive(checks)?.constraint;
  if (failed !== undefined && UNTRUSTED.includes(failed)) throw new AppError('ERR_KEY_UNTRUSTED');
  const asked = sendToBackground('revocation', {
    certificates: [toBase64(certificate)],
    authorities: false,
  }).then(({ status }) => status);
  const answered = unlessStopped(asked, skip).catch((): KeyStatus => 'unknown');
  return unlessStopped(answered, signal);
}
