// @vitest-environment happy-dom
// A legal representative whose first try is blocked: from «what if» to the field in one press, its
// present value in it, the report then clear.
import { expect, it } from 'vitest';
import { whatIf } from '../../locales/explain.ts';
import { mending } from '../../locales/order.ts';
import { review, steps } from '../../locales/panel.ts';
import { report } from '../../locales/report.ts';
import { factNames } from '../../locales/words.ts';
import { draftSchema, type Draft } from '../../src/core/draft/draft.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { clearDraft } from './drafts.ts';
import { openDraft, world } from './fakePorts.ts';
import { doing, heading, input, press, show, text, type } from './stage.ts';

const REPRESENTATIVE = {
  role: 'legal_rep',
  iin: '670101400003',
  lastName: 'Мысалова',
  firstName: 'Сәуле',
  guardianshipProof: 'yes',
} as const;

async function openReport(facts: Partial<Draft>): Promise<void> {
  const draft = draftSchema.parse({ ...clearDraft(), filer: REPRESENTATIVE, ...facts });
  await show(<Panel ports={world({}, { draft: openDraft(draft) }).ports} />);
  await press(review.onward.ru);
  expect(text()).toContain(report.blocked.ru);
}

async function askWhatIf(rule: string): Promise<string> {
  await doing(() => {
    const details = [...document.querySelectorAll(`#finding-${rule} details`)].find((each) =>
      each.textContent.startsWith(whatIf.whatIf.ru),
    ) as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  return document.getElementById(`finding-${rule}`)?.textContent ?? '';
}

it('a period beyond the IPAR', async () => {
  await openReport({ ipar: { ...clearDraft().ipar, validUntil: '2027-01-31' } });
  const finding = await askWhatIf('ORD-08');
  expect(finding).toMatch(/31\sянваря\s2027\sг\. \(сейчас: 28\sфевраля\s2027\sг\.\)/);
  await press(mending.go.ru.replace('{fact}', factNames['order.periodTo'].ru));
  expect(heading()).toBe(steps.review.ru);
  expect(document.activeElement?.id).toBe('fact-order-periodTo-day');
  expect(input('fact-order-periodTo-day').value).toBe('28');
  await type('fact-order-periodTo-day', '31');
  await type('fact-order-periodTo-month', '1');
  await press(review.onward.ru);
  expect(heading()).toBe(steps.provider.ru);
});

it('more than eight hours a day', async () => {
  const { order } = clearDraft();
  await openReport({ order: { ...order, schedule: [{ day: 'mon', hours: 10 }] } });
  expect(await askWhatIf('ORD-02')).toContain(
    'Понедельник: 8 часов (сейчас: Понедельник: 10 часов)',
  );
  await press(mending.go.ru.replace('{fact}', factNames['order.schedule'].ru));
  expect(input('fact-order-schedule-mon').value).toBe('10');
  await type('fact-order-schedule-mon', '8');
  await press(review.onward.ru);
  expect(heading()).toBe(steps.provider.ru);
});
