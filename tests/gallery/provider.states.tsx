// Step 3: where it goes: a known endpoint, none, one that is looked up, found, not reached, somebody else's.
import { provider } from '../../locales/panel.ts';
import { sent } from '../../locales/sent.ts';
import { AppError } from '../../src/core/errors.ts';
import type { PanelPorts } from '../../src/ui/ports.ts';
import { PROVIDER } from '../ui/fakePorts.ts';
import type { State } from './gallery.ts';
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
export const asking = lookingUp(never);
export const found = lookingUp(() => Promise.resolve(PROVIDER));
export const other = lookingUp(() => Promise.resolve({ ...PROVIDER, bin: '191250000000' }));
export const failed = lookingUp(() => Promise.reject(new AppError('ERR_PROVIDER_UNREACHABLE')));
