// The browser is killed at each step of an order, its profile kept: the order is there afterwards,
// at that step, without any page open.
import type { Page } from '@playwright/test';
import { documents } from '../../locales/documents.ts';
import { drafts, inHand } from '../../locales/drafts.ts';
import type { steps } from '../../locales/panel.ts';
import { provider } from '../../locales/panel.ts';
import { report } from '../../locales/report.ts';
import { inputId } from '../../src/ui/facts/inputId.ts';
import { writePdf } from '../world/documents/pdf.ts';
import {
  addProvider,
  atStep,
  correct,
  openOrder,
  openPanel,
  passTheChecks,
  toReport,
} from '../world/journey.ts';
import { killBrowser } from '../world/kill.ts';
import { PEOPLE } from '../world/people.ts';
import { expect, test } from './fixtures.ts';

interface Stop {
  readonly goTo: (panel: Page) => Promise<void>;
  readonly step: keyof typeof steps;
  /** What is there again, beside the step. */
  readonly look?: (panel: Page) => Promise<void>;
}

const MONTH = inputId('assistant.birthDate', 'month');
const NUMBER = '99-9';
const line = (text: string, index: number) => ({ x: 60, y: 80 + 20 * index, size: 11, text });
const IPAR = [
  'Индивидуальная программа абилитации и реабилитации',
  `Номер ИПАР: ${NUMBER}`,
  'Часть программы: социальная',
  'Услуги индивидуального помощника: да',
];
const STOPS: Readonly<Record<string, Stop>> = {
  'half a date is typed': {
    goTo: async (panel) => {
      await correct(panel, 'assistant.birthDate');
      await panel.locator(`#${MONTH}`).fill('1');
      await panel.locator(`#${inputId('assistant.birthDate', 'year')}`).fill('');
    },
    step: 'review',
    look: async (panel) => {
      await expect(panel.locator(`#${MONTH}`)).toHaveValue('1');
      await expect(panel.locator(`#${inputId('assistant.birthDate', 'year')}`)).toHaveValue('');
    },
  },
  'a document is confirmed': {
    goTo: async (panel) => {
      await panel.getByLabel(documents.file.ru).setInputFiles({
        name: 'ipar.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(writePdf([IPAR.map(line)])),
      });
      await panel.locator('#document-ipar-number-use').click();
      await expect(panel.getByText(documents.used.ru, { exact: true })).toBeVisible();
    },
    step: 'review',
    look: (panel) => expect(panel.getByText(NUMBER).first()).toBeAttached(),
  },
  'the report is read': {
    goTo: toReport,
    step: 'report',
    look: (panel) => expect(panel.getByText(report.clear.ru, { exact: true })).toBeVisible(),
  },
  'the provider is chosen': {
    goTo: async (panel) => {
      await passTheChecks(panel);
      await panel.getByLabel(provider.byHand.ru).check();
    },
    step: 'provider',
    look: (panel) => expect(panel.getByLabel(provider.byHand.ru)).toBeChecked(),
  },
  'the document is about to be signed': {
    goTo: async (panel) => {
      await passTheChecks(panel);
      await addProvider(panel);
    },
    step: 'sign',
    look: (panel) => expect(panel.locator('.whole .statement')).toContainText(PEOPLE.applicant.iin),
  },
};

for (const [what, { goTo, step, look }] of Object.entries(STOPS)) {
  test(`killed when ${what}`, async ({ world }, testInfo) => {
    const profile = testInfo.outputPath('profile');
    const before = await world.browser({ profile });
    const panel = await openPanel(before, await openOrder(before));
    await goTo(panel);
    await atStep(panel, step);
    await expect(panel.getByText(inHand.saved.ru)).toBeVisible();
    await killBrowser(before, profile);

    const extension = await world.browser({ profile });
    const again = await extension.context.newPage();
    await again.goto(extension.page('sidepanel.html'));
    await expect(
      again.getByRole('heading', { level: 2, name: PEOPLE.applicant.lastName }),
    ).toBeVisible();
    await again.getByRole('button', { name: drafts.resume.ru }).click();
    await atStep(again, step);
    await look?.(again);
    await expect(again.getByText(inHand.readOn.ru.split('{')[0] ?? '')).toBeVisible();
    await extension.close();
  });
}
