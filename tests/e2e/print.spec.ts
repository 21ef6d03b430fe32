// The text that is to be signed, on paper before the signature: all of it and nothing else, folded
// or open, in the dark too.
import type { Page } from '@playwright/test';
import { card } from '../../locales/card.ts';
import { outbox } from '../../locales/outbox.ts';
import { sign } from '../../locales/signing.ts';
import { readSignedData } from '../../src/core/crypto/cms.ts';
import { parseRequest } from '../../src/core/request/parse.ts';
import {
  addProvider,
  openOrder,
  openPanel,
  passTheChecks,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { expect, test } from './fixtures.ts';

/** What has ink on the paper, white on white not counted. */
async function printed(panel: Page): Promise<string> {
  await panel.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const text = await panel.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || node.textContent?.trim() === '') continue;
      if (!element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
        continue;
      if (getComputedStyle(element).color === 'rgb(0, 0, 0)') seen.push(node.textContent ?? '');
    }
    return seen.join('\n');
  });
  await panel.emulateMedia({ media: null, colorScheme: null });
  return text;
}

/** Lists are told by their marks on paper, parts by their headings. */
const plain = (text: string): string => text.replaceAll(/^– /gm, '').replaceAll(/\n+/g, '\n');

test('what is printed before the signature is the whole text that is signed', async ({
  world,
  extension,
}) => {
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  const folded = await printed(panel);
  await panel.getByText(sign.whole.ru, { exact: true }).click();
  await panel.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await panel.getByRole('button', { name: card.print.ru }).click();
  await expect(panel.locator('body[data-printed]')).toHaveCount(1);
  const open = await printed(panel);

  const requests = panel.getByRole('button', { name: /^Мои запросы/ });
  await requests.click();
  const ofRequests = await printed(panel);
  expect(ofRequests).toContain(outbox.title.ru);
  expect(ofRequests).not.toContain(open.split('\n')[0]);
  await panel.getByRole('button', { name: outbox.backToOrder.ru }).click();
  expect(await printed(panel)).toBe(open);

  await signAndSend(panel, await world.keyOf());
  await waitForDelivery(panel);
  const cms = (await world.provider.kept()).at(-1);
  const { content } = readSignedData(cms ?? new Uint8Array());
  const { statement } = parseRequest(content ?? new Uint8Array());
  expect(open).toBe(plain(statement));
  expect(folded).toBe(open);
});
