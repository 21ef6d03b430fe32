// The thin end of the messages, for the page and the panel: no schema is needed to send what the types already hold.
import { browser } from 'wxt/browser';
import { AppError, type ErrorCode } from '../../core/errors.ts';
import type { Answer, Envelope, MessageData, MessageName, Pushes, Replies } from './protocol.ts';

/** Firefox lets nobody hear a message that comes while it ends an idle background; the next one starts it anew. */
const NODDING_OFF_MS = 50;

/**
 * Sends a message to the background and gives its reply. Where nobody heard it, it is sent once
 * more: no message may mean more when it comes twice. Throws AppError with the code of the refusal.
 */
export async function sendToBackground<Name extends MessageName>(
  name: Name,
  data: MessageData<Name>,
): Promise<Replies[Name]> {
  const message: Envelope<Name, MessageData<Name>> = { name, data };
  const send = () =>
    browser.runtime.sendMessage<unknown, Answer<Replies[Name]> | undefined>(message);
  const answer = await send().catch(async () => {
    await new Promise((resolve) => {
      setTimeout(resolve, NODDING_OFF_MS);
    });
    return send();
  });
  if (answer?.ok === true) return answer.value;
  throw new AppError((answer?.code ?? 'ERR_MESSAGE_REFUSED') as ErrorCode);
}

/**
 * What `work` gives, unless the person stops waiting first: then the signal's reason. The work goes
 * on unheard, and is bounded by itself.
 */
export function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  return Promise.race([work, stopped]);
}

/**
 * Calls `receive` with what the background pushes under this name; gives what ends that. Nothing
 * but the background is heard.
 */
export function onPush<Name extends keyof Pushes>(
  name: Name,
  receive: (data: Pushes[Name]) => void,
): () => void {
  const listener = (
    message: Envelope<string, unknown>,
    sender: { readonly id?: string; readonly tab?: unknown },
  ): void => {
    if (sender.id === browser.runtime.id && sender.tab === undefined && message.name === name)
      receive(message.data as Pushes[Name]);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
