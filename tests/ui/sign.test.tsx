// @vitest-environment happy-dom
// Steps 3 and 4: the provider, the text from the bytes, the key and its refusals.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { provider, steps } from '../../locales/panel.ts';
import { outbox } from '../../locales/outbox.ts';
import { sign } from '../../locales/signing.ts';
import { AppError, type ErrorCode } from '../../src/core/errors.ts';
import { parseRequest } from '../../src/core/request/parse.ts';
import type { SigningTerms } from '../../src/ui/ports.ts';
import { NOW, PROVIDER, SIGNED } from './fakePorts.ts';
import {
  giveKey,
  keyFile,
  openProvider,
  openSign,
  PASSWORD,
  statementLines,
  statementShown,
  toProvider,
} from './signing.tsx';
import { button, choose, doing, heading, input, press, text, tick } from './stage.ts';

describe('the provider', () => {
  it('that was confirmed before and has the supplier’s number is taken', async () => {
    await openProvider();
    expect(input('handover-choice-0').checked).toBe(true);
    await press(provider.onward.ru);
    expect(heading()).toBe(steps.sign.ru);
  });

  it('is looked up by its address, shown with name and BIN, and used once confirmed', async () => {
    const lookUpProvider = vi.fn(() => Promise.resolve(PROVIDER));
    const it_ = await openProvider({ lookUpProvider }, []);
    await press(provider.onward.ru);
    expect(heading()).toBe(steps.provider.ru);
    await doing(() => {
      input('provider-address').value = PROVIDER.origin;
    });
    await press(provider.lookUp.ru);
    expect(lookUpProvider).toHaveBeenCalledWith(PROVIDER.origin);
    expect(text()).toContain(PROVIDER.name);
    expect(it_.settings.get().providers).toEqual([]);
    await press(provider.confirm.ru);
    expect(it_.settings.get().providers).toEqual([PROVIDER]);
    // The question of this step is answered: the key is next, whatever was chosen before.
    expect(heading()).toBe(steps.sign.ru);
    expect(document.activeElement?.id).toBe('key-file');
    expect(text()).toContain(`по адресу ${PROVIDER.origin}`);
  });

  it('of another supplier cannot be confirmed for this order', async () => {
    await openProvider(
      { lookUpProvider: () => Promise.resolve({ ...PROVIDER, bin: '191250000000' }) },
      [],
    );
    await doing(() => {
      input('provider-address').value = PROVIDER.origin;
    });
    await press(provider.lookUp.ru);
    expect(text()).toContain('Это другой поставщик');
    expect(() => button(provider.confirm.ru)).toThrow('no button');
  });

  it.each([
    'ERR_PROVIDER_ADDRESS',
    'ERR_PROVIDER_NOT_ALLOWED',
    'ERR_PROVIDER_UNREACHABLE',
    'ERR_PROVIDER_NOT_TRUSTED',
  ] as const)('says %s beside the address', async (code) => {
    await openProvider({ lookUpProvider: () => Promise.reject(new AppError(code)) }, []);
    await doing(() => {
      input('provider-address').value = 'x';
    });
    await press(provider.lookUp.ru);
    expect(document.getElementById('provider-address-error')?.textContent).toContain(
      errors[code].what.ru,
    );
    expect(document.activeElement?.id).toBe('provider-address');
  });
});

