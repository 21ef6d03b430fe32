// The content script's own world on a page, to test what a compromised script there could do.
import type { Page } from '@playwright/test';

/**
 * The value of an expression, evaluated where the extension's content script runs; a promise is
 * waited for. Throws where there is no such world.
 */
export async function inContentScript(
  page: Page,
  extensionId: string,
  expression: string,
): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    worlds.push(context);
  });
  await session.send('Runtime.enable');
  const contextId =
    worlds.find(({ origin }) => origin === `chrome-extension://${extensionId}`)?.id ?? -1;
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    returnByValue: true,
    expression,
  });
  return result.value;
}
