// The endpoint under generated requests: whatever comes, it answers as its own document promises,
// never by a fault of its own, and lives on.
import fc from 'fast-check';
import { problemTypeOf } from '../../../src/core/submission/problem.ts';
import {
  answerOf,
  conformance,
  type Answer,
  type Conformance,
  type Contract,
} from '../../provider/conforms.ts';
import type { Endpoint } from '../../provider/endpoint.ts';
import { keyIn, post } from '../../provider/sender.ts';
import { exchange, type Outcome } from './exchange.ts';
import { requests, type Genuine } from './generate.ts';
import { bytesOfMessage, isWellFormed, KNOWN_METHODS, type Sent } from './message.ts';

export interface Campaign {
  /** How often each status came; `none` where a malformed message was cut off. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Bytes by which the process grew from a tenth of the requests to their end. */
  readonly grown: number;
}

const GENUINE = 6;
/** The HTTP parser's own answers to a malformed message. */
const OF_THE_PARSER = [400, 408, 413, 414, 417, 426, 431, 501, 505];

/** Throws with the shortest request that shows the fault, and the seed that reproduces it. */
export async function campaign(
  endpoint: Endpoint,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<Campaign> {
  const contract = (await (await fetch(`${endpoint.url}/openapi.json`)).json()) as Contract;
  const genuine = await received(endpoint);
  const judge = judgeBy(conformance(contract), operationsOf(contract));
  const statuses: Record<string, number> = {};
  const port = Number(new URL(endpoint.url).port);
  let [done, early] = [0, 0];
  await fc.assert(
    fc.asyncProperty(requests(contract, genuine), async (sent) => {
      const outcome = await exchange(port, bytesOfMessage(sent), isWellFormed(sent));
      const word = typeof outcome === 'string' ? outcome : String(outcome.status);
      statuses[word] = (statuses[word] ?? 0) + 1;
      if (++done === Math.ceil(count / 10)) early = process.memoryUsage().rss;
      const fault = judge(sent, outcome);
      if (fault !== null)
        throw new Error(
          `${fault}\n${typeof outcome === 'string' ? outcome : JSON.stringify(outcome).slice(0, 600)}`,
        );
    }),
    { numRuns: count, seed, includeErrorInReport: true, interruptAfterTimeLimit: 3_600_000 },
  );
  await stillWorks(endpoint);
  return { statuses, grown: process.memoryUsage().rss - early };
}

async function received(endpoint: Endpoint): Promise<Genuine[]> {
  return Promise.all(
    Array.from({ length: GENUINE }, async (_, index) => {
      const {
        fields: { requestId },
        cms,
      } = await endpoint.signed(index % 2 === 0 ? 'applicant' : 'rsa');
      const key = keyIn(cms);
      const { statusToken } = (await (await post(endpoint.url, cms, { key })).json()) as {
        statusToken: string;
      };
      return { requestId, cms, key, statusToken };
    }),
  );
}

async function stillWorks(endpoint: Endpoint): Promise<void> {
  const { cms } = await endpoint.signed();
  const { status } = await answerOf(await post(endpoint.url, cms));
  if (status !== 201) throw new Error(`after it all a good request is answered by ${status}`);
}

/** What is wrong with an answer; null where nothing is. */
const judgeBy =
  ({ faults }: Conformance, operations: readonly string[]) =>
  (sent: Sent, outcome: Outcome): string | null => {
    if (outcome === 'hangs') return 'no answer';
    if (outcome === 'none') return isWellFormed(sent) ? 'cut off without an answer' : null;
    if (outcome.status >= 500 && !OF_THE_PARSER.includes(outcome.status))
      return 'a fault of the endpoint';
    if (sent.method === 'HEAD') return outcome.body === '' ? null : 'a body with HEAD';
    // What is no HTTP request is refused by the parser, in whose answer there is nothing; what
    // slips through is answered by the contract.
    if (!isWellFormed(sent) && OF_THE_PARSER.includes(outcome.status) && outcome.body === '')
      return null;
    if (
      sent.raw !== undefined ||
      sent.target.includes('?') ||
      sent.departs === 'target' ||
      !isWellFormed(sent)
    )
      return anyOperation(faults, operations, outcome);
    if (
      sent.departs === null &&
      outcome.status !== (sent.operationId === 'submitRequest' ? 201 : 200)
    )
      return 'a good request is refused';
    if (sent.departs !== null && sent.departs !== 'perhaps' && outcome.status < 400)
      return `answered although: ${sent.departs}`;
    if (sent.operationId === null)
      return isNotFound(outcome) && KNOWN_METHODS.includes(sent.method)
        ? null
        : 'not refused as unknown';
    return faults(sent.operationId, outcome)[0] ?? null;
  };

const operationsOf = ({ paths }: Contract): string[] =>
  Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );

/** Where it cannot be said which operation was meant, one of them has to promise such an answer. */
function anyOperation(
  faults: Conformance['faults'],
  operations: readonly string[],
  answer: Answer,
): string | null {
  return operations.some((operation) => faults(operation, answer).length === 0)
    ? null
    : 'no operation promises such an answer';
}

function isNotFound({ status, body }: Answer): boolean {
  return (
    status === 404 && problemTypeOf((JSON.parse(body) as { type: string }).type) === 'not-found'
  );
}
