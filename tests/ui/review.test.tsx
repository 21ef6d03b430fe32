// @vitest-environment happy-dom
// Step 1: what is asked and why, corrections, what could not be understood, and that nothing is lost on the way.
import { beforeEach, describe, expect, it } from 'vitest';
import { missing, sections } from '../../locales/order.ts';
import { frame, review, steps } from '../../locales/panel.ts';
import { factNames } from '../../locales/words.ts';
import { emptyDraft, type Draft } from '../../src/core/draft/draft.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { clearDraft, draftWithGaps } from './drafts.ts';
import { openDraft, world, type World } from './fakePorts.ts';
import { button, doing, heading, input, press, show, text, tick, type } from './stage.ts';

const correctAge = `${review.correct.ru}: ${factNames['assistant.birthDate'].ru}`;
let it_: World;

const open = async (draft: Draft): Promise<void> => {
  it_ = world({}, { draft: openDraft(draft) });
  await show(<Panel ports={it_.ports} />);
};
const typeDate = async (day: string, month: string, year: string): Promise<void> => {
  await type('fact-assistant-birthDate-day', day);
  await type('fact-assistant-birthDate-month', month);
  await type('fact-assistant-birthDate-year', year);
};

describe('review of a draft with gaps', () => {
  beforeEach(() => open(draftWithGaps()));

  it('asks for what the rules cannot do without, and for nothing else', () => {
    const asked = [...document.querySelectorAll('.question')].map(
      (question) => question.querySelector('legend, label')?.textContent,
    );
    expect(asked).toEqual(
      ['assistant.iin', 'assistant.birthDate', 'carerAllowance.assigned'].map(
        (path) => factNames[path as keyof typeof factNames].ru,
      ),
    );
    expect(text()).toContain('Супруг или супруга');
  });

  it('keeps an answer with its source, and asks no longer than needed', async () => {
    await typeDate('21', '10', '1964');
    const { answers } = it_.draft.get() ?? { answers: emptyDraft() };
    expect(answers.assistant.birthDate).toBe('1964-10-21');
    expect(answers.sources['assistant.birthDate']).toEqual({ from: 'answer' });
    // Answered, it stays in its place: it can be changed.
    expect(input('fact-assistant-birthDate-day').value).toBe('21');
  });

  it('keeps a page’s own reading apart from the answers', async () => {
    await tick('fact-carerAllowance-assigned-choice-1');
    expect(it_.draft.get()?.capture.draft.carerAllowance).toEqual({});
    expect(it_.draft.get()?.answers.carerAllowance.assigned).toBe('no');
  });

  it('names what it did not understand, links to it, and goes on once it is mended', async () => {
    await typeDate('31', '2', '1964');
    expect(text()).not.toContain(review.unclear.ru);
    await press(review.onward.ru);
    expect(heading()).toBe(steps.review.ru);
    const summary = document.querySelector('[role="alert"]');
    expect(summary?.textContent).toContain('Такой даты нет');
    expect(document.activeElement).toBe(summary);
    await doing(() => summary?.querySelector('a')?.click());
    expect(document.activeElement?.id).toBe('fact-assistant-birthDate-day');
    expect(input('fact-assistant-birthDate-day').getAttribute('aria-invalid')).toBe('true');
    expect(it_.draft.get()?.answers.assistant.birthDate).toBeUndefined();
    await type('fact-assistant-birthDate-month', '3');
    expect(document.querySelector('[role="alert"]')).toBeNull();
    await press(review.onward.ru);
    expect(heading()).toBe(steps.report.ru);
  });

  it('loses nothing between the steps: what was answered is shown, and is no stop on the way any more', async () => {
    await tick('fact-carerAllowance-assigned-choice-2');
    await type('fact-assistant-iin-text', '6410');
    await press(review.onward.ru);
    await press('Назад');
    expect(text()).toContain('ИИН помощника 6410 Ваш ответ');
    expect(document.getElementById('fact-assistant-iin-text')).toBeNull();
    await press(`${missing.edit.ru}: ${sections.assistant.ru}`);
    await press(`${review.correct.ru}: ${factNames['assistant.iin'].ru}`);
    expect(input('fact-assistant-iin-text').value).toBe('6410');
  });

  it('counts what is missing, in all and by section; its questions are the first stops, and the way on the next', async () => {
    const status = (): string | undefined =>
      document.querySelector('h1 ~ [role="status"]')?.textContent;
    const left = (section: string): string | undefined =>
      document.getElementById(`asked-${section}`)?.nextElementSibling?.textContent;
    const stops = (): string[] =>
      [...document.querySelectorAll('main input, main button, main a')].map(
        (each) => each.getAttribute('name') ?? (each.id || each.textContent),
      );
    const before = [...new Set(stops().slice(0, stops().indexOf(review.onward.ru)))];
    expect(before.map((id) => id.split('-').slice(0, 3).join('-'))).toEqual([
      'fact-assistant-iin',
      'fact-assistant-birthDate',
      'fact-assistant-birthDate',
      'fact-assistant-birthDate',
      'fact-carerAllowance-assigned',
    ]);
    expect(status()).toBe('Без ответа: 3 вопроса');
    expect([left('assistant'), left('documents'), left('supplier')]).toEqual([
      'Без ответа: 2 вопроса',
      'Без ответа: 1 вопрос',
      undefined,
    ]);
    // The number says the date of birth.
    await type('fact-assistant-iin-text', '641021400006');
    expect(left('assistant')).toBe('✓ Всё есть');
    await tick('fact-carerAllowance-assigned-choice-1');
    expect(status()).toBe(missing.none.ru);
    // What is answered stays where it was asked.
    expect(stops().indexOf('fact-carerAllowance-assigned')).toBeLessThan(
      stops().indexOf(review.onward.ru),
    );
  });

  it('lists with what is known, to be corrected, what the page came to say meanwhile', async () => {
    const correctAllowance = `${review.correct.ru}: ${factNames['carerAllowance.assigned'].ru}`;
    const later = draftWithGaps();
    later.carerAllowance.assigned = 'no';
    await doing(() => it_.draft.set(openDraft(later)));
    expect(document.getElementById('asked-documents')).toBeNull();
    await press(`${missing.edit.ru}: ${sections.documents.ru}`);
    await press(correctAllowance);
    expect(document.activeElement?.id).toBe('fact-carerAllowance-assigned-choice-0');
  });

  it('takes an answer back for what the page came to say, and the focus goes where that is corrected', async () => {
    await tick('fact-carerAllowance-assigned-choice-2');
    const later = draftWithGaps();
    later.carerAllowance.assigned = 'no';
    const open_ = it_.draft.get();
    if (open_ === null) throw new Error('no order');
    await doing(() => it_.draft.set({ ...open_, capture: { ...open_.capture, draft: later } }));
    await press(`${review.undo.ru}: ${factNames['carerAllowance.assigned'].ru}`);
    expect(document.activeElement?.id).toMatch(/carerAllowance-assigned-correct$/);
  });

  it('lets a person go on with gaps: the report says what they mean', async () => {
    await press(review.onward.ru);
    expect(heading()).toBe(steps.report.ru);
    expect(document.activeElement).toBe(document.querySelector('h1'));
  });
});

