// @vitest-environment happy-dom
// «Why?» and «What would clear it?» of a finding: opened by the browser's own button, in three languages.
import { describe, expect, it } from 'vitest';
import { replacements, whatIf, whom, why } from '../../locales/explain.ts';
import { draftSchema, type Draft, type FactPath, type Source } from '../../src/core/draft/draft.ts';
import { withFact } from '../../src/core/draft/merge.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import type { CheckReport } from '../../src/core/rules/rule.ts';
import type { Lang } from '../../src/core/lang.ts';
import { FindingCard } from '../../src/ui/panel/report/FindingCard.tsx';
import { LangProvider } from '../../src/ui/texts.tsx';
import type { IsoDate } from '../../src/core/time.ts';
import { clearDraft } from './drafts.ts';
import { doing, show } from './stage.ts';

const changed = (
  facts: Readonly<Record<string, unknown>>,
  from: Source = { from: 'answer' },
): Draft =>
  Object.entries(facts).reduce(
    (draft, [path, value]) => withFact(draft, path as FactPath, value, from),
    clearDraft(),
  );

async function open(
  rule: string,
  draft: Draft,
  { lang = 'ru', asOf = '2026-11-22' }: { lang?: Lang; asOf?: IsoDate } = {},
): Promise<readonly HTMLElement[]> {
  const report: CheckReport = checkDraft(draftSchema.parse(draft), currentPack, {
    asOf,
    trust: 'test',
  }).report;
  const finding = report.findings.find((each) => each.rule === rule);
  if (finding === undefined) throw new Error(`no finding of ${rule}`);
  const nothing = (): void => undefined;
  await show(
    <LangProvider lang={lang}>
      <FindingCard {...{ finding, report, draft }} onAcknowledge={nothing} onFact={nothing} />
    </LangProvider>,
  );
  return [...document.querySelectorAll<HTMLElement>('details:not(.basis)')];
}

const opened = async (details: HTMLElement | undefined): Promise<string> => {
  await doing(() => {
    details?.setAttribute('open', '');
    details?.dispatchEvent(new Event('toggle'));
  });
  return (details?.textContent ?? '').replace(/\s+/g, ' ');
};

const GROUP_TWO = { 'disability.group': '2' };
const WIFE_BEFORE_2026 = { asOf: '2025-12-31' } as const;

describe('why', () => {
  it('shows the facts with their values and where each came from, the law and the day', async () => {
    const [first] = await open(
      'ELIG-01',
      changed(GROUP_TWO, { from: 'page', label: 'Группа', raw: 'II' }),
    );
    const told = await opened(first);
    expect(told).toContain('Группа инвалидности: Вторая группа Со страницы: «Группа»');
    expect(told).toContain('Рассмотрено по закону на 22 ноября 2026 г.');
    expect(told).toContain('Основание: Социальный кодекс Республики Казахстан, статья 163, 2');
    expect(told).not.toContain(why.byDate.ru);
  });

  it.each([
    [
      { from: 'document', label: 'ИПАР', page: 2, line: 14 },
      'Из документа: «ИПАР», страница 2, строка 14',
    ],
    [{ from: 'document', label: 'ИПАР' }, 'Из документа: «ИПАР»'],
    [{ from: 'answer' }, 'Ваш ответ'],
    [{ from: 'certificate' }, 'Из сертификата'],
  ] as const)('names the source: %o', async (source, words) => {
    const [first] = await open('ELIG-01', changed(GROUP_TWO, source));
    expect(await opened(first)).toContain(`Вторая группа ${words}`);
  });

  it('says what is not given, and that another day may differ', async () => {
    const draft = clearDraft();
    delete draft.assistant.birthDate;
    delete draft.assistant.iin;
    const [first] = await open('ASST-05', draft);
    const told = await opened(first);
    expect(told).toContain(`Дата рождения помощника: ${why.notGiven.ru}`);
    expect(told).toContain(why.byDate.ru);
  });

  it('reckons nothing before it is opened', async () => {
    const both = await open('ELIG-01', changed(GROUP_TWO));
    expect(both.map(({ childElementCount }) => childElementCount)).toEqual([1, 1]);
  });
});

describe('what would clear it', () => {
  it('names the changes that were tried, and asks for none that is not so', async () => {
    const [, second] = await open('ASST-05', clearDraft(), WIFE_BEFORE_2026);
    const told = await opened(second);
    expect(told).toContain(replacements.anotherAssistant.ru);
    expect(told).toContain('Отложить заказ до 1 января 2026 г.');
    expect(told).toContain(whatIf.tried.ru);
  });

  it('shows the value to choose as the person writes it', async () => {
    const [, second] = await open(
      'ORD-04',
      changed({
        'money.price': 13_000_000,
        'money.guaranteed': 12_000_000,
        'money.claim': 13_000_000,
      }),
    );
    expect(await opened(second)).toContain('Выбрать: Сумма к возмещению — 120 000');
  });

  it('says whom to ask where no change of the order helps', async () => {
    const [, second] = await open('ELIG-01', changed(GROUP_TWO));
    const told = await opened(second);
    expect(told).toContain(whatIf.nothing.ru);
    expect(told).toContain(whom.expertise.ru);
    expect(told).not.toContain(whatIf.tried.ru);
  });
});

describe('for everybody', () => {
  it.each([
    ['kk', 'Неге?'],
    ['ru', 'Почему?'],
    ['en', 'Why?'],
  ] as const)('%s', async (lang, words) => {
    const [first, second] = await open('ASST-05', clearDraft(), { ...WIFE_BEFORE_2026, lang });
    expect(await opened(first)).toContain(words);
    expect(await opened(second)).toContain(replacements.anotherAssistant[lang]);
    expect(document.body.textContent).not.toMatch(/\{\w+\}|undefined|null/);
  });

  it('is a summary of the browser’s own, in reach of the keyboard, and named after its finding', async () => {
    const both = await open('ELIG-01', changed(GROUP_TWO));
    for (const details of both) {
      const summary = details.firstElementChild;
      expect([
        details.tagName,
        summary?.tagName,
        summary?.getAttribute('tabindex'),
        summary?.getAttribute('role'),
      ]).toEqual(['DETAILS', 'SUMMARY', null, null]);
      expect(summary?.textContent).toContain('Первая группа инвалидности');
    }
  });
});

const sentences = (text: string): number =>
  text.split(/[.?!](?:\s|$)/).filter((part) => part.trim() !== '').length;

it('keeps to two short sentences a text', () => {
  for (const texts of [why, whatIf, replacements, whom].flatMap((group) => Object.values(group))) {
    for (const lang of ['kk', 'ru', 'en'] as const) {
      expect(sentences(texts[lang]), texts.en).toBeLessThanOrEqual(2);
      expect(texts[lang].split(' ').length, texts.en).toBeLessThanOrEqual(16);
    }
  }
});
