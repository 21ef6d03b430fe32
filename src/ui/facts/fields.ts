// How each fact is asked for: the kind of its question, its choices and its hint. Closed over FactPath, so none is forgotten.
import { facts as words } from '../../../locales/facts.ts';
import { answers, groups, parts, relations, roles, sexes } from '../../../locales/words.ts';
import type { FactPath } from '../../core/draft/draft.ts';
import type { Texts } from '../../core/rules/rule.ts';

export type FactField =
  | { readonly kind: 'text' | 'date' | 'money' | 'months' | 'schedule' | 'iban' | 'number12'; readonly hint?: Texts }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Texts>>; readonly hint?: Texts }
  | { readonly kind: 'boolean'; readonly hint?: Texts };

const text: FactField = { kind: 'text' };
const date: FactField = { kind: 'date', hint: words.dateHint };
const iin: FactField = { kind: 'number12', hint: words.iinHint };
const money: FactField = { kind: 'money', hint: words.moneyHint };
const boolean: FactField = { kind: 'boolean' };
const choice = (options: Readonly<Record<string, Texts>>): FactField => ({ kind: 'choice', options });

export const FIELDS: Readonly<Record<FactPath, FactField>> = {
  'filer.role': choice(roles),
  'applicant.iin': iin,
  'applicant.lastName': text,
  'applicant.firstName': text,
  'applicant.patronymic': text,
  'applicant.birthDate': date,
  'applicant.phone': { kind: 'text', hint: words.phoneHint },
  'applicant.residence': text,
  'applicant.residenceKato': text,
  'filer.iin': iin,
  'filer.lastName': text,
  'filer.firstName': text,
  'filer.patronymic': text,
  'filer.birthDate': date,
  'poa.issuedOn': date,
  'poa.termMonths': { kind: 'months', hint: words.monthsHint },
  'poa.registryNumber': text,
  'poa.ended': choice(answers),
  'disability.group': choice(groups),
  'disability.openEnded': boolean,
  'disability.validUntil': date,
  'ipar.number': text,
  'ipar.date': date,
  'ipar.validUntil': date,
  'ipar.part': choice(parts),
  'ipar.assistantMeasure': boolean,
  'ipar.sentToPortalOn': date,
  'carerAllowance.assigned': choice(answers),
  'supplier.id': { kind: 'number12', hint: words.binHint },
  'supplier.name': text,
  'assistant.iin': iin,
  'assistant.lastName': text,
  'assistant.firstName': text,
  'assistant.patronymic': text,
  'assistant.birthDate': date,
  'assistant.sex': choice(sexes),
  'assistant.relation': choice(relations),
  'order.number': text,
  'order.periodFrom': date,
  'order.periodTo': date,
  'order.schedule': { kind: 'schedule', hint: words.scheduleHint },
  'money.price': money,
  'money.guaranteed': money,
  'money.claim': money,
  'application.included': boolean,
  'application.iban': { kind: 'iban', hint: words.ibanHint },
};

/** Every fact in the order in which a person is asked. */
export const FACT_ORDER = Object.keys(FIELDS) as readonly FactPath[];
