// The service request: the order and the application for reimbursement as one document, the one that is signed.
import * as z from 'zod/mini';
import { RELATIONS, WEEKDAYS } from '../draft/draft.ts';
import { plainText } from '../draft/plainText.ts';
import { almatyInstant, isIsoDate, type IsoDate } from '../time.ts';
import type { Stage } from '../stage.ts';
import { TRUST_NAMES } from '../trustName.ts';
import { STATEMENT_LANGS } from '../lang.ts';

/**
 * One visible line, so that no value can pass for lines of the statement. Never empty: an empty
 * text would look like a missing one.
 */
const text = z.string().check(
  z.minLength(1),
  z.maxLength(1500),
  z.refine((value) => plainText(value) === value),
);
const date = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), 'date');
/** RFC 3339, whole seconds, with the offset of Asia/Almaty. */
const instant = z.string().check(
  z.refine((value) => {
    const at = Date.parse(value);
    return Number.isFinite(at) && almatyInstant(at) === value;
  }),
);
const tiyn = z.int().check(z.nonnegative());
/** What was answered; null where nothing was asked or answered. */
const answer = z.nullable(z.enum(['yes', 'no', 'unknown']));
const person = z.strictObject({
  iin: text,
  lastName: text,
  firstName: text,
  patronymic: z.nullable(text),
});

export const requestSchema = z.strictObject({
  schema: z.literal('komekshi/request/1'),
  requestId: z.uuid(),
  createdAt: instant,
  expiresAt: instant,
  /** For whom the bytes are meant. `origin` is null where the supplier has no endpoint and gets the file by hand. */
  audience: z.strictObject({
    origin: z.nullable(text),
    bin: z.string().check(z.regex(/^\d{12}$/)),
  }),
  trust: z.enum(TRUST_NAMES),
  lang: z.enum(STATEMENT_LANGS),
  pack: z.strictObject({ id: text, version: text, asOf: date }),
  filer: z.strictObject({
    role: z.enum(['self', 'legal_rep', 'attorney']),
    person,
    poa: z.nullable(
      z.strictObject({
        issuedOn: date,
        termMonths: z.nullable(z.int()),
        registryNumber: z.nullable(text),
      }),
    ),
  }),
  applicant: z.strictObject({
    person,
    birthDate: z.nullable(date),
    phone: z.nullable(text),
    residence: z.nullable(text),
    ipar: z.strictObject({
      number: z.nullable(text),
      date: z.nullable(date),
      part: z.nullable(z.enum(['social', 'unknown'])),
    }),
  }),
  order: z.strictObject({
    date,
    number: z.nullable(text),
    periodFrom: date,
    periodTo: date,
    schedule: z
      .array(
        z.strictObject({
          day: z.union([z.enum(WEEKDAYS), date]),
          hours: z.number().check(z.positive(), z.maximum(24)),
        }),
      )
      .check(z.minLength(1), z.maxLength(100)),
    supplier: z.strictObject({ id: text, name: text }),
    assistant: z.strictObject({
      person,
      birthDate: z.nullable(date),
      relation: z.enum(RELATIONS),
      /** On the seven bars of the Social Code art. 163(2) part 4. */
      declarations: z.strictObject({
        mentalHealth: answer,
        contraindications: answer,
        minor: answer,
        trained: answer,
        pensionAge: answer,
        conviction: answer,
        incapacity: answer,
      }),
    }),
    price: tiyn,
  }),
  application: z.strictObject({
    guaranteed: z.nullable(tiyn),
    claim: tiyn,
    topUp: tiyn,
    iban: z.nullable(text),
    /** SHA-256, lower-case hex, of the canonical `order`: binds the application to it (ORD-06). */
    orderSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  /**
   * Whether the authority may look up restricted personal data; the rest of the consent is the statement's own text.
   */
  consent: z.strictObject({ access: answer }),
  checks: z
    .array(
      z.strictObject({
        rule: text,
        outcome: z.enum(['passed', 'failed', 'cantTell', 'inapplicable']),
        acknowledged: z.boolean(),
      }),
    )
    .check(z.maxLength(200)),
  statement: z.string().check(z.maxLength(60_000)),
});

export type RequestFields = z.infer<typeof requestSchema>;

/** What will be signed: `dtbs` are the bytes, `fields` what those bytes say. Made by `assemble` alone. */
export type ServiceRequest = Stage<
  'request',
  { readonly fields: RequestFields; readonly dtbs: Uint8Array<ArrayBuffer> }
>;