describe('review of a full draft', () => {
  beforeEach(() => open(clearDraft()));

  it('says that nothing is needed', () => expect(text()).toContain(missing.none.ru));

  it('corrects a fact in its place and takes the correction back', async () => {
    expect(() => button(correctAge)).toThrow('no button');
    await press(`${missing.edit.ru}: ${sections.assistant.ru}`);
    await press(correctAge);
    expect(document.activeElement?.id).toBe('fact-assistant-birthDate-day');
    expect(input('fact-assistant-birthDate-year').value).toBe('1964');
    await type('fact-assistant-birthDate-year', '1965');
    expect(it_.draft.get()?.answers.assistant.birthDate).toBe('1965-10-21');
    expect(text()).toContain('На странице: 21 октября 1964 г.');
    await press(`${review.undo.ru}: ${factNames['assistant.birthDate'].ru}`);
    expect(it_.draft.get()?.answers.assistant.birthDate).toBeUndefined();
    expect(document.activeElement).toBe(button(correctAge));
  });

  it('follows the page while it is open, and keeps what was read when it is left', async () => {
    const later = clearDraft();
    later.order.number = 'A-17';
    await doing(() => it_.draft.set(openDraft(later)));
    expect(text()).toContain('A-17');
    await doing(() => it_.draft.set(openDraft(later, { page: 'closed' })));
    expect(text()).toContain('Страница заказа закрыта');
    expect(text()).toContain('A-17');
  });
});

it('shows what the page says unclearly and asks for it', async () => {
  const page = draftWithGaps();
  it_ = world(
    {},
    {
      draft: openDraft(page, {
        capture: {
          draft: page,
          unread: [
            {
              path: 'assistant.birthDate',
              source: { from: 'page', label: 'Туған күні', raw: '31.02.1964' },
            },
          ],
          places: {},
        },
      }),
    },
  );
  await show(<Panel ports={it_.ports} />);
  expect(text()).toContain('На странице написано «31.02.1964»');
  expect(input('fact-assistant-birthDate-day').value).toBe('');
});

it('does not ask for what only warns, and the report says that it is not told', async () => {
  const draft = clearDraft();
  delete draft.assistant.civilContract;
  await open(draft);
  expect(document.querySelectorAll('.question')).toHaveLength(0);
  await press(review.onward.ru);
  await press(frame.back.ru);
  const [group] = [...document.querySelectorAll('article')].filter((card) =>
    card.textContent.includes('гражданско-правовой договор'),
  );
  expect(group?.closest('details')?.querySelector('summary')?.textContent).toContain(
    'Не проверено',
  );
  expect(group?.textContent).toContain(
    'Неизвестно, есть ли с помощником гражданско-правовой договор',
  );
});

it('can do with a few stops where everything is right: one a section, none a fact', async () => {
  await open(clearDraft());
  const stops = [
    ...document.querySelectorAll('main button, main a, main input, .review-section button'),
  ].filter((each) => each.closest('.review-section') !== null);
  expect(stops.map((each) => each.textContent)).toEqual(
    Object.values(sections).map(({ ru }) => `${missing.edit.ru}: ${ru}`),
  );
});

it('takes an answer that nobody asked for, in its own place', async () => {
  await open(clearDraft());
  await press(`${missing.edit.ru}: ${sections.order.ru}`);
  await press(`${missing.add.ru}: ${factNames['order.another'].ru}`);
  expect(document.activeElement?.id).toBe('fact-order-another-choice-0');
});
