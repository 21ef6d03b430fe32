// What a promise of the contract is tried by: deliveries and questions to an endpoint, and what must come back.
import { createHash } from 'node:crypto';
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
import { post, withFields, type PostTerms } from '../provider/sender.ts';

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
export type Trial = (target: Target) => Promise<string | undefined>;

export function must(holds: boolean, otherwise: string): asserts holds {
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
export async function held(target: Target, operation: string, response: Response): Promise<Answer> {
  const answer = await answerOf(response);
  const [fault] = (await contractOf(target)).faults(operation, answer);
  must(fault === undefined, `${answer.status}: ${fault ?? ''}`);
  return answer;
}

export const deliver = async (target: Target, cms: Bytes, terms: PostTerms = {}): Promise<Answer> =>
  held(target, 'submitRequest', await post(target.url, cms, terms));

export const signed = async (
  target: Target,
  fields = target.request(),
): Promise<{ fields: RequestFields; dtbs: Bytes; cms: Bytes }> => {
  const dtbs = canonicalBytes(fields);
  return { fields, dtbs, cms: await target.sign(dtbs) };
};

export const inPem = (cms: Bytes): Bytes =>
  new TextEncoder().encode(
    `-----BEGIN CMS-----\n${Buffer.from(cms).toString('base64')}\n-----END CMS-----\n`,
  );

export async function received(target: Target) {
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

export function isRefused({ status, body }: Answer, type: ProblemType): void {
  const said = status >= 400 ? problemTypeOf((JSON.parse(body) as ProblemDocument).type) : null;
  must(said === type, `answered by ${status} ${said ?? ''}, not by ${type}`);
}

export const refused =
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

export const good = async (target: Target): Promise<Bytes> => (await signed(target)).cms;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const statusOf = (
  target: Target,
  requestId: string,
  headers: Record<string, string>,
): Promise<Response> => fetch(`${target.url}/v1/requests/${requestId}`, { headers });

export async function proves(
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

export const receiptProves: Trial = async (target) => {
  const { fields, dtbs, cms, receipt } = await received(target);
  await proves(target, receipt, fields, dtbs, cms);
  return undefined;
};

export const atOnce =
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

export const languages: Trial = async (target) => {
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

export const status: Trial = async (target) => {
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

export const closed: Trial = async (target) => {
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
export const overSince: Trial = async (target) => {
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
