// @vitest-environment happy-dom
// When the page is looked at again.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPage } from '../../../src/edge/page/watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it.each(['input', 'prerenderingchange'])(
  'looks once more at %s, though nothing in the tree changes',
  (event) => {
    const changed = vi.fn();
    const end = watchPage(document, changed);
    vi.runAllTimers();
    changed.mockClear();
    document.dispatchEvent(new Event(event));
    vi.runAllTimers();
    expect(changed).toHaveBeenCalledOnce();
    end();
    document.dispatchEvent(new Event(event));
    vi.runAllTimers();
    expect(changed).toHaveBeenCalledOnce();
  },
);
