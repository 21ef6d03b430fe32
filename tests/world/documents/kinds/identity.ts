// The identity document.
import { field, fullName, personPart, type Section } from '../contents.ts';
import { type Make, spoiltOf } from './kind.ts';

export const identity: Make = (draw) => {
  const person = draw.person(1950, 2000),
    own = personPart(draw, 'applicant', person),
    issued = draw.date(2016, 2024),
    until = draw.date(2027, 2034),
    isInverted = draw.chance(10);
  const end = isInverted ? draw.date(2010, 2015) : until,
    [from, to] = [draw.written(issued), draw.written(end)];
  const sections: Section[] = [
    {
      heading: null,
      fields: [
        ...own.fields,
        field('Номер документа', 'Құжат нөмірі', draw.digits(9)),
        field('Дата выдачи', 'Берілген күні', from),
        field(
          draw.of(['Срок действия', 'Действительно до']),
          draw.of(['Қолданылу мерзімі', 'Жарамдылық мерзімі']),
          to,
        ),
        field('Кем выдано', 'Кім берген', { ru: 'МВД РК', kk: 'ҚР ІІМ' }),
      ],
    },
  ];
  const letter = {
    ru: `Сведения: ${fullName(person)}, ИИН ${own.iin}.`,
    kk: `Мәлімет: ${fullName(person)}, ЖСН ${own.iin}.`,
  };
  return {
    content: {
      title: { ru: 'Сведения об удостоверении личности', kk: 'Жеке куәлік туралы мәлімет' },
      sections,
      letter,
      footer: [],
    },
    form: { ...own.truth, 'document.issuedOn': issued, 'identity.validUntil': end },
    letter: { 'applicant.iin': own.iin },
    spoilt: spoiltOf(own.spoilt, isInverted ? ['document.issuedOn', 'identity.validUntil'] : []),
  };
};
