// A message finds a background that is just being ended: it is sent again, once.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sendToBackground } from '../../../src/edge/messaging/client.ts';

const unheard = new Error('Could not establish connection. Receiving end does not exist.');
const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
  Object.assign(fakeBrowser.runtime, { sendMessage });
});
afterEach(() => {
  vi.useRealTimers();
});

it('sends the same message again and gives its reply', async () => {
  sendMessage.mockRejectedValueOnce(unheard).mockResolvedValueOnce({ ok: true, value: null });
  const reply = sendToBackground('panel.open', {});
  await vi.runAllTimersAsync();
  expect(await reply).toBeNull();
  expect(sendMessage.mock.calls).toEqual(Array(2).fill([{ name: 'panel.open', data: {} }]));
});

it('gives up after the second', async () => {
  sendMessage.mockRejectedValue(unheard);
  const reply = sendToBackground('panel.open', {}).catch((thrown: unknown) => thrown);
  await vi.runAllTimersAsync();
  expect(await reply).toBe(unheard);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it('takes a refusal for an answer', async () => {
  sendMessage.mockResolvedValue({ ok: false, code: 'ERR_MESSAGE_REFUSED' });
  await expect(sendToBackground('panel.open', {})).rejects.toMatchObject({
    code: 'ERR_MESSAGE_REFUSED',
  });
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
