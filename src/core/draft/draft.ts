// The draft: everything known of one order before it is judged. Field names follow the law's words;
// two levels, so that a fact has one path. Nothing here is validated beyond its shape: what is
// wrong with a value is a finding, not a parse error.
import * as z from 'zod/mini';
import { isIsoDate, type IsoDate } from '../time.ts';
import { plainText } from './plainText.ts';

/** From wherever a draft comes, a file among it: only what a person sees. NFC may lengthen it. */
const text = z.string().check(z.maxLength(500), z.overwrite(plainText), z.maxLength(500));
const date = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), 'date');
const answer = z.enum(['yes', 'no', 'unknown']);
/** Money: whole tiyn, 1/100 of a tenge. */
const tiyn = z.int().check(z.nonnegative());

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
  hours: z.number().check(z.positive(), z.maximum(24)),
});

/** Where a fact came from. `raw` is the text as it stood there, `label` the words beside it. */
const placeSchema = z.strictObject({
  from: z.enum(['page', 'document', 'certificate', 'answer']),
  label: z.optional(text),
  raw: z.optional(z.string().check(z.maxLength(2000))),
  field: z.optional(z.int().check(z.nonnegative())),
  /** Of a page that is not open any more: the day when it was read. */
  on: z.optional(date),
  /** Of a document; both counted from 1. */
  page: z.optional(z.int().check(z.positive())),
  line: z.optional(z.int().check(z.positive())),
});

/** `against`: the other places, whose values are others. */
export const sourceSchema = z.extend(placeSchema, {
  against: z.optional(z.array(placeSchema).check(z.maxLength(10))),
});

/**
 * A section: any of its facts may be missing, and so may the section. That `{}` is then of its type
 * is more than the compiler sees.
 */
const facts = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z._default(z.partial(z.strictObject(shape)), {} as never);

export const draftSchema = z.strictObject({
  schema: z.literal('komekshi/draft/1'),
  applicant: facts({
    ...person,
    phone: text,
    residence: text,
    residenceKato: text,
    incapable: answer,
  }),
  disability: facts({ group: z.enum(['1', '2', '3']), validUntil: date, openEnded: z.boolean() }),
  ipar: facts({
    number: text,
    date,
    validUntil: date,
    part: z.enum(['social', 'professional', 'medical', 'unknown']),
    assistantMeasure: z.boolean(),
    sentToPortalOn: date,
  }),
  carerAllowance: facts({ assigned: answer }),
  /** Of the applicant. */
  identity: facts({ type: z.enum(IDENTITY_DOCUMENTS), issuedOn: date, validUntil: date }),
  /** The application for the service itself, which the authority decides on before anything can be ordered. */
  filing: facts({ channel: z.enum(CHANNELS), authorityKato: text }),
  consent: facts({ access: answer }),
  filer: facts({
    role: z.enum(['self', 'legal_rep', 'attorney']),
    ...person,
    guardianshipProof: answer,
  }),
  poa: facts({
    issuedOn: date,
    termMonths: z.int().check(z.positive(), z.maximum(1200)),
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
  }),
  supplier: facts({ id: text, name: text, listed: answer, noneOnPortal: answer }),
  assistant: facts({
    ...person,
    sex: z.enum(['male', 'female']),
    relation: z.enum(RELATIONS),
    civilContract: answer,
  }),
  /**
   * What the assistant answers about the seven bars of the Social Code art. 163(2) part 4;
   * `trained` is asked the other way round.
   */
  declarations: facts({
    mentalHealth: answer,
    contraindications: answer,
    minor: answer,
    trained: answer,
    pensionAge: answer,
    conviction: answer,
    incapacity: answer,
  }),
  order: facts({
    number: text,
    periodFrom: date,
    periodTo: date,
    schedule: z.array(visit).check(z.maxLength(100)),
    service: z.enum(['assistant', 'other']),
    another: answer,
  }),
  money: facts({ price: tiyn, guaranteed: tiyn, claim: tiyn }),
  application: facts({ included: z.boolean(), iban: text }),
  /** Rules whose point the person has read and taken on: law by law, one by one. */
  acknowledged: z._default(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(100)), []),
  sources: z._default(z.record(z.string().check(z.maxLength(60)), sourceSchema), {}),
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
