// The thin end of the messages, for the page and the panel: no schema is needed to send what the types already hold.
import { browser } from 'wxt/browser';
import { AppError, type ErrorCode } from '../../core/errors.ts';
import type { Answer, Envelope, MessageData, MessageName, Pushes, Replies } from './protocol.ts';

/** Sends a message to the background and gives its reply. Throws AppError with the code of the refusal. */
export async function sendToBackground<Name extends MessageName>(name: Name, data: MessageData<Name>): Promise<Replies[Name]> {
  const message: Envelope<Name, MessageData<Name>> = { name, data };
  const answer = await browser.runtime.sendMessage<unknown, Answer<Replies[Name]> | undefined>(message);
  if (answer?.ok === true) return answer.value;
  throw new AppError((answer?.code ?? 'ERR_MESSAGE_REFUSED') as ErrorCode);
}

/** Calls `receive` with what the background pushes under this name; gives what ends that. Nothing but the background is heard. */
export function onPush<Name extends keyof Pushes>(name: Name, receive: (data: Pushes[Name]) => void): () => void {
  const listener = (message: Envelope<string, unknown>, sender: { readonly id?: string; readonly tab?: unknown }): void => {
    if (sender.id === browser.runtime.id && sender.tab === undefined && message.name === name) receive(message.data as Pushes[Name]);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
