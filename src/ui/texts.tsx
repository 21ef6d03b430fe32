// Texts in the person's language: three languages stand side by side in locales/, the context picks one at once.
import { createContext, use, type ReactNode } from 'react';
import { format, type Params } from '../../locales/format.ts';
import type { Texts } from '../core/rules/rule.ts';
import type { Lang } from '../core/lang.ts';

const LangContext = createContext<Lang>('ru');

export function LangProvider({
  lang,
  children,
}: {
  readonly lang: Lang;
  readonly children: ReactNode;
}) {
  return <LangContext value={lang}>{children}</LangContext>;
}

export interface Speech {
  readonly lang: Lang;
  readonly t: (texts: Texts, params?: Params) => string;
}

export const speechIn = (lang: Lang): Speech => ({
  lang,
  t: (texts, params = {}) => format(texts[lang], params, lang),
});

export const useTexts = (): Speech => speechIn(use(LangContext));
