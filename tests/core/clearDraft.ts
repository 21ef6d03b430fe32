// A synthetic order that every rule of the current pack lets through, and ways to bend it.
import { draftSchema, type Draft } from '../../src/core/draft/draft.ts';

/** A value by path, `section.name`; null takes the fact away. */
export type Facts = Readonly<Record<string, unknown>>;

export const CLEAR_ON = '2026-11-22';

const FACTS: Facts = {
  'applicant.iin': '800505300002',
  'applicant.lastName': 'Сынақов',
  'applicant.firstName': 'Әлихан',
  'applicant.birthDate': '1980-05-05',
  'disability.group': '1',
  'disability.openEnded': true,
  'ipar.part': 'social',
  'ipar.assistantMeasure': true,
  'ipar.number': '77-1',
  'ipar.date': '2026-01-15',
  'carerAllowance.assigned': 'no',
  'filer.role': 'self',
  'supplier.id': '120540000001',
  'supplier.name': 'ТОО «Пример»',
  'assistant.iin': '900315300111',
  'assistant.lastName': 'Пробный',
  'assistant.firstName': 'Иван',
  'assistant.relation': 'none',
  'applicant.incapable': 'no',
  'identity.type': 'identity_card',
  'identity.validUntil': '2031-05-05',
  'filing.channel': 'egov',
  'applicant.residenceKato': '710000000',
  'filing.authorityKato': '710000000',
  'consent.access': 'yes',
  'supplier.listed': 'yes',
  'assistant.civilContract': 'yes',
  'order.another': 'no',
  'declarations.mentalHealth': 'no',
  'declarations.contraindications': 'no',
  'declarations.trained': 'yes',
  'declarations.conviction': 'no',
  'declarations.incapacity': 'no',
  'order.periodFrom': '2026-12-01',
  'order.periodTo': '2026-12-31',
  'order.schedule': [
    { day: 'mon', hours: 4 },
    { day: '2026-12-05', hours: 2.5 },
  ],
  'money.price': 10_000_000,
  'money.guaranteed': 12_000_000,
  'application.included': true,
};

const REPRESENTATIVE: Facts = {
  'filer.iin': '641021400006',
  'filer.lastName': 'Үлгі',
  'filer.firstName': 'Айша',
};

/** Facts by which a representative files the clear draft. */
export const FILERS = {
  attorney: {
    ...REPRESENTATIVE,
    'filer.role': 'attorney',
    'poa.issuedOn': '2026-01-10',
    'poa.termMonths': 12,
    'poa.ended': 'no',
    'poa.form': 'notarial',
    'poa.scopeFiling': 'yes',
    'poa.scopeOrdering': 'yes',
    'poa.scopeClaim': 'yes',
    'poa.subDelegated': 'no',
  },
  legal_rep: { ...REPRESENTATIVE, 'filer.role': 'legal_rep', 'filer.guardianshipProof': 'yes' },
} as const satisfies Record<string, Facts>;

/** The clear draft with facts changed, and points acknowledged. */
export function draftWith(facts: Facts = {}, acknowledged: readonly string[] = []): Draft {
  const sections: Record<string, Record<string, unknown>> = {};
  for (const [path, value] of Object.entries({ ...FACTS, ...facts })) {
    const [part = '', name = ''] = path.split('.');
    if (value !== null) (sections[part] ??= {})[name] = value;
  }
  return draftSchema.parse({ schema: 'komekshi/draft/1', ...sections, acknowledged });
}
