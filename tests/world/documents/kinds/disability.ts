// The certificate of disability.
import { field, fullName, nameTruth, personPart, type Section, type Truth } from '../contents.ts';
import { type Make, spoiltOf, GROUPS, footer } from './kind.ts';

export const disability: Make = (draw) => {
  const person = draw.person(1950, 2000),
    own = personPart(draw, 'applicant', person),
    group = draw.of(GROUPS);
  const isOpen = draw.chance(35),
    until = draw.date(2027, 2031),
    issued = draw.date(2020, 2026),
    end = draw.written(until);
  const term = isOpen
    ? {
        ru: draw.of(['бессрочно', 'без срока переосвидетельствования']),
        kk: draw.of(['мерзімсіз', 'қайта куәландыру мерзімінсіз']),
      }
    : {
        ru: draw.chance(50) ? end.ru : `до ${end.ru}`,
        kk: draw.chance(50) ? end.kk : `${end.kk} дейін`,
      };
  const number = `${draw.digits(3)}-${draw.digits(4)}`;
  const sections: Section[] = [
    {
      heading: null,
      fields: [
        ...own.fields,
        field('Группа инвалидности', 'Мүгедектік тобы', {
          ru: draw.of(group.ru),
          kk: draw.of(group.kk),
        }),
        field(
          draw.of([
            'Срок инвалидности',
            'Инвалидность установлена на срок',
            'Срок, на который установлена инвалидность',
            'Дата переосвидетельствования',
          ]),
          draw.of(['Мүгедектік мерзімі', 'Қайта куәландыру мерзімі']),
          term,
        ),
        field('Номер справки', 'Анықтама нөмірі', number),
        field('Дата выдачи', 'Берілген күні', draw.written(issued)),
        field('Кем выдана', 'Кім берген', {
          ru: 'Отдел МСЭ № 3 по городу Астана',
          kk: 'Астана қаласы бойынша № 3 МӘС бөлімі',
        }),
      ],
    },
  ];
  const truthOfTerm: Truth = isOpen
    ? { 'disability.openEnded': true }
    : { 'disability.validUntil': until };
  const letter = {
    ru: `Выдана в том, что гражданин ${fullName(person)}, ИИН ${own.iin}, имеет инвалидность ${group.ruOf} группы, установленную ${isOpen ? 'бессрочно' : `на срок до ${end.ru}`}.`,
    kk: `Азамат ${fullName(person)}, ЖСН ${own.iin}, ${group.kkOf} топтағы мүгедектігі бар екені туралы берілді. Мүгедектік ${isOpen ? 'мерзімсіз' : `${end.kk} дейін`} белгіленген.`,
  };
  return {
    content: {
      title: {
        ru: draw.of(['СПРАВКА ОБ ИНВАЛИДНОСТИ', 'Справка об инвалидности']),
        kk: 'Мүгедектік туралы анықтама',
      },
      sections,
      letter,
      footer: footer(draw),
    },
    form: { ...own.truth, 'disability.group': group.value, ...truthOfTerm },
    letter: {
      ...nameTruth('applicant', person),
      'applicant.iin': own.iin,
      'disability.group': group.value,
      ...truthOfTerm,
    },
    spoilt: spoiltOf(own.spoilt),
  };
};
