/** @jsxImportSource hono/jsx */
// The frame of every page of the desk, and the small parts that its forms are made of. No script:
// links, forms, native elements.
import { raw } from 'hono/html';
import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { desk as words } from '../../../locales/desk.ts';
import { deskRoles } from '../../../locales/deskOperators.ts';
import { instantText } from '../../ui/facts/spoken.ts';
import { speechIn, type Speech } from '../../ui/texts.tsx';
import { LANGS } from '../../core/lang.ts';
import { ACCESS, may, type Route } from './access.ts';
import type { Desk, DeskContext, Present } from './context.ts';
import { IDLE_MS } from './sessions.ts';
import { type Fault, Form } from './form.tsx';

const TONGUES = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;
const SECTIONS = [
  ['GET /requests', words.requests],
  ['GET /export', words.exportList],
  ['GET /operators', words.operators],
  ['GET /audit', words.audit],
] as const;

interface PageTerms {
  readonly title: string;
  readonly status?: ContentfulStatusCode;
  readonly faults?: readonly Fault[];
  /** What was done, told first. */
  readonly told?: string | null;
}

export function page(
  context: DeskContext,
  desk: Desk,
  terms: PageTerms,
  content: Child,
): Response | Promise<Response> {
  const present = context.get('present') as Present | undefined;
  return context.html(
    <Frame context={context} desk={desk} present={present ?? null} terms={terms}>
      {content}
    </Frame>,
    terms.status ?? 200,
  );
}

type FrameProps = PropsWithChildren<{
  context: DeskContext;
  desk: Desk;
  present: Present | null;
  terms: PageTerms;
}>;

const Frame: FC<FrameProps> = ({
  context,
  desk,
  present,
  terms: { title, faults = [], told = null },
  children,
}) => {
  const speech = speechIn(context.get('language') as Speech['lang']);
  const { t, lang } = speech;
  const marked = faults.length > 0 ? `${t(words.wrong)}: ${title}` : title;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={lang}>
        <Head title={`${marked} – ${t(words.name)}`} />
        <body class="desk">
          <a class="link skip" href="#content">
            {t(words.skip)}
          </a>
          <Top
            path={context.req.path}
            method={context.req.method}
            present={present}
            desk={desk}
            speech={speech}
          />
          <main id="content" tabindex={-1}>
            {told !== null && (
              <p class="notice notice-good" id="told" role="status" tabindex={-1}>
                {told}
              </p>
            )}
            {faults.length > 0 && <Summary faults={faults} speech={speech} />}
            <h1>{title}</h1>
            {children}
          </main>
          {present !== null && <Bottom present={present} desk={desk} speech={speech} />}
        </body>
      </html>
    </>
  );
};

const Head: FC<{ title: string }> = ({ title }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>{title}</title>
    <link rel="stylesheet" href="/desk/style.css" />
  </head>
);

const Top: FC<{
  path: string;
  method: string;
  present: Present | null;
  desk: Desk;
  speech: Speech;
}> = ({ path, method, present, desk, speech: { t, lang } }) => (
  <header>
    <div class="top">
      <p class="brand">{t(words.name)}</p>
      <nav class="langs" aria-label={t(words.languages)}>
        {LANGS.map((other) => (
          <a
            href={`${method === 'GET' ? path : '/desk'}?lang=${other}`}
            lang={other}
            hreflang={other}
            aria-current={other === lang ? 'true' : undefined}
          >
            {TONGUES[other]}
          </a>
        ))}
      </nav>
      {desk.office.trust.name !== 'production' && (
        <p class="test-mark">
          <strong lang="en">TEST</strong> {t(words.trial)}
        </p>
      )}
    </div>
    {present !== null && !present.operator.mustChange && (
      <nav class="sections" aria-label={t(words.sections)}>
        {SECTIONS.filter(([route]) => may(present.operator.role, ACCESS[route])).map(
          ([route, text]) => (
            <a
              href={addressOfRoute(route)}
              aria-current={addressOfRoute(route) === path ? 'page' : undefined}
            >
              {t(text)}
            </a>
          ),
        )}
      </nav>
    )}
  </header>
);

const addressOfRoute = (route: Route): string => `/desk${route.slice('GET '.length)}`;

const Bottom: FC<{ present: Present; desk: Desk; speech: Speech }> = ({
  present: { operator, data },
  desk,
  speech,
}) => {
  const { t } = speech;
  return (
    <footer class="bottom">
      <p>{t(words.loggedInAs, { name: operator.name, role: t(deskRoles[operator.role]) })}</p>
      {operator.isLocal && (
        <a class="link" href="/desk/password">
          {t(words.changePassword)}
        </a>
      )}
      <Form action="/desk/logout" token={data.token}>
        <button class="link">{t(words.logout)}</button>
      </Form>
      <p class="small">
        {t(words.endsAt, { at: instantText(desk.office.now() + IDLE_MS, speech) })}
      </p>
    </footer>
  );
};

const Summary: FC<{ faults: readonly Fault[]; speech: Speech }> = ({ faults, speech: { t } }) => (
  <div class="summary" id="wrong" role="alert" tabindex={-1} autofocus>
    <h2>{t(words.wrong)}</h2>
    <ul>
      {faults.map(({ field, text }) => (
        <li>{field === null ? text : <a href={`#${field}`}>{text}</a>}</li>
      ))}
    </ul>
  </div>
);

/** A page that only says something. */
export function notice(
  context: DeskContext,
  desk: Desk,
  title: string,
  text: string,
  status: ContentfulStatusCode,
  kept: string | null = null,
): Response | Promise<Response> {
  const { t } = speechIn(context.get('language') as Speech['lang']);
  return page(
    context,
    desk,
    { title, status },
    <>
      <p>{text}</p>
      {kept !== null && (
        <>
          <p>{t(words.yourReason)}</p>
          <p class="kept">{kept}</p>
        </>
      )}
      <p>
        <a class="link" href="/desk">
          {t(words.home)}
        </a>
      </p>
    </>,
  );
}

export function notFound(context: DeskContext, desk: Desk): Response | Promise<Response> {
  const { t } = speechIn(context.get('language') as Speech['lang']);
  return notice(context, desk, t(words.notFound), t(words.notFoundText), 404);
}
