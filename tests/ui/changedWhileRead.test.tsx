// @vitest-environment happy-dom
// The step of signing under a page that works against it: what was read stays what is signed, and
// where a key is asked for is said.
import { describe, expect, it, vi } from 'vitest';
import { key as help } from '../../locales/help.ts';
import { review, steps } from '../../locales/panel.ts';
import { sign } from '../../locales/signing.ts';
import { parseRequest } from '../../src/core/request/parse.ts';
import { TOPICS } from '../../src/ui/help/topics.ts';
import type { OpenDraft, PanelPorts, SigningTerms } from '../../src/ui/ports.ts';
import { LANGS } from '../../src/core/lang.ts';
import { SIGNED } from './fakePorts.ts';
import { giveKey, openSign, statementShown } from './signing.tsx';
import { doing, heading, input, press, tick } from './stage.ts';

describe('the order changes while its text is read', () => {
  const OTHER = 'ТОО «Подменённый»';
  const suppliedBy = (open: OpenDraft, name: string): OpenDraft => ({
    ...open,
    capture: {
      ...open.capture,
      draft: { ...open.capture.draft, supplier: { ...open.capture.draft.supplier, name } },
    },
  });

  async function changedWhileRead(changes: Partial<PanelPorts> = {}) {
    const it_ = await openSign(changes);
    const before = it_.draft.get();
    const read = statementShown();
    if (before === null) throw new Error('no order');
    input('key-password').focus();
    await doing(() => it_.draft.set(suppliedBy(before, OTHER)));
    return { it_, before, read };
  }

  it('[K4] says so, leaves the text as it was read and the focus where it was, and signs nothing until it was looked through again', async () => {
    const signer = vi.fn(() => Promise.resolve({ signed: SIGNED, keyStatus: 'good' as const }));
    const { read } = await changedWhileRead({ sign: signer });
    const alert = document.querySelector('[role=alert]');
    expect(alert?.textContent).toContain(sign.changed.ru);
    expect(statementShown()).toBe(read);
    expect(document.activeElement?.id).toBe('key-password');
    await giveKey();
    expect(signer).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(alert);
    await press(sign.toReview.ru);
    expect(heading()).toBe(steps.review.ru);
    expect(document.activeElement?.tagName).toBe('H1');
    await press(review.onward.ru);
    expect(document.querySelector('[role=alert]')).toBeNull();
    const again = statementShown();
    expect([read.includes(OTHER), again.includes(OTHER)]).toEqual([false, true]);
    await giveKey();
    expect(signer).toHaveBeenCalledTimes(1);
    expect(
      parseRequest(
        (signer.mock.calls as unknown as [SigningTerms][])[0]?.[0].dtbs ?? new Uint8Array(),
      ).statement.replaceAll(/\n(– )?/g, ''),
    ).toBe(again);
  });

  it('[K4] changed back, is still said to have changed', async () => {
    const { it_, before } = await changedWhileRead();
    await doing(() => it_.draft.set(before));
    expect(document.querySelector('[role=alert]')?.textContent).toContain(sign.changed.ru);
  });

  it('[K4] in the language of the text chosen meanwhile, stays the order that was read', async () => {
    await changedWhileRead();
    await tick('statement-lang-choice-0');
    expect(document.querySelector('.statement')?.getAttribute('lang')).toBe('kk');
    expect(statementShown()).not.toContain(OTHER);
    expect(document.querySelector('[role=alert]')).not.toBeNull();
  });

  it('a provider that is forgotten in another window makes no other request of it in silence', async () => {
    const it_ = await openSign();
    await doing(() => it_.settings.set({ ...it_.settings.get(), providers: [] }));
    expect(document.querySelector('[role=alert]')?.textContent).toContain(sign.changed.ru);
  });

  it('a page that is closed, or is of somebody else, changes nothing of it', async () => {
    const it_ = await openSign();
    const before = it_.draft.get();
    for (const page of ['closed', 'other', 'unrelated', 'open'] as const) {
      await doing(() => it_.draft.set(before === null ? null : { ...before, page }));
      expect(document.querySelector('[role=alert]')).toBeNull();
    }
  });
});

const descriptionOf = (element: Element): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

it.each(LANGS)(
  '[P4] a key is said to be asked for in the panel alone, and never on a page: %s',
  async (lang) => {
    const it_ = await openSign();
    await doing(() => it_.settings.set({ ...it_.settings.get(), lang }));
    for (const id of ['key-file', 'key-password'])
      expect(descriptionOf(input(id)), id).toContain(sign.onlyHere[lang]);
    expect(
      TOPICS.find(({ id }) => id === 'key')?.points.some(
        ({ text: words }) => words[lang] === help.onlyHere[lang],
      ),
    ).toBe(true);
  },
);
