// The number on the icon: what waits for the person, with words for whoever cannot see it.
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { enqueue } from '../../src/core/submission/outbox.ts';
import { tellOnIcon } from '../../src/extension/background/badge.ts';
import { keyOf, sampleSigned } from '../core/submission/sample.ts';

const [setBadgeText, setTitle] = [vi.fn(() => Promise.resolve()), vi.fn(() => Promise.resolve())];
beforeEach(() => {
  Object.assign(fakeBrowser, { action: { setBadgeText, setTitle } });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ name: 'Komekshi' }) });
});

it('counts, and goes with what it counted', async () => {
  const at = Date.now();
  const lapsing = enqueue(sampleSigned(1, { expiresAt: at + 3_600_000 }), keyOf(1), at);
  await tellOnIcon([lapsing], 'ru');
  expect(setBadgeText).toHaveBeenLastCalledWith({ text: '1' });
  expect(setTitle).toHaveBeenLastCalledWith({ title: 'Komekshi: 1 запрос ждёт вас' });
  await tellOnIcon([], 'ru');
  expect(setBadgeText).toHaveBeenLastCalledWith({ text: '' });
  expect(setTitle).toHaveBeenLastCalledWith({ title: 'Komekshi' });
});
