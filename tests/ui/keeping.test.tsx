// @vitest-environment happy-dom
// A request that the person gives up, one that cannot be stored, and one that cannot be read: told
// as what they are, and nothing lost.
import { expect, it, onTestFinished, vi } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { steps } from '../../locales/panel.ts';
import { cancelling, inDoubt, nextSteps, outbox as words, states } from '../../locales/outbox.ts';
import { damagedRequest, unstored } from '../../locales/storage.ts';
import { AppError } from '../../src/core/errors.ts';
import { enqueue, next } from '../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import type { PanelPorts } from '../../src/ui/ports.ts';
import { NOW, REQUEST_ID, SIGNED, world, type World } from './fakePorts.ts';
import { giveKey, openSign } from './signing.tsx';
import { heading, press, show, text } from './stage.ts';

const queued = enqueue(SIGNED, 'key-1', NOW);
const sending = next(queued, { type: 'claimed' }, NOW);

async function openList(
  entries: readonly OutboxEntry[],
  ports: Partial<PanelPorts> = {},
): Promise<World> {
  const it_ = world(ports, { draft: null });
  it_.outbox.set(entries);
  await show(<Panel ports={it_.ports} />);
  await press(`Мои запросы (${String(entries.length)})`);
  return it_;
}

it.each<[string, OutboxEntry, string, string]>([
  ['that went nowhere', queued, cancelling.sure.ru, states.cancelled.ru],
  ['that may have arrived', sending, cancelling.sureInDoubt.ru, inDoubt.cancelled.ru],
])(
  'a request %s is given up once the person has said so twice, and can be erased',
  async (_what, entry, question, told) => {
    const it_ = await openList([entry]);
    await press(cancelling.button.ru);
    expect(text()).toContain(question);
    await press(cancelling.no.ru);
    expect(it_.outbox.get()).toEqual([entry]);
    await press(cancelling.button.ru);
    await press(cancelling.yes.ru);
    expect(text()).toContain(told);
    expect(text()).not.toContain(cancelling.button.ru);
    expect(document.activeElement).not.toBe(document.body);
    await press(words.erase.ru);
    await press(words.eraseYes.ru);
    expect(it_.outbox.get()).toEqual([]);
  },
);

it('a cancellation that cannot be stored is not shown as one', async () => {
  await openList([queued], {
    cancelSending: () => Promise.reject(new AppError('ERR_STORAGE_FULL')),
  });
  await press(cancelling.button.ru);
  await press(cancelling.yes.ru);
  expect(text()).toContain(errors.ERR_STORAGE_FULL.what.ru);
  expect(text()).toContain(states.queued.ru);
});

it('a request that waits without a network is said to go by itself', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  onTestFinished(() => online.mockRestore());
  await openList([queued]);
  expect(text()).toContain(cancelling.noNetwork.ru);
});

it('a signed request that found no room is saved as a file and stored after all', async () => {
  let full = true;
  const it_ = await openSign();
  const { submit } = it_.ports;
  const submitting = vi.fn<PanelPorts['submit']>((signature) =>
    full ? Promise.reject(new AppError('ERR_STORAGE_FULL')) : submit(signature),
  );
  Object.assign(it_.ports, { submit: submitting });
  await giveKey();
  expect(heading()).toBe(steps.sign.ru);
  for (const part of [errors.ERR_STORAGE_FULL.what.ru, unstored.notSent.ru])
    expect(text()).toContain(part);
  await press(unstored.save.ru);
  expect(it_.saved).toEqual([
    `komekshi-${REQUEST_ID.slice(0, 8)}.cms`,
    `komekshi-${REQUEST_ID.slice(0, 8)}.cms.key`,
  ]);
  await press(unstored.again.ru);
  expect(text()).toContain(unstored.notSent.ru);
  full = false;
  await press(unstored.again.ru);
  expect(heading()).toBe(steps.done.ru);
  expect(submitting.mock.calls.map(([{ signed }]) => signed)).toEqual([SIGNED, SIGNED, SIGNED]);
  await press(cancelling.button.ru);
  await press(cancelling.yes.ru);
  expect(text()).toContain(nextSteps.anew.ru);
});

it('a damaged record hides no other, and is erased only when asked to', async () => {
  const removeEntry = vi.fn<PanelPorts['removeEntry']>(() => Promise.resolve());
  await openList([queued], {
    removeEntry,
    watchDamaged: (told) => {
      told(['77777777-damaged']);
      return () => undefined;
    },
  });
  for (const part of [damagedRequest.what.ru, states.queued.ru, '77777777'])
    expect(text()).toContain(part);
  await press(damagedRequest.erase.ru);
  expect(removeEntry).not.toHaveBeenCalled();
  await press(words.eraseYes.ru);
  expect(removeEntry).toHaveBeenCalledWith('77777777-damaged');
});
