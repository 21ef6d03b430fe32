// The way through the panel: at whichever screen it stands, what a person does there to get to the
// next, until the request is signed and has its end.
import type { Locator, Page } from '@playwright/test';
import { asking, consent } from '../../locales/consent.ts';
import { outbox, states } from '../../locales/outbox.ts';
import { provider, review, steps } from '../../locales/panel.ts';
import { providerCards } from '../../locales/providerCards.ts';
import { report } from '../../locales/report.ts';
import { sign } from '../../locales/signing.ts';
import type { Lang } from '../../src/core/lang.ts';
import type { Texts } from '../../src/core/rules/rule.ts';
import type { Keyboard } from '../e2e/accessible/keyboard.ts';
import { chooserOf } from '../e2e/accessible/seat.ts';
import type { Key } from '../world/journey.ts';
import { costOf, pressed, typed, type Act, type ScreenCost } from './acts.ts';
import { answering, type Answers } from './answers.ts';
import { NOTHING } from './figures.ts';
import { geometryOf, ROW_PX } from './geometry.ts';

export interface Sitting {
  readonly panel: Page;
  readonly keyboard: Keyboard;
  readonly lang: Lang;
  readonly key: Key;
  /** The supplier's card, a file that the supplier has given. */
  readonly card: Uint8Array;
  readonly answers: Answers;
  readonly isByHand: boolean;
}

const SCREENS = { consent: consent.title, ...steps } as const satisfies Record<string, Texts>;
type ScreenName = keyof typeof SCREENS;
const NAMES = Object.keys(SCREENS) as ScreenName[];

const titleOf = ({ panel, lang }: Sitting, name: ScreenName): Locator =>
  panel.getByRole('heading', { level: 1, name: SCREENS[name][lang], exact: true });

/** The screen that stands, once it is another one than before. */
async function screenAfter(sitting: Sitting, before: ScreenName | null): Promise<ScreenName> {
  const others = NAMES.filter((name) => name !== before);
  const any = others.map((name) => titleOf(sitting, name)).reduce((all, one) => all.or(one));
  for (;;) {
    await any.waitFor({ timeout: 60_000 });
    for (const name of others) if (await titleOf(sitting, name).isVisible()) return name;
  }
}

export async function walkThrough(sitting: Sitting): Promise<readonly ScreenCost[]> {
  const costs: ScreenCost[] = [];
  let at = await screenAfter(sitting, null);
  while (at !== 'done') {
    costs.push(await costOf(at, sitting.keyboard, await actsAt(sitting, at)));
    at = await screenAfter(sitting, at);
  }
  return [...costs, await theEnd(sitting)];
}

async function actsAt(sitting: Sitting, at: Exclude<ScreenName, 'done'>): Promise<readonly Act[]> {
  const { panel, lang } = sitting;
  switch (at) {
    case 'consent':
      return [pressed(panel, asking.agree[lang])];
    case 'review':
      return [...answering(sitting), pressed(panel, review.onward[lang])];
    case 'report':
      return [pressed(panel, report.onward[lang])];
    case 'provider':
      return atProvider(sitting);
    case 'sign':
      return atSignature(sitting);
  }
}

function atProvider({ panel, lang, card, isByHand }: Sitting): readonly Act[] {
  if (isByHand) {
    const target = panel.getByLabel(provider.byHand[lang]);
    const choose = (keyboard: Keyboard): Promise<void> => keyboard.press('Space');
    return [
      { role: 'radio', name: provider.byHand[lang], target, kind: 'choose', act: choose },
      pressed(panel, provider.onward[lang]),
    ];
  }
  const file = panel.getByLabel(providerCards.file[lang]);
  const picked = chosen(panel, file, providerCards.file[lang], {
    name: 'supplier.cms',
    bytes: card,
  });
  return [
    {
      ...picked,
      act: async (keyboard) => {
        await picked.act(keyboard);
        await panel.getByRole('button', { name: provider.confirm[lang] }).waitFor();
      },
    },
    pressed(panel, provider.confirm[lang]),
  ];
}

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file, chosen in the browser's dialog, which is not measured. */
const chosen = (panel: Page, target: Locator, label: string, { name, bytes }: Chosen): Act => ({
  role: 'button',
  name: label,
  target,
  kind: 'file',
  act: async (keyboard) => {
    // Pressed again where Chromium did not hear it: a person's press is one.
    let press = (): Promise<void> => keyboard.press('Space');
    const chooser = await chooserOf(panel, async () => {
      await press();
      press = () => panel.keyboard.press('Space');
    });
    const mimeType = 'application/octet-stream';
    await chooser.setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  },
});

/** The key file is asked for where none is remembered. Enter in the password's field signs. */
async function atSignature(sitting: Sitting): Promise<readonly Act[]> {
  const { panel, lang, key, isByHand } = sitting;
  const field = panel.locator('#key-password');
  await field.waitFor();
  const file = panel.locator('#key-file');
  const picked = chosen(panel, file, sign.file[lang], {
    name: 'GOST512_0123456789abcdef.p12',
    bytes: key.pfx,
  });
  const password: Act = {
    ...typed(field, sign.password[lang], key.password),
    kind: 'password',
  };
  const button = pressed(panel, sign[isByHand ? 'buttonByHand' : 'button'][lang]);
  const last: Act = {
    ...button,
    // Where the focus is in the password's field, its Enter is the button's press.
    role: 'textbox',
    name: sign.password[lang],
  };
  return [...((await file.count()) > 0 ? [picked] : []), password, last];
}

/** What is read at the end, until the provider has received it; nothing need be pressed. */
async function theEnd({ panel, lang, isByHand }: Sitting): Promise<ScreenCost> {
  const state = isByHand ? outbox.byHand[lang] : states.delivered[lang];
  await panel.getByRole('status').filter({ hasText: state }).waitFor({ timeout: 60_000 });
  const { views } = await panel.locator('h1').evaluate(geometryOf, ROW_PX);
  return { screen: 'done', figures: { ...NOTHING, screens: 1, views } };
}
