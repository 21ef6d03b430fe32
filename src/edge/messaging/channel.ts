// The background's end of the messages: the sole listener. Refuses by default: unknown name, other
// sender, any key too many.
import { browser } from 'wxt/browser';
import { AppError, asAppError } from '../../core/errors.ts';
import { PORTAL_MATCHES } from '../net/hosts.ts';
import {
  envelope,
  MESSAGES,
  type Answer,
  type Envelope,
  type MessageData,
  type MessageName,
  type Pushes,
  type Replies,
  type SenderKind,
} from './protocol.ts';
import { classify, type Sender, type SenderFacts } from './sender.ts';

/** Handlers are called within the turn of the message, so that one that needs the person's gesture still has it. */
export type Handlers = {
  readonly [Name in MessageName]: (
    data: MessageData<Name>,
    sender: Sender,
  ) => Promise<Replies[Name]>;
};

/** Begins to listen. To be called in the first turn of the background. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: SenderFacts, reply: (answer: Answer<unknown>) => void) => {
      void answer(handlers, message, sender).then(reply);
      return true;
    },
  );
}

/** The answer to one message: never throws, and of a failure tells the code alone. */
export function answer(
  handlers: Handlers,
  message: unknown,
  sender: SenderFacts,
): Promise<Answer<unknown>> {
  try {
    return dispatch(handlers, message, sender).then((value) => ({ ok: true, value }), refusal);
  } catch (thrown) {
    return Promise.resolve(refusal(thrown));
  }
}

function dispatch(handlers: Handlers, message: unknown, from: SenderFacts): Promise<unknown> {
  const sender = classify(from, {
    id: browser.runtime.id,
    base: browser.runtime.getURL('/'),
    pages: PORTAL_MATCHES,
  });
  const { success, data: parsed } = envelope.safeParse(message);
  if (sender === null || !success || !Object.hasOwn(MESSAGES, parsed.name))
    throw new AppError('ERR_MESSAGE_REFUSED');
  const name = parsed.name as MessageName;
  const allowed: readonly SenderKind[] = MESSAGES[name].from;
  const data = MESSAGES[name].data.safeParse(parsed.data);
  if (!allowed.includes(sender.kind) || !data.success) throw new AppError('ERR_MESSAGE_REFUSED');
  const handle = handlers[name] as (data: unknown, sender: Sender) => Promise<unknown>;
  return handle(data.data, sender);
}

const refusal = (thrown: unknown): Answer<never> => ({ ok: false, code: asAppError(thrown).code });

/** Tells the page of one tab, its top frame only. A tab where nobody listens is no failure. */
export async function push<Name extends keyof Pushes>(
  tabId: number,
  name: Name,
  data: Pushes[Name],
): Promise<void> {
  const message: Envelope<Name, Pushes[Name]> = { name, data };
  await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
}
