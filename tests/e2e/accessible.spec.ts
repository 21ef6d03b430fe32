// Accessibility of the panel, the options and the overlay in the real extension: what the gallery
// (gallery.spec.ts: every state, language, theme and width) cannot show, such as a journey, the
// closed root and the focus ring.
import { expect, type Page } from '@playwright/test';
import { options } from '../../locales/options.ts';
import { overlay as overlayWords } from '../../locales/overlay.ts';
import { frame, provider, review } from '../../locales/panel.ts';
import { report } from '../../locales/report.ts';
import { sign } from '../../locales/signing.ts';
import { factNames, relations } from '../../locales/words.ts';
import type { Texts } from '../../src/core/rules/rule.ts';
import { LANG_NAMES } from '../../src/ui/parts/Frame.tsx';
import { LANGS } from '../../src/core/lang.ts';
import { accessibleView } from '../world/accessibility.ts';
import { correct, openOrder, openPanel, type OrderingPage } from '../world/journey.ts';
import { PEOPLE } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { auditOf, auditOfClosedRoot, type Audit } from './accessible/audit.ts';
import { unseenStops } from './accessible/focusRing.ts';
import { keyboardOn } from './accessible/keyboard.ts';
import { openKazakhOrder, panelAsPage, test } from './accessible/setting.ts';
import { visitEveryState } from './accessible/states.ts';
import { foreignWords } from './accessible/words.ts';

/** Everything folded is opened, so that it is judged too. */
const unfold = (panel: Page): Promise<void> =>
  panel.evaluate(() =>
    document.querySelectorAll('details').forEach((details) => {
      details.open = true;
    }),
  );

/** The spacing that text must bear without loss (WCAG 1.4.12), for as long as the page is open. */
const spaceOut = (panel: Page): Promise<void> =>
  panel.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
    );
    document.adoptedStyleSheets = [sheet];
  });

const expectClean = async (state: string, audit: Audit): Promise<void> =>
  expect(await audit.problems(), state).toEqual([]);

test.describe('the panel', () => {
  test('each state in Kazakh at 320 px, the text spaced out: clean, and no word of another language', async ({
    world,
    extension,
  }) => {
    await openKazakhOrder(extension);
    const panel = await panelAsPage(extension, 'kk', 320);
    await spaceOut(panel);
    const [audit, view, foreign] = [
      await auditOf(panel),
      await accessibleView(panel),
      foreignWords('kk'),
    ];
    await visitEveryState({
      panel,
      world,
      lang: 'kk',
      look: async (state) => {
        await unfold(panel);
        await expectClean(state, audit);
        expect(foreign(await view.names()), state).toEqual([]);
      },
    });
  });

  test('speaks as the page does until the person chooses, and so does what is signed', async ({
    extension,
  }) => {
    const panel = await openPanel(extension, await openKazakhOrder(extension), 'kk');
    await correct(panel, 'assistant.relation');
    await panel.getByLabel(relations.spouse.kk, { exact: true }).check();
    await panel.getByRole('button', { name: review.onward.kk }).click();
    await panel.getByLabel(provider.byHand.kk).check();
    await panel.getByRole('button', { name: provider.onward.kk }).click();
    await expect(panel.locator('.statement').first()).toHaveAttribute('lang', 'kk');
  });

  for (const forcedColors of ['none', 'active'] as const) {
    test(`the focus is seen at each stop, forced colours: ${forcedColors}`, async ({
      extension,
    }) => {
      await openOrder(extension);
      // So high that nothing scrolls.
      const panel = await panelAsPage(extension, 'ru', 360, 6500);
      await panel.emulateMedia({ forcedColors });
      const keyboard = await keyboardOn(panel);
      const expectSeen = async (last: Texts): Promise<void> => {
        await panel.locator('h1').focus();
        await keyboard.press('Tab');
        expect(await unseenStops(panel, keyboard, last.ru)).toEqual([]);
      };
      const press = ({ ru }: Texts): Promise<void> =>
        panel.getByRole('button', { name: ru, exact: true }).click();
      await correct(panel, 'filer.role');
      await expectSeen(factNames['filer.role']);
      await press(review.onward);
      await expectSeen(report.onward);
      await press(frame.back);
      await correct(panel, 'assistant.relation');
      await panel.getByLabel(relations.spouse.ru, { exact: true }).check();
      await press(review.onward);
      await panel.getByLabel(provider.byHand.ru).check();
      await expectSeen(provider.onward);
      await press(provider.onward);
      await expectSeen(sign.buttonByHand);
    });
  }
});

test('the options in each language, in forced colours too', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(extension.page('options.html'));
  await page.getByLabel(provider.address.ru).fill(PROVIDER_ORIGIN);
  await page.getByRole('button', { name: provider.lookUp.ru }).click();
  await page.getByRole('button', { name: provider.confirm.ru }).click();
  await page.getByRole('button', { name: options.eraseButton.ru }).click();
  const [audit, view] = [await auditOf(page), await accessibleView(page)];
  for (const lang of LANGS) {
    await page.getByRole('button', { name: LANG_NAMES[lang] }).click();
    await expect(page.getByRole('heading', { level: 1, name: options.title[lang] })).toBeVisible();
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ forcedColors });
      await expectClean(`${lang}, ${forcedColors}`, audit);
    }
    expect(foreignWords(lang)(await view.names()), lang).toEqual([]);
  }
});

