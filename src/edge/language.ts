// The language to speak: the person's own choice, else the page's, else the browser's, else Russian.
import { browser } from 'wxt/browser';
import { LANGS, type Lang } from '../core/lang.ts';

const spoken = (tag: string): Lang | undefined =>
  LANGS.find((lang) => lang === tag.toLowerCase().split(/[-_]/)[0]);

/** `pageLang` is a BCP 47 tag, or empty. */
export const chosenLang = (chosen: Lang | null, pageLang = ''): Lang =>
  chosen ?? spoken(pageLang) ?? spoken(browser.i18n.getUILanguage()) ?? 'ru';
