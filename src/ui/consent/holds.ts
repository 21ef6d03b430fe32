// Whether the consent that was given is one to the text of today (Law on Personal Data 7(1), 8(1)).
import { CONSENT_VERSION } from '../../../locales/consentVersion.ts';
import type { Consent } from '../../edge/storage/items.ts';

export const consentHolds = ({ consent }: { readonly consent: Consent | null }): boolean =>
  consent?.version === CONSENT_VERSION;
