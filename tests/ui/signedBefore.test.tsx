// @vitest-environment happy-dom
// The same order a second time: told before the signature, gone on with knowingly by one press, and
// told to a panel whose order another one has signed meanwhile.
import { expect, it, vi } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { steps } from '../../locales/panel.ts';
import { report } from '../../locales/report.ts';
import { sign } from '../../locales/signing.ts';
import { AppError } from '../../src/core/errors.ts';
import { enqueue } from '../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import type { PanelPorts, SigningTerms } from '../../src/ui/ports.ts';
import { asSigned } from '../world/sealed.ts';
import { clearDraft } from './drafts.ts';
import { KEY, NOW, openDraft, PROVIDER, SIGNED, world, type World } from './fakePorts.ts';
import { giveKey } from './signing.tsx';
import { button, doing, heading, press, show, text } from './stage.ts';

const { order, applicant } = clearDraft();
/** For the person and the days of the order in hand. */
const SAME: OutboxEntry = enqueue(
  asSigned({
    ...SIGNED,
    about: {
      applicantIin: applicant.iin ?? '',
      applicant: 'Үлгі Айдана',
      supplier: PROVIDER.name,
      periodFrom: order.periodFrom ?? '2026-12-01',
      periodTo: order.periodTo ?? '2026-12-31',
    },
  }),
  KEY,
  NOW,
);
const TOLD = 'на это время здесь уже подписан: 22.11.2026 (отправляется)';

async function open(
  entries: readonly OutboxEntry[],
  changes: Partial<PanelPorts> = {},
): Promise<World> {
  const it_ = world(changes, {
    draft: openDraft(clearDraft(), { step: null }),
    settings: { providers: [PROVIDER] },
  });
  it_.outbox.set(entries);
  await show(<Panel ports={it_.ports} />);
  return it_;
}

const takeOn = (): Promise<void> =>
  doing(() => document.querySelector<HTMLInputElement>('.acknowledge input')?.click());

it('opens at what was signed before, and goes on after one press', async () => {
  await open([SAME]);
  expect(heading()).toBe(steps.report.ru);
  expect(text()).toContain(TOLD);
  expect(button(report.onward.ru).getAttribute('aria-disabled')).toBe('true');
  await takeOn();
  await press(report.onward.ru);
  expect(heading()).toBe(steps.sign.ru);
});

it('an order for other days opens at the signature', async () => {
  await open([enqueue(SIGNED, KEY, NOW)]);
  expect(heading()).toBe(steps.sign.ru);
});

it('is told to the panel that was about to sign it when another has', async () => {
  const asked = vi.fn<PanelPorts['sign']>(() => new Promise(() => undefined));
  const it_ = await open([], { sign: asked });
  expect(heading()).toBe(steps.sign.ru);
  await doing(() => it_.outbox.set([SAME]));
  expect(text()).toContain(sign.changed.ru);
  await giveKey();
  expect(asked).not.toHaveBeenCalled();
});

it('tells the signer what the person knew, and says where another window was first', async () => {
  const given: SigningTerms[] = [];
  await open([SAME], {
    sign: (terms) => {
      given.push(terms);
      return Promise.reject(new AppError('ERR_REQUEST_SIGNED_BEFORE'));
    },
  });
  await takeOn();
  await press(report.onward.ru);
  await giveKey();
  expect(given[0]?.earlier.map(({ requestId }) => requestId)).toEqual([SIGNED.requestId]);
  expect(text()).toContain(errors.ERR_REQUEST_SIGNED_BEFORE.what.ru);
});
