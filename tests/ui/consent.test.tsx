// @vitest-environment happy-dom
// Consent: asked before anything else, recorded with its text and language, shown, taken back; and
// what erasing everything says.
import { createHash } from 'node:crypto';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { asking, consent, ownData } from '../../locales/consent.ts';
import { CONSENT_VERSION } from '../../locales/consentVersion.ts';
import { errors } from '../../locales/errors.ts';
import { frame } from '../../locales/panel.ts';
import { options } from '../../locales/options.ts';
import { AppError } from '../../src/core/errors.ts';
import { requestIdOf } from '../../src/core/request/requestId.ts';
import { enqueue } from '../../src/core/submission/outbox.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { LANGS } from '../../src/core/lang.ts';
import { NOW, SIGNED, world } from './fakePorts.ts';
import { button, heading, press, show, text } from './stage.ts';
import { asSigned } from '../world/sealed.ts';

const unasked = { settings: { consent: null } };

/**
 * Of the text that was agreed to. Another text is another version: everybody is asked anew, and
 * this line changes with it.
 */
const AGREED = {
  version: 3,
  sha256: '516a31ca46c0ce8c01c1d79e2dcf724d01c2e2c574c0ad3ec948e2cbaf6b6643',
};

it('is to a text that changes with its version alone', () => {
  expect({
    version: CONSENT_VERSION,
    sha256: createHash('sha256').update(JSON.stringify(consent)).digest('hex'),
  }).toEqual(AGREED);
});

describe('before it is given', () => {
  it.each(LANGS)(
    'the panel asks in %s, shows nothing of the order and passes axe',
    async (lang) => {
      await show(<Panel ports={world({}, { settings: { consent: null, lang } }).ports} />);
      expect(heading()).toBe(consent.title[lang]);
      for (const part of Object.values(consent)) expect(text()).toContain(part[lang]);
      expect(text()).not.toContain('Өмірбек');
      const { violations } = await axe.run(document, {
        rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
      });
      expect(violations.map(({ id }) => id)).toEqual([]);
    },
  );

  it('a draft is not even asked for', async () => {
    let asked = 0;
    await show(
      <Panel
        ports={
          world(
            {
              watchDraft: () => {
                asked += 1;
                return () => undefined;
              },
            },
            unasked,
          ).ports
        }
      />,
    );
    expect(asked).toBe(0);
    await press(asking.agree.ru);
    expect(asked).toBe(1);
  });

  it('not now records nothing and says so', async () => {
    const { ports, settings } = world({}, unasked);
    await show(<Panel ports={ports} />);
    await press(asking.notNow.ru);
    expect(settings.get().consent).toBeNull();
    expect(text()).toContain(asking.declined.ru);
  });

  it('a consent to another text is none', async () => {
    await show(
      <Panel
        ports={
          world(
            {},
            { settings: { consent: { version: CONSENT_VERSION - 1, at: NOW, lang: 'ru' } } },
          ).ports
        }
      />,
    );
    expect(heading()).toBe(consent.title.ru);
  });

  it('what was signed stays within reach', async () => {
    const { ports, outbox } = world({}, unasked);
    outbox.set([enqueue(SIGNED, 'key-1', NOW)]);
    await show(<Panel ports={ports} />);
    await press('Мои запросы (1)');
    expect(text()).toContain(SIGNED.requestId.slice(0, 8));
  });
});

it('is recorded with its version, moment and language, and the order comes up', async () => {
  const { ports, settings } = world({}, { settings: { consent: null, lang: 'kk' } });
  await show(<Panel ports={ports} />);
  await press(asking.agree.kk);
  expect(settings.get().consent).toEqual({ version: CONSENT_VERSION, at: NOW, lang: 'kk' });
  expect(heading()).not.toBe(consent.title.kk);
});

describe('my data', () => {
  it('tell when and to what consent was given', async () => {
    await show(<Panel ports={world().ports} />);
    await press(ownData.title.ru);
    expect(text()).toContain('Вы согласились: 22 ноября 2026');
    expect(text()).toContain(`Номер текста: ${String(CONSENT_VERSION)}, язык: Русский`);
  });

  it('take it back after one question; the focus stays, the order is asked for no more', async () => {
    const { ports, settings, draft } = world();
    await show(<Panel ports={ports} />);
    await press(ownData.title.ru);
    await press(ownData.withdraw.ru);
    expect(text()).toContain(ownData.withdrawSure.ru);
    expect(document.activeElement).toBe(button(ownData.withdrawNo.ru));
    await press(ownData.withdrawYes.ru);
    expect(settings.get().consent).toBeNull();
    expect(draft.get()).toBeNull();
    expect(text()).toContain(ownData.withdrawn.ru);
    expect(document.activeElement?.textContent).toBe(ownData.consent.ru);
    await press(frame.back.ru);
    expect(heading()).toBe(consent.title.ru);
  });

  it('offer it again where something could not be erased, though the consent is gone', async () => {
    const it_ = world({
      withdrawConsent: async () => {
        await it_.ports.saveSettings({ consent: null });
        throw new AppError('ERR_STORAGE_UNAVAILABLE');
      },
    });
    await show(<Panel ports={it_.ports} />);
    await press(ownData.title.ru);
    await press(ownData.withdraw.ru);
    await press(ownData.withdrawYes.ru);
    expect(text()).toContain(errors.ERR_STORAGE_UNAVAILABLE.what.ru);
    expect(button(ownData.withdraw.ru)).toBeDefined();
  });

  it('warn of how many signed requests would be lost, and tell what went', async () => {
    const { ports, outbox } = world();
    outbox.set([
      enqueue(SIGNED, 'key-1', NOW),
      enqueue(
        asSigned({ ...SIGNED, requestId: requestIdOf('key-2', SIGNED.audience) }),
        'key-2',
        NOW,
      ),
    ]);
    await show(<Panel ports={ports} />);
    await press(ownData.title.ru);
    await press(options.eraseButton.ru);
    expect(text()).toContain('подписаны и ещё не отправлены 2 запроса');
    await press(options.eraseYes.ru);
    expect(text()).toContain(
      'Черновиков: 2, запросов: 1, ключей: 1, запомненных ответов: 1, поставщиков: 1, возвращённых разрешений: 1',
    );
  });
});
