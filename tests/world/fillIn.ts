// A text in a field of the panel, as the panel hears of it in either browser.
import type { Locator } from '@playwright/test';
import { isFirefox, typeKeys } from './bidi.ts';

/**
 * Replaces the current text. In Firefox Playwright's own `fill` uses the page's setter, and React
 * takes the change for its own. So there the text is typed.
 */
export async function fillIn(field: Locator, text: string): Promise<void> {
  const page = field.page();
  if (!isFirefox(page)) return field.fill(text);
  await field.focus();
  await field.selectText();
  if (text === '') await page.keyboard.press('Delete');
  else await typeKeys(page, text);
}
