// What the person answers where the form is silent: each question by its group of choices or its
// fields, as the keyboard comes to it.
import type { Page } from '@playwright/test';
import { facts } from '../../locales/facts.ts';
import { factNames } from '../../locales/words.ts';
import type { FactPath } from '../../src/core/draft/draft.ts';
import type { Lang } from '../../src/core/lang.ts';
import { addMonths, almatyDate } from '../../src/core/time.ts';
import { FACT_ORDER, FIELDS, type FactField } from '../../src/ui/facts/fields.ts';
import { inputId, questionId } from '../../src/ui/facts/inputId.ts';
import { PEOPLE } from '../world/people.ts';
import { typed, type Act } from './acts.ts';
import type { RoundName } from './figures.ts';

export type Answers = Readonly<Partial<Record<FactPath, string>>>;

const today = almatyDate(Date.now());
const { iin, lastName, firstName } = PEOPLE.attorney;

const ANSWERS: Readonly<Partial<Record<RoundName, Answers>>> = {
  missing: {
    'applicant.incapable': 'no',
    'identity.validUntil': addMonths(today, 60),
    'filing.channel': 'egov',
    'consent.access': 'yes',
    'carerAllowance.assigned': 'no',
    'supplier.listed': 'yes',
    'assistant.relation': 'none',
    'declarations.mentalHealth': 'no',
    'declarations.contraindications': 'no',
    'declarations.trained': 'yes',
    'declarations.conviction': 'no',
    'declarations.incapacity': 'no',
    'application.included': 'yes',
  },
  attorney: {
    'filer.iin': iin,
    'filer.lastName': lastName,
    'filer.firstName': firstName,
    'poa.issuedOn': addMonths(today, -2),
    'poa.termMonths': '12',
    'poa.registryNumber': '17-204',
    'poa.ended': 'no',
    'poa.form': 'notarial',
    'poa.scopeFiling': 'yes',
    'poa.scopeOrdering': 'yes',
    'poa.scopeClaim': 'yes',
    'poa.subDelegated': 'no',
  },
};

export const answersOf = (round: RoundName): Answers => ANSWERS[round] ?? {};

interface Asked {
  readonly panel: Page;
  readonly lang: Lang;
  readonly answers: Answers;
}

/** In the order of the screen. */
export const answering = ({ panel, lang, answers }: Asked): readonly Act[] =>
  FACT_ORDER.flatMap((path) => {
    const value = answers[path];
    return value === undefined ? [] : actsOf(panel, lang, path, value);
  });

function actsOf(panel: Page, lang: Lang, path: FactPath, value: string): readonly Act[] {
  const [field, question] = [FIELDS[path], factNames[path][lang]];
  const input = (part?: 'day' | 'month' | 'year') => panel.locator(`#${inputId(path, part)}`);
  const options = optionsOf(field);
  if (options !== null) return [choosing(panel, question, path, options.indexOf(value))];
  if (field.kind !== 'date') return [typed(input(), question, value)];
  const [year = '', month = '', day = ''] = value.split('-');
  return Object.entries({ day, month, year }).map(([name, text]) => {
    const part = name as 'day' | 'month' | 'year';
    return typed(input(part), facts[part][lang], text, question);
  });
}

function optionsOf(field: FactField): readonly string[] | null {
  if (field.kind === 'boolean') return ['yes', 'no'];
  return field.kind === 'choice' ? Object.keys(field.options) : null;
}

/** The group is one stop; its arrows choose, and Space takes what has the focus. */
const choosing = (panel: Page, question: string, path: FactPath, at: number): Act => ({
  role: 'radio',
  name: '',
  question,
  target: panel.locator(`#${questionId(path)}-choice-${at}`),
  kind: 'choose',
  act: (keyboard) =>
    keyboard.press(...(at === 0 ? ['Space'] : Array.from({ length: at }, () => 'ArrowDown'))),
});
