// @vitest-environment happy-dom
// Step 5 and what is behind it: the outbox, the receipt, the file; and the list of requests that is looked at before.
import { describe, expect, it } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { provider, steps } from '../../locales/panel.ts';
import { nextSteps, outbox, receipt as receiptWords, states } from '../../locales/outbox.ts';
import { sign } from '../../locales/signing.ts';
import { AppError } from '../../src/core/errors.ts';
import { next } from '../../src/core/submission/outbox.ts';
import { NOW, PROVIDER, REQUEST_ID, SIGNED } from './fakePorts.ts';
import { giveKey, keyFile, openProvider, openSign, PASSWORD } from './signing.tsx';
import { choose, doing, heading, input, press, text, tick } from './stage.ts';
import { asSigned, asVerified } from '../world/sealed.ts';

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
    const [entry] = it_.outbox.get();
    if (entry === undefined) throw new Error('nothing stored');
    const delivered = asVerified({ receipt, cms: new Uint8Array([1]), statusToken: null });
    await doing(() =>
      it_.outbox.set([next(entry, { type: 'delivered', receipt: delivered }, NOW)]),
    );
    // Its receipt is where the person is: nothing closes over it.
    expect(text()).toContain(receipt.receiptId);
    expect(text()).not.toContain(outbox.behind.ru);
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
