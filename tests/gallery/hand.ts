// Acts on a screen as a person does, by its words in one language, and waits for what comes of it.
import type { Lang, Texts } from '../../src/core/rules/rule.ts';
import { format } from '../../src/ui/texts.tsx';

type Params = Readonly<Record<string, string | number>>;

export interface Hand {
  /** Presses the first button, link or summary of that name. */
  press(texts: Texts, params?: Params): Promise<void>;
  /** Ticks, chooses or presses the element of that id. */
  tick(id: string): Promise<void>;
  type(id: string, text: string): Promise<void>;
  choose(id: string, file: File): Promise<void>;
  /** Waits until these words are on the screen; a text may go on after them. */
  see(texts: Texts, params?: Params): Promise<void>;
}

const MOST_TURNS = 500;

async function wait<T>(look: () => T | null | undefined, what: string): Promise<T> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const found = look();
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => { setTimeout(resolve, 4); });
  }
  throw new Error(`the gallery waits in vain for ${what}`);
}

const isSeen = (element: Element): boolean => element.closest('[style*="display: none"], [hidden]') === null;
const wordsOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
const element = (id: string): Promise<HTMLElement> => wait(() => document.getElementById(id), `#${id}`);

/** Past React's own bookkeeping of what an input holds. */
function fill(input: HTMLElement, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input) as object, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function put(input: HTMLElement, file: File): void {
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

export function handIn(lang: Lang): Hand {
  const touch = (target: HTMLElement): void => {
    target.focus();
    target.click();
  };
  return {
    press: async (texts, params) => {
      const name = format(texts[lang], params);
      const isIt = (each: Element): boolean => isSeen(each) && (wordsOf(each) === name || wordsOf(each).startsWith(`${name}:`));
      touch(await wait(() => [...document.querySelectorAll<HTMLElement>('button, a, summary')].find(isIt), `a button «${name}»`));
    },
    tick: async (id) => touch(await element(id)),
    type: async (id, text) => fill(await element(id), text),
    choose: async (id, file) => put(await element(id), file),
    see: async (texts, params) => {
      const words = format(texts[lang], params).split('{')[0]?.trim() ?? '';
      await wait(() => (wordsOf(document.body).includes(words) ? true : null), `«${words}»`);
    },
  };
}
