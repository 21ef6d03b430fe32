// @vitest-environment happy-dom
// Signing by a remembered key: one, several, expired, another person's; forgetting it; and the offer
// to remember one, which costs nobody anything.
import { describe, expect, it, vi } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { ownData } from '../../locales/consent.ts';
import { options } from '../../locales/options.ts';
import { review, steps } from '../../locales/panel.ts';
import { memory } from '../../locales/remembered.ts';
import { remembered } from '../../locales/rememberedKeys.ts';
import { expectedKey } from '../../locales/roles.ts';
import { sign } from '../../locales/signing.ts';
import { AppError } from '../../src/core/errors.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import type { PanelPorts, RememberedKey, SigningTerms } from '../../src/ui/ports.ts';
import { clearDraft } from './drafts.ts';
import {
  DRAFT_ID,
  NOW,
  openDraft,
  OWN_KEY,
  PROVIDER,
  SIGNED,
  world,
  type World,
} from './fakePorts.ts';
import { giveKey, keyFile, PASSWORD } from './signing.tsx';
import { button, choose, doing, heading, input, press, show, text, tick } from './stage.ts';

const STRANGERS: RememberedKey = { ...OWN_KEY, id: 'strange', iin: '850101400001', name: 'БАСҚА' };
const EXPIRED: RememberedKey = { ...OWN_KEY, id: 'old', notAfter: NOW - 1 };
const LATER: RememberedKey = { ...OWN_KEY, id: 'later', notAfter: OWN_KEY.notAfter + 86_400_000 };
const LINE = 'СЫНАҚОВ ЕРЖАН, конец ИИН 0002, до 1 марта 2027 г.';

/** The panel at the signature, with these keys remembered; and what the signer was given. */
async function signing(
  keys: readonly RememberedKey[],
  changes: Partial<PanelPorts> = {},
): Promise<{ readonly it_: World; readonly given: SigningTerms['file'][] }> {
  const given: SigningTerms['file'][] = [];
  const it_ = world(
    {
      sign: ({ file }) => {
        given.push(file);
        return Promise.resolve({ signed: SIGNED, keyStatus: 'good' });
      },
      ...changes,
    },
    { draft: openDraft(clearDraft()), settings: { providers: [PROVIDER] }, keys },
  );
  await show(<Panel ports={it_.ports} />);
  await press(review.onward.ru);
  return { it_, given };
}

async function typePassword(): Promise<void> {
  await doing(() => {
    input('key-password').value = PASSWORD;
  });
}

const has = (id: string): boolean => document.getElementById(id) !== null;

describe('a remembered key of the filer', () => {
  it('stands chosen by whose it is, asks for no file and signs by its password alone', async () => {
    const { given } = await signing([STRANGERS, OWN_KEY]);
    expect(text()).toContain(LINE);
    expect(text()).not.toContain(STRANGERS.name);
    expect(text()).not.toContain(expectedKey.self.ru);
    expect(has('key-file')).toBe(false);
    await typePassword();
    await press(sign.button.ru);
    expect([given, heading()]).toEqual([[OWN_KEY.id], steps.done.ru]);
  });

  it('lets the file of another be chosen after one press, and be let be again', async () => {
    const { given } = await signing([OWN_KEY]);
    await press(remembered.another.ru);
    expect(document.activeElement?.id).toBe('key-file');
    expect(text()).not.toContain(LINE);
    await press(remembered.back.ru);
    expect(document.activeElement?.id).toBe('key-password');
    await press(remembered.another.ru);
    const file = keyFile();
    choose('key-file', file);
    await typePassword();
    await press(sign.button.ru);
    expect(given).toEqual([file]);
  });

  it('is the one that lasts longest; another of theirs is one press away', async () => {
    const { given } = await signing([OWN_KEY, LATER, EXPIRED]);
    expect([0, 1].map((index) => input(`remembered-key-choice-${index}`).checked)).toEqual([
      true,
      false,
    ]);
    expect(has('remembered-key-choice-2')).toBe(false);
    await tick('remembered-key-choice-1');
    await typePassword();
    await press(sign.button.ru);
    expect(given).toEqual([OWN_KEY.id]);
  });

  it('that is refused gives way to the file, which says why and has the focus', async () => {
    await signing([OWN_KEY], { sign: () => Promise.reject(new AppError('ERR_KEY_REVOKED')) });
    await typePassword();
    await press(sign.button.ru);
    expect(document.getElementById('key-file-error')?.textContent).toContain(
      errors.ERR_KEY_REVOKED.what.ru,
    );
    expect(document.activeElement?.id).toBe('key-file');
  });

  it('keeps its place after a wrong password, which is asked for again', async () => {
    const refuse = (): Promise<never> => Promise.reject(new AppError('ERR_KEY_WRONG_PASSWORD'));
    await signing([OWN_KEY], { sign: refuse });
    await typePassword();
    await press(sign.button.ru);
    expect(text()).toContain(LINE);
    expect(document.activeElement?.id).toBe('key-password');
  });

  it('is forgotten after one question; the focus goes to the file that is needed now', async () => {
    const { it_ } = await signing([OWN_KEY, STRANGERS]);
    await press(`${remembered.forget.ru}: ${OWN_KEY.name}`);
    expect(it_.keys.get()).toHaveLength(2);
    expect(document.activeElement).toBe(button(options.eraseNo.ru));
    await press(remembered.forget.ru);
    expect(it_.keys.get()).toEqual([STRANGERS]);
    expect(document.activeElement?.id).toBe('key-file');
  });
});

