// What the contract of the provider's endpoint promises, each promise as a trial from outside.
// Requests are real: signed by a key that the endpoint trusts.
import { createHash, randomUUID } from 'node:crypto';
import { canonicalBytes } from '../../src/core/request/canonical.ts';
import { capabilitiesSchema } from '../../src/core/submission/capabilities.ts';
import { type ProblemDocument } from '../../src/core/submission/problem.ts';
import { handedOver, withFields } from '../provider/sender.ts';
import { withUnsignedAttribute } from '../world/copies.ts';
import {
  type Target,
  type Trial,
  must,
  held,
  deliver,
  signed,
  inPem,
  received,
  isRefused,
  refused,
  good,
  proves,
  receiptProves,
  atOnce,
  languages,
  status,
  closed,
  overSince,
} from './trials.ts';

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
