// Every markup of the form in a real browser: what the page's script tells the background, held
// against what the page was made from.
import type { Page } from '@playwright/test';
import { overlay as overlayWords } from '../../locales/overlay.ts';
import { readPage, type PageSnapshot } from '../../src/core/draft/capture.ts';
import { score, scoreTable, type Score } from '../edge/page/score.ts';
import { toReview } from '../world/journey.ts';
import { accessibleView } from '../world/accessibility.ts';
import type { Extension } from '../world/browser.ts';
import { orderDraft } from '../world/portal/draft.ts';
import { FORM_LANGS, MARKUPS, type MarkupName } from '../world/portal/portal.ts';
import { expect, test } from './fixtures.ts';

const order = orderDraft();
const WHOLE = (Object.keys(MARKUPS) as MarkupName[]).filter((markup) => markup !== 'wizard');

interface Heard {
  readonly heard: PageSnapshot[];
}

/** A page of the extension that hears what the pages tell the background. */
async function listener(extension: Extension): Promise<() => Promise<PageSnapshot | undefined>> {
  const page = await extension.context.newPage();
  await page.goto(extension.page('options.html'));
  await page.evaluate(() => {
    const heard: PageSnapshot[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener(
      (message: { readonly name: string; readonly data: PageSnapshot }) => {
        if (message.name === 'page.captured') heard.push(message.data);
      },
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as Heard).heard.at(-1));
}

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`https://aleumet.egov.kz/order/${path}`);
};

const read = (snapshot: PageSnapshot | undefined) =>
  score(readPage(snapshot ?? { title: '', lang: '', fields: [] }).draft, order);

test('gives every fact of every markup, and no fact of the hidden copies', async ({
  extension,
}) => {
  const heard = await listener(extension);
  const page = await extension.context.newPage();
  const scores: Score[] = [];
  for (const markup of WHOLE) {
    for (const lang of FORM_LANGS) {
      await open(page, `${markup}/${lang}/stale`);
      await expect
        .poll(
          async () => {
            const { missed, wrong } = read(await heard());
            return `${markup} ${lang} ${[...missed, ...wrong].join()}`;
          },
          { timeout: 5000 },
        )
        .toBe(`${markup} ${lang} `);
      scores.push({ ...read(await heard()), markup, variant: 'stale' });
      await page.goto('about:blank');
    }
  }
  console.log(scoreTable(scores));
});

test('hears what is typed into a field of a shadow root', async ({ extension }) => {
  const heard = await listener(extension);
  const page = await extension.context.newPage();
  await open(page, 'shadow/ru');
  await expect
    .poll(
      async () =>
        readPage((await heard()) ?? { title: '', lang: '', fields: [] }).draft.applicant.phone,
    )
    .toBe(order.applicant.phone);
  await page.getByLabel('Мобильный телефон').fill('+77020000000');
  await expect
    .poll(
      async () =>
        readPage((await heard()) ?? { title: '', lang: '', fields: [] }).draft.applicant.phone,
    )
    .toBe('+77020000000');
});

const BIRTH_DATE = /^(2005-06-30|30\.06\.2005)$/;

for (const markup of ['shadow', 'material', 'ant']) {
  test(`goes to the field of a finding in ${markup}, and leaves the page as it is`, async ({
    extension,
  }) => {
    const page = await extension.context.newPage();
    // Room beside the form for the findings, wherever it is scrolled.
    await page.setViewportSize({ width: 1600, height: 1200 });
    await open(page, `${markup}/ru`);
    const view = await accessibleView(page);
    await view.first('button', overlayWords.sign.ru);
    const [fold] = await view.all('button', overlayWords.expand.ru);
    if (fold !== undefined) await view.click('button', overlayWords.expand.ru);
    // What is typed later may be refused: then the number has another day than the assistant's
    // birth date, to which the finding leads.
    await page.getByLabel('ИИН').nth(1).fill('621021300006');
    await view.click('button', overlayWords.goTo.ru);
    await expect
      .poll(() =>
        page.evaluate(() => {
          let at = document.activeElement;
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          return at instanceof HTMLInputElement
            ? at.value
            : at?.closest('[role=group]')?.textContent;
        }),
      )
      .toMatch(BIRTH_DATE);
  });
}

test('the wizard: earlier steps stay known in the panel', async ({ extension }) => {
  const heard = await listener(extension);
  const page = await extension.context.newPage();
  await open(page, 'wizard/ru');
  await expect
    .poll(async () => (await heard())?.fields.find(({ label }) => label === 'ИИН')?.value)
    .toBe(order.applicant.iin);
  for (const label of [
    'Номер',
    'Фамилия, имя, отчество',
    'Наименование',
    'Дата начала оказания услуг',
    'Понедельник',
    'Стоимость услуг',
  ]) {
    await page.locator('.next').click();
    await expect
      .poll(async () => (await heard())?.fields.some((field) => field.label === label))
      .toBe(true);
  }
  const opened = extension.context.waitForEvent('page').then(extension.arrived);
  await (await accessibleView(page)).click('button', overlayWords.sign.ru);
  const panel = await opened;
  await toReview(panel);
  await expect(panel.locator('body')).toContainText(order.applicant.lastName ?? '');
});