describe('one of several remembered keys', () => {
  it('is forgotten; the focus goes to the password of the next', async () => {
    const { it_ } = await signing([OWN_KEY, LATER]);
    await press(`${remembered.forget.ru}: ${OWN_KEY.name}`);
    await press(remembered.forget.ru);
    expect(it_.keys.get()).toEqual([OWN_KEY]);
    expect(document.activeElement?.id).toBe('key-password');
  });

  it('is forgotten in another window: the focus stays where it is', async () => {
    const { it_ } = await signing([OWN_KEY, LATER]);
    button(sign.button.ru).focus();
    await doing(() => it_.keys.set([OWN_KEY]));
    expect(document.activeElement).toBe(button(sign.button.ru));
  });

  it('is picked: the focus stays at the choice', async () => {
    await signing([OWN_KEY, LATER]);
    input('remembered-key-choice-1').focus();
    await tick('remembered-key-choice-1');
    expect(document.activeElement).toBe(input('remembered-key-choice-1'));
  });
});

describe('a remembered key that may not sign', () => {
  it('because it has expired is told, and its file asked for', async () => {
    const { given } = await signing([EXPIRED]);
    expect(text()).toContain('Срок запомненного ключа вышел (СЫНАҚОВ ЕРЖАН');
    await giveKey();
    expect(given).toHaveLength(1);
  });

  it.each([
    ['another person’s', STRANGERS],
    ['not yet valid', { ...OWN_KEY, notBefore: NOW + 1 }],
  ])('because it is %s changes nothing', async (_, key) => {
    await signing([key]);
    expect(text()).toContain(expectedKey.self.ru);
    expect(text()).not.toContain(key.name);
    expect(has('key-file')).toBe(true);
    expect(has('remembered-key-choice-0')).toBe(false);
  });
});

describe('the offer after a signature', () => {
  it('is made when the key is there to be remembered, and keeps nothing by itself', async () => {
    const { it_ } = await signing([]);
    await giveKey();
    expect(text()).not.toContain(remembered.next.ru);
    await doing(() => it_.keyOffer.set(OWN_KEY));
    expect(text()).toContain(LINE);
    expect(document.querySelector('[role="status"] h2')?.textContent).toBe(remembered.next.ru);
    expect(it_.keys.get()).toEqual([]);
    await doing(() => button(remembered.remember.ru).focus());
    await press(remembered.remember.ru);
    expect(it_.keys.get()).toEqual([OWN_KEY]);
    expect(text()).toContain(remembered.done.ru);
    expect(document.activeElement?.textContent).toBe(remembered.next.ru);
  });

  it('says what stands in the way, and stands', async () => {
    const { it_ } = await signing([], {
      rememberKey: () => Promise.reject(new AppError('ERR_STORAGE_FULL')),
    });
    await giveKey();
    await doing(() => it_.keyOffer.set(OWN_KEY));
    await press(remembered.remember.ru);
    expect(text()).toContain(errors.ERR_STORAGE_FULL.what.ru);
    expect(button(remembered.remember.ru)).toBeDefined();
  });
});

describe('my data', () => {
  it('lists each remembered key with its holder, and forgets one; the focus stays', async () => {
    const { ports, keys } = world({}, { keys: [OWN_KEY, STRANGERS] });
    await show(<Panel ports={ports} />);
    await press(ownData.title.ru);
    expect(text()).toContain(LINE);
    expect(text()).toContain('БАСҚА, конец ИИН 0001');
    await press(`${remembered.forget.ru}: ${OWN_KEY.name}`);
    await press(remembered.forget.ru);
    expect(keys.get()).toEqual([STRANGERS]);
    expect(document.activeElement?.textContent).toBe(remembered.title.ru);
  });

  it('say where no key is remembered', async () => {
    await openData(world());
    const section = document.querySelector('[aria-labelledby="keys-title"]');
    expect(section?.textContent).toContain(memory.none.ru);
  });
});

describe('the word that others use this computer', () => {
  it('is taken at once where nothing would be erased by it, and back again', async () => {
    const it_ = world();
    await openData(it_);
    await tick('shared');
    expect(it_.settings.get().isShared).toBe(true);
    await tick('shared');
    expect(it_.settings.get().isShared).toBe(false);
  });

  it.each<[string, Parameters<typeof world>[1]]>([
    ['a key', { keys: [OWN_KEY] }],
    ['an answer', { remembered: [{ id: DRAFT_ID, rememberedAt: NOW, draft: clearDraft() }] }],
  ])('is asked back where %s is remembered; no leaves all as it is', async (_, start) => {
    const saveSettings = vi.fn(() => Promise.resolve());
    await openData(world({ saveSettings }, start));
    await tick('shared');
    expect(saveSettings).not.toHaveBeenCalled();
    expect(text()).toContain(remembered.sharedSure.ru);
    expect(document.activeElement).toBe(button(options.eraseNo.ru));
    await press(options.eraseNo.ru);
    expect([saveSettings.mock.calls, document.activeElement]).toEqual([[], input('shared')]);
    await tick('shared');
    await press(remembered.sharedYes.ru);
    expect(saveSettings).toHaveBeenCalledWith({ isShared: true });
    expect(text()).not.toContain(remembered.sharedSure.ru);
    expect(document.activeElement).toBe(input('shared'));
  });

  it('that could not be followed is told', async () => {
    const saveSettings = (): Promise<never> =>
      Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE'));
    await openData(world({ saveSettings }));
    await tick('shared');
    expect(text()).toContain(errors.ERR_STORAGE_UNAVAILABLE.what.ru);
    expect(input('shared').checked).toBe(false);
  });
});

async function openData({ ports }: World): Promise<void> {
  await show(<Panel ports={ports} />);
  await press(ownData.title.ru);
}
