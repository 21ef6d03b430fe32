// The readers of JSON: requests, receipts, answers, drafts and pages.
import fc from 'fast-check';
import { readPage } from '../../src/core/draft/capture.ts';
import { draftSchema } from '../../src/core/draft/draft.ts';
import { parseRequest, statementMatches } from '../../src/core/request/parse.ts';
import { assemble } from '../../src/core/request/assemble.ts';
import { clear } from '../../src/core/rules/clear.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import { readCapabilities } from '../../src/core/submission/capabilities.ts';
import { readReceipt } from '../../src/core/submission/receipt.ts';
import { fromHttp } from '../../src/core/submission/wire.ts';
import { MESSAGES } from '../../src/edge/messaging/protocol.ts';
import { type Bytes, samplesOf } from './corpus.ts';
import { inputOf } from './formatTargets.ts';
import { mutateJson } from './mutate.ts';
import { PAGE } from './page.ts';
import type { Random } from './random.ts';
import { codedOrRead, expectThat, type Outcome, type Target } from './target.ts';

const AS_OF = '2026-11-22';
const text = (bytes: Bytes): string => Buffer.from(bytes).toString();
const bytesOf = (value: unknown): Bytes => new Uint8Array(Buffer.from(JSON.stringify(value)));

const SMALL = fc.jsonValue({ maxDepth: 2 });

/** A document bent, or one of fast-check's own making. */
const inputFrom =
  (kind: string, made: fc.Arbitrary<unknown> = SMALL) =>
  (random: Random) => {
    const bent = inputOf(mutateJson, [kind])(random);
    if (!random.chance(4)) return bent;
    const [value] = fc.sample(made, { seed: random.next() | 0, numRuns: 1 });
    return { ...bent, mutant: bytesOf(value) };
  };

const words = PAGE.fields.flatMap(({ label, value }) => [label, value]);
const line = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(' ', '\u00a0', 'с ', '1', '-', '–', ',').map((piece) => piece.repeat(240)),
);
const pages = fc.record({
  title: line,
  lang: fc.constantFrom('ru', 'kk', ''),
  fields: fc.array(
    fc.record({
      field: fc.nat(300),
      label: line,
      section: line,
      value: line,
      kind: fc.constantFrom('text', 'choice', 'checkbox', 'static'),
    }),
    { maxLength: 20 },
  ),
});

function runPage(mutant: Bytes): Outcome {
  const page = MESSAGES['page.captured'].data.safeParse(jsonOf(mutant)).data;
  if (page === undefined) return 'refused';
  expectThat(
    draftSchema.safeParse(readPage(page).draft).success,
    'a draft without the shape of one',
  );
  return 'accepted';
}

function runDraft(mutant: Bytes): Outcome {
  const draft = draftSchema.safeParse(jsonOf(mutant)).data;
  if (draft === undefined) return 'refused';
  const cleared = clear(checkDraft(draft, currentPack, { asOf: AS_OF, trust: 'world' }));
  if (cleared === null) return 'accepted';
  const { dtbs } = assemble(cleared, {
    idempotencyKey: '3f1c9a52-5b7e-4c1d-9e55-0d6b1f0a7c11',
    at: Date.parse(`${AS_OF}T12:00:00+05:00`),
    lang: 'kk',
    audience: { origin: null, bin: '120540000001' },
  });
  expectThat(statementMatches(parseRequest(dtbs)), 'a request whose statement is not its own');
  return 'accepted';
}

/** A document with any other content has another statement. */
const runRequest = (mutant: Bytes): Promise<Outcome> =>
  codedOrRead(/^ERR_REQUEST_UNREADABLE$/, () => {
    const fields = parseRequest(mutant);
    const isKnown = samplesOf('request').some(({ bytes }) => Buffer.from(bytes).equals(mutant));
    expectThat(
      isKnown || !statementMatches(fields),
      'changed bytes under a statement that matches',
    );
  });

function runReply(mutant: Bytes, { name }: { readonly name: string }): Outcome {
  const status = name.endsWith('received.json') ? 201 : 422;
  const odd = text(mutant).slice(0, 30);
  const answer = fromHttp({
    status,
    headers: { 'content-type': 'application/problem+json', 'retry-after': odd, date: odd },
    body: text(mutant),
  });
  expectThat(
    answer.kind === 'receipt' ||
      answer.retryAfterMs === null ||
      (answer.retryAfterMs >= 0 && answer.retryAfterMs <= 86_400_000),
    'a wait without bounds',
  );
  return answer.kind === 'receipt' || answer.final ? 'accepted' : 'refused';
}

function jsonOf(bytes: Bytes): unknown {
  try {
    return JSON.parse(text(bytes));
  } catch {
    return undefined;
  }
}

export const DOCUMENT_TARGETS: readonly Target[] = [
  { name: 'request', weight: 4, input: inputFrom('request'), run: runRequest },
  {
    name: 'receipt',
    weight: 5,
    input: inputFrom('receipt'),
    run: (mutant) => codedOrRead(/^ERR_RECEIPT_UNREADABLE$/, () => readReceipt(mutant)),
  },
  {
    name: 'capabilities',
    weight: 5,
    input: inputFrom('capabilities'),
    run: (mutant) =>
      codedOrRead(/^ERR_PROVIDER_UNEXPECTED_ANSWER$/, () =>
        readCapabilities(text(mutant), 'https://provider.komekshi.test'),
      ),
  },
  { name: 'reply', weight: 5, input: inputFrom('reply'), run: runReply },
  { name: 'draft', weight: 4, input: inputFrom('draft'), run: runDraft },
  { name: 'page', weight: 4, input: inputFrom('page', pages), run: runPage },
];
