// What stands around every screen: the name and the mark of a trial build above it; the language switch below, so that
// nobody who works by a keyboard or a switch comes past it on the way to the action.
import { useEffect, type ReactNode } from 'react';
import { frame } from '../../../locales/panel.ts';
import type { TrustName } from '../../core/trustName.ts';
import { type Lang, LANGS } from '../../core/lang.ts';
import { useTexts } from '../texts.tsx';

/** Each language in its own words. */
export const LANG_NAMES: Readonly<Record<Lang, string>> = {
  kk: 'Қазақша',
  ru: 'Русский',
  en: 'English',
};

interface FrameProps {
  readonly trust: TrustName;
  readonly onLang: (lang: Lang) => void;
  readonly children: ReactNode;
}

export function Frame({ trust, onLang, children }: FrameProps) {
  const { t, lang } = useTexts();
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <>
      <header className="top">
        <p className="brand">{t(frame.name)}</p>
        {trust !== 'production' && (
          <p className="test-mark">
            <strong lang="en">TEST</strong> {t(frame.testMark)}
          </p>
        )}
      </header>
      <main>{children}</main>
      <Languages onLang={onLang} />
    </>
  );
}

function Languages({ onLang }: Pick<FrameProps, 'onLang'>) {
  const { t, lang } = useTexts();
  return (
    <footer>
      <div className="langs" role="group" aria-label={t(frame.language)}>
        {LANGS.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={each === lang}
            onClick={() => onLang(each)}
          >
            {LANG_NAMES[each]}
          </button>
        ))}
      </div>
    </footer>
  );
}
