// @vitest-environment happy-dom
// Offline, signed, online, received: at each moment the words say what is true, and nobody presses.
import { afterEach, expect, it, vi } from 'vitest';
import { states } from '../../locales/outbox.ts';
import { frame } from '../../locales/panel.ts';
import { stamp } from '../../locales/signing.ts';
import { AppError } from '../../src/core/errors.ts';
import { LANGS } from '../../src/core/lang.ts';
import { next, type OutboxEvent } from '../../src/core/submission/outbox.ts';
import { sampleReceipt, verified } from '../core/submission/sample.ts';
import { NOW, PROVIDER, SIGNED } from './fakePorts.ts';
import { giveKey, openSign } from './signing.tsx';
import { doing, text } from './stage.ts';

const onLine = vi.spyOn(navigator, 'onLine', 'get');
const network = (isThere: boolean): Promise<void> =>
  doing(() => {
    onLine.mockReturnValue(isThere);
    dispatchEvent(new Event(isThere ? 'online' : 'offline'));
  });
afterEach(() => onLine.mockReset().mockReturnValue(true));

it('offline, signed, online, received', async () => {
  const { outbox } = await openSign({
    addStamp: () => Promise.reject(new AppError('ERR_TSA_UNREACHABLE')),
  });
  const happens = (event: OutboxEvent): Promise<void> =>
    doing(() => outbox.set(outbox.get().map((entry) => next(entry, event, NOW))));

  await network(false);
  expect(text()).toContain(frame.offline.ru);
  await giveKey();
  expect(text()).toContain(stamp.held.ru);
  expect(text()).toContain(stamp.waits.ru);

  await network(true);
  expect(text()).not.toContain(frame.offline.ru);
  await happens({
    type: 'stamped',
    signed: SIGNED,
    proof: { time: NOW, authority: 'TSA', level: 'CAdES-T' },
  });
  expect(text()).not.toContain(stamp.waits.ru);
  expect(text()).toContain(states.queued.ru);

  await happens({
    type: 'delivered',
    receipt: verified(sampleReceipt(SIGNED, { provider: PROVIDER })),
  });
  expect(text()).toContain(states.delivered.ru);
});

it('no word promises that a request rests until the person decides', () => {
  for (const lang of LANGS)
    for (const words of [stamp.waits, stamp.heldNotice, stamp.heldOffline, frame.offline])
      expect(words[lang]).toMatch(/өзі|сам|by itself|by themselves/);
});
