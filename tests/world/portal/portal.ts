// The ordering page under its real host name, on loopback: https with a certificate of its own, and headers as strict as a portal's.
import fs from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { selfSigned } from '../tls.ts';
import { orderDraft } from './draft.ts';
import { applicationForm, componentForm, newsPage, plainForm, tableForm } from './markup.ts';
import { rowsOf } from './rows.ts';

export const PORTAL_HOST = 'aleumet.egov.kz';

/** The markups of the form, each at `/order/<name>`; `news` is a page that is not the form. */
export const PAGES = {
  plain: { lang: 'ru', body: (draft) => plainForm(rowsOf(draft, 'ru')) },
  table: { lang: 'ru', body: (draft) => tableForm(rowsOf(draft, 'ru')) },
  components: { lang: 'ru', body: (draft) => componentForm(rowsOf(draft, 'ru')) },
  kk: { lang: 'kk', body: (draft) => plainForm(rowsOf(draft, 'kk')) },
  application: { lang: 'kk', body: applicationForm },
  news: { lang: 'ru', body: newsPage },
} as const satisfies Record<string, { readonly lang: 'ru' | 'kk'; readonly body: (draft: Draft) => string }>;

export type PageName = keyof typeof PAGES;

export interface Portal {
  readonly port: number;
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const HEADERS = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

const asset = (name: string): string => fs.readFileSync(path.join(import.meta.dirname, name), 'utf8');
const titles = { ru: 'Заказ услуг индивидуального помощника', kk: 'Жеке көмекші қызметтеріне тапсырыс' } as const;

/** The whole page of one markup, as HTML. */
export function portalPage(name: PageName, draft: Draft): string {
  const { lang, body } = PAGES[name];
  const title = name === 'news' ? 'Новости' : titles[lang];
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="/style.css"></head>
<body><header><strong>Әлеуметтік көрсетілетін қызметтер порталы</strong><nav><a href="/order/kk">Қаз</a> <a href="/order/plain">Рус</a></nav><form role="search"><input type="search" aria-label="Поиск"></form></header>
<main><h1>${title}</h1>${body(draft)}</main><footer><p>Сынақ беті. Учебная страница для проверки программы.</p></footer></body></html>`;
}

/** Serves every markup, filled in with the draft; `/` is the page named. Close it when done. */
export async function startPortal({ page = 'plain', draft = orderDraft() }: { readonly page?: PageName; readonly draft?: Draft } = {}): Promise<Portal> {
  const requests: string[] = [];
  const server = https.createServer(await selfSigned([PORTAL_HOST, '*.egov.kz']), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${PORTAL_HOST}`);
    requests.push(url.pathname);
    const [status, type, body] = respond(url.pathname, page, draft);
    response.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    port: (server.address() as AddressInfo).port,
    origin: `https://${PORTAL_HOST}`,
    requests,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

function respond(pathname: string, page: PageName, draft: Draft): readonly [number, string, string] {
  const name = pathname === '/' ? page : pathname.replace('/order/', '');
  if (Object.hasOwn(PAGES, name)) return [200, 'text/html', portalPage(name as PageName, draft)];
  if (pathname === '/style.css') return [200, 'text/css', asset('style.css')];
  if (pathname === '/application.js') return [200, 'text/javascript', asset('application.js')];
  if (pathname === '/rows.json') return [200, 'application/json', JSON.stringify(rowsOf(draft, 'mixed'))];
  return [404, 'text/plain', 'not found'];
}
