// Every refusal of the contract, provoked at the real server, in three languages: its words, its
// headers, and what OpenAPI promises of it.
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problems } from '../../locales/problems.ts';
import { checks } from '../../locales/validation.ts';
import {
  PROBLEM_TYPES,
  PROBLEMS,
  problemUri,
  type ProblemDocument,
  type ProblemType,
} from '../../src/core/submission/problem.ts';
import type { Database } from '../../src/provider/storage/database.ts';
import { DatabaseAway } from '../../src/provider/storage/databaseAway.ts';
import { limitsOf, type Limits } from '../../src/provider/network/limits.ts';
import { MAX_BYTES } from '../../src/provider/office.ts';
import { openTestDatabase } from '../world/embedded.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { answerOf, conformance, type Conformance, type Contract } from './conforms.ts';
import { DAY, startEndpoint, type Endpoint, type KeyName } from './endpoint.ts';
import {
  bytesOf,
  handedOver,
  keyIn,
  NOW,
  post,
  requestFields,
  signWith,
  withFields,
  type Changes,
} from './sender.ts';

type Lang = 'kk' | 'ru' | 'en';

const SLOW_START_MS = 60_000;
/** Whole bodies come at once here; one that never ends is refused soon. */
const BODY_MS = 1_500;
let endpoint: Endpoint;
let [isDatabaseDown, isDatabaseAway, isHurried] = [false, false, false];
let contract: Conformance;

/** A database that fails when the test says so: by a statement that it refuses, or by not being there. */
const failing = (database: Database): Database => ({
  ...database,
  query: (sql, values) => {
    if (isDatabaseAway) return Promise.reject(new DatabaseAway(new Error('connection refused')));
    return isDatabaseDown
      ? Promise.reject(new Error('no such table'))
      : database.query(sql, values);
  },
});

const limits = (): Limits => {
  const strict = limitsOf({ deliveries: 1, readings: 1, failures: 1, proxies: [] });
  return {
    ...strict,
    failures: (_context, next) => next(),
    deliveries: (context, next) => (isHurried ? strict.deliveries(context, next) : next()),
    readings: (_context, next) => next(),
  };
};

beforeAll(async () => {
  endpoint = await startEndpoint(failing(await openTestDatabase()), {
    server: { limits: limits(), bodyMs: BODY_MS },
  });
  contract = conformance((await (await fetch(`${endpoint.url}/openapi.json`)).json()) as Contract);
}, SLOW_START_MS);
afterAll(() => endpoint.close(), SLOW_START_MS);
beforeEach(() => {
  endpoint.now = NOW;
  endpoint.crls = endpoint.usualCrls();
  [isDatabaseDown, isDatabaseAway, isHurried] = [false, false, false];
});

type Provoke = (lang: Lang) => Promise<Response>;

const deliver = (
  cms: Uint8Array<ArrayBuffer>,
  lang: Lang,
  headers: Record<string, string | null> = {},
  key: string = keyIn(cms),
): Promise<Response> =>
  post(endpoint.url, cms, { key, headers: { 'accept-language': lang, ...headers } });
const by =
  (key: KeyName): Provoke =>
  async (lang) =>
    deliver((await endpoint.signed(key)).cms, lang);
const saying =
  (changes: () => Changes): Provoke =>
  async (lang) =>
    deliver((await endpoint.signed('applicant', changes())).cms, lang);
const withHeaders =
  (headers: Record<string, string | null>): Provoke =>
  async (lang) =>
    deliver((await endpoint.signed()).cms, lang, headers);
const read =
  (path: string, headers: Record<string, string> = {}): Provoke =>
  (lang) =>
    fetch(`${endpoint.url}${path}`, { headers: { 'accept-language': lang, ...headers } });

const DIGEST_OF_NOTHING = `sha-256=:${createHash('sha256').digest('base64')}:`;

