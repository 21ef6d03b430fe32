// The pack of the individual-assistant service: its rules in the order in which a person meets them.
import type { RulePack } from '../../pack.ts';
import { REVIEWED_ON, texts } from './provisions.ts';
import { account } from './rules/account.ts';
import { applicant } from './rules/applicant.ts';
import { assistant } from './rules/assistant.ts';
import { data } from './rules/data.ts';
import { declarations } from './rules/declarations.ts';
import { documents } from './rules/documents.ts';
import { eligibility } from './rules/eligibility.ts';
import { money } from './rules/money.ts';
import { names } from './rules/names.ts';
import { order } from './rules/order.ts';
import { powerOfAttorney } from './rules/powerOfAttorney.ts';
import { powerScope } from './rules/powerScope.ts';
import { representative } from './rules/representative.ts';
import { signature } from './rules/signature.ts';
import { supplier } from './rules/supplier.ts';
import { statementOf } from './statement.ts';
import { statementBefore } from './statementBefore.ts';

const rules = [
  ...eligibility,
  ...applicant,
  ...documents,
  ...representative,
  ...powerOfAttorney,
  ...powerScope,
  ...supplier,
  ...assistant,
  ...declarations,
  ...order,
  ...money,
  ...account,
  ...data,
  ...names,
  ...signature,
];

export const individualAssistant: RulePack = {
  id: 'kz-individual-assistant',
  version: '2026.12.0',
  inForceFrom: '2023-07-01',
  inForceUntil: '2031-12-31',
  reviewedOn: REVIEWED_ON,
  reviewedBy: {
    kk: 'жобаны жасаушылар; заңгер бұл жинақты әлі қараған жоқ',
    ru: 'разработчики проекта; юрист этот свод ещё не проверял',
    en: 'Project maintainers; no lawyer has reviewed this pack yet',
  },
  rules,
  unchecked: {
    text: texts(
      'Бұл тармақты көрсетілген күнге тексеру мүмкін болмады.',
      'Этот пункт не удалось проверить на указанную дату.',
      'This point could not be checked for the date given.',
    ),
    action: texts(
      'Бағдарламаны жаңартыңыз немесе әлеуметтік қорғау бөлімінен сұраңыз.',
      'Обновите программу или спросите в отделе социальной защиты.',
      'Update the program or ask the social protection office.',
    ),
  },
  statement: statementOf(rules),
};

/** What was signed under it stays verifiable. */
export const individualAssistantBefore: RulePack = {
  ...individualAssistant,
  version: '2026.11.4',
  statement: statementBefore(rules),
};
