// @vitest-environment happy-dom
// What the overlay says of a report, and that it leaves the page alone.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '../../../src/core/draft/draft.ts';
import { checkDraft } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import type { PageSnapshot } from '../../../src/core/draft/pageSnapshot.ts';
import { runOverlay } from '../../../src/ui/overlay/run.ts';
import { overlayView } from '../../../src/ui/overlay/view.ts';
import { PEOPLE } from '../../world/people.ts';
import { begin, closedRoot, marks, onForm, open, press, run, view } from './onPage.ts';

beforeEach(begin);
afterEach(() => vi.restoreAllMocks());

it.each([
  ['ru', ['1 вероятный отказ', '2 вероятных отказа', '5 вероятных отказов', '21 вероятный отказ']],
  [
    'kk',
    ['1 ықтимал бас тарту', '2 ықтимал бас тарту', '5 ықтимал бас тарту', '21 ықтимал бас тарту'],
  ],
  ['en', ['1 likely refusal', '2 likely refusals', '5 likely refusals', '21 likely refusals']],
] as const)('counts in %s as it is spoken', (lang, expected) => {
  const { report } = checkDraft(emptyDraft(), currentPack, { asOf: '2025-12-31', trust: 'world' });
  const finding = report.findings[0];
  if (finding === undefined) throw new Error('no finding');
  const many = (n: number) => ({
    ...report,
    findings: Array.from({ length: n }, () => ({
      ...finding,
      outcome: 'failed' as const,
      severity: 'blocking' as const,
      acknowledged: false,
    })),
  });
  expect([1, 2, 5, 21].map((n) => overlayView(many(n), {}, lang).words.counts)).toEqual(expected);
});

