// The certificate of training.
import { field, fullName, nameTruth, personPart, type Section } from '../contents.ts';
import { type Make, spoiltOf, footer } from './kind.ts';

export const training: Make = (draw) => {
  const person = draw.person(1965, 2005),
    own = personPart(draw, 'assistant', person);
  const sections: Section[] = [
    {
      heading: null,
      fields: [
        ...own.fields,
        field('Номер сертификата', 'Сертификат нөмірі', `С-${draw.digits(5)}`),
        field('Дата выдачи', 'Берілген күні', draw.written(draw.date(2022, 2026))),
        field('Учебный центр', 'Оқу орталығы', { ru: 'Центр «Үлгі»', kk: '«Үлгі» орталығы' }),
      ],
    },
  ];
  const letter = {
    ru: `Гражданин ${fullName(person)}, ИИН ${own.iin}, прошёл профессиональное обучение по программе «Индивидуальный помощник», 72 часа.`,
    kk: `Азамат ${fullName(person)}, ЖСН ${own.iin}, «Жеке көмекші» бағдарламасы бойынша 72 сағаттық оқытудан өтті.`,
  };
  return {
    content: {
      title: { ru: 'Сертификат о прохождении обучения', kk: 'Кәсіптік оқу туралы сертификат' },
      sections,
      letter,
      footer: footer(draw),
    },
    form: own.truth,
    letter: {
      ...nameTruth('assistant', person),
      'assistant.iin': own.iin,
      'declarations.trained': 'yes',
    },
    spoilt: spoiltOf(own.spoilt),
  };
};
