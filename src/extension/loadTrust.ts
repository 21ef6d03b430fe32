// The trust of this build. Verification is much code, and is loaded only when a provider is looked
// up, so that the panel appears at once.
import type { TrustName } from '../core/trustName.ts';
import type { TrustProfile } from '../core/verification/trust.ts';

export const loadTrust = async (): Promise<TrustProfile> =>
  (await import('../edge/trust.ts')).currentTrust();

export const trustName = async (): Promise<TrustName> =>
  import.meta.env.MODE === 'production' ? 'production' : (await loadTrust()).name;
