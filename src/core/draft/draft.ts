// The draft: everything known of one order before it is judged. Field names follow the law's words;
// two levels, so that a fact has one path. Nothing here is validated beyond its shape: what is
// wrong with a value is a finding, not a parse error.
import { z } from 'zod';
import { isIsoDate, type IsoDate } from '../time.ts';
import { plainText } from './plainText.ts';

/** From wherever a draft comes, a file among it: only what a person sees. NFC may lengthen it. */
const text = z.string().max(500).overwrite(plainText).max(500);
const date = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), 'date');
const answer = z.enum(['yes', 'no', 'unknown']);
/** Money: whole tiyn, 1/100 of a tenge. */
const tiyn = z.int().nonnegative();

const person = { iin: text, lastName: text, firstName: text, patronymic: text, birthDate: date };

export const RELATIONS = [
  'spouse',
  'parent',
  'child',
  'adoptive_parent',
  'adopted_child',
  'sibling_full',
  'sibling_half',
  'grandparent',
  'grandchild',
  'other_relative',
  'none',
] as const;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The documents by which a person is identified. Their numbers are not asked for: no rule needs them. */
export const IDENTITY_DOCUMENTS = [
  'identity_card',
  'passport',
  'residence_permit',
  'stateless_certificate',
  'other',
] as const;

/** How the service was applied for: the four channels of the Rules, and «not yet». */
export const CHANNELS = ['state_corporation', 'authority', 'mobile', 'egov', 'not_filed'] as const;

/**
 * `institution`: certified by the head of a social-protection institution, which the law puts on a level with a notary.
 */
export const POA_FORMS = ['notarial', 'institution', 'written', 'unknown'] as const;

/** One visit: on a weekday throughout the period, or on one date. Several visits of a day add up. */
const visit = z.strictObject({
  day: z.union([z.enum(WEEKDAYS), date]),
  hours: z.number().positive().max(24),
});

/** Where a fact came from. `raw` is the text as it stood there, `label` the words beside it. */
const placeSchema = z.strictObject({
  from: z.enum(['page', 'document', 'certificate', 'answer']),
  label: text.optional(),
  raw: z.string().max(2000).optional(),
  field: z.int().nonnegative().optional(),
  /** Of a page that is not open any more: the day when it was read. */
  on: date.optional(),
  /** Of a document; both counted from 1. */
  page: z.int().positive().optional(),
  line: z.int().positive().optional(),
});

/** `against`: the other places, whose values are others. */
export const sourceSchema = placeSchema.extend({
  against: z.array(placeSchema).max(10).optional(),
});

export const draftSchema = z.strictObject({
  schema: z.literal('komekshi/draft/1'),
  applicant: z
    .strictObject({
      ...person,
      phone: text,
      residence: text,
      residenceKato: text,
      incapable: answer,
    })
    .partial()
    .default({}),
  disability: z
    .strictObject({ group: z.enum(['1', '2', '3']), validUntil: date, openEnded: z.boolean() })
    .partial()
    .default({}),
  ipar: z
    .strictObject({
      number: text,
      date,
      validUntil: date,
      part: z.enum(['social', 'professional', 'medical', 'unknown']),
      assistantMeasure: z.boolean(),
      sentToPortalOn: date,
    })
    .partial()
    .default({}),
  carerAllowance: z.strictObject({ assigned: answer }).partial().default({}),
  /** Of the applicant. */
  identity: z
    .strictObject({ type: z.enum(IDENTITY_DOCUMENTS), issuedOn: date, validUntil: date })
    .partial()
    .default({}),
  /** The application for the service itself, which the authority decides on before anything can be ordered. */
  filing: z
    .strictObject({ channel: z.enum(CHANNELS), authorityKato: text })
    .partial()
    .default({}),
  consent: z.strictObject({ access: answer }).partial().default({}),
  filer: z
    .strictObject({
      role: z.enum(['self', 'legal_rep', 'attorney']),
      ...person,
      guardianshipProof: answer,
    })
    .partial()
    .default({}),
  poa: z
    .strictObject({
      issuedOn: date,
      termMonths: z.int().positive().max(1200),
      registryNumber: text,
      ended: answer,
      form: z.enum(POA_FORMS),
      scopeFiling: answer,
      scopeOrdering: answer,
      scopeClaim: answer,
      subDelegated: answer,
      originalAllows: answer,
      originalEnded: answer,
      originalUntil: date,
    })
    .partial()
    .default({}),
  supplier: z
    .strictObject({ id: text, name: text, listed: answer, noneOnPortal: answer })
    .partial()
    .default({}),
  assistant: z
    .strictObject({
      ...person,
      sex: z.enum(['male', 'female']),
      relation: z.enum(RELATIONS),
      civilContract: answer,
    })
    .partial()
    .default({}),
  /**
   * What the assistant answers about the seven bars of the Social Code art. 163(2) part 4;
   * `trained` is asked the other way round.
   */
  declarations: z
    .strictObject({
      mentalHealth: answer,
      contraindications: answer,
      minor: answer,
      trained: answer,
      pensionAge: answer,
      conviction: answer,
      incapacity: answer,
    })
    .partial()
    .default({}),
  order: z
    .strictObject({
      number: text,
      periodFrom: date,
      periodTo: date,
      schedule: z.array(visit).max(100),
      service: z.enum(['assistant', 'other']),
      another: answer,
    })
    .partial()
    .default({}),
  money: z.strictObject({ price: tiyn, guaranteed: tiyn, claim: tiyn }).partial().default({}),
  application: z.strictObject({ included: z.boolean(), iban: text }).partial().default({}),
  /** Rules whose point the person has read and taken on: law by law, one by one. */
  acknowledged: z.array(z.string().max(20)).max(100).default([]),
  sources: z.record(z.string().max(60), sourceSchema).default({}),
});

export type Draft = z.infer<typeof draftSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Section = Exclude<keyof Draft, 'schema' | 'acknowledged' | 'sources'>;
export type Answer = z.infer<typeof answer>;
export type Relation = (typeof RELATIONS)[number];
export type Visit = z.infer<typeof visit>;

/** `section.name`: the name of one fact, as in `assistant.birthDate`. */
export type FactPath = { [S in Section]: `${S}.${keyof Draft[S] & string}` }[Section];

export const emptyDraft = (): Draft => draftSchema.parse({ schema: 'komekshi/draft/1' });

/** The value at a path, or undefined where the draft does not have it. */
export function factAt(draft: Draft, path: FactPath): unknown {
  const [part, name] = path.split('.') as [Section, string];
  return (draft[part] as Readonly<Record<string, unknown>>)[name];
}
