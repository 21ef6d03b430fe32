/** @jsxImportSource hono/jsx */
// The provider's card for people: the file, and a page that says what it is for, with its own
// address as a QR code to print. No script, nothing from elsewhere.
import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { html, raw } from 'hono/html';
import encodeQR from 'qr';
import { providerCardPage as words } from '../../../locales/providerCardPage.ts';
import { CARD_FILE, CARD_PATH } from '../../core/providerCard/providerCard.ts';
import { LANGS } from '../../core/lang.ts';
import { cardOf } from '../receipts/providerCard.ts';
import type { Identity, Office } from '../office.ts';

export const CARD_PAGE = '/card';

const CSS = [
  ':root{color-scheme:light dark;font:1.125rem/1.5 system-ui,sans-serif}',
  'body{max-width:40rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}',
  'a{display:inline-block;min-height:44px;line-height:44px}',
  'svg{display:block;width:min(100%,16rem);background:#fff}',
  '@media print{a{line-height:inherit}}',
].join('');
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(CSS).digest('base64')}'`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function cardPart(office: Office): Hono {
  const [app, card] = [new Hono(), cardOf(office)];
  app.get(CARD_PATH, async (context) => {
    const bytes = await card();
    context.header('Content-Type', 'application/cms');
    context.header('Content-Disposition', `attachment; filename="${CARD_FILE}"`);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cache-Control', 'no-cache');
    return context.body(bytes);
  });
  app.get(CARD_PAGE, (context) => page(context, office.identity));
  return app;
}

function page(context: Context, identity: Identity): Response | Promise<Response> {
  context.header('Content-Security-Policy', POLICY);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  return context.html(<Page {...identity} />);
}

/** All three languages at once: whoever gets it printed does not choose. */
const Page = ({ name, bin, origin }: Identity) => (
  <>
    {raw('<!doctype html>')}
    <html lang="kk">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{name}</title>
        <style>{html`${raw(CSS)}`}</style>
      </head>
      <body>
        <main>
          <h1>{name}</h1>
          <p>БСН / БИН / BIN: {bin}</p>
          {LANGS.map((lang) => (
            <section lang={lang}>
              <h2>{words.title[lang]}</h2>
              <p>{words.what[lang]}</p>
              <a href={CARD_PATH} download={CARD_FILE}>
                {words.save[lang]}
              </a>
            </section>
          ))}
          <Qr address={`${origin}${CARD_PAGE}`} />
          <p>{`${origin}${CARD_PAGE}`}</p>
        </main>
      </body>
    </html>
  </>
);

const Qr = ({ address }: { readonly address: string }) =>
  raw(
    encodeQR(address, 'svg', { ecc: 'medium', border: 4 }).replace(
      '<svg ',
      '<svg role="img" aria-label="QR" ',
    ),
  );
