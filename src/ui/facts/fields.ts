// How each fact is asked for: the kind of its question, its choices and its hint. Closed over
// FactPath, so none is forgotten.
import { facts as words } from '../../../locales/facts.ts';
import {
  answers,
  channels,
  groups,
  identityDocuments,
  parts,
  poaForms,
  relations,
  roles,
  services,
  sexes,
} from '../../../locales/words.ts';
import type { FactPath } from '../../core/draft/draft.ts';
import type { Texts } from '../../core/rules/rule.ts';

export type FactField =
  | {
      readonly kind: 'text' | 'date' | 'money' | 'months' | 'schedule' | 'iban' | 'number12';
      readonly hint?: Texts;
    }
  | {
      readonly kind: 'choice';
      readonly options: Readonly<Record<string, Texts>>;
      readonly hint?: Texts;
    }
  | { readonly kind: 'boolean'; readonly hint?: Texts };

const text: FactField = { kind: 'text' };
const date: FactField = { kind: 'date', hint: words.dateHint };
const iin: FactField = { kind: 'number12', hint: words.iinHint };
const money: FactField = { kind: 'money', hint: words.moneyHint };
const boolean: FactField = { kind: 'boolean' };
const choice = (options: Readonly<Record<string, Texts>>, hint?: Texts): FactField =>
  hint ? { kind: 'choice', options, hint } : { kind: 'choice', options };
const answer = choice(answers);

export const FIELDS: Readonly<Record<FactPath, FactField>> = {
  'applicant.iin': iin,
  'applicant.lastName': text,
  'applicant.firstName': text,
  'applicant.patronymic': text,
  'applicant.birthDate': date,
  'applicant.phone': { kind: 'text', hint: words.phoneHint },
  'applicant.residence': text,
  'applicant.residenceKato': { kind: 'text', hint: words.katoHint },
  'applicant.incapable': answer,
  'filer.role': choice(roles),
  'filer.iin': iin,
  'filer.lastName': text,
  'filer.firstName': text,
  'filer.patronymic': text,
  'filer.birthDate': date,
  'filer.guardianshipProof': answer,
  'poa.issuedOn': date,
  'poa.termMonths': { kind: 'months', hint: words.monthsHint },
  'poa.registryNumber': text,
  'poa.ended': answer,
  'poa.form': choice(poaForms),
  'poa.scopeFiling': answer,
  'poa.scopeOrdering': answer,
  'poa.scopeClaim': answer,
  'poa.subDelegated': answer,
  'poa.originalAllows': answer,
  'poa.originalEnded': answer,
  'poa.originalUntil': date,
  'supplier.id': { kind: 'number12', hint: words.binHint },
  'supplier.name': text,
  'supplier.listed': choice(answers, words.listedHint),
  'supplier.noneOnPortal': answer,
  'assistant.iin': iin,
  'assistant.lastName': text,
  'assistant.firstName': text,
  'assistant.patronymic': text,
  'assistant.birthDate': date,
  'assistant.sex': choice(sexes),
  'assistant.relation': choice(relations),
  'declarations.mentalHealth': choice(answers, words.declarationHint),
  'declarations.contraindications': answer,
  'declarations.minor': answer,
  'declarations.trained': answer,
  'declarations.pensionAge': answer,
  'declarations.conviction': answer,
  'declarations.incapacity': answer,
  'assistant.civilContract': answer,
  'order.number': text,
  'order.service': choice(services),
  'order.periodFrom': date,
  'order.periodTo': date,
  'order.schedule': { kind: 'schedule', hint: words.scheduleHint },
  'order.another': answer,
  'ipar.sentToPortalOn': date,
  'money.price': money,
  'money.guaranteed': money,
  'money.claim': money,
  'application.included': boolean,
  'application.iban': { kind: 'iban', hint: words.ibanHint },
  'disability.group': choice(groups),
  'disability.openEnded': boolean,
  'disability.validUntil': date,
  'ipar.number': text,
  'ipar.date': date,
  'ipar.validUntil': date,
  'ipar.part': choice(parts),
  'ipar.assistantMeasure': boolean,
  'carerAllowance.assigned': answer,
  'identity.type': choice(identityDocuments, words.identityHint),
  'identity.issuedOn': date,
  'identity.validUntil': date,
  'filing.channel': choice(channels),
  'filing.authorityKato': { kind: 'text', hint: words.katoHint },
  'consent.access': choice(answers, words.consentHint),
};

/** Every fact in the order in which a person is asked, section by section. */
export const FACT_ORDER = Object.keys(FIELDS) as readonly FactPath[];
