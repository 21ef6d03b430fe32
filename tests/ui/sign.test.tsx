// @vitest-environment happy-dom
// Steps 3 to 5: the provider, the text from the bytes, the key and its refusals, the outbox and the receipt.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { provider, steps } from '../../locales/panel.ts';
import { nextSteps, outbox, receipt as receiptWords, states } from '../../locales/outbox.ts';
import { sign } from '../../locales/signing.ts';
import { AppError, type ErrorCode } from '../../src/core/errors.ts';
import { parseRequest } from '../../src/core/request/parse.ts';
import { next } from '../../src/core/submission/outbox.ts';
import type { SigningTerms } from '../../src/ui/ports.ts';
import { NOW, PROVIDER, REQUEST_ID, SIGNED } from './fakePorts.ts';
import { giveKey, keyFile, openProvider, openSign, PASSWORD } from './signing.tsx';
import { button, choose, doing, heading, input, press, text, tick } from './stage.ts';
import { asSigned, asVerified } from '../world/sealed.ts';

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
    expect(input('handover-choice-0').checked).toBe(true);
    expect(document.activeElement?.id).toBe('handover-choice-0');
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
    const statement = shown?.textContent;
    expect(shown?.getAttribute('lang')).toBe('ru');
    await giveKey();
    const fields = parseRequest((signed as unknown as SigningTerms).dtbs);
    expect(fields.statement).toBe(statement);
    expect(fields.audience).toEqual({ origin: PROVIDER.origin, bin: PROVIDER.bin });
  });

  it('changes its language at once', async () => {
    await openSign();
    await tick('statement-lang-choice-0');
    expect(document.querySelector('.statement')?.getAttribute('lang')).toBe('kk');
    expect(document.querySelector('.statement')?.textContent).toContain('ТАПСЫРЫС');
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
    expect(document.querySelector('.statement')?.textContent).toContain('23.11.2026');
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
    expect(document.querySelector('form [role="status"]')?.textContent).toBe(sign.signing.ru);
    await giveKey();
    expect(signer).toHaveBeenCalledTimes(1);
    button(sign.cancel.ru).focus();
    await press(sign.cancel.ru);
    expect(document.querySelector('form [role="status"]')?.textContent).toBe(sign.cancelled.ru);
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
    expect(document.querySelector('form [role="status"]')?.textContent).toBe(sign.asking.ru);
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
    await press('Назад');
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

describe('after the signature', () => {
  const receipt = {
    receiptId: '7d1f0e9c-0000-4000-8000-aabbccddeeff',
    requestId: REQUEST_ID,
    requestSha256: SIGNED.requestSha256,
    cmsSha256: SIGNED.cmsSha256,
    receivedAt: '2026-11-22T14:00:05+05:00',
    status: 'received' as const,
    provider: { origin: PROVIDER.origin, name: PROVIDER.name, bin: PROVIDER.bin },
  };

  it('the state of the request is shown as it changes, and the receipt with it', async () => {
    const it_ = await openSign();
    await giveKey();
    expect(heading()).toBe(steps.done.ru);
    expect(text()).toContain(states.queued.ru);
    const [entry] = it_.outbox.get();
    if (entry === undefined) throw new Error('nothing stored');
    const sending = next(entry, { type: 'claimed' }, NOW);
    await doing(() => it_.outbox.set([sending]));
    expect(text()).toContain(states.sending.ru);
    await doing(() =>
      it_.outbox.set([
        next(
          sending,
          {
            type: 'delivered',
            receipt: asVerified({ receipt, cms: new Uint8Array([1]), statusToken: null }),
          },
          NOW,
        ),
      ]),
    );
    expect(text()).toContain(states.delivered.ru);
    expect(text()).toContain(receipt.receiptId);
    expect(text()).toContain('22 ноября 2026 г., 14:00');
    expect(text()).toContain(nextSteps.portal.ru);
    await press(outbox.saveCms.ru);
    await press(outbox.saveReceipt.ru);
    expect(it_.saved).toEqual([
      `komekshi-${REQUEST_ID.slice(0, 8)}.cms`,
      `komekshi-${REQUEST_ID.slice(0, 8)}-receipt.cms`,
    ]);
    expect(text()).toContain(receiptWords.checked.ru);
  });

  it('a refusal is shown with the provider’s own words, an expiry as such', async () => {
    const it_ = await openSign();
    await giveKey();
    const [entry] = it_.outbox.get();
    if (entry === undefined) throw new Error('nothing stored');
    const refused = next(
      next(entry, { type: 'claimed' }, NOW),
      { type: 'refused', problem: { type: 'signer-mismatch', detail: 'Подписал не заявитель.' } },
      NOW,
    );
    await doing(() => it_.outbox.set([refused]));
    expect(text()).toContain(states.rejected.ru);
    expect(text()).toContain('Подписал не заявитель.');
    await doing(() => it_.outbox.set([{ ...entry, state: 'expired' }]));
    expect(text()).toContain(states.expired.ru);
  });

  it('without an endpoint the file is saved and handed over', async () => {
    const byHand = asSigned({ ...SIGNED, audience: { origin: null, bin: PROVIDER.bin } });
    const it_ = await openProvider(
      { sign: () => Promise.resolve({ signed: byHand, keyStatus: 'good' }) },
      [],
    );
    await tick('handover-choice-0');
    await press(provider.onward.ru);
    choose('key-file', keyFile());
    await doing(() => {
      input('key-password').value = PASSWORD;
    });
    await press(sign.buttonByHand.ru);
    expect(text()).toContain(outbox.byHand.ru);
    expect(text()).toContain(nextSteps.handOver.ru);
    expect(text()).not.toContain(states.queued.ru);
    await press(outbox.saveCms.ru);
    expect(it_.saved).toHaveLength(1);
  });

  it('erasing asks first', async () => {
    const it_ = await openSign();
    await giveKey();
    await doing(() =>
      it_.outbox.set(it_.outbox.get().map((entry) => ({ ...entry, state: 'expired' as const }))),
    );
    await press(outbox.erase.ru);
    expect(it_.outbox.get()).toHaveLength(1);
    await press(outbox.eraseYes.ru);
    expect(it_.outbox.get()).toHaveLength(0);
    expect(heading()).toBe(outbox.title.ru);
  });

  it('what could not be stored is not called signed', async () => {
    await openSign({ submit: () => Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE')) });
    await giveKey();
    expect(heading()).toBe(steps.sign.ru);
    expect(text()).toContain(errors.ERR_STORAGE_UNAVAILABLE.what.ru);
  });
});

it('the list of requests is looked at without losing the chosen key', async () => {
  await openSign();
  choose('key-file', keyFile());
  await press('Мои запросы (0)');
  expect(text()).toContain(outbox.none.ru);
  expect(heading()).toBe(outbox.title.ru);
  await press(outbox.backToOrder.ru);
  expect(heading()).toBe(steps.sign.ru);
  expect(input('key-file').files?.[0]?.name).toBe('GOST512_test.p12');
});
