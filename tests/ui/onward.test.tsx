// @vitest-environment happy-dom
// Where an order opens: at the first thing that needs the person, and at the signature where nothing does.
import { describe, expect, it } from 'vitest';
import { provider, review, settled, steps } from '../../locales/panel.ts';
import { report } from '../../locales/report.ts';
import type { Draft } from '../../src/core/draft/draft.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import type { OpenDraft } from '../../src/ui/ports.ts';
import { clearDraft, draftWithGaps, draftWithTopUp, refusedDraft } from './drafts.ts';
import { openDraft, PROVIDER, world } from './fakePorts.ts';
import { toProvider } from './signing.tsx';
import { button, doing, heading, press, show, text } from './stage.ts';

async function open(draft: Draft, more: Partial<OpenDraft> = {}, providers = [PROVIDER]) {
  const it_ = world(
    {},
    { draft: openDraft(draft, { step: null, ...more }), settings: { providers } },
  );
  await show(<Panel ports={it_.ports} />);
  return it_;
}

const typed = { 'assistant.birthDate': { day: '45', month: '', year: '' } };

it.each<[string, keyof typeof steps, Draft, Partial<OpenDraft>, (typeof PROVIDER)[]]>([
  ['all is right', 'sign', clearDraft(), {}, [PROVIDER]],
  ['the supplier has no known endpoint', 'provider', clearDraft(), {}, []],
  ['the file is handed over', 'sign', clearDraft(), { handover: 'byHand' }, []],
  ['an answer is missing', 'review', draftWithGaps(), {}, [PROVIDER]],
  ['an answer cannot be understood', 'review', clearDraft(), { typed }, [PROVIDER]],
  ['it would be refused', 'report', refusedDraft(), {}, [PROVIDER]],
  ['a point is to be taken on', 'report', draftWithTopUp(), {}, [PROVIDER]],
  ['it was left at the report', 'report', clearDraft(), { step: 'report' }, [PROVIDER]],
  [
    'it was left at the signature, and is clear no more',
    'report',
    refusedDraft(),
    { step: 'sign' },
    [PROVIDER],
  ],
])('where %s: %s', async (_, step, draft, more, providers) => {
  await open(draft, more, providers);
  expect(heading()).toBe(steps[step].ru);
});

it('leads from the signature to what is right already, and straight back', async () => {
  await open(clearDraft());
  await press(settled.answers.ru);
  expect(heading()).toBe(steps.review.ru);
  await press(review.onward.ru);
  expect(heading()).toBe(steps.sign.ru);
  await press(settled.check.ru);
  expect(heading()).toBe(steps.report.ru);
  await press(report.onward.ru);
  expect(heading()).toBe(steps.sign.ru);
  await press(toProvider);
  expect(heading()).toBe(steps.provider.ru);
});

it('keeps the step that was gone to, and none before that', async () => {
  const { draft } = await open(clearDraft());
  expect(draft.get()?.step).toBeNull();
  await press(settled.answers.ru);
  expect(draft.get()?.step).toBe('review');
});

describe('what has changed under the signature is not said to be right', () => {
  it.each([
    ['an answer is missing', draftWithGaps(), settled.answersOpen.ru, settled.answers.ru],
    ['it would be refused', refusedDraft(), 'Проверка: не решено – 1', settled.check.ru],
  ])('where %s', async (_, later, said, wrong) => {
    const { draft } = await open(clearDraft());
    expect([heading(), text().includes(wrong)]).toEqual([steps.sign.ru, true]);
    await doing(() => draft.set(openDraft(later, { step: 'sign' })));
    expect([text().includes(said), text().includes(wrong)]).toEqual([true, false]);
    const list = document.querySelector('.settled');
    expect(list?.getAttribute('aria-label')).toBe(settled.titleOpen.ru);
  });

  it('where no document could be made of it', async () => {
    const { draft } = await open(clearDraft(), { step: 'provider' });
    expect(heading()).toBe(steps.provider.ru);
    await doing(() => draft.set(openDraft(refusedDraft(), { step: 'provider' })));
    await press(provider.onward.ru);
    expect(document.querySelector('[role="alert"]')).not.toBeNull();
    expect(text()).not.toContain(settled.check.ru);
  });
});

it('says how many warnings the report has, on the line that leads there; what nobody can tell is none', async () => {
  await open(draftWithTopUp(), { answers: { ...draftWithTopUp(), acknowledged: ['ORD-05'] } });
  await press(settled.answers.ru);
  await press(review.onward.ru);
  const line = settled.checkWarned.ru.replace('{count}', '1');
  expect(button(line)).toBeTruthy();
});
