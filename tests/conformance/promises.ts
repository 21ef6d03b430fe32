// What the contract of the provider's endpoint promises, each promise as a trial from outside.
// Requests are real: signed by a key that the endpoint trusts.
import { createHash, randomUUID } from 'node:crypto';
import { canonicalBytes } from '../../src/core/request/canonical.ts';
import type { RequestFields } from '../../src/core/request/request.ts';
import { capabilitiesSchema } from '../../src/core/submission/capabilities.ts';
import {
  problemTypeOf,
  type ProblemDocument,
  type ProblemType,
} from '../../src/core/submission/problem.ts';
import { matchReceipt, readReceipt } from '../../src/core/submission/receipt.ts';
import type { TrustProfile } from '../../src/core/verification/trust.ts';
import { verify } from '../../src/core/verification/verify.ts';
import { openApi } from '../../src/provider/network/openapi.ts';
import {
  answerOf,
  conformance,
  type Answer,
  type Conformance,
  type Contract,
} from '../provider/conforms.ts';
import { handedOver, post, withFields, type PostTerms } from '../provider/sender.ts';
import { withUnsignedAttribute } from '../world/copies.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Target {
  readonly url: string;
  /** A new request of the signer for the endpoint's audience, with a number of its own. */
  readonly request: () => RequestFields;
  readonly sign: (dtbs: Bytes) => Promise<Bytes>;
  /** By the key of somebody else, trusted too; where there is one. */
  readonly signAsAnother?: (dtbs: Bytes) => Promise<Bytes>;
  readonly trust: TrustProfile;
  readonly crls: readonly Bytes[];
  readonly at: number;
}

/** Throws what is wrong; returns why it was not tried, or nothing. */
type Trial = (target: Target) => Promise<string | undefined>;

function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

const contracts = new WeakMap<Target, Promise<Conformance>>();

/** By the address and name that the endpoint gives itself; made once. */
function contractOf(target: Target): Promise<Conformance> {
  const known =
    contracts.get(target) ??
    fetch(`${target.url}/v1/capabilities`).then(async (answer) =>
      conformance(openApi(capabilitiesSchema.parse(await answer.json()).provider) as Contract),
    );
  contracts.set(target, known);
  return known;
}

/** Held against the contract, whatever it says. */
async function held(target: Target, operation: string, response: Response): Promise<Answer> {
  const answer = await answerOf(response);
  const [fault] = (await contractOf(target)).faults(operation, answer);
  must(fault === undefined, `${answer.status}: ${fault ?? ''}`);
  return answer;
}

const deliver = async (target: Target, cms: Bytes, terms: PostTerms = {}): Promise<Answer> =>
  held(target, 'submitRequest', await post(target.url, cms, terms));

const signed = async (
  target: Target,
  fields = target.request(),
): Promise<{ fields: RequestFields; dtbs: Bytes; cms: Bytes }> => {
  const dtbs = canonicalBytes(fields);
  return { fields, dtbs, cms: await target.sign(dtbs) };
};

const inPem = (cms: Bytes): Bytes =>
  new TextEncoder().encode(
    `-----BEGIN CMS-----\n${Buffer.from(cms).toString('base64')}\n-----END CMS-----\n`,
  );

async function received(target: Target) {
  const { fields, dtbs, cms } = await signed(target);
  const answer = await deliver(target, cms);
  must(
    answer.status === 201,
    `a good request is answered by ${answer.status} ${answer.body.slice(0, 300)}`,
  );
  return {
    fields,
    dtbs,
    cms,
    answer,
    ...(JSON.parse(answer.body) as { receipt: string; statusToken: string }),
  };
}

function isRefused({ status, body }: Answer, type: ProblemType): void {
  const said = status >= 400 ? problemTypeOf((JSON.parse(body) as ProblemDocument).type) : null;
  must(said === type, `answered by ${status} ${said ?? ''}, not by ${type}`);
}