/** A type that is added without its way to be provoked does not compile, and fails the first test. */
const PROVOKED: Readonly<Record<ProblemType, Provoke>> = {
  'too-large': (lang) => deliver(new Uint8Array(MAX_BYTES + 1), lang),
  'unsupported-media-type': withHeaders({ 'content-type': 'application/pkcs7-mime' }),
  'digest-missing': withHeaders({ 'content-digest': null }),
  'digest-mismatch': withHeaders({ 'content-digest': DIGEST_OF_NOTHING }),
  'request-unreadable': (lang) => deliver(new TextEncoder().encode('a letter'), lang),
  'request-wrapped': async (lang) =>
    deliver(new Uint8Array([...(await endpoint.signed()).cms, 0x0a]), lang),
  'signature-invalid': async (lang) => {
    const { cms } = await endpoint.signed();
    cms[cms.length - 20] = (cms[cms.length - 20] ?? 0) ^ 1;
    return deliver(cms, lang);
  },
  'certificate-untrusted': by('foreign'),
  'certificate-expired': by('expired'),
  'certificate-not-yet-valid': by('future'),
  'not-a-signing-key': by('authentication'),
  'not-an-individual-key': by('provider'),
  'certificate-revoked': by('revoked'),
  'revocation-unknown': (lang) => {
    endpoint.crls = [];
    return by('applicant')(lang);
  },
  'not-ready': (lang) => {
    // By the lists of this day it is not the sender's key that is revoked.
    endpoint.crls = endpoint.crlsRevoking('provider');
    return by('applicant')(lang);
  },
  'signer-mismatch': by('stranger'),
  'wrong-audience': saying(() => ({
    audience: { origin: 'https://other.kz', bin: requestFields().audience.bin },
  })),
  'request-expired': (lang) => {
    endpoint.now = NOW + 20 * DAY;
    endpoint.crls = endpoint.usualCrls(endpoint.now);
    return by('applicant')(lang);
  },
  'statement-mismatch': async (lang) => {
    const fields = requestFields();
    return deliver(
      await signWith(
        endpoint.keys.applicant,
        bytesOf({ ...fields, statement: `${fields.statement}.` }),
      ),
      lang,
    );
  },
  'idempotency-key-missing': withHeaders({ 'idempotency-key': null }),
  'idempotency-key-reused': async (lang) => {
    const { fields, cms } = await endpoint.signed();
    await deliver(cms, lang);
    const other = withFields(fields, {
      consent: { access: fields.consent.access === 'yes' ? 'no' : 'yes' },
    });
    return deliver(await signWith(endpoint.keys.applicant, bytesOf(other)), lang);
  },
  'not-the-sender': async (lang) => deliver((await endpoint.signed()).cms, lang, {}, randomUUID()),
  'request-already-received': async (lang) => {
    const { cms } = await endpoint.signed('applicant', handedOver());
    await deliver(cms, lang);
    return deliver(cms, lang);
  },
  unauthorized: async (lang) => {
    const { fields, cms } = await endpoint.signed();
    await deliver(cms, lang);
    return read(`/v1/requests/${fields.requestId}`, { authorization: 'Bearer of-another-request' })(
      lang,
    );
  },
  'not-found': read('/problems/unheard-of'),
  'request-timeout': async (lang) => {
    const { cms } = await endpoint.signed();
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(cms),
    });
    return fetch(`${endpoint.url}/v1/requests`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'accept-language': lang },
    } as RequestInit);
  },
  'too-many-requests': async (lang) => {
    isHurried = true;
    await by('applicant')(lang);
    return by('applicant')(lang);
  },
  unavailable: (lang) => {
    isDatabaseAway = true;
    return read('/healthz')(lang);
  },
  internal: (lang) => {
    isDatabaseDown = true;
    return read('/healthz')(lang);
  },
};

const OPERATIONS: Partial<Record<ProblemType, string>> = {
  unauthorized: 'readStatus',
  'not-found': 'explainProblem',
  internal: 'readHealth',
  unavailable: 'readHealth',
};

it('every refusal is provoked', () => {
  expect(Object.keys(PROVOKED).sort()).toEqual([...PROBLEM_TYPES].sort());
});

describe.for(Object.entries(PROVOKED) as [ProblemType, Provoke][])('%s', ([type, provoke]) => {
  it.for<Lang>(['kk', 'ru', 'en'])('in %s', async (lang) => {
    const answer = await answerOf(await provoke(lang));
    const body = JSON.parse(answer.body) as ProblemDocument & { check?: keyof typeof checks };
    const why = body.check === undefined ? '' : ` ${checks[body.check].no[lang]}`;
    expect(body).toMatchObject({
      type: problemUri(PROVIDER_ORIGIN, type),
      status: PROBLEMS[type].status,
      title: problems[type].title[lang],
      detail: `${problems[type].detail[lang]}${why}`,
    });
    expect(answer.status).toBe(PROBLEMS[type].status);
    expect(answer.headers).toMatchObject({
      'content-language': lang,
      'content-type': 'application/problem+json; charset=utf-8',
    });
    expect(contract.faults(OPERATIONS[type] ?? 'submitRequest', answer)).toEqual([]);
  });

  it('is explained where its address leads, in all three at once', async () => {
    const answer = await answerOf(await fetch(`${endpoint.url}/problems/${type}`));
    expect(JSON.parse(answer.body)).toEqual(problems[type]);
    expect(contract.faults('explainProblem', answer)).toEqual([]);
  });
});
