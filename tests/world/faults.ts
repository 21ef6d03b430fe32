// What can happen to a delivery between the sender and the provider, each as one act on its
// passage. Made of gates, never of time.
import { newGate, type Gate } from './gate.ts';
import type { Passage, Reply } from './passage.ts';

export type Fault = (passage: Passage) => Promise<void>;

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };
const half = (body: Buffer): Buffer => body.subarray(0, body.length >> 1);
const instead =
  (status: number, headers: Readonly<Record<string, string>>, body: string): Fault =>
  ({ answer }) =>
    answer({ status, headers, body: Buffer.from(body) });

export const honest: Fault = async ({ forward, answer }) => answer(await forward());

/** The request never comes to the provider. */
export const dropped: Fault = ({ cut, ended }) => {
  cut();
  return ended;
};
export const cutInTheRequest: Fault = async ({ forwardHalf, cut }) => {
  await forwardHalf();
  cut();
};

/** The provider has committed and answered; the sender does not hear of it. */
export const answerDropped: Fault = async ({ forward, cut }) => {
  await forward();
  cut();
};
export const answerCut: Fault = async ({ forward, answerInParts }) => {
  const reply = await forward();
  await answerInParts(reply, [half(reply.body)]);
};

/** Two deliveries at once; the sender hears the answer of the one that was first to answer. */
export const duplicated: Fault = async ({ forward, answer }) => {
  const [first, second] = [forward(), forward()];
  await answer(await Promise.race([first, second]));
  await Promise.all([first, second]);
};
export const answeredTwice: Fault = async ({ forward, answerTwice }) =>
  answerTwice(await forward());

/** One byte after the other, to the end. */
export const trickled: Fault = async ({ forward, answerInParts }) => {
  const reply = await forward();
  await answerInParts(
    reply,
    Array.from(reply.body, (byte) => Buffer.of(byte)),
  );
};
/** Never to the end: the sender has to leave. */
export const neverEnding: Fault = async ({ forward, answerInParts, ended }) => {
  const reply = await forward();
  await answerInParts(reply, firstUntil(half(reply.body), ended));
};
async function* firstUntil(first: Buffer, ended: Promise<void>): AsyncGenerator<Buffer> {
  yield first;
  await ended;
}

export const fails: Fault = instead(500, HTML_TYPE, '<h1>Internal Server Error</h1>');
/**
 * From a machine in front of the provider. The provider's own answer has a problem document as its
 * body.
 */
export const unavailable = (seconds: number): Fault =>
  instead(503, { ...HTML_TYPE, 'retry-after': String(seconds) }, '');
export const garbage: Fault = instead(201, JSON_TYPE, '\u0000\u0001{"receipt":');
/** What a hotel's or a train's network says to everybody until they have clicked. */
export const captivePage: Fault = instead(200, HTML_TYPE, '<title>Welcome to free Wi-Fi</title>');
export const captiveRedirect: Fault = instead(
  302,
  { location: 'https://portal.invalid/login' },
  '',
);
/** It looks like a refusal but does not declare itself as one: it must end nothing. */
export const problemUnderWrongType: Fault = instead(
  422,
  JSON_TYPE,
  JSON.stringify({
    type: 'https://provider.komekshi.test/problems/signature-invalid',
    title: '-',
    status: 422,
    detail: '-',
  }),
);
export const huge: Fault = ({ answer }) =>
  answer({ status: 201, headers: JSON_TYPE, body: Buffer.alloc(8 << 20, ' ') });

/** Held before the provider until the gate opens. */
export const delayed =
  (gate: Gate, then: Fault = honest): Fault =>
  async (passage) => {
    await gate.pass();
    await then(passage);
  };
/** Received and answered by the provider, the answer held until the gate opens: the sender may have left by then. */
export const answeredLate =
  (gate: Gate, seen: (reply: Reply) => void = () => undefined): Fault =>
  async ({ forward, answer }) => {
    const reply = await forward();
    seen(reply);
    await gate.pass();
    await answer(reply);
  };
/** The sender is cut off at once; what it sent comes to the provider when the gate opens. */
export const straggling =
  (gate: Gate): Fault =>
  async ({ forward, cut }) => {
    cut();
    await gate.pass();
    await forward();
  };
/** Two deliveries of which the second comes to the provider first. */
export function reordered(): readonly [Fault, Fault] {
  const gate = newGate();
  return [delayed(gate), (passage) => honest(passage).finally(gate.open)];
}

/** The answer with another receipt in it: of another request, of another signer, a byte changed. */
export const withReceipt =
  (change: (receipt: Buffer, passage: Passage) => Buffer | Promise<Buffer>): Fault =>
  async (passage) => {
    const reply = await passage.forward();
    const said = JSON.parse(reply.body.toString()) as { receipt: string };
    const receipt = (await change(Buffer.from(said.receipt, 'base64'), passage)).toString('base64');
    await passage.answer({ ...reply, body: Buffer.from(JSON.stringify({ ...said, receipt })) });
  };
/** In the last byte, which is of the signature. */
export const flipped = (receipt: Buffer): Buffer =>
  Buffer.from(receipt.map((byte, at) => (at === receipt.length - 1 ? byte ^ 1 : byte)));
