// A network that does to an exchange whatever networks do.
import { AppError } from '../../../../src/core/errors.ts';
import type { OutboxEntry } from '../../../../src/core/submission/outboxEntry.ts';
import type { HttpMessage, HttpReply } from '../../../../src/core/submission/wire.ts';
import { asSigned } from '../../../world/sealed.ts';
import { sampleReceipt, sampleSigned } from '../sample.ts';
import { created, problemOf, sealedBy, type ModelProvider } from './modelProvider.ts';
import type { Owner, Schedule } from './schedule.ts';

/** One exchange on its way. What `arrive` gives its callback is the provider's answer, after the row was committed. */
interface Exchange {
  readonly arrive: (then: (reply: HttpReply) => void) => void;
  /**
   * As `arrive`, with the file changed beside what is signed: the sender's key and digest are put
   * right by whoever changed it.
   */
  readonly arriveChanged: (then: (reply: HttpReply) => void) => void;
  /** A copy of the file, handed in by whoever has it under a key of their own. */
  readonly steal: () => void;
  readonly answer: (reply: HttpReply) => void;
  readonly fail: () => void;
  readonly provider: ModelProvider;
  readonly signed: OutboxEntry['signed'];
}

export const BUSY_SECONDS = 900;

const nothing = (): void => undefined;
const html = (status: number, headers: Record<string, string> = {}): HttpReply => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body: '<h1>?</h1>',
});
const another = sampleSigned(499);

const FAULTS: Readonly<Record<string, (exchange: Exchange) => void>> = {
  'it arrives and is answered': ({ arrive, answer }) => arrive(answer),
  'lost on the way': ({ fail }) => fail(),
  'answer lost after commit': ({ arrive, fail }) => arrive(fail),
  'provider killed before commit': ({ fail }) => fail(),
  'given up, arrives later': ({ arrive, fail }) => {
    fail();
    arrive(nothing);
  },
  'arrives twice': ({ arrive, answer }) => {
    arrive(answer);
    arrive(nothing);
  },
  'answered twice': ({ arrive, answer }) =>
    arrive((reply) => {
      answer(reply);
      answer(reply);
    }),
  'arrives, never answered': ({ arrive }) => arrive(nothing),
  '500 before commit': ({ answer }) => answer(problemOf('internal')),
  '500 after commit': ({ arrive, answer }) => arrive(() => answer(problemOf('internal'))),
  '503 with Retry-After': ({ answer }) =>
    answer(problemOf('revocation-unknown', { 'retry-after': String(BUSY_SECONDS) })),
  'a gateway’s 502': ({ answer }) => answer(html(502)),
  'a captive portal': ({ answer }) => answer(html(200)),
  'another service’s 422': ({ answer }) =>
    answer({
      status: 422,
      headers: { 'content-type': 'application/json' },
      body: '{"error":"validation"}',
    }),
  'a problem with another status': ({ answer }) =>
    answer({ ...problemOf('signature-invalid'), status: 502 }),
  'answer cut in the middle': ({ arrive, answer }) =>
    arrive((reply) => answer({ ...reply, body: reply.body.slice(0, 40) })),
  'receipt of another request': ({ arrive, answer, provider }) =>
    arrive(() => answer(created(sealedBy(provider.origin, sampleReceipt(another))))),
  'receipt by another’s key': ({ answer, signed }) =>
    answer(created(sealedBy('https://thief.test', sampleReceipt(signed)))),
  'a thief’s copy arrives first': ({ arrive, answer, steal }) => {
    steal();
    arrive(answer);
  },
  'a thief’s copy arrives, and it is lost': ({ steal, fail }) => {
    steal();
    fail();
  },
  'changed beside what is signed': ({ arriveChanged, answer }) => arriveChanged(answer),
  'changed beside what is signed, and never answered': ({ arriveChanged, fail }) =>
    arriveChanged(fail),
  'refused for good': ({ arrive, answer, provider, signed }) => {
    if (!provider.has(signed)) provider.refused.add(signed.cmsSha256);
    arrive(answer);
  },
};

export type Fault = string;
export const FAULT_NAMES: readonly Fault[] = Object.keys(FAULTS);
const NONE = FAULT_NAMES[0] ?? '';

export interface Line {
  readonly schedule: Schedule;
  /** What becomes of the next exchanges, in order; after the last nothing goes wrong. */
  readonly faults: Fault[];
  readonly say: (words: string) => void;
  readonly now: () => number;
}

/** Sends for a process, over a line. Rejects as edge/net does. */
export function sendOver(
  line: Line,
  owner: Owner,
  provider: ModelProvider,
  message: HttpMessage,
  signed: OutboxEntry['signed'],
  name: string,
): Promise<HttpReply> {
  const fault = line.faults.shift() ?? NONE;
  line.say(`${name} is sent: ${fault}`);
  const arriving =
    (as: HttpMessage, file: OutboxEntry['signed'], words: string) =>
    (then: (reply: HttpReply) => void): void =>
      line.schedule.add(null, () => {
        line.say(`${name} ${words}`);
        then(provider.receive(as, file, line.now()));
        // What comes too late comes too late in any encoding.
        if (provider.refused.has(file.cmsSha256)) provider.refused.add(signed.cmsSha256);
      });
  return new Promise((resolve, reject) => {
    FAULTS[fault]?.({
      provider,
      signed,
      arriveChanged: arriving(
        message,
        asSigned({ ...signed, cmsSha256: signed.cmsSha256.replace(/^0/, 'f') }),
        'arrives changed',
      ),
      steal: () =>
        arriving(
          {
            ...message,
            headers: { ...message.headers, 'idempotency-key': '"the-key-of-a-thief"' },
          },
          signed,
          'is handed in by a thief',
        )(nothing),
      answer: (reply) => line.schedule.add(owner, () => resolve(reply)),
      fail: () => line.schedule.add(owner, () => reject(new AppError('ERR_PROVIDER_UNREACHABLE'))),
      arrive: arriving(message, signed, 'arrives'),
    });
  });
}
