// The panel before there is an order: not there yet, none, failed, and an order whose page was closed.
import { AppError } from '../../src/core/errors.ts';
import type { State } from './gallery.ts';
import { panel } from './panelStates.tsx';

const failing = (_next: unknown, fail: (error: AppError) => void): (() => void) => {
  fail(new AppError('ERR_STORAGE_UNAVAILABLE'));
  return () => undefined;
};

export const empty: State = { element: panel({ draft: null }) };
export const loading: State = { element: panel({ ports: { watchDraft: () => () => undefined } }) };
export const failed: State = { element: panel({ ports: { watchDraft: failing } }) };
export const settingsFailed: State = { element: panel({ ports: { watchSettings: failing } }) };
export const offline: State = {
  element: panel(),
  setUp: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    dispatchEvent(new Event('offline'));
    return Promise.resolve();
  },
};
export const production: State = { element: panel({ ports: { trust: 'production' } }) };