test.describe('the overlay', () => {
  /** The overlay with its findings and a note unfolded, however much room there is. */
  async function unfolded({ overlay }: OrderingPage, lang: 'kk' | 'ru'): Promise<void> {
    if ((await overlay.all('button', overlayWords.expand[lang])).length > 0)
      await overlay.click('button', overlayWords.expand[lang]);
    await overlay.first('button', overlayWords.collapse[lang]);
  }

  for (const { width, height } of [
    { width: 320, height: 640 },
    { width: 1280, height: 900 },
  ]) {
    test(`passes axe in its closed root at ${width} px, in forced colours too`, async ({
      extension,
    }) => {
      const order = await openOrder(extension);
      await order.page.setViewportSize({ width, height });
      const audit = await auditOfClosedRoot(order.page, 'komekshi-overlay', extension.id);
      expect(
        await audit.ask(
          (root) => getComputedStyle(root.querySelector('section') as Element).backgroundColor,
        ),
        'a ground of its own',
      ).toMatch(/^rgb\(/);
      for (const forcedColors of ['none', 'active'] as const) {
        await order.page.emulateMedia({ forcedColors });
        await expectClean(`as it stands, forced colours: ${forcedColors}`, audit);
      }
      await order.page.emulateMedia({ forcedColors: 'none' });
      if (width < 1000) return;
      for (const button of [overlayWords.collapse, overlayWords.fold]) {
        await order.overlay.click('button', button.ru);
        await expectClean(button.ru, audit);
      }
    });
  }

  test('speaks Kazakh alone on a page in Kazakh', async ({ extension }) => {
    const order = await openKazakhOrder(extension);
    await unfolded(order, 'kk');
    const audit = await auditOfClosedRoot(order.page, 'komekshi-overlay', extension.id);
    const texts = await audit.ask((root) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element.textContent,
        element.ariaLabel ?? '',
      ]),
    );
    expect(texts.join()).toContain(overlayWords.likelyRefused.kk);
    expect(foreignWords('kk')(texts)).toEqual([]);
  });

  test('has one landmark, one heading, and its controls in the order in which they stand', async ({
    extension,
  }) => {
    const order = await openOrder(extension);
    await unfolded(order, 'ru');
    expect(await order.overlay.all('region', overlayWords.region.ru)).toHaveLength(1);
    expect(await order.overlay.all('heading', 'Komekshi')).toHaveLength(1);
    const keyboard = await keyboardOn(order.page);
    await keyboard.press('Tab');
    const names = [
      overlayWords.fold,
      overlayWords.aside,
      overlayWords.sign,
      overlayWords.collapse,
      overlayWords.goTo,
    ];
    for (const { ru } of names) {
      expect(await keyboard.focused()).toContain(`button ${ru}`);
      await keyboard.press('Tab');
    }
  });

  for (const forcedColors of ['none', 'active'] as const) {
    test(`shows where the focus is, forced colours: ${forcedColors}`, async ({ extension }) => {
      const order = await openOrder(extension);
      await order.page.emulateMedia({ forcedColors });
      await order.page.setViewportSize({ width: 1280, height: 3200 });
      await unfolded(order, 'ru');
      const keyboard = await keyboardOn(order.page);
      await keyboard.moveTo('button', overlayWords.fold.ru);
      expect(await unseenStops(order.page, keyboard, overlayWords.likelyRefused.ru)).toEqual([]);
    });
  }

  test('leaves neither a field nor a mark under itself', async ({ extension }) => {
    const order = await openOrder(extension);
    const keyboard = await keyboardOn(order.page);
    const isCovered = async (): Promise<boolean> => {
      const [summary, focused] = [
        await order.overlay.first('region', overlayWords.region.ru),
        await order.overlay.focused(),
      ];
      if (focused === null) throw new Error('nothing has the focus');
      const [above, below] = [await order.overlay.box(summary), await order.overlay.box(focused)];
      return (
        above.x < below.x + below.width &&
        below.x < above.x + above.width &&
        above.y < below.y + below.height &&
        below.y < above.y + above.height
      );
    };
    await order.page.setViewportSize({ width: 1280, height: 720 });
    await unfolded(order, 'ru');
    await keyboard.moveTo('button', overlayWords.goTo.ru);
    await keyboard.press('Enter');
    await expect(order.page.locator('input:focus')).toHaveValue(PEOPLE.neighbour.birthDate);
    await expect.poll(isCovered).toBe(false);
    for (const [width, height] of [
      [360, 640],
      [800, 700],
    ] as const) {
      await order.page.setViewportSize({ width, height });
      for (let stop = 0; stop < 8; stop++) {
        await keyboard.press('Tab');
        await expect.poll(isCovered, `stop ${stop} at ${width} px`).toBe(false);
      }
    }
    await keyboard.moveTo('button', overlayWords.likelyRefused.ru);
    await expect.poll(isCovered).toBe(false);
  });
});
