// The sending side of the messages, for the page and the panel. It needs no schema: the types hold
// what is sent.
import { browser } from 'wxt/browser';
import { AppError, type ErrorCode } from '../../core/errors.ts';
import type { Answer, Envelope, MessageData, MessageName, Pushes, Replies } from './protocol.ts';

/**
 * Firefox loses a message that arrives while it stops an idle background. The next one starts the
 * background again.
 */
const NODDING_OFF_MS = 50;

/**
 * Sends a message to the background and gives its reply. If nobody received it, it is sent once
 * more: every message must be safe to receive twice. Throws AppError with the code of the refusal.
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
 * Whether the extension that this script came with was updated, switched off or removed: its pages
 * are left with a script that nobody answers.
 */
export const isOrphan = (): boolean => (browser.runtime.id as string | undefined) === undefined;

/**
 * The result of `work`, unless the person stops waiting first: then the signal's reason. The work
 * continues, and has its own time limit.
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
