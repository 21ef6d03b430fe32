// The medical conclusion.
import { field, fullName, nameTruth, personPart, type Section, type Truth } from '../contents.ts';
import { type Make, spoiltOf, footer } from './kind.ts';

export const medical: Make = (draw) => {
  const person = draw.person(1965, 2005),
    own = personPart(draw, 'assistant', person),
    fit = draw.chance(80);
  const sections: Section[] = [
    {
      heading: null,
      fields: [
        ...own.fields,
        field(
          draw.of([
            'Медицинские противопоказания',
            'Противопоказания к работе',
            'Противопоказания',
          ]),
          draw.of(['Медициналық қарсы көрсетілімдер', 'Қарсы көрсетілімдер']),
          fit
            ? {
                ru: draw.of(['не выявлены', 'нет', 'отсутствуют']),
                kk: draw.of(['жоқ', 'анықталмады']),
              }
            : { ru: 'имеются', kk: 'бар' },
        ),
        field('Дата заключения', 'Қорытынды күні', draw.written(draw.date(2024, 2026))),
        field('Медицинская организация', 'Медициналық ұйым', {
          ru: 'Городская поликлиника № 5',
          kk: '№ 5 қалалық емхана',
        }),
      ],
    },
  ];
  const letter = {
    ru: `Выдано в том, что гражданин ${fullName(person)}, ИИН ${own.iin}, осмотрен. Противопоказания к работе ${fit ? 'не выявлены' : 'имеются'}.`,
    kk: `Азамат ${fullName(person)}, ЖСН ${own.iin}, тексерілді. Қарсы көрсетілімдер ${fit ? 'анықталмады' : 'бар'}.`,
  };
  const fact: Truth = { 'declarations.contraindications': fit ? 'no' : 'yes' };
  return {
    content: {
      title: {
        ru: draw.of(['Медицинское заключение', 'МЕДИЦИНСКОЕ ЗАКЛЮЧЕНИЕ № 17']),
        kk: 'Медициналық қорытынды',
      },
      sections,
      letter,
      footer: footer(draw),
    },
    form: { ...own.truth, ...fact },
    letter: { ...nameTruth('assistant', person), 'assistant.iin': own.iin, ...fact },
    spoilt: spoiltOf(own.spoilt),
  };
};
