// Whether the focus is visible: compares the pixels around each tab stop with the focus and
// without.
import type { Page } from '@playwright/test';
import type { AccessibleNode } from '../../world/accessibility.ts';
import type { Keyboard } from './keyboard.ts';

const MARGIN = 6;

/**
 * The tab stops that look the same with and without the focus, from the current one to the last one
 * named. Nothing may scroll meanwhile.
 */
export async function unseenStops(
  page: Page,
  keyboard: Keyboard,
  last: string,
): Promise<readonly string[]> {
  const unseen: string[] = [];
  for (;;) {
    const node = await keyboard.view.focused();
    if (node === null) throw new Error(`the focus was lost before ${last}`);
    const clip = await around(keyboard, node);
    const focused = await page.screenshot({ clip });
    await keyboard.press('Tab');
    if ((await page.screenshot({ clip })).equals(focused)) unseen.push(`${node.role} ${node.name}`);
    if (node.name.includes(last)) return unseen;
  }
}

async function around({ view }: Keyboard, node: AccessibleNode) {
  const { x, y, width, height } = await view.box(node);
  return {
    x: Math.max(0, x - MARGIN),
    y: Math.max(0, y - MARGIN),
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
  };
}
