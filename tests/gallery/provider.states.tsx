// Step 3: where it goes: a known endpoint, none, one that is looked up, found, not reached, somebody else's.
import { errors } from '../../locales/errors.ts';
import { provider } from '../../locales/panel.ts';
import { providerCards } from '../../locales/providerCards.ts';
import { sent } from '../../locales/sent.ts';
import { AppError } from '../../src/core/errors.ts';
import type { PanelPorts } from '../../src/ui/ports.ts';
import { PROVIDER } from '../ui/fakePorts.ts';
import type { State } from './gallery.ts';
import type { Hand } from './hand.ts';
import { at, never } from './panelStates.tsx';

const lookingUp = (lookUpProvider: PanelPorts['lookUpProvider']): State =>
  at('provider', { settings: { providers: [] }, ports: { lookUpProvider } }, async (hand) => {
    await hand.type('provider-address', PROVIDER.origin);
    await hand.press(provider.lookUp);
  });

export const known = at('provider');
export const byHand = at('provider', { settings: { providers: [] } }, async (hand) => {
  await hand.tick('handover-choice-0');
  await hand.press(sent.all);
});
export const none = at('provider', { settings: { providers: [] } }, (hand) =>
  hand.press(provider.onward),
);
export const addressEmpty = at('provider', { settings: { providers: [] } }, (hand) =>
  hand.press(provider.lookUp),
);
const CARD = { name: PROVIDER.name, bin: PROVIDER.bin, origin: PROVIDER.origin };
const choosing = (ports: Partial<PanelPorts>, then?: (hand: Hand) => Promise<void>): State =>
  at('provider', { settings: { providers: [] }, ports }, async (hand) => {
    await hand.choose('provider-card', new File(['x'], 'komekshi-provider.cms'));
    await then?.(hand);
  });
const readCard = () => Promise.resolve(CARD);
export const card = choosing({ readCard }, (hand) => hand.see(providerCards.found));
export const cardRefused = choosing({}, (hand) =>
  hand.see(errors.ERR_PROVIDER_CARD_UNREADABLE.what),
);
export const cardReading = choosing({ readCard: never });
export const cardOfAnother = choosing(
  { readCard: () => Promise.resolve({ ...CARD, bin: '191250000000' }) },
  (hand) => hand.see(provider.otherSupplier),
);
export const cardMismatch = choosing(
  {
    readCard,
    lookUpProvider: () => Promise.reject(new AppError('ERR_PROVIDER_CARD_MISMATCH')),
  },
  async (hand) => {
    await hand.press(provider.confirm);
    await hand.see(errors.ERR_PROVIDER_CARD_MISMATCH.what);
  },
);
export const asking = lookingUp(never);
export const found = lookingUp(() => Promise.resolve(PROVIDER));
export const other = lookingUp(() => Promise.resolve({ ...PROVIDER, bin: '191250000000' }));
export const failed = lookingUp(() => Promise.reject(new AppError('ERR_PROVIDER_UNREACHABLE')));
