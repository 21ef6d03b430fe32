// The options: fresh, with an endpoint, asked whether to erase, erased, not erased.
import type { ReactElement } from 'react';
import { options } from '../../locales/options.ts';
import { AppError } from '../../src/core/errors.ts';
import type { Lang } from '../../src/core/rules/rule.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import type { OptionsPorts, Settings } from '../../src/ui/ports.ts';
import { PROVIDER, world } from '../ui/fakePorts.ts';
import type { State } from './gallery.ts';

const page = (ports: Partial<OptionsPorts> = {}, settings: Partial<Settings> = {}) => (lang: Lang): ReactElement =>
  <Options ports={world(ports, { settings: { lang, ...settings } }).ports} />;

const erased = (ports?: Partial<OptionsPorts>): State => ({
  element: page(ports),
  setUp: async (hand) => {
    await hand.press(options.eraseButton);
    await hand.press(options.eraseYes);
  },
});

export const fresh: State = { element: page() };
export const withProvider: State = { element: page({}, { providers: [PROVIDER] }) };
export const eraseAsked: State = { element: page(), setUp: (hand) => hand.press(options.eraseButton) };
export const done = erased();
export const failed = erased({ eraseAll: () => Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE')) });
