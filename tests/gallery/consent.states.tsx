// Consent: asked, put off, not kept; the person's own data with it, without it, after another text,
// and being taken back.
import { asking, ownData } from '../../locales/consent.ts';
import { remembered } from '../../locales/rememberedKeys.ts';
import { options } from '../../locales/options.ts';
import { AppError } from '../../src/core/errors.ts';
import { enqueue } from '../../src/core/submission/outbox.ts';
import { NOW, OWN_KEY, SIGNED } from '../ui/fakePorts.ts';
import type { State } from './gallery.ts';
import type { Hand } from './hand.ts';
import { panel, type Start } from './panelStates.tsx';

const WITHOUT: Start = { settings: { consent: null } };
const data = (start: Start = {}, then?: (hand: Hand) => Promise<void>): State => ({
  element: panel(start),
  setUp: async (hand) => {
    await hand.press(ownData.title);
    await then?.(hand);
  },
});

export const asked: State = { element: panel(WITHOUT) };
export const notNow: State = {
  element: panel(WITHOUT),
  setUp: (hand) => hand.press(asking.notNow),
};
export const notKept: State = {
  element: panel({
    ...WITHOUT,
    ports: { giveConsent: () => Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE')) },
  }),
  setUp: (hand) => hand.press(asking.agree),
};
export const own = data();
export const ownKeys = data({ keys: [OWN_KEY] });
export const ownForgetAsked = data({ keys: [OWN_KEY] }, (hand) => hand.press(remembered.forget));
export const ownSharedAsked = data({ keys: [OWN_KEY] }, (hand) => hand.tick('shared'));
export const ownShared = data({ settings: { isShared: true } });
export const ownWithoutConsent = data(WITHOUT);
export const ownOutdated = data({ settings: { consent: { version: 0, at: NOW, lang: 'kk' } } });
export const withdrawAsked = data({}, (hand) => hand.press(ownData.withdraw));
export const withdrawn = data({}, async (hand) => {
  await hand.press(ownData.withdraw);
  await hand.press(ownData.withdrawYes);
});
export const eraseAskedUnsent = data({ entries: [enqueue(SIGNED, 'key-1', NOW)] }, (hand) =>
  hand.press(options.eraseButton),
);
