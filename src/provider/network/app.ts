// The endpoint's routes: HTTP to the checks and back. One log line a request, with nothing in it
// that leads to a person.
import { Hono, type Context } from 'hono';
import { accepts } from 'hono/accepts';
import { etag } from 'hono/etag';
import { toBase64 } from '../../core/bytes.ts';
import { problems } from '../../../locales/problems.ts';
import { LANGS, type Lang } from '../../core/lang.ts';
import { CARD_PATH } from '../../core/providerCard/providerCard.ts';
import type { Capabilities } from '../../core/submission/capabilities.ts';
import { problemTypeOf } from '../../core/submission/problem.ts';
import { bearerToken, readDelivery } from '../intake/delivery.ts';
import { receiving } from '../intake/intake.ts';
import type { Limits } from './limits.ts';
import { lingering } from './linger.ts';
import { logging, type Log } from '../operation/log.ts';
import type { Metrics } from '../operation/metrics.ts';
import { MAX_BYTES, type Office } from '../office.ts';
import { openApi } from './openapi.ts';
import { CARD_PAGE, cardPart } from './cardPage.tsx';
import { problemResponse, Refusal, refusalOf } from './refusal.ts';

/** In lower case only, as requests carry it: the database would take the same number in other spellings too. */
const UUID = ':requestId{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}';
/** What an endpoint may have beside its office. */
export interface AppParts {
  /** The operators' desk; its limits are its own. */
  readonly desk?: Hono;
  /** None by default. */
  readonly limits?: Limits;
  readonly metrics?: Metrics;
  /** Whether it is about to end: it then takes in nothing new. */
  readonly isClosing?: () => boolean;
  /** A body has this long to arrive. */
  readonly bodyMs?: number;
}

const BODY_MS = 30_000;

/**
 * The endpoint as a web-standard fetch handler. Whatever a handler throws that is no Refusal is
 * answered as `internal`, its words kept inside.
 */
export function createApp(office: Office, log: Log, parts: AppParts = {}): Hono {
  const { desk, limits, metrics, isClosing = () => false, bodyMs = BODY_MS } = parts;
  const app = new Hono();
  const { origin } = office.identity;
  const taking = receiving(office, metrics?.received);
  app.use(logging(log, metrics));
  app.get('/livez', (context) => context.json({ status: 'ok' }));
  app.use(async (_context, next) => {
    if (isClosing()) throw new Refusal('unavailable');
    await next();
  });
  if (limits !== undefined) {
    app.post('/v1/*', limits.deliveries);
    app.get('/v1/*', limits.readings);
    app.get('/v1/requests/*', limits.failures);
    app.get(CARD_PATH, limits.readings);
    app.get(CARD_PAGE, limits.readings);
  }
  app.post('/v1/requests', async (context) =>
    context.json(
      await taking(await readDelivery(context.req.raw, { maxBytes: MAX_BYTES, bodyMs })),
      201,
    ),
  );
  app.get(`/v1/requests/${UUID}`, etag(), (context) => statusOf(context, office));
  app.get('/v1/capabilities', etag(), (context) => context.json(capabilities(office)));
  app.get('/openapi.json', etag(), (context) => context.json(openApi(office.identity)));
  app.get('/problems/:type', (context) => {
    const type = problemTypeOf(context.req.path);
    if (type === null) throw new Refusal('not-found');
    return context.json(problems[type]);
  });
  app.get('/healthz', (context) => healthOf(context, office));
  app.route('/', cardPart(office));
  if (desk !== undefined) app.route('/desk', desk);
  app.notFound(() => {
    throw new Refusal('not-found');
  });
  app.onError((error, context) =>
    lingering(problemResponse(refusalOf(error), origin, langOf(context)), context.req.raw),
  );
  return app;
}

async function healthOf(context: Context, { store, receipts }: Office): Promise<Response> {
  await store.ready();
  const fault = receipts.fault();
  // A silent authority does not make the endpoint unhealthy: statuses are still answered.
  if (fault !== null && fault !== 'revocation-unknown') throw new Refusal('not-ready');
  return context.json({ status: 'ok' });
}

async function statusOf(context: Context, { store }: Office): Promise<Response> {
  const token = bearerToken(context.req.header('authorization'));
  if (token === null) throw new Refusal('unauthorized');
  const status = await store.status(context.req.param('requestId') ?? '', token);
  // Without the token nobody learns whether there is such a request.
  if (status === null || status === false) throw new Refusal('unauthorized');
  return context.json(status);
}

/** The algorithms are those of signatures that verification accepts, in the names of core/crypto/certificate.ts. */
const capabilities = ({ identity, receipts, trust }: Office): Capabilities => ({
  provider: { name: identity.name, bin: identity.bin, origin: identity.origin },
  algorithms: ['GOST3410-2015-512', 'RSA-2048', 'RSA-3072', 'RSA-4096'],
  maxBytes: MAX_BYTES,
  certificate: toBase64(receipts.certificate().der),
  trust: trust.name,
});

/** RFC 9110 §12.5.4. A region is ignored; the default is `ru`. */
const langOf = (context: Context): Lang =>
  accepts(context, {
    header: 'Accept-Language',
    supports: [...LANGS],
    default: 'ru',
    match: (wanted, { default: fallback }) =>
      wanted
        .filter(({ q }) => q > 0)
        .sort((a, b) => b.q - a.q)
        .map(({ type }) => type.slice(0, 2).toLowerCase())
        .find((lang) => LANGS.some((known) => known === lang)) ?? fallback,
  }) as Lang;
