// A journey as a new user makes it, by the keyboard alone: at each step the accessibility tree must
// be right, and what appeared since the step before must have been announced. The test's report
// says what the journey cost.
import { expect, type TestInfo } from '@playwright/test';
import { inHand } from '../../../locales/drafts.ts';
import { facts } from '../../../locales/facts.ts';
import { missing } from '../../../locales/order.ts';
import { steps } from '../../../locales/panel.ts';
import { sign } from '../../../locales/signing.ts';
import { factNames } from '../../../locales/words.ts';
import type { Draft, FactPath } from '../../../src/core/draft/draft.ts';
import { FIELDS } from '../../../src/ui/facts/fields.ts';
import type { Extension } from '../../world/browser.ts';
import { startWorld, type World } from '../../world/world.ts';
import { browserNamed } from '../fixtures.ts';
import type { Effort, Keyboard } from '../accessible/keyboard.ts';
import type { Seat } from '../accessible/seat.ts';
import {
  focusOf,
  screenOf,
  untoldBetween,
  wrongsOf,
  type Screen,
} from '../accessible/standsRight.ts';

/** Does something and looks at what has become of the screen. */
export type Step = (name: string, act?: () => Promise<void>) => Promise<void>;

const isAtTheKey = ({ nodes, title }: Screen): boolean =>
  title.startsWith(steps.sign.ru) &&
  nodes.some(({ isFocused, name }) => isFocused && [sign.file.ru, sign.password.ru].includes(name));

/** Not announced, but findable. */
const QUIET = [
  inHand.saved.ru,
  inHand.saving.ru,
  missing.left.ru.split('{')[0] ?? '',
  missing.sectionNone.ru,
];

export function walking(seat: Seat): Step {
  const seen = new Set<string>();
  let [last, now, heard]: [Screen | null, Screen | null, number] = [null, null, 0];
  const untoldIn = async (now: Screen): Promise<readonly string[]> => {
    if (last?.title === now.title)
      return untoldBetween(last, now, (await seat.listener.said()).slice(heard), QUIET);
    // A new screen is read from its heading. A person who returns to a screen may go straight to
    // the wanted place.
    // The signature is read from its key, which says where the text stands.
    return focusOf(now)?.role === 'heading' || isAtTheKey(now) || seen.has(now.title)
      ? []
      : ['a new screen came up, and its heading has not the focus'];
  };
  return async (name, act = () => Promise.resolve()) => {
    await act();
    await expect
      .poll(
        async () => {
          now = await screenOf(seat);
          return [...wrongsOf(now, 'ru'), ...(await untoldIn(now))];
        },
        { message: name, timeout: 10_000 },
      )
      .toEqual([]);
    expect(await seat.listener.lost(), name).toEqual([]);
    seen.add(now?.title ?? '');
    last = now;
    heard = (await seat.listener.said()).length;
  };
}

interface Start {
  readonly browserName: string;
  readonly draft: Draft;
  readonly consent: boolean;
}

/** A world in which the form is filled in with this draft, and a browser in it. */
export async function inWorld(
  { browserName, draft, consent }: Start,
  journey: (extension: Extension, world: World) => Promise<void>,
): Promise<void> {
  const world = await startWorld({ draft, browserName: browserNamed(browserName) });
  const extension = await world.browser({ consent });
  try {
    await journey(extension, world);
  } finally {
    await extension.close();
    await world.close();
  }
}

/** Goes to the question and answers it. Values as facts have them: a choice by its name, a date as `YYYY-MM-DD`. */
export async function answer(
  { keyboard }: Pick<Seat, 'keyboard'>,
  path: FactPath,
  value: string,
): Promise<void> {
  const [field, question] = [FIELDS[path], factNames[path].ru];
  if (field.kind === 'choice') return choose(keyboard, question, field.options[value]?.ru ?? value);
  if (field.kind !== 'date') return fill(keyboard, question, value);
  const [year = '', month = '', day = ''] = value.split('-');
  for (const [part, text] of Object.entries({ day, month, year }))
    await fill(keyboard, facts[part as 'day' | 'month' | 'year'].ru, text, question);
}

async function fill(
  keyboard: Keyboard,
  name: string,
  text: string,
  question?: string,
): Promise<void> {
  await keyboard.moveTo('textbox', name, 'Tab', question);
  await keyboard.press('Control+A');
  await keyboard.type(text);
}

/**
 * Reaches the group of radio buttons as one stop. The arrows choose, and Space selects the focused
 * one.
 */
async function choose(keyboard: Keyboard, question: string, option: string): Promise<void> {
  await keyboard.moveTo('radio', '', 'Tab', question);
  if ((await keyboard.focused()) === `radio ${option}`) return keyboard.press('Space');
  await keyboard.moveTo('radio', option, 'ArrowDown', question);
}

export function noteEffort({ annotations }: TestInfo, keyboards: readonly Keyboard[]): void {
  const efforts: readonly Effort[] = keyboards.map((keyboard) => keyboard.effort());
  const sum = (of: keyof Effort): number =>
    efforts.reduce((total, effort) => total + effort[of], 0);
  annotations.push({
    type: 'effort',
    description: `${sum('keys')} key presses, ${sum('stops')} of them from stop to stop`,
  });
}
