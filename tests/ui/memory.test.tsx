// @vitest-environment happy-dom
// The next month: what was answered is proposed with its day and taken over by one press; a social
// worker with twenty people finds one; people are listed and forgotten.
import { beforeEach, expect, it } from 'vitest';
import { drafts } from '../../locales/drafts.ts';
import { review, steps } from '../../locales/panel.ts';
import { memory as words } from '../../locales/remembered.ts';
import { emptyDraft, type Draft } from '../../src/core/draft/draft.ts';
import { withoutFact } from '../../src/core/draft/merge.ts';
import { toRemember, type RememberedOrder } from '../../src/core/draft/remembered.ts';
import { RememberedPeople } from '../../src/ui/consent/RememberedPeople.tsx';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { clearDraft } from './drafts.ts';
import { DRAFT_ID, NOW, openDraft, PROVIDER, world, type World } from './fakePorts.ts';
import { giveKey } from './signing.tsx';
import { button, doing, heading, press, show, text, type } from './stage.ts';

const of = (draft: Draft, id = DRAFT_ID): RememberedOrder => ({
  id,
  rememberedAt: NOW,
  draft: toRemember(draft, '2026-10-22'),
});
/** As the page says it in the next month: what is asked beside it is not there. */
const page = (): Draft =>
  (
    ['declarations.conviction', 'declarations.mentalHealth', 'assistant.civilContract'] as const
  ).reduce(withoutFact, clearDraft());
const settings = { providers: [PROVIDER] };
const opened = async (start: Parameters<typeof world>[1]): Promise<World> => {
  const it_ = world({}, { settings, ...start });
  await show(<Panel ports={it_.ports} />);
  return it_;
};

it('what was answered is proposed with its day, taken over by one press, and the signature is next', async () => {
  const it_ = await opened({
    draft: openDraft(page(), { step: null }),
    remembered: [of(clearDraft())],
  });
  expect(heading()).toBe(steps.review.ru);
  expect(text().replaceAll('\u00A0', ' ')).toContain('22 октября 2026 г.');
  await press(words.take.ru);
  expect(heading()).toBe(steps.sign.ru);
  expect(it_.draft.get()?.answers.declarations.conviction).toBe('no');
  expect(() => button(words.take.ru)).toThrow('no button');
});

it('is proposed under the heading that has the focus, and told in a region that was there before', async () => {
  const it_ = await opened({ draft: openDraft(page(), { step: null }) });
  const region = document.querySelector('h1 ~ * [role="status"]');
  expect([document.activeElement?.tagName, region?.textContent]).toEqual(['H1', '']);
  await doing(() => it_.remembered.set([of(clearDraft())]));
  expect(region?.isConnected).toBe(true);
  expect(region?.textContent).toContain(words.title.ru);
  const follows = (one: Element, other: Element): boolean =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const [h1, take] = [document.querySelector('h1'), button(words.take.ru)];
  expect(h1 !== null && follows(h1, take)).toBe(true);
  expect(follows(take, button(review.onward.ru))).toBe(true);
});

it('is not proposed at the signature, where it would take the key out of the hand', async () => {
  const draft = withoutFact(clearDraft(), 'assistant.civilContract');
  const it_ = await opened({ draft: openDraft(draft, { step: null }) });
  expect(heading()).toBe(steps.sign.ru);
  await doing(() => it_.remembered.set([of(clearDraft())]));
  expect(() => button(words.take.ru)).toThrow('no button');
});

it('is never taken over without the press', async () => {
  const it_ = await opened({
    draft: openDraft(page(), { step: null }),
    remembered: [of(clearDraft())],
  });
  expect(it_.draft.get()?.answers).toEqual(emptyDraft());
});

it('a signed order is remembered', async () => {
  const it_ = await opened({ draft: openDraft(clearDraft(), { step: null }) });
  await giveKey();
  expect(it_.remembered.get()[0]?.draft.supplier.id).toBe(clearDraft().supplier.id);
});

const twenty = (): readonly RememberedOrder[] =>
  Array.from({ length: 20 }, (_, n) => {
    const draft = clearDraft();
    const iin = `8005053${String(n).padStart(5, '0')}`;
    const lastName = `Тегі${String(n).padStart(2, '0')}`;
    return of(
      { ...draft, applicant: { ...draft.applicant, iin, lastName } },
      `5f0d8a52-9d61-4f0e-8a77-0123456789${String(n).padStart(2, '0')}`,
    );
  });

let it_: World;
beforeEach(() => {
  it_ = world({}, { settings, draft: null, remembered: twenty() });
});

it('a social worker finds one of twenty by a part of the name, and a new order begins for that person', async () => {
  await show(<Panel ports={it_.ports} />);
  await type('again-search', 'тегі17');
  const found = [...document.querySelectorAll('[aria-labelledby="again-title"] li button')];
  expect(found.map(({ textContent }) => textContent.split(',')[0])).toEqual([
    expect.stringContaining('Тегі17'),
  ]);
  await press(found[0]?.textContent ?? '');
  expect(it_.draft.get()?.answers.applicant.lastName).toBe('Тегі17');
  expect(it_.draft.get()?.answers.disability).toEqual({});
  await press(words.take.ru);
  expect(it_.draft.get()?.answers.order.periodFrom).toBe('2027-03-01');
  expect(drafts.title.ru).not.toBe(heading());
});

it('finds by words in any order, and tells namesakes apart', async () => {
  const namesakes = twenty().map(({ draft, ...order }) => ({
    ...order,
    draft: { ...draft, applicant: { ...draft.applicant, lastName: 'Тегі' } },
  }));
  it_ = world({}, { settings, draft: null, remembered: namesakes });
  await show(<Panel ports={it_.ports} />);
  const names = (): string[] =>
    [...document.querySelectorAll('[aria-labelledby="again-title"] li button')].map(
      ({ textContent }) => textContent,
    );
  expect(new Set(names()).size).toBe(20);
  const supplier = namesakes[0]?.draft.supplier.name ?? '';
  await type('again-search', `  ${supplier} тегі 80050530001`);
  expect(names()).toHaveLength(10);
});

it('each person is listed, and forgotten with all orders after a question', async () => {
  await show(<RememberedPeople ports={it_.ports} />);
  expect(document.querySelectorAll('.card')).toHaveLength(20);
  await press(`${words.forget.ru}: Тегі03 Әлихан`.replace('Әлихан', nameOf(3)));
  await press(words.forget.ru);
  expect(it_.remembered.get()).toHaveLength(19);
});

const nameOf = (n: number): string => {
  const { firstName = '', patronymic = '' } = it_.remembered.get()[n]?.draft.applicant ?? {};
  return [firstName, patronymic].filter((part) => part !== '').join(' ');
};
