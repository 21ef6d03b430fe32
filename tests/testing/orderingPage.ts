// The ordering page for a tester: any of the portal's markups or any HTML in its place, filled in
// by the labels that a person reads.
import fs from 'node:fs';
import type { ElementHandle, Page } from '@playwright/test';
import { overlay as overlayWords } from '../../locales/overlay.ts';
import type { Draft } from '../../src/core/draft/draft.ts';
import { SECTION_SEPARATOR, type PageField } from '../../src/core/draft/pageSnapshot.ts';
import type { Lang } from '../../src/core/lang.ts';
import { accessibleView, type AccessibleView } from '../world/accessibility.ts';
import type { Extension } from '../world/browser.ts';
import type { OrderingPage } from '../world/journey.ts';
import { orderDraft } from '../world/portal/draft.ts';
import { formPage, type MarkupName, type Portal } from '../world/portal/portal.ts';
import type { FormLang } from '../world/portal/rows.ts';
import type { Variant } from '../world/portal/variants.ts';
import type { Reader, ReadOrder } from './reader.ts';

/**
 * A markup of the test portal, filled in with a draft (`orderDraft` makes one); or a file, or HTML,
 * or a path of the portal, as it is.
 */
export type Where =
  | {
      readonly markup?: MarkupName;
      readonly lang?: FormLang;
      readonly variant?: Variant;
      readonly draft?: Draft;
    }
  | { readonly file: string }
  | { readonly html: string }
  | { readonly path: string };

export interface TestedPage {
  /** Playwright's page. Throws before `open`. */
  readonly page: Page;
  /** The overlay as a screen reader finds it: its shadow root is closed. Throws before `open`. */
  readonly overlay: AccessibleView;
  /** Opens the page and waits for the overlay's verdict. Throws where the page is not known as the ordering form. */
  open(where?: Where): Promise<void>;
  /**
   * Fills fields in by their labels, or `section › label` where several bear it. Values are texts
   * as on the page; a checkbox takes `yes` or `no`.
   */
  fill(values: Readonly<Record<string, string>>): Promise<void>;
  /** What the reader saw, as it is now. JSON throughout. */
  draft(): Promise<ReadOrder>;
}

export function testedPage(
  extension: Extension,
  portal: Portal,
  reader: Reader,
  lang: Lang,
): TestedPage & { readonly order: OrderingPage } {
  let opened: OrderingPage | null = null;
  const order = (): OrderingPage => {
    if (opened === null) throw new Error('no ordering page is open: call portal.open() first');
    return opened;
  };
  return {
    get order() {
      return order();
    },
    get page() {
      return order().page;
    },
    get overlay() {
      return order().overlay;
    },
    open: async (where = {}) => {
      const page = await extension.context.newPage();
      await page.goto(`${portal.origin}${pathOf(portal, where)}`);
      await reader.knowsForm(page);
      opened = { page, overlay: await accessibleView(page) };
      await opened.overlay.first('button', overlayWords.sign[lang]);
    },
    fill: async (values) => {
      for (const [name, value] of Object.entries(values)) {
        const { page } = order();
        const field = fieldNamed(name, (await reader.explain(page)).snapshot.fields);
        const element = (
          await reader.elementOf(page, field.field)
        ).asElement() as ElementHandle<Element> | null;
        if (element !== null) await put(element, field, value);
      }
    },
    draft: () => reader.read(order().page),
  };
}

let served = 0;

function pathOf(portal: Portal, where: Where): string {
  if ('path' in where) return where.path;
  const pathname = `/own/${++served}`;
  portal.serve(
    pathname,
    'file' in where
      ? fs.readFileSync(where.file, 'utf8')
      : 'html' in where
        ? where.html
        : formOf(where),
  );
  return pathname;
}

const formOf = ({
  markup = 'plain',
  lang = 'ru',
  draft = orderDraft(),
  variant,
}: Extract<Where, { readonly markup?: MarkupName }>): string =>
  formPage(markup, lang, draft, variant);

const wholeName = ({ section, label }: PageField): string =>
  section === '' ? label : `${section}${SECTION_SEPARATOR}${label}`;

function fieldNamed(name: string, fields: readonly PageField[]): PageField {
  const controls = fields.filter(({ kind }) => kind !== 'static');
  const [field, ...others] = controls.filter(
    (each) =>
      each.label === name ||
      `${SECTION_SEPARATOR}${wholeName(each)}`.endsWith(`${SECTION_SEPARATOR}${name}`),
  );
  if (field === undefined)
    throw new Error(
      `no field «${name}» can be filled in on this page; there are: ${controls.map(wholeName).join('; ')}`,
    );
  if (others.length > 0)
    throw new Error(
      `several fields are called «${name}», say which: ${[field, ...others].map(wholeName).join('; ')}`,
    );
  return field;
}

async function put(
  element: ElementHandle<Element>,
  field: PageField,
  value: string,
): Promise<void> {
  const isOf = (selector: string): Promise<boolean> =>
    element.evaluate((it, css) => it.matches(css), selector);
  if (await isOf('select')) await element.selectOption({ label: value });
  else if (await isOf('[type=checkbox]')) await element.setChecked(value === 'yes');
  else if (await isOf('[type=radio],[role=radiogroup]'))
    await (await optionOf(element, field, value)).click();
  else if (field.kind === 'text') await element.fill(value);
  else
    throw new Error(
      `«${wholeName(field)}» draws its choices itself: open it and choose by portal.page`,
    );
}

/** The label, or the drawn radio, of one option. */
async function optionOf(
  element: ElementHandle<Element>,
  field: PageField,
  value: string,
): Promise<ElementHandle> {
  const option = await element.evaluateHandle((it, wanted) => {
    const radio = it as HTMLInputElement;
    const drawn = [...radio.querySelectorAll('[role=radio]')];
    const native =
      radio.name === ''
        ? []
        : [
            ...(radio.form ?? (radio.getRootNode() as Document)).querySelectorAll<HTMLInputElement>(
              `[name="${CSS.escape(radio.name)}"]`,
            ),
          ].flatMap(({ labels }) => [...(labels ?? [])]);
    return [...drawn, ...native].find(({ textContent }) => textContent.trim() === wanted) ?? null;
  }, value);
  const found = option.asElement();
  if (found === null) throw new Error(`«${wholeName(field)}» has no option «${value}»`);
  return found;
}
