// Texts in the person's language: three languages stand side by side in locales/, the context picks one at once.
import { createContext, use, type ReactNode } from 'react';
import type { Lang, Texts } from '../core/rules/rule.ts';

export const LANGS: readonly Lang[] = ['kk', 'ru', 'en'];

type Params = Readonly<Record<string, string | number>>;

/** Fills `{name}` placeholders; a name without a value stays as it is, so that a lack is seen. */
export const format = (text: string, params: Params = {}): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

const LangContext = createContext<Lang>('ru');

export function LangProvider({ lang, children }: { readonly lang: Lang; readonly children: ReactNode }) {
  return <LangContext value={lang}>{children}</LangContext>;
}

export interface Speech {
  readonly lang: Lang;
  readonly t: (texts: Texts, params?: Params) => string;
}

export function useTexts(): Speech {
  const lang = use(LangContext);
  return { lang, t: (texts, params) => format(texts[lang], params) };
}
