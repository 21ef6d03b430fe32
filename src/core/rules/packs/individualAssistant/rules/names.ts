// DOC: names in letters that only look right. A person reads «Cынақов» as «Сынақов»; a register
// does not. Our own check of how data are written: no act was found that says it.
import type { Draft } from '../../../../draft/draft.ts';
import {
  differOnlyByLookAlikes,
  strangeLetters,
  type StrangeLetters,
} from '../../../../identifiers/lookAlikes.ts';
import type { CheckContext, Judgement, Rule, Texts } from '../../../rule.ts';
import type { Lang } from '../../../../lang.ts';
import { ALWAYS } from '../periods.ts';
import { cite, FORM_OF_DATA, texts } from '../provisions.ts';

type Person = Pick<Draft['applicant'], 'lastName' | 'firstName' | 'patronymic'>;

/** The parts of one name, as far as they are given. */
const partsOf = ({ lastName = '', firstName = '', patronymic = '' }: Person): readonly string[] =>
  [lastName, firstName, patronymic].filter((part) => part.trim() !== '');

const namesIn = ({
  draft: { applicant, filer, assistant },
}: CheckContext): readonly (readonly string[])[] =>
  [applicant, filer, assistant].map(partsOf).filter((parts) => parts.length > 0);

const mixedNames = (context: CheckContext): readonly string[] =>
  namesIn(context)
    .map((parts) => parts.join(' '))
    .filter((name) => strangeLetters(name).length > 0);

/** Parts of two parties' names that nobody can tell apart, and that are not the same. */
function twins(context: CheckContext): readonly (readonly [string, string])[] {
  const names = namesIn(context);
  return names.flatMap((parts, index) =>
    parts.flatMap((part) =>
      names
        .slice(index + 1)
        .flat()
        .filter((other) => differOnlyByLookAlikes(part, other))
        .map((other) => [part, other] as const),
    ),
  );
}

function areOfOneAlphabet(context: CheckContext): Judgement {
  if (namesIn(context).length === 0) return 'inapplicable';
  return mixedNames(context).length === 0 && twins(context).length === 0;
}

const ALPHABETS: Readonly<Record<StrangeLetters['alphabet'], Texts>> = {
  cyrillic: texts('кириллица', 'кириллица', 'Cyrillic'),
  latin: texts('латын', 'латиница', 'Latin'),
  greek: texts('грек', 'греческие', 'Greek'),
  other: texts('басқа әліпби', 'другой алфавит', 'another alphabet'),
};

const failed = texts(
  'Аты-жөнінде әртүрлі әліпбидің ұқсас әріптері бар. Көзге бірдей көрінгенімен, жүйе мұны басқа ат деп есептеуі мүмкін.',
  'В имени стоят похожие буквы разных алфавитов. На вид оно то же, но система, вероятно, сочтёт его другим.',
  'A name holds letters of different alphabets that look alike. To the eye it is the same; a system is likely to take it for another.',
);

const named = (name: string, lang: Lang): string =>
  `«${name}»: ${strangeLetters(name)
    .map(({ alphabet, letters }) => `${letters.join(' ')} (${ALPHABETS[alphabet][lang]})`)
    .join(', ')}`;

function whichLetters(context: CheckContext): Texts {
  const [mixed, pairs] = [mixedNames(context), twins(context)];
  const list = (lang: Lang): string =>
    [
      ...mixed.map((name) => named(name, lang)),
      ...(mixed.length > 0 ? [] : pairs.map(([one, other]) => `«${one}» ≠ «${other}»`)),
    ].join('; ');
  return texts(
    `${failed.kk} ${list('kk')}.`,
    `${failed.ru} ${list('ru')}.`,
    `${failed.en} ${list('en')}.`,
  );
}

export const names: readonly Rule[] = [
  {
    id: 'DOC-14',
    stage: 'draft',
    facts: [
      'applicant.lastName',
      'applicant.firstName',
      'applicant.patronymic',
      'filer.lastName',
      'filer.firstName',
      'filer.patronymic',
      'assistant.lastName',
      'assistant.firstName',
      'assistant.patronymic',
    ],
    mustBeAcknowledged: true,
    versions: [
      {
        ...ALWAYS,
        severity: 'warning',
        provision: cite(FORM_OF_DATA, null, null),
        check: areOfOneAlphabet,
        found: whichLetters,
      },
    ],
    texts: {
      title: texts(
        'Аты-жөні бір әліпбиде',
        'Имена набраны одним алфавитом',
        'Names in one alphabet',
      ),
      failed,
      cantTell: texts('Аты-жөні көрсетілмеген.', 'Имена не указаны.', 'No name is given.'),
      action: texts(
        'Аты-жөнін құжаттағыдай, бір пернетақтамен қайта теріңіз.',
        'Наберите имя заново, как в документе, в одной раскладке.',
        'Type the name again as the document has it, with one keyboard layout.',
      ),
    },
  },
];
