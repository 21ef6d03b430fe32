// The unfinished orders: their list, the file with a password, and what is told of the order in hand.
import { drafts as words, file } from '../../locales/drafts.ts';
import { memory } from '../../locales/remembered.ts';
import { emptyDraft, type Draft } from '../../src/core/draft/draft.ts';
import { toRemember, type RememberedOrder } from '../../src/core/draft/remembered.ts';
import { AppError } from '../../src/core/errors.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import type { DraftLine, DraftList, OpenDraft, PanelPorts } from '../../src/ui/ports.ts';
import { clearDraft } from '../ui/drafts.ts';
import { DRAFT_ID, NOW, openDraft, PROVIDER, world } from '../ui/fakePorts.ts';
import type { State } from './gallery.ts';

function iinOnly(): Draft {
  return { ...emptyDraft(), applicant: { iin: '800505300003' } };
}

const DAY = 86_400_000;
const line = (more: Partial<DraftLine> = {}): DraftLine => ({
  id: DRAFT_ID,
  applicant: 'Сынақов Әлихан Үлгіұлы',
  madeAt: NOW - DAY,
  changedAt: NOW,
  step: 'report',
  keptUntil: NOW + 90 * DAY,
  ...more,
});
const LIST: DraftList = {
  drafts: [
    line(),
    line({ id: 'b2', applicant: 'Қамқоров Дамир Сынақұлы', step: 'review' }),
    line({ id: 'c3', applicant: '', step: 'sign' }),
  ],
  damaged: [],
  page: null,
  inHand: null,
};

const listed =
  (more: Partial<DraftList> = {}, ports: Partial<PanelPorts> = {}): State['element'] =>
  (lang) => (
    <Panel
      ports={world(ports, { draft: null, drafts: { ...LIST, ...more }, settings: { lang } }).ports}
    />
  );
const held =
  (more: Partial<OpenDraft>, ports: Partial<PanelPorts> = {}): State['element'] =>
  (lang) => (
    <Panel
      ports={
        world(ports, {
          draft: openDraft(clearDraft(), more),
          settings: { lang, providers: [PROVIDER] },
        }).ports
      }
    />
  );

const REMEMBERED: readonly RememberedOrder[] = Array.from({ length: 9 }, (_, n) => {
  const draft = clearDraft();
  const applicant = { ...draft.applicant, iin: `80050530000${n}`, patronymic: `Үлгіұлы ${n}` };
  const id = `5f0d8a52-9d61-4f0e-8a77-01234567890${n}`;
  return { id, rememberedAt: NOW, draft: toRemember({ ...draft, applicant }, '2026-10-22') };
});
const withMemory = (draft: OpenDraft | null): State['element'] =>
  function WithMemory(lang) {
    const { ports } = world({}, { draft, settings: { lang }, remembered: REMEMBERED });
    return <Panel ports={ports} />;
  };
export const again: State = { element: withMemory(null) };
export const fromMemory: State = {
  element: withMemory(
    openDraft(emptyDraft(), { answers: iinOnly(), step: null, readAt: null, page: 'closed' }),
  ),
  setUp: (hand) => hand.press(memory.which),
};
export const several: State = { element: listed() };
export const pageOpen: State = {
  element: listed({ page: { applicant: 'Сынақова Гүлнар Үлгіқызы' } }),
};
export const damaged: State = { element: listed({ damaged: ['x'] }) };
export const erasing: State = { element: listed(), setUp: (hand) => hand.press(words.remove) };
export const failed: State = {
  element: listed(
    {},
    { resumeDraft: () => Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE')) },
  ),
  setUp: (hand) => hand.press(words.resume),
};
export const listFailed: State = {
  element: listed(
    {},
    {
      watchDrafts: (_next, fail) => {
        fail(new AppError('ERR_STORAGE_UNAVAILABLE'));
        return () => undefined;
      },
    },
  ),
};
export const exporting: State = {
  element: listed(),
  setUp: async (hand) => {
    await hand.press(file.save);
    await hand.see(file.passwordHint);
    await hand.press(file.saveNow);
    await hand.see(file.tooShort);
  },
};
export const importing: State = {
  element: listed(
    {},
    { importDraft: () => Promise.reject(new AppError('ERR_DRAFT_FILE_PASSWORD')) },
  ),
  setUp: async (hand) => {
    await hand.press(file.open);
    await hand.choose('import-file', new File(['x'], 'komekshi.jwe'));
    await hand.type('import-password', 'x');
    await hand.press(file.openNow);
    await hand.see(file.openNow);
  },
};
export const pageClosed: State = { element: held({ page: 'closed' }) };
export const otherPerson: State = { element: held({ page: 'other' }) };
export const foundAgain: State = { element: held({ found: true }) };
export const unsaved: State = {
  element: held(
    { step: 'provider' },
    { saveDraft: () => Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE')) },
  ),
  setUp: (hand) => hand.tick('handover-choice-0'),
};
