// The ordering page under its real host name, on loopback: https with a certificate of its own, and
// headers as strict as a portal's.
import fs from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { selfSigned } from '../tls.ts';
import { orderDraft } from './draft.ts';
import { customForm, shadowForm } from './custom.ts';
import { antForm, materialForm } from './libraries.ts';
import { applicationForm, componentForm, newsPage, plainForm, tableForm } from './markup.ts';
import { OTHER_PAGES, OTHER_SCRIPTS } from './otherPages.ts';
import { rowsOf, type FormLang, type Row } from './rows.ts';
import { boxes, confirmation, wizardForm } from './steps.ts';
import { VARIANTS, type Variant } from './variants.ts';

export const PORTAL_HOST = 'aleumet.egov.kz';

/**
 * The markups that are drawn from the rows, in any language, at `/order/<name>/<lang>` and,
 * changed, at `/order/<name>/<lang>/<variant>`.
 */
export const MARKUPS = {
  plain: plainForm,
  table: tableForm,
  components: componentForm,
  ant: antForm,
  material: materialForm,
  custom: customForm,
  shadow: shadowForm,
  wizard: wizardForm,
  confirmation,
  boxes,
} as const satisfies Record<string, (rows: readonly Row[]) => string>;

export type MarkupName = keyof typeof MARKUPS;
export const FORM_LANGS = ['ru', 'kk', 'mixed'] as const satisfies readonly FormLang[];

/** The pages at `/order/<name>`; `news` is a page that is not the form. */
const PAGES = {
  plain: { lang: 'ru', body: (draft) => plainForm(rowsOf(draft, 'ru')) },
  table: { lang: 'ru', body: (draft) => tableForm(rowsOf(draft, 'ru')) },
  components: { lang: 'ru', body: (draft) => componentForm(rowsOf(draft, 'ru')) },
  kk: { lang: 'kk', body: (draft) => plainForm(rowsOf(draft, 'kk')) },
  application: { lang: 'kk', body: applicationForm },
  news: { lang: 'ru', body: newsPage },
} as const satisfies Record<
  string,
  { readonly lang: 'ru' | 'kk'; readonly body: (draft: Draft) => string }
>;

export type PageName = keyof typeof PAGES;

export interface Portal {
  readonly port: number;
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly requests: readonly string[];
  /**
   * From now on serves the test's own page at this path without a content security policy: scripts
   * in the HTML run.
   */
  serve(pathname: string, html: string): void;
  close(): Promise<void>;
}

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

const asset = (name: string): string =>
  fs.readFileSync(path.join(import.meta.dirname, name), 'utf8');
const TITLES: Readonly<Record<FormLang, string>> = {
  ru: 'Заказ услуг индивидуального помощника',
  kk: 'Жеке көмекші қызметтеріне тапсырыс',
  mixed: 'Жеке көмекші қызметтеріне тапсырыс / Заказ услуг индивидуального помощника',
};

/** A whole page of the portal, as HTML. */
export const framed = (
  lang: FormLang,
  title: string,
  body: string,
): string => `<!doctype html><html lang="${lang === 'ru' ? 'ru' : 'kk'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="/style.css"></head>
<body><header><strong>Әлеуметтік көрсетілетін қызметтер порталы</strong><nav><a href="/order/kk">Қаз</a> <a href="/order/plain">Рус</a></nav><form role="search"><input type="search" aria-label="Поиск"></form></header>
<main><h1>${title}</h1>${body}</main><footer><p>Сынақ беті. Учебная страница для проверки программы.</p></footer></body></html>`;

export function portalPage(name: PageName, draft: Draft): string {
  const { lang, body } = PAGES[name];
  return framed(lang, name === 'news' ? 'Новости' : TITLES[lang], body(draft));
}

/** The form in one markup and language, whole or changed. */
export function formPage(
  name: MarkupName,
  lang: FormLang,
  draft: Draft,
  variant: Variant = 'whole',
): string {
  return framed(lang, TITLES[lang], VARIANTS[variant](rowsOf(draft, lang), lang, MARKUPS[name]));
}

/** Serves every markup, filled in with the draft; `/` is the page named. Close it when done. */
export async function startPortal({
  page = 'plain',
  draft = orderDraft(),
}: { readonly page?: PageName; readonly draft?: Draft } = {}): Promise<Portal> {
  const requests: string[] = [];
  const served = new Map<string, string>();
  const server = https.createServer(
    await selfSigned([PORTAL_HOST, '*.egov.kz']),
    (request, response) => {
      const url = new URL(request.url ?? '/', `https://${PORTAL_HOST}`);
      requests.push(url.pathname);
      const own = served.get(url.pathname);
      if (own !== undefined) {
        response
          .writeHead(200, {
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'no-store',
          })
          .end(own);
        return;
      }
      const [status, type, body] = respond(url.pathname, page, draft);
      response
        .writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` })
        .end(body);
    },
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    origin: `https://${PORTAL_HOST}`,
    requests,
    serve: (pathname, html) => {
      served.set(pathname, html);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const SCRIPTS = ['application.js', 'wizard.js'];

function respond(
  pathname: string,
  page: PageName,
  draft: Draft,
): readonly [number, string, string] {
  const name = pathname === '/' ? page : pathname.replace('/order/', '');
  if (Object.hasOwn(PAGES, name)) return [200, 'text/html', portalPage(name as PageName, draft)];
  const [markup = '', lang = '', variant = 'whole'] = name.split('/');
  if (
    Object.hasOwn(MARKUPS, markup) &&
    Object.hasOwn(TITLES, lang) &&
    Object.hasOwn(VARIANTS, variant)
  )
    return [
      200,
      'text/html',
      formPage(markup as MarkupName, lang as FormLang, draft, variant as Variant),
    ];
  const other = pathname.replace('/other/', '');
  if (Object.hasOwn(OTHER_PAGES, other))
    return [
      200,
      'text/html',
      framed('ru', 'Портал', OTHER_PAGES[other as keyof typeof OTHER_PAGES]),
    ];
  if (Object.hasOwn(OTHER_SCRIPTS, pathname))
    return [200, 'text/javascript', OTHER_SCRIPTS[pathname] ?? ''];
  if (pathname === '/style.css') return [200, 'text/css', asset('style.css')];
  if (SCRIPTS.includes(pathname.slice(1)))
    return [200, 'text/javascript', asset(pathname.slice(1))];
  if (pathname === '/rows.json')
    return [200, 'application/json', JSON.stringify(rowsOf(draft, 'mixed'))];
  return [404, 'text/plain', 'not found'];
}
