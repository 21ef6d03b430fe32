// The panel for a tester: its steps in their order, each of them telling as JSON what the person is shown.
import type { Page } from '@playwright/test';
import { errors } from '../../locales/errors.ts';
import { steps } from '../../locales/panel.ts';
import { report as reportWords } from '../../locales/report.ts';
import { sign as signWords } from '../../locales/signing.ts';
import type { ErrorCode } from '../../src/core/errors.ts';
import type { Lang } from '../../src/core/lang.ts';
import type { Extension } from '../world/browser.ts';
import {
  addProvider,
  atStep,
  chooseKey,
  type Key,
  openBehind,
  openPanel,
  type OrderingPage,
  savedReceipt,
  toReport,
  waitForDelivery,
} from '../world/journey.ts';
import type { World } from '../world/world.ts';
import { judgedReceipt, type JudgedReceipt } from './receipt.ts';
import { shownReport, type ShownReport } from './report.ts';

/**
 * What pressing «Sign» came to: `code` and `text` are null where it was signed, and what the panel
 * says where it was not.
 */
export interface Signing {
  readonly signed: boolean;
  readonly code: ErrorCode | null;
  readonly text: string | null;
}

export interface TestedPanel {
  /** Playwright's page. Throws before `open`. */
  readonly page: Page;
  /** «Check and sign» of the overlay: the review. */
  open(): Promise<void>;
  /** From the review to the report, read as JSON. */
  check(): Promise<ShownReport>;
  /**
   * From the report to the signature: the provider is added by its address and confirmed. Throws
   * with the reasons where the report stands in the way.
   */
  chooseProvider(): Promise<void>;
  /**
   * Chooses the key and signs; the panel may be asked again with another key where it refused.
   * Sending goes on by itself.
   */
  sign(key: Key): Promise<Signing>;
  /** Waits for the delivery, saves the receipt as a person does, and judges it and the request that it is for. */
  receipt(): Promise<JudgedReceipt>;
}

export function testedPanel(
  extension: Extension,
  world: World,
  order: () => OrderingPage,
  lang: Lang,
): TestedPanel {
  let opened: Page | null = null;
  const panel = (): Page => {
    if (opened === null) throw new Error('the panel is not open: call panel.open() first');
    return opened;
  };
  return {
    get page() {
      return panel();
    },
    open: async () => {
      opened = await openPanel(extension, order(), lang);
    },
    check: async () => {
      await toReport(panel(), lang);
      return shownReport(panel(), lang);
    },
    chooseProvider: async () => {
      const { findings } = await shownReport(panel(), lang);
      const reasons = findings
        .filter(({ blocking }) => blocking)
        .map(({ rule, outcome, text }) => `${rule} ${outcome}: ${text}`);
      if (reasons.length > 0)
        throw new Error(`the report stands in the way of the signature:\n${reasons.join('\n')}`);
      await panel().getByRole('button', { name: reportWords.onward[lang], exact: true }).click();
      await atStep(panel(), 'provider', lang);
      await addProvider(panel(), world.provider.origin, lang);
    },
    sign: (key) => sign(panel(), key, lang),
    receipt: async () => {
      await waitForDelivery(panel(), lang);
      return judgedReceipt(await savedReceipt(panel(), lang), world);
    },
  };
}

async function sign(panel: Page, key: Key, lang: Lang): Promise<Signing> {
  await chooseKey(panel, key, lang);
  await panel.getByRole('button', { name: signWords.button[lang] }).click();
  const refusal = panel.locator('#key-file-error, #key-password-error, .card > [role=alert]');
  const done = panel.getByRole('heading', { level: 1, name: steps.done[lang] });
  await done.or(refusal).first().waitFor();
  if (await done.isVisible()) {
    await openBehind(panel, lang);
    return { signed: true, code: null, text: null };
  }
  const text = await refusal.first().innerText();
  return { signed: false, code: codeOf(text, lang), text };
}

/** The error whose words are shown; their placeholders may have become anything. */
const codeOf = (shown: string, lang: Lang): ErrorCode | null =>
  (Object.keys(errors) as ErrorCode[]).find((code) =>
    errors[code].what[lang].split(/\{[^}]*\}/).every((part) => shown.includes(part)),
  ) ?? null;