describe('on the ordering form', () => {
  it('shows verdict, findings and provisions, and the way on', async () => {
    const { root, openPanel } = await run();
    expect(root()?.querySelector('[role=status]')?.textContent).toContain('вероятно, откажут');
    const finding = root()?.querySelector('li')?.textContent;
    expect(finding).toContain('Вероятный отказ');
    expect(finding).toContain('статья 163');
    press(
      [...(root()?.querySelectorAll('button') ?? [])].find(
        (button) => button.textContent === 'Проверить и подписать',
      ),
    );
    expect(openPanel).toHaveBeenCalledOnce();
  });

  it('[K4] heeds no press that a script makes up, should one get hold of the closed root', async () => {
    const { root, openPanel } = await run();
    const [button] = root()?.querySelectorAll<HTMLButtonElement>('.primary') ?? [];
    button?.click();
    for (const made of [
      new MouseEvent('click', { bubbles: true }),
      new PointerEvent('click', { bubbles: true }),
      new Event('click'),
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }),
    ])
      button?.dispatchEvent(made);
    expect(openPanel).not.toHaveBeenCalled();
    press(button);
    expect(openPanel).toHaveBeenCalledOnce();
  });

  it('marks the field that the finding is about', async () => {
    await run();
    const mark = marks()?.querySelector('.mark');
    expect(mark?.getAttribute('aria-label')).toMatch(/^Вероятный отказ: /);
    expect(mark?.getAttribute('aria-expanded')).toBe('false');
  });

  it('says where the panel is when it did not open', async () => {
    const { root } = await run(
      undefined,
      vi.fn(() => Promise.reject(new Error('no gesture'))),
    );
    press(root()?.querySelector('.primary'));
    await vi.waitFor(() =>
      expect(root()?.querySelector('[role=status]')?.textContent).toContain('Панель не открылась'),
    );
  });

  it('goes to the field', async () => {
    const { root } = await run();
    press(root()?.querySelector('li button'));
    expect((document.activeElement as HTMLInputElement).value).toBe(PEOPLE.wife.birthDate);
  });

  it('follows a later report, in another language', async () => {
    const { capture, push, root } = await run();
    const [page] = capture.mock.calls[0] ?? [];
    push(view(page as PageSnapshot, { lang: 'kk', asOf: '2026-01-01' }));
    expect(root()?.querySelector('section')?.lang).toBe('kk');
    expect(root()?.querySelector('[role=status]')?.textContent).not.toContain('ықтимал');
  });

  it('leaves whoever reads a note at the same mark, the note open, when a later report comes', async () => {
    // Without layout every mark stands on every other: each element gets a row of its own.
    const rows = [...document.querySelectorAll('*')];
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      return new DOMRect(100, 100 * (1 + rows.indexOf(this)), 50, 20);
    });
    Object.defineProperty(document.documentElement, 'scrollWidth', {
      value: 1000,
      configurable: true,
    });
    const { capture, push } = await run();
    const mark = marks()?.querySelector<HTMLButtonElement>('.mark');
    mark?.focus();
    press(mark);
    push(view(capture.mock.calls[0]?.[0] as PageSnapshot, { lang: 'kk' }));
    const next = marks()?.querySelector<HTMLButtonElement>('.mark');
    expect(next).not.toBe(mark);
    expect(marks()?.activeElement).toBe(next);
    expect(next?.getAttribute('aria-expanded')).toBe('true');
  });

  it('reads again after a change, once', async () => {
    const { capture } = await run();
    const input = document.querySelector<HTMLInputElement>('input[type=date]');
    if (input !== null) input.value = '1980-01-01';
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    // The pause between two looks is a multiple of what a look takes, and here it takes long.
    await vi.waitFor(() => expect(capture).toHaveBeenCalledTimes(2), 20_000);
  });

  it('is closed to the page, changes none of its nodes and goes without a trace', async () => {
    const [head, body] = [document.head.outerHTML, document.body.outerHTML];
    const globals = Object.keys(globalThis).length;
    const { end } = await run();
    const host = document.querySelector('komekshi-overlay');
    expect(host?.shadowRoot).toBeNull();
    expect(closedRoot()?.mode).toBe('closed');
    end();
    expect(document.querySelector('komekshi-overlay')).toBeNull();
    expect([document.head.outerHTML, document.body.outerHTML]).toEqual([head, body]);
    expect(Object.keys(globalThis)).toHaveLength(globals);
  });

  it('shows page text as text', async () => {
    const text = '<img src=x onerror=alert(1)>';
    const { root } = await run(
      vi.fn((page: PageSnapshot) =>
        Promise.resolve({ ...view(page), words: { ...view(page).words, verdict: text } }),
      ),
    );
    expect(root()?.querySelector('img')).toBeNull();
    expect(root()?.querySelector('[role=status]')?.textContent).toContain(text);
  });
});

it('[P1] has one reading on its way at most, however often it is to look again, and reads once more in the end', async () => {
  const replies: (() => void)[] = [];
  const capture = vi.fn(
    (page: PageSnapshot) =>
      new Promise<ReturnType<typeof view>>((resolve) => {
        replies.push(() => resolve(view(page)));
      }),
  );
  let again: (now: { readonly given: boolean }) => void = () => undefined;
  const onConsent = (ask: typeof again) => {
    again = ask;
    return () => undefined;
  };
  const found = vi.fn(() => onForm());
  const end = runOverlay(document, {
    found,
    keep: () => undefined,
    isOrphan: () => false,
    onConsent,
    capture,
    openPanel: () => Promise.resolve(null),
    onReport: () => () => undefined,
  });
  await vi.waitFor(() => expect(capture).toHaveBeenCalledOnce());
  for (let n = 0; n < 20; n++) again({ given: true });
  await Promise.resolve();
  expect([found.mock.calls.length, capture.mock.calls.length]).toEqual([1, 1]);
  replies[0]?.();
  await vi.waitFor(() => expect(capture).toHaveBeenCalledTimes(2));
  replies[1]?.();
  await vi.waitFor(() => expect(closedRoot()).toBeDefined());
  expect([found.mock.calls.length, capture.mock.calls.length]).toEqual([2, 2]);
  end();
});

describe('elsewhere', () => {
  it('sends nothing and adds nothing', async () => {
    open('news');
    const { capture } = await run();
    expect(capture).not.toHaveBeenCalled();
    expect(document.querySelector('komekshi-overlay')).toBeNull();
  });
});
