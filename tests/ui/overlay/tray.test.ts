// @vitest-environment happy-dom
// How the overlay stands: first on the page, folded and moved as the person wants it, and what it says
// when the extension has gone.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageSnapshot } from '../../../src/core/draft/pageSnapshot.ts';
import { begin, press, run, view } from './onPage.ts';

beforeEach(begin);
afterEach(() => vi.restoreAllMocks());

describe('the tray', () => {
  it('tells the keys that open the panel, as the browser has them', async () => {
    const { root } = await run(
      vi.fn((page: PageSnapshot) => Promise.resolve(view(page, { keys: 'Ctrl+Alt+9' }))),
    );
    expect(root()?.querySelector('.primary')?.textContent).toBe(
      'Проверить и подписать (Ctrl+Alt+9)',
    );
    expect(root()?.querySelector('.law')?.textContent).toContain('Ctrl+Alt+9');
  });

  it('is the first stop of the page, before anything of it', async () => {
    const { root } = await run();
    const host = document.querySelector('komekshi-overlay');
    expect(host?.nextElementSibling).toBe(document.body);
    expect(root()?.querySelector('button')?.className).toBe('fold');
    expect(document.querySelector('komekshi-marks')?.previousElementSibling).toBe(document.body);
  });

  it('is folded to its first button and moved to the next corner, and both are kept; the focus stays', async () => {
    const { root, keep } = await run();
    const [toggle, aside] = root()?.querySelectorAll<HTMLButtonElement>('.bar > button') ?? [];
    press(aside);
    expect(keep).toHaveBeenLastCalledWith({ corner: 1, fold: 0 });
    root()?.querySelector<HTMLButtonElement>('.primary')?.focus();
    press(toggle);
    expect(keep).toHaveBeenLastCalledWith({ corner: 1, fold: 2 });
    expect(root()?.activeElement).toBe(toggle);
    expect(toggle?.getAttribute('aria-expanded')).toBe('false');
    expect(toggle?.ariaLabel).toMatch(/^Komekshi: проверка заказа\. По этим данным/);
    press(toggle);
    expect(keep).toHaveBeenLastCalledWith({ corner: 1, fold: 0 });
    expect(toggle?.getAttribute('aria-expanded')).toBe('true');
  });

  it('says that the page must be loaded anew once the extension has gone, and not where to press instead', async () => {
    const { root, orphan, openPanel } = await run();
    openPanel.mockRejectedValue(new Error('Extension context invalidated.'));
    orphan();
    press(root()?.querySelector('.primary'));
    const status = (): string => root()?.querySelector('[role=status]')?.textContent ?? '';
    await vi.waitFor(() => expect(status()).toContain('Загрузите страницу заново'));
    expect(openPanel).toHaveBeenCalledOnce();
    expect(status()).not.toContain('Панель не открылась');
  });
});
