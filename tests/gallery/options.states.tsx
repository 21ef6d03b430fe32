// The options: fresh, without keys that open the panel, with an endpoint, its certificate looked at again and what came of it, asked
// whether to erase, erased, not erased.
import type { ReactElement } from 'react';
import { errors } from '../../locales/errors.ts';
import { options } from '../../locales/options.ts';
import { provider } from '../../locales/panel.ts';
import { elsewhere } from '../../locales/providerAddress.ts';
import { shortcut } from '../../locales/shortcut.ts';
import { AppError } from '../../src/core/errors.ts';
import type { Lang } from '../../src/core/lang.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import type { OptionsPorts, Settings } from '../../src/ui/ports.ts';
import { PROVIDER, world } from '../ui/fakePorts.ts';
import type { State } from './gallery.ts';
import type { Hand } from './hand.ts';
import { never } from './panelStates.tsx';

const page =
  (ports: Partial<OptionsPorts> = {}, settings: Partial<Settings> = {}) =>
  (lang: Lang): ReactElement => (
    <Options ports={world(ports, { settings: { lang, ...settings } }).ports} />
  );

const erased = (ports?: Partial<OptionsPorts>): State => ({
  element: page(ports),
  setUp: async (hand) => {
    await hand.press(options.eraseButton);
    await hand.press(options.eraseYes);
  },
});

export const fresh: State = { element: page() };
export const noKeys: State = {
  element: page({
    watchShortcut: (next) => {
      next('');
      return () => undefined;
    },
    changeShortcut: () => Promise.reject(new Error('no page')),
  }),
  setUp: (hand) => hand.press(shortcut.change),
};
export const withProvider: State = { element: page({}, { providers: [PROVIDER] }) };

const recheck = (
  lookUpProvider: OptionsPorts['lookUpProvider'],
  then?: (hand: Hand) => Promise<void>,
): State => ({
  element: page(
    { lookUpProvider, confirmProvider: () => Promise.resolve() },
    { providers: [PROVIDER] },
  ),
  setUp: async (hand) => {
    await hand.press(options.recheck);
    await then?.(hand);
  },
});
const renewed = { ...PROVIDER, certificate: 'BB==' };
export const rechecking = recheck(never);
export const sameCertificate = recheck(
  () => Promise.resolve(PROVIDER),
  (hand) => hand.see(options.sameCertificate),
);
export const newCertificate = recheck(
  () => Promise.resolve(renewed),
  (hand) => hand.see(options.newCertificate),
);
export const newCertificateOfAnother = recheck(
  () => Promise.resolve({ ...renewed, bin: '191250000000' }),
  (hand) => hand.see(provider.otherSupplier),
);
export const renewedCertificate = recheck(
  () => Promise.resolve(renewed),
  async (hand) => {
    await hand.press(provider.confirm);
    await hand.see(options.renewed);
  },
);
export const recheckFailed = recheck(
  () => Promise.reject(new AppError('ERR_PROVIDER_UNREACHABLE')),
  (hand) => hand.see(errors.ERR_PROVIDER_UNREACHABLE.todo),
);
export const atAnotherAddress: State = {
  element: page(
    { lookUpProvider: () => Promise.resolve({ ...PROVIDER, origin: 'https://komek.example' }) },
    { providers: [PROVIDER] },
  ),
  setUp: async (hand) => {
    await hand.type('provider-address', 'komek.example');
    await hand.press(provider.lookUp);
    await hand.see(elsewhere);
  },
};
export const eraseAsked: State = {
  element: page(),
  setUp: (hand) => hand.press(options.eraseButton),
};
export const done = erased();
export const failed = erased({
  eraseAll: () => Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE')),
});
