// @vitest-environment happy-dom
// The options page: languages, suppliers, erasing with one question, what this build is.
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { options } from '../../locales/options.ts';
import { provider } from '../../locales/panel.ts';
import { elsewhere } from '../../locales/providerAddress.ts';
import { shortcut } from '../../locales/shortcut.ts';
import { AppError } from '../../src/core/errors.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import { LANGS } from '../../src/core/lang.ts';
import { PROVIDER, world } from './fakePorts.ts';
import { button, doing, heading, input, press, show, text, tick } from './stage.ts';

describe('options', () => {
  it.each(LANGS)('speak %s and pass axe', async (lang) => {
    await show(<Options ports={world({}, { settings: { lang, providers: [PROVIDER] } }).ports} />);
    expect(heading()).toBe(options.title[lang]);
    const { violations } = await axe.run(document, {
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('keep both languages, apart', async () => {
    const { ports, settings } = world();
    await show(<Options ports={ports} />);
    await tick('statement-lang-choice-0');
    expect(settings.get()).toMatchObject({ lang: 'ru', statementLang: 'kk' });
    await tick('lang-choice-2');
    expect(settings.get()).toMatchObject({ lang: 'en', statementLang: 'kk' });
    expect(heading()).toBe(options.title.en);
  });

  it.each(LANGS)(
    'tell in %s which keys open the panel, and open the browser’s page of them',
    async (lang) => {
      const changeShortcut = vi.fn(() => Promise.resolve());
      await show(<Options ports={world({ changeShortcut }, { settings: { lang } }).ports} />);
      expect(text()).toContain(shortcut.now[lang].replace('{keys}', 'Alt+K'));
      await press(shortcut.change[lang]);
      expect(changeShortcut).toHaveBeenCalledOnce();
      expect(text()).not.toContain(shortcut.byHand[lang]);
    },
  );

  it('say where no keys are set, and the way by hand where the page does not open', async () => {
    const { ports } = world({
      watchShortcut: (next) => {
        next('');
        return () => undefined;
      },
      changeShortcut: () => Promise.reject(new Error('no such page')),
    });
    await show(<Options ports={ports} />);
    expect(text()).toContain(shortcut.none.ru);
    await press(shortcut.change.ru);
    expect(text()).toContain(shortcut.byHand.ru);
  });

  it('add a supplier only after it was shown and confirmed, and remove it', async () => {
    const { ports, settings } = world();
    await show(<Options ports={ports} />);
    expect(text()).toContain(options.noProviders.ru);
    await doing(() => {
      input('provider-address').value = PROVIDER.origin;
    });
    await press(provider.lookUp.ru);
    expect(settings.get().providers).toEqual([]);
    await press(provider.confirm.ru);
    expect(settings.get().providers).toEqual([PROVIDER]);
    await press(`Убрать: ${PROVIDER.name}`);
    expect(settings.get().providers).toEqual([]);
    expect(text()).toContain(`Убран: ${PROVIDER.name}`);
  });

  it('[N1] tell of a confirmed supplier at another address, whoever has its certificate', async () => {
    const { ports } = world(
      { lookUpProvider: () => Promise.resolve({ ...PROVIDER, origin: 'https://komek.example' }) },
      { settings: { providers: [PROVIDER] } },
    );
    await show(<Options ports={ports} />);
    await doing(() => {
      input('provider-address').value = 'komek.example';
    });
    await press(provider.lookUp.ru);
    expect(text()).toContain(elsewhere.ru.replace('{known}', PROVIDER.origin));
    expect(text()).toContain('https://komek.example');
  });

  it('erase everything after one question, the safe answer in hand', async () => {
    const eraseAll = vi.fn(() =>
      Promise.resolve({ drafts: 3, requests: 1, keys: 1, remembered: 0, providers: 0, hosts: 0 }),
    );
    await show(<Options ports={world({ eraseAll }).ports} />);
    await press(options.eraseButton.ru);
    expect(eraseAll).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button(options.eraseNo.ru));
    await press(options.eraseNo.ru);
    await press(options.eraseButton.ru);
    await press(options.eraseYes.ru);
    expect(eraseAll).toHaveBeenCalledTimes(1);
    expect(text()).toContain(options.erased.ru);
    expect(text()).toContain('Черновиков: 3, запросов: 1, ключей: 1,');
  });

  it('say so when erasing failed', async () => {
    await show(
      <Options
        ports={
          world({ eraseAll: () => Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE')) }).ports
        }
      />,
    );
    await press(options.eraseButton.ru);
    await press(options.eraseYes.ru);
    expect(text()).toContain(errors.ERR_STORAGE_UNAVAILABLE.what.ru);
    expect(text()).not.toContain(options.erased.ru);
  });

  it('name the build and its law', async () => {
    await show(<Options ports={world().ports} />);
    expect(text()).toContain('0.1.0');
    expect(text()).toContain(currentPack.version);
  });
});
