// The unfinished orders: their list, the file with a password, and what is told of the order in hand.
import { drafts as words, file } from '../../locales/drafts.ts';
import { AppError } from '../../src/core/errors.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import type { DraftLine, DraftList, OpenDraft, PanelPorts } from '../../src/ui/ports.ts';
import { clearDraft } from '../ui/drafts.ts';
import { DRAFT_ID, NOW, openDraft, PROVIDER, world } from '../ui/fakePorts.ts';
import type { State } from './gallery.ts';

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
