// @vitest-environment happy-dom
// The time stamp after the signature: asked for, waited for, told what the signature is worth without it, and decided.
import { describe, expect, it, vi } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { provider } from '../../locales/panel.ts';
import { nextSteps, outbox, states } from '../../locales/outbox.ts';
import { sign, stamp } from '../../locales/signing.ts';
import { AppError } from '../../src/core/errors.ts';
import type { PanelPorts, StampTerms } from '../../src/ui/ports.ts';
import { PROVIDER, SIGNED } from './fakePorts.ts';
import { giveKey, keyFile, openProvider, openSign, PASSWORD } from './signing.tsx';
import { button, choose, doing, heading, input, press, text, tick } from './stage.ts';
import { asSigned } from '../world/sealed.ts';

describe('the time stamp', () => {
  const held = (error: AppError): Partial<PanelPorts> => ({
    addStamp: () => Promise.reject(error),
  });

  it('is asked for at once, and the card says since when and by whom', async () => {
    await openSign();
    await giveKey();
    expect(text()).toContain(
      'Время доказано: подпись существует с 22 ноября 2026 г., 14:00 (время Казахстана), свидетель TSA',
    );
    expect(text()).toContain(stamp.lasting.ru);
    expect(text()).toContain(states.queued.ru);
  });

  it.each([
    ['ERR_TSA_UNREACHABLE', stamp.unreachable],
    ['ERR_STAMP_REFUSED', stamp.refused],
    ['ERR_STAMP_UNREADABLE', stamp.refused],
    ['ERR_STAMP_MISMATCH', stamp.distrusted],
    ['ERR_STAMP_NOT_TRUSTED', stamp.distrusted],
    ['ERR_STORAGE_UNAVAILABLE', errors.ERR_STORAGE_UNAVAILABLE.what],
  ] as const)(
    'that does not come (%s): why, what the signature is worth, and nothing is sent',
    async (code, reason) => {
      const it_ = await openSign(held(new AppError(code, { field: 'imprint', reason: 'NO_POE' })));
      await giveKey();
      const told = document.querySelector('[role="alert"]')?.textContent ?? '';
      for (const part of [reason.ru, stamp.worth.ru, stamp.waits.ru, code])
        expect(told).toContain(part);
      expect(told).not.toMatch(/imprint|NO_POE|\{/);
      expect(text()).toContain(stamp.held.ru);
      expect(text()).toContain(nextSteps.decide.ru);
      for (const other of [outbox.sendNow, outbox.saveCms])
        expect(() => button(other.ru)).toThrow('no button');
      expect(it_.outbox.get()[0]).toMatchObject({ awaits: 'stamp', attempts: 0 });
    },
  );

  it('is asked for again, or done without, or put off and found in the list', async () => {
    const addStamp = vi.fn(() => Promise.reject(new AppError('ERR_TSA_UNREACHABLE')));
    const it_ = await openSign({ addStamp });
    await giveKey();
    await press(stamp.again.ru);
    expect(addStamp).toHaveBeenCalledTimes(2);
    await press(stamp.keep.ru);
    expect(text()).toContain(stamp.kept.ru);
    expect(document.querySelector('[role="alert"]')).toBeNull();
    await press(outbox.newRequest.ru);
    expect(text()).toContain(stamp.heldNotice.ru);
    await press(stamp.show.ru);
    expect(heading()).toBe(outbox.title.ru);
    expect(addStamp).toHaveBeenCalledTimes(2);
    await press(stamp.without.ru);
    expect(it_.outbox.get()[0]).toMatchObject({ awaits: null, proof: null });
    expect(text()).toContain(states.queued.ru);
    expect(text()).toContain(stamp.unproven.ru);
  });

  it('is not waited for longer than the person likes', async () => {
    let tellProgress = (): void => undefined;
    const addStamp = vi.fn(
      (_id: string, { signal, onProgress }: StampTerms) =>
        new Promise<never>((_, reject) => {
          tellProgress = () => onProgress('collecting');
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    await openSign({ addStamp });
    await giveKey();
    expect(text()).toContain(stamp.asking.ru);
    await doing(() => tellProgress());
    expect(text()).toContain(stamp.collecting.ru);
    expect(() => button(stamp.without.ru)).toThrow('no button');
    await press(stamp.stop.ru);
    expect(document.querySelector('[role="alert"]')?.textContent).toContain(stamp.stopped.ru);
    expect(text()).not.toContain(stamp.asking.ru);
  });

  it('that cannot be done without, because nothing can be stored, is told', async () => {
    await openSign({
      ...held(new AppError('ERR_TSA_UNREACHABLE')),
      release: () => Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE')),
    });
    await giveKey();
    await press(stamp.without.ru);
    expect(text()).toContain(errors.ERR_STORAGE_UNAVAILABLE.what.ru);
  });

  it('of a request that is handed over is done without in words of its own', async () => {
    const byHand = asSigned({ ...SIGNED, audience: { origin: null, bin: PROVIDER.bin } });
    await openProvider(
      {
        ...held(new AppError('ERR_TSA_UNREACHABLE')),
        sign: () => Promise.resolve({ signed: byHand, keyStatus: 'good' }),
      },
      [],
    );
    await tick('handover-choice-0');
    await press(provider.onward.ru);
    choose('key-file', keyFile());
    await doing(() => {
      input('key-password').value = PASSWORD;
    });
    await press(sign.buttonByHand.ru);
    expect(text()).toContain(stamp.heldByHand.ru);
    await press(stamp.withoutByHand.ru);
    expect(text()).toContain(outbox.byHand.ru);
    button(outbox.saveCms.ru);
  });
});
