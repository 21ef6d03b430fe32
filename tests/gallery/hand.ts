// Acts on a screen as a person does, by its words in one language, and waits for what comes of it;
// a press that loses the focus fails.
import type { Texts } from '../../src/core/rules/rule.ts';
import type { Lang } from '../../src/core/lang.ts';

export interface Hand {
  /**
   * Presses the first button, link or summary of that name, or else of that name and a colon;
   * whatever stands in for `{…}`.
   */
  press(texts: Texts): Promise<void>;
  /** Ticks, chooses or presses the element of that id. */
  tick(id: string): Promise<void>;
  type(id: string, text: string): Promise<void>;
  choose(id: string, file: File): Promise<void>;
  /** Waits until these words are on the screen. */
  see(texts: Texts): Promise<void>;
}

const MOST_TURNS = 500;

async function wait<T>(look: () => T | null | undefined, what: string): Promise<T> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const found = look();
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => {
      setTimeout(resolve, 4);
    });
  }
  throw new Error(`the gallery waits in vain for ${what}`);
}

const isSeen = (element: Element): boolean =>
  element.closest('[style*="display: none"], [hidden]') === null;
const isLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;
const wordsOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
/** A text as it may be found, whatever its placeholders are filled with. */
const pattern = (text: string): string =>
  text
    .split(/\{[^{}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
const element = (id: string): Promise<HTMLElement> =>
  wait(() => document.getElementById(id), `#${id}`);

/** Past React's own bookkeeping of what an input holds. */
function fill(input: HTMLElement, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input) as object, 'value')?.set?.call(
    input,
    value,
  );
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function put(input: HTMLElement, file: File): void {
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

export function handIn(lang: Lang): Hand {
  const touch = async (target: HTMLElement): Promise<void> => {
    target.focus();
    target.click();
    await wait(() => (isLost() ? null : true), `a place for the focus after ${wordsOf(target)}`);
  };
  return {
    press: async (texts) => {
      const named = (end: string): HTMLElement | undefined => {
        const name = new RegExp(`^${pattern(texts[lang])}${end}`);
        return [...document.querySelectorAll<HTMLElement>('button, a, summary')].find(
          (each) => isSeen(each) && name.test(wordsOf(each)),
        );
      };
      await touch(await wait(() => named('$') ?? named(':'), `a button «${texts[lang]}»`));
    },
    tick: async (id) => await touch(await element(id)),
    type: async (id, text) => fill(await element(id), text),
    choose: async (id, file) => put(await element(id), file),
    see: async (texts) => {
      const words = new RegExp(pattern(texts[lang]));
      await wait(() => (words.test(wordsOf(document.body)) ? true : null), String(words));
    },
  };
}
