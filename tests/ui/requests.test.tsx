// @vitest-environment happy-dom
// The list of signed requests: each names for whom, for which days and with whom it is; folded;
// what waits for the person first; a long one searched and filtered.
import { expect, it } from 'vitest';
import { steps } from '../../locales/panel.ts';
import { type filters, requests as words } from '../../locales/requests.ts';
import { AppError } from '../../src/core/errors.ts';
import { requestIdOf } from '../../src/core/request/requestId.ts';
import { enqueue, next } from '../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { asSigned } from '../world/sealed.ts';
import { NOW, SIGNED, world } from './fakePorts.ts';
import { giveKey, openSign } from './signing.tsx';
import { doing, heading, press, show, text, type } from './stage.ts';

const MONTH = { periodFrom: '2026-10-01', periodTo: '2026-10-31' } as const;
const numbered = (n: number): OutboxEntry => {
  const key = `key-${n}`;
  const about = {
    applicantIin: `8005053000${String(n).padStart(2, '0')}`,
    applicant: `Тегі${n} Аты`,
    supplier: n === 5 ? 'ТОО «Другой»' : 'ТОО «Образец»',
    ...MONTH,
  };
  const requestId = requestIdOf(key, SIGNED.audience);
  const expiresAt = NOW + 10 * 86_400_000;
  return enqueue(asSigned({ ...SIGNED, requestId, about, expiresAt }), key, NOW + n);
};
const refused = (entry: OutboxEntry): OutboxEntry =>
  next(
    next(entry, { type: 'claimed' }, NOW + 99),
    { type: 'refused', problem: { type: 'wrong-audience', detail: 'Не тот' } },
    NOW + 99,
  );

async function open(entries: readonly OutboxEntry[]): Promise<void> {
  const { ports, outbox } = world({}, { draft: null });
  outbox.set(entries);
  await show(<Panel ports={ports} />);
  await press(`Мои запросы (${entries.length})`);
}

const lines = (): readonly string[] =>
  [...document.querySelectorAll('main > details > summary')].map(({ textContent }) =>
    textContent.replaceAll('\u00A0', ' '),
  );
const openLines = (): number => document.querySelectorAll('main > details[open]').length;

it('names each on one line, folded, what waits for the person first and open', async () => {
  await open([numbered(1), refused(numbered(2)), numbered(3)]);
  expect(lines()[0]).toContain(words.waits.ru);
  expect(lines()[0]).toContain('Тегі2 Аты, 1 октября 2026 г. – 31 октября 2026 г.');
  expect(lines()[0]).toContain('ТОО «Образец»');
  expect(lines()[1]).toContain('Тегі3');
  expect(openLines()).toBe(1);
  expect(document.getElementById('request-search')).toBeNull();
});

it('a social worker with twenty finds one by a part of the name, of the supplier or of the number', async () => {
  await open(Array.from({ length: 20 }, (_, n) => numbered(n + 1)));
  expect(lines()).toHaveLength(20);
  for (const [typed, found] of [
    ['тегі17', 'Тегі17'],
    ['другой', 'Тегі5'],
    ['АТЫ тегі9', 'Тегі9'],
    ['800505300012', 'Тегі12'],
  ] as const) {
    await type('request-search', typed);
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toContain(found);
  }
  expect(text()).toContain('Показан 1 запрос');
  await type('request-search', '01.10.2026');
  expect(lines()).toHaveLength(20);
});

it('is filtered by where they stand', async () => {
  await open([refused(numbered(1)), ...Array.from({ length: 8 }, (_, n) => numbered(n + 2))]);
  const choose = (filter: keyof typeof filters): Promise<void> =>
    doing(() =>
      document
        .querySelector<HTMLInputElement>(`input[name="request-filter"][value="${filter}"]`)
        ?.click(),
    );
  await choose('waits');
  expect(lines()).toHaveLength(1);
  await choose('onTheWay');
  expect(lines()).toHaveLength(8);
  await choose('received');
  expect(lines()).toHaveLength(0);
});

it('what was signed and is held is not headed «signed»', async () => {
  await openSign({ addStamp: () => Promise.reject(new AppError('ERR_TSA_UNREACHABLE')) });
  await giveKey();
  expect(heading()).toBe(words.signedHeld.ru);
  expect(heading()).not.toBe(steps.done.ru);
});
