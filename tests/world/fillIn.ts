// A text in a field of the panel, as the panel hears of it in either browser.
import type { Locator } from '@playwright/test';
import { isFirefox, typeKeys } from './bidi.ts';

/**
 * In place of what stands there. Playwright's own `fill` sets the value in Firefox by the page's
 * setter, where React takes it for its own doing: there it is typed.
 */
export async function fillIn(field: Locator, text: string): Promise<void> {
  const page = field.page();
  if (!isFirefox(page)) return field.fill(text);
  await field.focus();
  await field.selectText();
  if (text === '') await page.keyboard.press('Delete');
  else await typeKeys(page, text);
}
