// The card as one file that contains all it needs and runs no script: for the command line, and for
// keeping.
import { renderToStaticMarkup } from 'react-dom/server';
import { card as words } from '../../../locales/card.ts';
import { frame } from '../../../locales/panel.ts';
import type { Card } from '../../core/card/card.ts';
import type { Lang } from '../../core/lang.ts';
import { LangProvider, speechIn } from '../texts.tsx';
import { CardView } from './CardView.tsx';

interface Style {
  readonly css: string;
  /** Base64 of its SHA-256, by which the page's policy lets it in. */
  readonly sha256: string;
}

export function cardHtml(card: Card, lang: Lang, { css, sha256 }: Style): string {
  const { t } = speechIn(lang);
  const id = card.request?.requestId.slice(0, 8);
  const title = id === undefined ? t(words.title) : `${t(words.title)} ${id}`;
  return `<!doctype html>\n${renderToStaticMarkup(
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta
          httpEquiv="Content-Security-Policy"
          content={`default-src 'none'; style-src 'sha256-${sha256}'; base-uri 'none'; form-action 'none'`}
        />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${t(frame.name)}`}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <LangProvider lang={lang}>
            <CardView card={card} />
          </LangProvider>
        </main>
      </body>
    </html>,
  )}\n`;
}
