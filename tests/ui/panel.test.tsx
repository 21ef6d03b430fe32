// @vitest-environment happy-dom
// The panel as a whole: its states, its languages, and axe's structural rules on every step in each of them.
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { empty, frame, provider, review, settled, steps } from '../../locales/panel.ts';
import { report } from '../../locales/report.ts';
import { outbox } from '../../locales/outbox.ts';
import { sign } from '../../locales/signing.ts';
import { AppError } from '../../src/core/errors.ts';
import { type Lang, LANGS } from '../../src/core/lang.ts';
import { enqueue } from '../../src/core/submission/outbox.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { clearDraft, draftWithGaps } from './drafts.ts';
import { NOW, openDraft, PROVIDER, SIGNED, world } from './fakePorts.ts';
import { choose, doing, heading, input, press, show, text } from './stage.ts';

/** Rules that need layout or colour are left to the browser; these judge structure, names and roles. */
const LAYOUT_RULES = [
  'color-contrast',
  'color-contrast-enhanced',
  'target-size',
  'scrollable-region-focusable',
  'link-in-text-block',
];

async function violations(): Promise<readonly string[]> {
  document.title ||= 'Komekshi';
  const found = await axe.run(document, {
    rules: Object.fromEntries(LAYOUT_RULES.map((id) => [id, { enabled: false }])),
  });
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

const open = async (lang: Lang, gaps = false): Promise<void> => {
  const { ports } = world(
    {},
    {
      draft: openDraft(gaps ? draftWithGaps() : clearDraft()),
      settings: { lang, providers: [PROVIDER] },
    },
  );
  await show(<Panel ports={ports} />);
};

describe.each(LANGS)('in %s', (lang) => {
  it('every step speaks that language, has its one heading and passes axe', async () => {
    await open(lang);
    const seen: string[] = [];
    const look = async (): Promise<void> => {
      expect(document.documentElement.lang).toBe(lang);
      seen.push(heading());
      expect(await violations()).toEqual([]);
    };
    await look();
    // All is right and the supplier is known: the signature is next, and the ways back are lines there.
    await press(review.onward[lang]);
    await press(settled.check[lang]);
    await look();
    await press(report.onward[lang]);
    await look();
    await press(settled.supplier[lang].replace('{name}', clearDraft().supplier.name ?? ''));
    await look();
    await press(provider.onward[lang]);
    choose('key-file', new File([], 'k.p12'));
    await doing(() => {
      input('key-password').value = 'x';
    });
    await press(sign.button[lang]);
    await look();
    const { review: first, report: second, sign: third, provider: fourth, done } = steps;
    expect(seen).toEqual([first, second, third, fourth, done].map((title) => title[lang]));
    expect(document.title).toContain(steps.done[lang]);
  });

  it('questions, their errors and an unsure report pass axe', async () => {
    await open(lang, true);
    expect(await violations()).toEqual([]);
    await press(review.onward[lang]);
    expect(await violations()).toEqual([]);
  });
});

describe('states', () => {
  it('loading shows that it is', async () => {
    await show(<Panel ports={world({ watchDraft: () => () => undefined }).ports} />);
    expect(text()).toContain(frame.loading.ru);
  });

  it('empty says what to open and offers the way', async () => {
    await show(<Panel ports={world({}, { draft: null }).ports} />);
    expect(heading()).toBe(empty.title.ru);
    expect(document.querySelector('main a')?.getAttribute('href')).toBe('https://portal.example/');
    expect(await violations()).toEqual([]);
  });

  it('failed says what happened, what to do and the code', async () => {
    const watchDraft = (_next: unknown, fail: (error: AppError) => void) => {
      fail(new AppError('ERR_STORAGE_UNAVAILABLE'));
      return () => undefined;
    };
    await show(<Panel ports={world({ watchDraft }).ports} />);
    for (const part of [
      errors.ERR_STORAGE_UNAVAILABLE.what.ru,
      errors.ERR_STORAGE_UNAVAILABLE.todo.ru,
      'ERR_STORAGE_UNAVAILABLE',
    ])
      expect(text()).toContain(part);
  });

  it('answers that could not be kept are not passed over in silence', async () => {
    await show(
      <Panel
        ports={
          world(
            { saveDraft: () => Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE')) },
            { draft: openDraft(draftWithGaps()) },
          ).ports
        }
      />,
    );
    await doing(() => input('fact-carerAllowance-assigned-choice-1').click());
    expect(text()).toContain(errors.ERR_STORAGE_UNAVAILABLE.what.ru);
  });

  describe('offline', () => {
    beforeEach(() => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false));
    afterEach(() => vi.restoreAllMocks());
    it('is said, and the steps go on', async () => {
      await show(<Panel ports={world().ports} />);
      expect(text()).toContain(frame.offline.ru);
      await press(review.onward.ru);
      expect(heading()).toBe(steps.provider.ru);
    });
  });

  it.each([
    ['production', false],
    ['test', true],
    ['world', true],
  ] as const)('the mark of a trial build under %s: %s', async (trust, marked) => {
    await show(<Panel ports={world({ trust }).ports} />);
    expect(text().includes('TEST')).toBe(marked);
  });

  it('the language changes at once and is kept', async () => {
    const { ports, settings } = world();
    await show(<Panel ports={ports} />);
    await press('Қазақша');
    expect(heading()).toBe(steps.review.kk);
    expect(settings.get().lang).toBe('kk');
    expect(document.documentElement.lang).toBe('kk');
  });

  it('the list of requests is there without any order', async () => {
    const { ports, outbox: kept } = world({}, { draft: null });
    kept.set([enqueue(SIGNED, 'key-1', NOW)]);
    await show(<Panel ports={ports} />);
    await press('Мои запросы (1)');
    expect(heading()).toBe(outbox.title.ru);
    expect(text()).toContain(SIGNED.requestId.slice(0, 8));
    expect(await violations()).toEqual([]);
  });
});
