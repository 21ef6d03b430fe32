// @vitest-environment happy-dom
// The list of unfinished orders, the file with a password, and what is told of the order in hand.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drafts as words, file, inHand } from '../../locales/drafts.ts';
import { errors } from '../../locales/errors.ts';
import { empty, steps } from '../../locales/panel.ts';
import { AppError } from '../../src/core/errors.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import type { DraftLine, DraftList, PanelPorts } from '../../src/ui/ports.ts';
import { clearDraft, draftWithGaps } from './drafts.ts';
import { DRAFT_ID, NOW, openDraft, world } from './fakePorts.ts';
import { button, choose, doing, heading, input, press, show, text, type } from './stage.ts';

const line = (more: Partial<DraftLine> = {}): DraftLine => ({
  id: DRAFT_ID,
  applicant: 'Сынақов Әлихан Үлгіұлы',
  madeAt: NOW,
  changedAt: NOW,
  step: 'report',
  keptUntil: NOW + 90 * 86_400_000,
  ...more,
});
const list = (more: Partial<DraftList> = {}): DraftList => ({
  drafts: [line()],
  damaged: [],
  page: null,
  inHand: null,
  ...more,
});
const open = async (drafts: DraftList, ports: Partial<PanelPorts> = {}) => {
  const it_ = world(ports, { draft: null, drafts });
  await show(<Panel ports={it_.ports} />);
  return it_;
};
const named = (words: string, name = line().applicant): string => `${words}: ${name}`;

afterEach(() => vi.restoreAllMocks());

describe('the list', () => {
  it('says whose, at which step, and when it is erased', async () => {
    await open(list());
    expect(heading()).toBe(words.title.ru);
    for (const part of ['Сынақов Әлихан Үлгіұлы', steps.report.ru, '20 февраля 2027', '90 дней'])
      expect(text().replace(/\u00A0/g, ' ')).toContain(part);
  });

  it('takes an order up again', async () => {
    const resumeDraft = vi.fn(() => Promise.resolve());
    await open(list(), { resumeDraft });
    await press(named(words.resume.ru));
    expect(resumeDraft).toHaveBeenCalledWith(DRAFT_ID);
  });

  it('erases after one question, and gives the focus back to the heading', async () => {
    const { drafts } = await open(list({ page: { applicant: '' } }));
    await press(named(words.remove.ru));
    expect(document.activeElement?.textContent).toBe(words.removeNo.ru);
    await press(words.removeYes.ru);
    expect(drafts.get().drafts).toEqual([]);
    expect(text()).toContain(words.removed.ru);
    expect(document.activeElement).toBe(document.querySelector('h1'));
  });

  it('shows the others where one cannot be read, and lets that one be erased', async () => {
    const { drafts } = await open(list({ damaged: ['x'] }));
    expect(text()).toContain(words.damaged.ru);
    await press(words.remove.ru);
    await press(words.removeYes.ru);
    expect(drafts.get()).toMatchObject({ damaged: [], drafts: [line()] });
  });

  it('offers the order of the open page, and says who it is', async () => {
    await open(list({ drafts: [], page: { applicant: 'Сынақова Гүлнар' } }));
    expect(text()).toContain('Сынақова Гүлнар');
    await press(words.openPage.ru);
    expect(heading()).toBe(steps.review.ru);
  });

  it('is empty with a way on: the portal, here by hand, or a file', async () => {
    await open(list({ drafts: [] }));
    expect(heading()).toBe(empty.title.ru);
    await press(words.beginHere.ru);
    expect(heading()).toBe(steps.review.ru);
  });

  it('says what failed', async () => {
    await open(list(), {
      resumeDraft: () => Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE')),
    });
    await press(named(words.resume.ru));
    expect(text()).toContain(errors.ERR_STORAGE_UNAVAILABLE.what.ru);
    expect(heading()).toBe(words.title.ru);
  });
});

