// The extension's own pages in a real browser: what they can run and reach; and what the content
// script can get at. attacks/pageAndExtension.spec.ts tests a page that tries to frame or open them.
import { inContentScript } from '../world/isolatedWorld.ts';
import { openOrder } from '../world/journey.ts';
import { expect, test } from './fixtures.ts';

test('[M5] in Chromium the extension’s pages run no foreign code, make no markup from text and reach no foreign host over plain http', async ({
  extension,
}) => {
  const panel = await extension.context.newPage();
  await panel.goto(extension.page('sidepanel.html'));
  await expect(panel.locator('#root > *').first()).toBeVisible();
  const tried = await panel.evaluate(async () => {
    const outcome = (act: () => unknown): string => {
      try {
        act();
        return 'done';
      } catch (thrown) {
        return (thrown as Error).name;
      }
    };
    const script = document.createElement('script');
    script.append('window.ran = true');
    document.body.append(script);
    const style = document.createElement('style');
    style.append('body { --ran: true }');
    document.body.append(style);
    return {
      markup: outcome(() => {
        document.createElement('div').innerHTML = '<b>1</b>';
      }),
      // Within the call that a test makes the browser lets it pass.
      code: await new Promise((resolve) => {
        setTimeout(() => {
          resolve(
            outcome(() => {
              (0, eval)('1');
            }),
          );
        });
      }),
      address: outcome(() => new Worker('https://egov.kz/worker.js')),
      blob: outcome(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
      policy: outcome(() =>
        (
          window as unknown as {
            trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
          }
        ).trustedTypes.createPolicy('mine', {}),
      ),
      script: 'ran' in window,
      style: getComputedStyle(document.body).getPropertyValue('--ran'),
      fetched: await fetch('http://aleumet.egov.kz/').then(
        () => 'done',
        (thrown: unknown) => (thrown as Error).name,
      ),
    };
  });
  expect(tried).toEqual({
    markup: 'TypeError',
    code: 'EvalError',
    address: 'TypeError',
    blob: 'TypeError',
    policy: 'TypeError',
    script: false,
    style: '',
    fetched: 'TypeError',
  });
});

test('[M4] the content script gets at no storage of the extension', async ({ extension }) => {
  const { page } = await openOrder(extension);
  const areas = ['local', 'session', 'sync'].map(
    (area) =>
      `chrome.storage.${area}.get(null).then((kept) => Object.keys(kept).join(), () => 'refused')`,
  );
  expect(await inContentScript(page, extension.id, `Promise.all([${areas.join()}])`)).toEqual([
    'refused',
    'refused',
    '',
  ]);
});