describe('the document', () => {
  it('[K4] is shown from the bytes that are signed, in its own language', async () => {
    let signed: SigningTerms | null = null;
    await openSign({
      sign: (terms) => {
        signed = terms;
        return Promise.resolve({ signed: SIGNED, keyStatus: 'good' });
      },
    });
    const shown = document.querySelector('.statement');
    const statement = statementLines();
    expect(shown?.getAttribute('lang')).toBe('ru');
    await giveKey();
    const fields = parseRequest((signed as unknown as SigningTerms).dtbs);
    expect(statement).toBe(fields.statement);
    expect(fields.audience).toEqual({ origin: PROVIDER.origin, bin: PROVIDER.bin });
  });

  it('changes its language at once', async () => {
    await openSign();
    await tick('statement-lang-choice-0');
    expect(document.querySelector('.statement')?.getAttribute('lang')).toBe('kk');
    expect(statementShown()).toContain('ТАПСЫРЫС');
  });

  it('comes before the button', async () => {
    await openSign();
    const shown = document.querySelector('.statement');
    expect(shown?.compareDocumentPosition(button(sign.button.ru))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('is made anew, and said to be, when the day has passed', async () => {
    let now = NOW;
    const signer = vi.fn(() => Promise.resolve({ signed: SIGNED, keyStatus: 'good' as const }));
    await openSign({ now: () => now, sign: signer });
    now += 86_400_000;
    await giveKey();
    expect(signer).not.toHaveBeenCalled();
    expect(text()).toContain(sign.renewed.ru);
    expect(statementShown()).toContain('23.11.2026');
  });
});

describe('the key', () => {
  it('is asked for in full', async () => {
    await openSign();
    await press(sign.button.ru);
    expect(document.getElementById('key-file-error')?.textContent).toContain(sign.fileEmpty.ru);
    expect(document.activeElement?.id).toBe('key-file');
    choose('key-file', keyFile());
    await press(sign.button.ru);
    expect(document.getElementById('key-password-error')?.textContent).toContain(
      sign.passwordEmpty.ru,
    );
    expect(document.activeElement?.id).toBe('key-password');
  });

  it('with a wrong password: the file stays, the password is wiped and has the focus', async () => {
    await openSign({ sign: () => Promise.reject(new AppError('ERR_KEY_WRONG_PASSWORD')) });
    await giveKey();
    expect(document.getElementById('key-password-error')?.textContent).toContain(
      errors.ERR_KEY_WRONG_PASSWORD.what.ru,
    );
    expect(input('key-file').files?.[0]?.name).toBe('GOST512_test.p12');
    expect(input('key-password').value).toBe('');
    expect(document.activeElement?.id).toBe('key-password');
    expect(heading()).toBe(steps.sign.ru);
  });

  const refusals: readonly ErrorCode[] = [
    'ERR_KEY_NOT_A_KEY_FILE',
    'ERR_KEY_DAMAGED',
    'ERR_KEY_UNSUPPORTED_ALGORITHM',
    'ERR_KEY_EXPIRED',
    'ERR_KEY_REVOKED',
    'ERR_KEY_AUTHENTICATION',
    'ERR_KEY_OTHER_PERSON',
    'ERR_KEY_LEGAL_ENTITY',
    'ERR_INPUT_FILE',
  ];
  it.each(refusals)('refused with %s: its own words beside the file', async (code) => {
    await openSign({ sign: () => Promise.reject(new AppError(code)) });
    await giveKey();
    expect(document.getElementById('key-file-error')?.textContent).toContain(errors[code].what.ru);
    expect(document.activeElement?.id).toBe('key-file');
  });

  it('is not to blame for a fault of ours', async () => {
    await openSign({ sign: () => Promise.reject(new Error('boom')) });
    await giveKey();
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('ERR_INTERNAL');
    expect(text()).not.toContain('boom');
  });

  it('[K4] makes one signature for one gesture, says how far it is, and can be stopped', async () => {
    const signer = vi.fn(
      ({ onProgress, signal }: SigningTerms) =>
        new Promise<never>((_, reject) => {
          onProgress('signing');
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    await openSign({ sign: signer });
    await giveKey();
    expect(document.querySelector('.signing-progress [role="status"]')?.textContent).toBe(
      sign.signing.ru,
    );
    await giveKey();
    expect(signer).toHaveBeenCalledTimes(1);
    button(sign.cancel.ru).focus();
    await press(sign.cancel.ru);
    expect(document.querySelector('.signing-progress [role="status"]')?.textContent).toBe(
      sign.cancelled.ru,
    );
    expect(document.activeElement).toBe(button(sign.button.ru));
    expect(input('key-file').files).toHaveLength(1);
  });

  it('is asked about, and the answer is waited for no longer than the person likes', async () => {
    await openSign({
      sign: ({ onProgress, skip }) =>
        new Promise((resolve) => {
          onProgress('asking');
          skip.addEventListener('abort', () => resolve({ signed: SIGNED, keyStatus: 'unknown' }));
        }),
    });
    await giveKey();
    expect(document.querySelector('.signing-progress [role="status"]')?.textContent).toBe(
      sign.asking.ru,
    );
    await press(sign.skip.ru);
    expect(heading()).toBe(steps.done.ru);
    expect(text()).toContain(outbox.keyUnknown.ru);
  });

  it('that the authority calls good is said to be', async () => {
    await openSign();
    await giveKey();
    expect(text()).toContain(outbox.keyGood.ru);
    expect(text()).not.toContain(outbox.keyUnknown.ru);
  });

  it('[K4] that is left alone does not sign behind a person’s back', async () => {
    let aborted = false;
    const submit = vi.fn(() => Promise.resolve());
    await openSign({
      submit,
      sign: ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            aborted = true;
            resolve({ signed: SIGNED, keyStatus: 'good' });
          });
        }),
    });
    await giveKey();
    await press(toProvider);
    expect(aborted).toBe(true);
    expect(submit).not.toHaveBeenCalled();
    expect(heading()).toBe(steps.provider.ru);
  });
});

describe('the password', () => {
  afterEach(() => vi.restoreAllMocks());

  it('and the key’s bytes are in no storage, no log, no text and no later call', async () => {
    const logs = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) =>
      vi.spyOn(console, name),
    );
    const store = vi.spyOn(Storage.prototype, 'setItem');
    const calls: unknown[] = [];
    const it_ = await openSign({
      submit: (signed) => {
        calls.push(signed);
        return Promise.resolve();
      },
      saveDraft: (answers) => {
        calls.push(answers);
        return Promise.resolve();
      },
    });
    await giveKey();
    const everything = JSON.stringify([
      calls,
      it_.draft.get(),
      it_.settings.get(),
      it_.outbox.get(),
      logs.flatMap(({ mock }) => mock.calls),
      store.mock.calls,
    ]);
    expect(everything).not.toContain(PASSWORD);
    expect(document.documentElement.outerHTML).not.toContain(PASSWORD);
    expect([...document.querySelectorAll('input')].map(({ value }) => value)).not.toContain(
      PASSWORD,
    );
  });

  it('is hidden until asked for, and never completed by the browser', async () => {
    await openSign();
    expect(input('key-password').type).toBe('password');
    expect(input('key-password').autocomplete).toBe('off');
    await doing(() =>
      [...document.querySelectorAll('label')]
        .find((label) => label.textContent === sign.show.ru)
        ?.querySelector('input')
        ?.click(),
    );
    expect(input('key-password').type).toBe('text');
  });
});