describe('the file', () => {
  const unfold = (summary: string): Promise<void> =>
    doing(() => {
      const details = [...document.querySelectorAll('details')].find((each) =>
        each.querySelector('summary')?.textContent.startsWith(summary),
      );
      if (details === undefined) throw new Error(`no ${summary}`);
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });

  it('is saved under a password that is long enough, named after nobody, and the password is gone', async () => {
    const exportDraft = vi.fn(() => Promise.resolve(new Uint8Array(1)));
    const { saved } = await open(list(), { exportDraft });
    await unfold(file.save.ru);
    await type(`export-${DRAFT_ID}`, 'short');
    await press(file.saveNow.ru);
    expect(text()).toContain('Впишите пароль длиннее');
    expect(document.activeElement).toBe(input(`export-${DRAFT_ID}`));
    expect(exportDraft).not.toHaveBeenCalled();
    await type(`export-${DRAFT_ID}`, 'Құпия сөз 2026');
    await press(file.saveNow.ru);
    expect(exportDraft).toHaveBeenCalledWith(DRAFT_ID, 'Құпия сөз 2026');
    expect(saved).toEqual(['komekshi-2026-11-22-5f0d8a52.jwe']);
    expect(input(`export-${DRAFT_ID}`).value).toBe('');
    expect(text()).toContain(file.saveWhat.ru);
  });

  it('is opened; what is missing and another password are told at their inputs, the rest above the button', async () => {
    const answers: (() => Promise<void>)[] = [
      () => Promise.reject(new AppError('ERR_DRAFT_FILE_PASSWORD')),
      () => Promise.reject(new AppError('ERR_DRAFT_FILE_NEWER')),
      () => Promise.resolve(),
    ];
    await open(list(), {
      importDraft: () => answers.shift()?.() ?? Promise.reject(new Error('no more')),
    });
    await unfold(file.open.ru);
    await press(file.openNow.ru);
    expect(document.activeElement?.id).toBe('import-file');
    choose('import-file', new File(['x'], 'a.jwe'));
    await press(file.openNow.ru);
    expect(document.activeElement?.id).toBe('import-password');
    const attempt = async (): Promise<void> => {
      await type('import-password', 'x');
      await press(file.openNow.ru);
    };
    await attempt();
    expect(document.getElementById('import-password-error')?.textContent).toContain(
      errors.ERR_DRAFT_FILE_PASSWORD.what.ru,
    );
    await attempt();
    expect(document.querySelector('[role="alert"]')?.textContent).toContain(
      errors.ERR_DRAFT_FILE_NEWER.what.ru,
    );
    await attempt();
    expect(text()).toContain(file.opened.ru);
    expect(input('import-password').value).toBe('');
  });
});

describe('the order in hand', () => {
  it('comes up at its step, with what was typed', async () => {
    await show(
      <Panel ports={world({}, { draft: openDraft(clearDraft(), { step: 'report' }) }).ports} />,
    );
    expect(heading()).toBe(steps.report.ru);
  });

  it('comes up at what needs the person where its own step is not known here', async () => {
    await show(
      <Panel
        ports={world({}, { draft: openDraft(clearDraft(), { step: 'of another version' }) }).ports}
      />,
    );
    expect(heading()).toBe(steps.provider.ru);
  });

  it('keeps its step, its answers and half a date', async () => {
    const { ports, draft } = world({}, { draft: openDraft(draftWithGaps()) });
    await show(<Panel ports={ports} />);
    await type('fact-assistant-birthDate-day', '3');
    expect(draft.get()?.typed).toEqual({ 'assistant.birthDate': { day: '3' } });
    expect(draft.get()?.answers.assistant.birthDate).toBeUndefined();
  });

  it('is told to be kept, and where it is not, stays on the screen and is tried again whole', async () => {
    const saveDraft = vi.fn<PanelPorts['saveDraft']>(() =>
      Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE')),
    );
    await show(<Panel ports={world({ saveDraft }, { draft: openDraft(draftWithGaps()) }).ports} />);
    expect(text()).toContain(inHand.saved.ru);
    await type('fact-assistant-birthDate-day', '3');
    expect(text()).toContain(inHand.unsaved.ru);
    expect(input('fact-assistant-birthDate-day').value).toBe('3');
    saveDraft.mockResolvedValue();
    await press(inHand.again.ru);
    expect(saveDraft.mock.lastCall?.[0]).toMatchObject({
      typed: { 'assistant.birthDate': { day: '3' } },
    });
    expect(text()).toContain(inHand.saved.ru);
  });

  it('is not mixed with another person on the page: the choice is the person’s', async () => {
    const followPage = vi.fn(() => Promise.resolve());
    const adoptPage = vi.fn(() => Promise.resolve());
    await show(
      <Panel
        ports={
          world({ followPage, adoptPage }, { draft: openDraft(clearDraft(), { page: 'other' }) })
            .ports
        }
      />,
    );
    expect(text()).toContain(inHand.other.ru.split('{')[0]);
    await press(inHand.follow.ru);
    await press(inHand.adopt.ru);
    expect([followPage.mock.calls.length, adoptPage.mock.calls.length]).toEqual([1, 1]);
  });

  it('that was found again says since when, and offers a new one', async () => {
    await show(
      <Panel ports={world({}, { draft: openDraft(clearDraft(), { found: true }) }).ports} />,
    );
    expect(text()).toContain(inHand.found.ru.split('{')[0]);
    expect(button(inHand.another.ru)).toBeDefined();
  });
});
