// @vitest-environment happy-dom
// Step 2: the verdict, the findings, and that a draft that may not be signed cannot go on, and says why.
import { describe, expect, it } from 'vitest';
import { missing, sections } from '../../locales/order.ts';
import { review, steps } from '../../locales/panel.ts';
import { report } from '../../locales/report.ts';
import { factNames } from '../../locales/words.ts';
import type { Draft } from '../../src/core/draft/draft.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { standingOf } from '../../src/ui/panel/report/standing.ts';
import { clearDraft, draftWithGaps, draftWithTopUp, refusedDraft } from './drafts.ts';
import { openDraft, world, type World } from './fakePorts.ts';
import { button, doing, heading, input, press, show, text, tick } from './stage.ts';

async function open(draft: Draft): Promise<World> {
  const it_ = world({}, { draft: openDraft(draft, { step: 'report' }) });
  await show(<Panel ports={it_.ports} />);
  // What is left open is asked first.
  if (heading() === steps.review.ru) await press(review.onward.ru);
  return it_;
}

describe('the report', () => {
  it('of a clear draft: nothing stands in the way, and no decision is claimed', async () => {
    await open(clearDraft());
    expect(text()).toContain(report.clear.ru);
    expect(text()).toContain(report.notADecision.ru);
    expect(button(report.onward.ru).getAttribute('aria-disabled')).toBeNull();
    await press(report.onward.ru);
    expect(heading()).toBe(steps.provider.ru);
  });

  it('of a refused draft: cannot go on, stays in reach of the keyboard, says why and leads there', async () => {
    await open(refusedDraft());
    expect(text()).toContain(report.blocked.ru);
    const onward = button(report.onward.ru);
    expect(onward.getAttribute('aria-disabled')).toBe('true');
    expect(onward.disabled).toBe(false);
    const why = document.getElementById(onward.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toContain('Первая группа инвалидности');
    await press(report.onward.ru);
    expect(heading()).toBe(steps.report.ru);
    expect(document.activeElement).toBe(why);
    await doing(() => why?.querySelector('a')?.click());
    expect(document.activeElement?.id).toBe('finding-ELIG-01');
  });

  it('unblocked, has the same button: whoever stands at it stays there', async () => {
    const it_ = await open(refusedDraft());
    const onward = button(report.onward.ru);
    onward.focus();
    await doing(() => it_.draft.set(openDraft(clearDraft(), { step: 'report' })));
    expect(button(report.onward.ru).getAttribute('aria-disabled')).toBeNull();
    expect(document.activeElement).toBe(onward);
  });

  it('leads from a finding to its question, opened for correction, even where the page gave the value', async () => {
    await open(refusedDraft());
    await press(report.mend.ru.replace('{fact}', factNames['disability.group'].ru));
    expect(heading()).toBe(steps.review.ru);
    expect(document.activeElement?.id).toBe('fact-disability-group-choice-0');
    await tick('fact-disability-group-choice-0');
    await press(review.onward.ru);
    expect(heading()).toBe(steps.provider.ru);
  });

  it('never shows «unsure» as clear', async () => {
    await open(draftWithGaps());
    expect(text()).toContain(report.unsure.ru);
    expect(text()).not.toContain(report.clear.ru);
    expect(button(report.onward.ru).getAttribute('aria-disabled')).toBe('true');
  });

  it('asks to take a warning on, one by one, and forgets it when the facts change', async () => {
    const { draft } = await open(draftWithTopUp());
    expect(text()).toContain(report.toTake.ru);
    expect(text()).not.toContain(report.clear.ru);
    expect(button(report.onward.ru).getAttribute('aria-disabled')).toBe('true');
    const box = (): HTMLInputElement => {
      const found = document.querySelector('#finding-ORD-05 input[type="checkbox"]');
      if (!(found instanceof HTMLInputElement)) throw new Error('no box');
      return found;
    };
    await doing(() => box().click());
    expect(draft.get()?.answers.acknowledged).toEqual(['ORD-05']);
    expect(text()).toContain(report.clear.ru);
    expect(button(report.onward.ru).getAttribute('aria-disabled')).toBeNull();
    const dearer = draftWithTopUp();
    dearer.money.price = 20_000_000;
    await doing(() => draft.set(openDraft(dearer, { answers: draft.get()?.answers ?? dearer })));
    expect(box().checked).toBe(false);
    expect(draft.get()?.answers.acknowledged).toEqual([]);
    expect(button(report.onward.ru).getAttribute('aria-disabled')).toBe('true');
  });

  it('marks a provision that was not held against the official text, with its dates', async () => {
    await open(refusedDraft());
    const basis = document.querySelector('#finding-ELIG-01 details.basis');
    expect(basis?.textContent).toMatch(/Норма действует с \d{1,2}\s[а-я]+\s\d{4}\sг\./);
    expect(basis?.textContent).toMatch(/Проверено: \d{1,2}\s\p{Letter}+\s\d{4}\sг\./u);
    const unverified = currentPack.rules
      .flatMap(({ versions }) => versions)
      .some(({ provision }) => !provision.verified);
    expect(text().includes(report.unverified.ru)).toBe(unverified);
  });
});

it('lists as standing in the way exactly what keeps the report from being signable', () => {
  for (const draft of [
    clearDraft(),
    draftWithGaps(),
    refusedDraft(),
    draftWithTopUp(),
    { ...draftWithTopUp(), acknowledged: ['ORD-05'] },
  ]) {
    const checked = checkDraft(draft, currentPack, { asOf: '2026-11-22', trust: 'test' });
    expect(standingOf(checked.report).length === 0).toBe(checked.report.signable);
  }
});

it('keeps input ids to what a summary links to', async () => {
  await open(refusedDraft());
  await press('Назад');
  await press(`${missing.edit.ru}: ${sections.order.ru}`);
  await press(`${review.correct.ru}: ${factNames['order.schedule'].ru}`);
  expect(input('fact-order-schedule-mon').value).toBe('4');
});
