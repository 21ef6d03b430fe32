// The service request: the order and the application for reimbursement as one document, the one that is signed.
import { z } from 'zod';
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
const text = z
  .string()
  .min(1)
  .max(1500)
  .refine((value) => plainText(value) === value);
const date = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), 'date');
/** RFC 3339, whole seconds, with the offset of Asia/Almaty. */
const instant = z.string().refine((value) => {
  const at = Date.parse(value);
  return Number.isFinite(at) && almatyInstant(at) === value;
});
const tiyn = z.int().nonnegative();
/** What was answered; null where nothing was asked or answered. */
const answer = z.enum(['yes', 'no', 'unknown']).nullable();
const person = z.strictObject({
  iin: text,
  lastName: text,
  firstName: text,
  patronymic: text.nullable(),
});

export const requestSchema = z.strictObject({
  schema: z.literal('komekshi/request/1'),
  requestId: z.uuid(),
  createdAt: instant,
  expiresAt: instant,
  /** For whom the bytes are meant. `origin` is null where the supplier has no endpoint and gets the file by hand. */
  audience: z.strictObject({ origin: text.nullable(), bin: z.string().regex(/^\d{12}$/) }),
  trust: z.enum(TRUST_NAMES),
  lang: z.enum(STATEMENT_LANGS),
  pack: z.strictObject({ id: text, version: text, asOf: date }),
  filer: z.strictObject({
    role: z.enum(['self', 'legal_rep', 'attorney']),
    person,
    poa: z
      .strictObject({
        issuedOn: date,
        termMonths: z.int().nullable(),
        registryNumber: text.nullable(),
      })
      .nullable(),
  }),
  applicant: z.strictObject({
    person,
    birthDate: date.nullable(),
    phone: text.nullable(),
    residence: text.nullable(),
    ipar: z.strictObject({
      number: text.nullable(),
      date: date.nullable(),
      part: z.enum(['social', 'unknown']).nullable(),
    }),
  }),
  order: z.strictObject({
    date,
    number: text.nullable(),
    periodFrom: date,
    periodTo: date,
    schedule: z
      .array(
        z.strictObject({
          day: z.union([z.enum(WEEKDAYS), date]),
          hours: z.number().positive().max(24),
        }),
      )
      .min(1)
      .max(100),
    supplier: z.strictObject({ id: text, name: text }),
    assistant: z.strictObject({
      person,
      birthDate: date.nullable(),
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
    guaranteed: tiyn.nullable(),
    claim: tiyn,
    topUp: tiyn,
    iban: text.nullable(),
    /** SHA-256, lower-case hex, of the canonical `order`: binds the application to it (ORD-06). */
    orderSha256: z.string().regex(/^[0-9a-f]{64}$/),
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
    .max(200),
  statement: z.string().max(60_000),
});

export type RequestFields = z.infer<typeof requestSchema>;

/** What will be signed: `dtbs` are the bytes, `fields` what those bytes say. Made by `assemble` alone. */
export type ServiceRequest = Stage<
  'request',
  { readonly fields: RequestFields; readonly dtbs: Uint8Array<ArrayBuffer> }
>;