const refused =
  (
    type: ProblemType,
    cms: (target: Target) => Promise<Bytes>,
    headers: PostTerms['headers'] = {},
  ): Trial =>
  async (target) => {
    isRefused(await deliver(target, await cms(target), { headers }), type);
    return undefined;
  };

/** The clocks of both sides. */
const CLOCKS_APART_MS = 60_000;

const good = async (target: Target): Promise<Bytes> => (await signed(target)).cms;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const statusOf = (
  target: Target,
  requestId: string,
  headers: Record<string, string>,
): Promise<Response> => fetch(`${target.url}/v1/requests/${requestId}`, { headers });

async function proves(
  target: Target,
  receipt: string,
  fields: RequestFields,
  dtbs: Bytes,
  cms: Bytes,
): Promise<void> {
  const { report, content, signers } = await verify(
    new Uint8Array(Buffer.from(receipt, 'base64')),
    { trust: target.trust, at: target.at, crls: target.crls },
  );
  must(
    report.indication === 'TOTAL_PASSED',
    `its signature is ${report.indication} ${report.signers[0]?.subIndication ?? ''}`,
  );
  must(
    signers[0]?.certificate?.subject.bin === fields.audience.bin,
    "it is not signed by the provider's BIN",
  );
  const match = matchReceipt(readReceipt(content ?? new Uint8Array()), {
    requestId: fields.requestId,
    audience: fields.audience,
    requestSha256: sha256(dtbs),
    cmsSha256: sha256(cms),
  });
  must(match === 'matches', `it says another ${match}`);
}

const receiptProves: Trial = async (target) => {
  const { fields, dtbs, cms, receipt } = await received(target);
  await proves(target, receipt, fields, dtbs, cms);
  return undefined;
};

const atOnce =
  (clients: number): Trial =>
  async (target) => {
    const { cms } = await signed(target);
    const answers = new Set(
      await Promise.all(
        Array.from({ length: clients }, async () => {
          const { status, body } = await deliver(target, cms);
          return `${status} ${body}`;
        }),
      ),
    );
    must(
      answers.size === 1 && [...answers][0]?.startsWith('201 ') === true,
      `${answers.size} different answers`,
    );
    return undefined;
  };

const languages: Trial = async (target) => {
  const titles = new Set<string>();
  for (const lang of ['kk', 'ru', 'en']) {
    const answer = await deliver(target, new Uint8Array(), {
      headers: { 'accept-language': lang },
    });
    must(
      answer.headers['content-language'] === lang,
      `${lang} is answered in ${answer.headers['content-language'] ?? 'no language'}`,
    );
    titles.add((JSON.parse(answer.body) as ProblemDocument).title);
  }
  must(titles.size === 3, 'the words are the same in two languages');
  return undefined;
};

const status: Trial = async (target) => {
  const {
    fields: { requestId },
    statusToken,
  } = await received(target);
  const authorization = `Bearer ${statusToken}`;
  const { headers, body } = await held(
    target,
    'readStatus',
    await statusOf(target, requestId, { authorization }),
  );
  must(
    (JSON.parse(body) as { requestId: string }).requestId === requestId,
    'it is of another request',
  );
  const again = await held(
    target,
    'readStatus',
    await statusOf(target, requestId, { authorization, 'if-none-match': headers['etag'] ?? '' }),
  );
  must(again.status === 304, `asked with its ETag it is answered by ${again.status}`);
  return undefined;
};

const closed: Trial = async (target) => {
  const [
    {
      fields: { requestId },
    },
    { statusToken },
  ] = [await received(target), await received(target)];
  for (const headers of [{}, { authorization: `Bearer ${statusToken}` }] as Record<
    string,
    string
  >[])
    isRefused(
      await held(target, 'readStatus', await statusOf(target, requestId, headers)),
      'unauthorized',
    );
  return undefined;
};

