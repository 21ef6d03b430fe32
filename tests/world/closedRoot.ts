// Clicks inside a closed shadow root by WebDriver BiDi, which shows such roots to a client though not to scripts. Puppeteer's own queries
// are scripts.
import type { Browser, Page } from 'puppeteer-core';

interface Wire {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/** script.NodeRemoteValue. */
interface Node {
  readonly sharedId: string;
  readonly value?: { readonly shadowRoot?: Node | null };
}

/** The button of that accessible name in the root of the one element that `host` selects, pressed in its middle with the mouse. */
export async function clickInClosedRoot(page: Page, host: string, name: string): Promise<void> {
  await page.waitForSelector(host);
  const wire = wireOf(page.browser());
  const context = await contextOf(wire, page.url());
  const { result: element } = await ask<{ readonly result: Node }>(wire, 'script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(host)})`, target: { context }, awaitPromise: false,
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  const root = element.value?.shadowRoot?.sharedId;
  if (root === undefined) throw new Error(`no shadow root: ${host}`);
  const { nodes: [button] } = await ask<{ readonly nodes: readonly Node[] }>(wire, 'browsingContext.locateNodes', {
    context, startNodes: [{ sharedId: root }], locator: { type: 'accessibility', value: { role: 'button', name } },
  });
  if (button === undefined) throw new Error(`no such button in ${host}: ${name}`);
  const origin = { type: 'element', element: { sharedId: button.sharedId } };
  const actions = [{ type: 'pointerMove', x: 0, y: 0, origin }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
  await ask(wire, 'input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
}

/** Puppeteer has the connection, but not in its types. */
const wireOf = (browser: Browser): Wire => (browser as unknown as { readonly connection: Wire }).connection;

const ask = async <Result>(wire: Wire, method: string, params: object): Promise<Result> => (await wire.send(method, params)).result as Result;

async function contextOf(wire: Wire, url: string): Promise<string> {
  interface Tree { readonly contexts: readonly { readonly context: string; readonly url: string }[] }
  const { contexts } = await ask<Tree>(wire, 'browsingContext.getTree', { maxDepth: 0 });
  const found = contexts.find((context) => context.url === url);
  if (found === undefined) throw new Error(`no page at ${url}`);
  return found.context;
}
