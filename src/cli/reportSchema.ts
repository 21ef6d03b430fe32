// The shape of what `komekshi check --json` prints. Its JSON Schema is published in docs/schemas.
import { z } from 'zod';
import { isIsoDate, type IsoDate } from '../core/time.ts';

const date = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), 'date');
const texts = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() });

const provision = z.strictObject({
  act: z.string().nullable(),
  title: texts,
  article: z.string().nullable(),
  paragraph: z.string().nullable(),
  edition: date.nullable(),
  url: z.url().nullable(),
  amendedBy: z.string().nullable(),
  source: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
  verified: z.boolean(),
  reviewedOn: date,
});

const source = z.object({ from: z.enum(['page', 'document', 'certificate', 'answer']) });

/** With `--explain`: the facts that the check read, and the day of the judgement. */
const why = z.strictObject({
  facts: z.array(
    z.strictObject({
      path: z.string(),
      value: z.unknown().optional(),
      source: source.loose().nullable(),
    }),
  ),
  byDate: z.boolean(),
  judgedOn: date,
  inForce: z.strictObject({ inForceFrom: date, inForceUntil: date.nullable() }).nullable(),
});

/** With `--explain`: a change that was tried on the same rules, or whom to ask. */
const suggestion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('onDay'), day: date, later: z.boolean() }),
  z.strictObject({ kind: z.literal('choose'), path: z.string(), value: z.unknown() }),
  z.strictObject({
    kind: z.enum([
      'newPoa',
      'newIdentityDocument',
      'anotherAssistant',
      'anotherSupplier',
      'inPerson',
    ]),
  }),
  z.strictObject({ kind: z.literal('tell'), facts: z.array(z.string()).readonly() }),
  z.strictObject({
    kind: z.literal('ask'),
    whom: z.enum(['expertise', 'office', 'document', 'supplier']),
  }),
]);

export const reportSchema = z.strictObject({
  asOf: date,
  pack: z.strictObject({ id: z.string(), version: z.string() }),
  verdict: z.enum(['clear', 'unsure', 'blocked']),
  signable: z.boolean(),
  findings: z.array(
    z.strictObject({
      rule: z.string().regex(/^[A-Z]+-\d+$/),
      outcome: z.enum(['passed', 'failed', 'cantTell', 'inapplicable']),
      severity: z.enum(['blocking', 'warning', 'info']),
      acknowledgeable: z.boolean(),
      acknowledged: z.boolean(),
      provision: provision.nullable(),
      text: texts,
      action: texts.nullable(),
      why: why.optional(),
      whatIf: z.array(suggestion).optional(),
    }),
  ),
});

/** Typed, so that what the command builds cannot drift from what is published. */
export type Report = z.infer<typeof reportSchema>;