/** The day must stay the checked one: the request has expired since that day's first second. */
const overSince: Trial = async (target) => {
  const fields = target.request();
  const [createdAt, expiresAt] = ['00', '01'].map(
    (second) => `${fields.createdAt.slice(0, 10)}T00:00:${second}+05:00`,
  ) as [string, string];
  if (target.at < Date.parse(expiresAt) + CLOCKS_APART_MS)
    return 'the day has only begun: try again in a minute';
  return refused(
    'request-expired',
    async () => (await signed(target, withFields(fields, { createdAt, expiresAt }))).cms,
  )(target);
};

/** In the order of the contract. */
const PROMISES: readonly (readonly [string, Trial])[] = [
  [
    'capabilities are by the schema',
    async (target) => {
      await held(target, 'readCapabilities', await fetch(`${target.url}/v1/capabilities`));
      return undefined;
    },
  ],
  [
    'its document and its health are there',
    async (target) => {
      await held(target, 'readContract', await fetch(`${target.url}/openapi.json`));
      must(
        (await held(target, 'readHealth', await fetch(`${target.url}/healthz`))).status === 200,
        'it is not in health',
      );
      return undefined;
    },
  ],
  ['a good request is received, and the receipt proves it', receiptProves],
  [
    'the same key and bytes have the same answer, byte for byte',
    async (target) => {
      const { cms, answer } = await received(target);
      must((await deliver(target, cms)).body === answer.body, 'the answers differ');
      return undefined;
    },
  ],
  [
    'the same key with another content is refused',
    async (target) => {
      const { fields } = await received(target);
      const other = withFields(fields, {
        consent: { access: fields.consent.access === 'yes' ? 'no' : 'yes' },
      });
      isRefused(await deliver(target, (await signed(target, other)).cms), 'idempotency-key-reused');
      return undefined;
    },
  ],
  [
    "a copy under another key is refused before and after the sender's own, and keeps no receipt from the sender",
    async (target) => {
      const { cms } = await signed(target);
      for (const copy of [cms, withUnsignedAttribute(cms)])
        isRefused(await deliver(target, copy, { key: randomUUID() }), 'not-the-sender');
      const answer = await deliver(target, cms);
      must(answer.status === 201, `its sender is answered by ${answer.status}`);
      isRefused(await deliver(target, cms, { key: randomUUID() }), 'not-the-sender');
      return undefined;
    },
  ],
  [
    'the same content in other bytes has a receipt for those bytes and the same token, each time the same',
    async (target) => {
      const { fields, dtbs, cms, statusToken } = await received(target);
      const copy = withUnsignedAttribute(cms);
      const [first, again] = [await deliver(target, copy), await deliver(target, copy)];
      must(
        first.status === 201 && first.body === again.body,
        `it is answered by ${first.status}, and then by ${again.body === first.body ? 'the same' : 'something else'}`,
      );
      const { receipt, statusToken: token } = JSON.parse(first.body) as {
        receipt: string;
        statusToken: string;
      };
      must(token === statusToken, 'the token is another');
      await proves(target, receipt, fields, dtbs, copy);
      return undefined;
    },
  ],
  [
    'what was handed over is received from whoever brings it; whoever brings it again gets a receipt and no token',
    async (target) => {
      const cms = await target.sign(
        canonicalBytes(withFields(target.request(), handedOver(target.request().audience))),
      );
      const { body, status: first } = await deliver(target, cms);
      must(first === 201, `it is answered by ${first}`);
      const { receipt, statusToken } = JSON.parse(body) as { receipt: string; statusToken: string };
      const answer = await deliver(target, cms);
      isRefused(answer, 'request-already-received');
      must(
        !answer.body.includes(statusToken) && !answer.body.includes('statusToken'),
        'the token is given away',
      );
      must(
        (JSON.parse(answer.body) as ProblemDocument).receipt === receipt,
        'the receipt is another, or missing',
      );
      return undefined;
    },
  ],
  ['fifty clients at once with one key get one receipt', atOnce(50)],
  [
    'too large',
    refused(
      'too-large',
      async ({ url }) =>
        new Uint8Array(
          capabilitiesSchema.parse(await (await fetch(`${url}/v1/capabilities`)).json()).maxBytes +
            1,
        ),
    ),
  ],
  ['another media type', refused('unsupported-media-type', good, { 'content-type': 'text/plain' })],
  ['no digest', refused('digest-missing', good, { 'content-digest': null })],
  [
    'bytes changed on the way',
    refused('digest-mismatch', good, {
      'content-digest': `sha-256=:${createHash('sha256').digest('base64')}:`,
    }),
  ],
  [
    'no signed message',
    refused('request-unreadable', () => Promise.resolve(new TextEncoder().encode('a letter'))),
  ],
  ['a message in PEM', refused('request-wrapped', async (target) => inPem(await good(target)))],
  [
    'a line end behind the message',
    refused('request-wrapped', async (target) => new Uint8Array([...(await good(target)), 0x0a])),
  ],
  [
    'a changed content',
    refused('signature-invalid', async (target) => {
      const { fields, cms } = await signed(target);
      const at = Buffer.from(cms).indexOf(fields.requestId);
      cms[at] = cms[at] === 0x30 ? 0x31 : 0x30;
      return cms;
    }),
  ],
  [
    'the key of somebody else',
    async (target) =>
      target.signAsAnother === undefined
        ? 'no second key was given (--other-key)'
        : refused(
            'signer-mismatch',
            (own) => target.signAsAnother?.(canonicalBytes(own.request())) ?? good(own),
          )(target),
  ],
  [
    'another audience',
    refused(
      'wrong-audience',
      async (target) =>
        (
          await signed(
            target,
            withFields(target.request(), {
              audience: { ...target.request().audience, origin: 'https://other.example' },
            }),
          )
        ).cms,
    ),
  ],
  ['a request that is over', overSince],
  [
    'a statement that says something else',
    refused('statement-mismatch', async (target) => {
      const fields = target.request();
      return (await signed(target, { ...fields, statement: `${fields.statement}.` })).cms;
    }),
  ],
  ['no key', refused('idempotency-key-missing', good, { 'idempotency-key': null })],
  ['refusals in three languages', languages],
  ['the status opens with the token, and its ETag says «not changed»', status],
  ['the status stays closed without it, and with that of another request', closed],
  [
    'what a refusal means is told at its address',
    async (target) => {
      must(
        (await held(target, 'explainProblem', await fetch(`${target.url}/problems/too-large`)))
          .status === 200,
        'it is not',
      );
      return undefined;
    },
  ],
  [
    'a key of the receipts that has ended or was revoked: `not-ready`, and nothing is stored',
    () => Promise.resolve('needs an endpoint whose own key is so'),
  ],
  [
    'a receipt that was given anew is in the status, and says the same',
    () => Promise.resolve('needs an endpoint that has given one'),
  ],
  [
    'a revoked, an expired or a foreign key',
    () => Promise.resolve('needs keys of its authority that are so'),
  ],
];

export interface Finding {
  readonly promise: string;
  readonly outcome: 'passed' | 'failed' | 'not tried';
  readonly why?: string;
}

export async function judgeEndpoint(target: Target): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [promise, trial] of PROMISES) findings.push(await outcomeOf(promise, trial, target));
  return findings;
}

async function outcomeOf(promise: string, trial: Trial, target: Target): Promise<Finding> {
  try {
    const why = await trial(target);
    return why === undefined
      ? { promise, outcome: 'passed' }
      : { promise, outcome: 'not tried', why };
  } catch (thrown) {
    return {
      promise,
      outcome: 'failed',
      why: thrown instanceof Error ? thrown.message : 'unknown',
    };
  }
}
