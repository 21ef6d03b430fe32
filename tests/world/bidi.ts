// WebDriver BiDi beneath Playwright's pages of a stock Firefox
// (https://w3c.github.io/webdriver-bidi): what Playwright itself does not do there. It reaches into
// the pinned version's own objects, in this file alone.
import type { BrowserContext, Page } from '@playwright/test';

export interface BidiSession {
  /** The navigable of a page; empty for the browser's own. */
  readonly sessionId: string;
  readonly connection: {
    readonly _browsingContextToSession: ReadonlyMap<string, unknown>;
    readonly _transport: { onmessage: (message: Message) => void };
    _dispatchMessage(message: object): void;
  };
  send(method: string, params: object): Promise<unknown>;
}

interface Message {
  readonly type?: string;
  readonly method?: string;
  readonly params?: {
    readonly context?: string;
    readonly url?: string;
    readonly download?: string;
    readonly userContext?: string;
    readonly parent?: null;
  };
}

interface Own<Kind> {
  readonly _connection: { toImpl(of: unknown): Kind };
}

export const browserSession = (context: BrowserContext): BidiSession =>
  (context as unknown as Own<{ _browser: { _browserSession: BidiSession } }>)._connection.toImpl(
    context,
  )._browser._browserSession;

export const isFirefox = (page: Page): boolean =>
  page.context().browser()?.browserType().name() === 'firefox';

export const pageSession = (page: Page): BidiSession =>
  (page as unknown as Own<{ delegate: { _session: BidiSession } }>)._connection.toImpl(page)
    .delegate._session;

/** Installs an unpacked extension until the browser ends. */
export const installExtension = (context: BrowserContext, folder: string): Promise<unknown> =>
  browserSession(context).send('webExtension.install', {
    extensionData: { type: 'path', path: folder },
  });

/** Adds what Playwright needs and Firefox does not send. */
export function completeEvents(context: BrowserContext): void {
  const { _transport: transport, _browsingContextToSession: known } =
    browserSession(context).connection;
  const receive = transport.onmessage;
  transport.onmessage = (message) => {
    const { method = '', params = {} } = message;
    const opened = params.context;
    // A tab opened by a page of the extension exists from its first navigation on.
    if (
      method === 'browsingContext.navigationStarted' &&
      opened !== undefined &&
      !known.has(opened) &&
      params.url?.startsWith('moz-extension:') === true
    ) {
      receive({
        type: 'event',
        method: 'browsingContext.contextCreated',
        params: { context: opened, url: 'about:blank', userContext: 'default', parent: null },
      });
    }
    // A download from a blob is no navigation and has no id that Playwright knows. Its URL serves
    // as one.
    const isDownload = method.startsWith('browsingContext.download') && params.url !== undefined;
    receive(isDownload ? { ...message, params: { download: params.url, ...params } } : message);
  };
}

/** Runs in the browser's own window, with its rights; the function stands alone, argument and value are JSON. */
export async function inBrowser<Argument, Value>(
  context: BrowserContext,
  act: (argument: Argument) => Value | Promise<Value>,
  argument: Argument,
): Promise<Value> {
  const session = browserSession(context);
  const { contexts } = (await session.send('browsingContext.getTree', {
    maxDepth: 0,
    'moz:scope': 'chrome',
  })) as { contexts: readonly { context: string }[] };
  const answer = (await session.send('script.callFunction', {
    // tsx names functions with a helper outside of them, which must exist here too.
    functionDeclaration: `async (argument) => { const __name = (named) => named; return JSON.stringify(await (${String(act)})(JSON.parse(argument)) ?? null); }`,
    arguments: [{ type: 'string', value: JSON.stringify(argument) }],
    target: { context: contexts[0]?.context },
    awaitPromise: true,
    resultOwnership: 'none',
  })) as { type: string; result: { value: string }; exceptionDetails?: { text: string } };
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return JSON.parse(answer.result.value) as Value;
}

/**
 * Types as a keyboard does whose layout has all of these letters; Playwright knows the American
 * one, and puts other letters in by a script that pages of extensions do not have.
 */
export async function typeKeys(page: Page, text: string): Promise<void> {
  const session = pageSession(page);
  const actions = Array.from(text).flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  await session.send('input.performActions', {
    context: session.sessionId,
    actions: [{ type: 'key', id: 'letters', actions }],
  });
}

const MOVING_MS = 15_000,
  LOOK_MS = 50;

/**
 * A tab that opens a page of the extension moves to another process, and Firefox may not report the
 * new document. Waits until it is there and reports it to Playwright. Does nothing for a page of
 * the web.
 */
export async function arriveAtExtension(page: Page, address = 'moz-extension:'): Promise<void> {
  const session = pageSession(page);
  const end = Date.now() + MOVING_MS;
  while (!page.isClosed()) {
    const url = await urlWhenLoaded(session).catch(() => null);
    if (url?.startsWith(address) === true) return tellOf(session, page, url);
    if (url?.startsWith('http') === true) return;
    if (Date.now() > end)
      throw new Error(`the page of the extension does not come up: ${String(url)}`);
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_MS);
    });
  }
}

async function urlWhenLoaded(session: BidiSession): Promise<string> {
  const { result } = (await session.send('script.evaluate', {
    expression: 'document.readyState === "complete" ? location.href : ""',
    target: { context: session.sessionId },
    awaitPromise: false,
  })) as { result: { value: string } };
  return result.value;
}

async function tellOf(session: BidiSession, page: Page, url: string): Promise<void> {
  const context = session.sessionId;
  const { realms } = (await session.send('script.getRealms', { context, type: 'window' })) as {
    realms: readonly object[];
  };
  const tell = (method: string, params: object): void =>
    session.connection._dispatchMessage({ type: 'event', method, params });
  if (page.url() !== url)
    tell('browsingContext.navigationCommitted', { context, url, navigation: null });
  // Those that it knows it leaves as they are.
  for (const realm of realms) tell('script.realmCreated', realm);
  tell('browsingContext.domContentLoaded', { context, url });
  tell('browsingContext.load', { context, url });
}

/** Firefox does not report either that a moved page was closed. */
export async function closeMoved(page: Page): Promise<void> {
  const session = pageSession(page);
  const closed = page.waitForEvent('close');
  await session.send('browsingContext.close', { context: session.sessionId, promptUnload: false });
  session.connection._dispatchMessage({
    type: 'event',
    method: 'browsingContext.contextDestroyed',
    params: { context: session.sessionId, parent: null },
  });
  await closed;
}
