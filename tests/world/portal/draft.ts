// The data of the test portal's ordering form: a draft of synthetic people, as the page itself
// would have it.
import { draftSchema, type Draft } from '../../../src/core/draft/draft.ts';
import type { Relation } from '../../../src/core/draft/draft.ts';
import { addDays, addMonths, almatyDate, type IsoDate } from '../../../src/core/time.ts';
import { FIRMS, PEOPLE, type Person } from '../people.ts';

export interface OrderParts {
  readonly applicant?: Person;
  readonly assistant?: Person;
  readonly relation?: Relation;
  readonly supplier?: { readonly bin: string; readonly name: string };
  /** First and last day, `YYYY-MM-DD`. */
  readonly period?: readonly [from: string, to: string];
  /** The day it is filled in, `YYYY-MM-DD`; this one unless said otherwise. */
  readonly today?: IsoDate;
}

const named = ({ iin, lastName, firstName, patronymic, birthDate }: Person) => ({
  iin,
  lastName,
  firstName,
  patronymic,
  birthDate,
});

/** A form without faults on its day, except for the given parts. */
export function orderDraft(parts: OrderParts = {}): Draft {
  const {
    applicant = PEOPLE.applicant,
    assistant = PEOPLE.assistant,
    relation = 'none',
    supplier = FIRMS.provider,
    today = almatyDate(Date.now()),
  } = parts;
  const [periodFrom, periodTo] = parts.period ?? [addDays(today, 9), addDays(today, 39)];
  return draftSchema.parse({
    schema: 'komekshi/draft/1',
    applicant: {
      ...named(applicant),
      phone: '+77010000000',
      residence: 'г. Астана, ул. Образцовая, 1',
      incapable: 'no',
    },
    identity: { type: 'identity_card', validUntil: addMonths(today, 60) },
    filing: { channel: 'egov' },
    consent: { access: 'yes' },
    disability: { group: '1', openEnded: true },
    ipar: {
      number: '17-204',
      date: addMonths(today, -2),
      validUntil: addMonths(today, 22),
      part: 'social',
      assistantMeasure: true,
    },
    carerAllowance: { assigned: 'no' },
    filer: { role: 'self' },
    supplier: { id: supplier.bin, name: supplier.name, listed: 'yes' },
    assistant: { ...named(assistant), sex: assistant.sex, relation },
    declarations: {
      mentalHealth: 'no',
      contraindications: 'no',
      trained: 'yes',
      conviction: 'no',
      incapacity: 'no',
    },
    order: {
      number: 'З-17',
      periodFrom,
      periodTo,
      schedule: [
        { day: 'mon', hours: 4 },
        { day: 'wed', hours: 4 },
        { day: 'fri', hours: 2.5 },
      ],
    },
    money: { price: 12_870_000, guaranteed: 12_870_000, claim: 12_870_000 },
    application: { included: true },
  });
}

/**
 * The same, filed by an attorney: the recipient, the assistant and the representative each have a
 * section of the same labels.
 */
export function attorneyDraft(): Draft {
  const order = orderDraft();
  return draftSchema.parse({
    ...order,
    filer: { role: 'attorney', ...named(PEOPLE.attorney) },
    poa: {
      registryNumber: '1-204',
      issuedOn: addMonths(almatyDate(Date.now()), -3),
      termMonths: 12,
    },
  });
}
