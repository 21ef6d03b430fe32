// The power of attorney.
import { field, fullName, nameTruth, personPart, type Section, type Truth } from '../contents.ts';
import { type Make, spoiltOf } from './kind.ts';

export const poa: Make = (draw) => {
  const principal = draw.person(1950, 2000),
    attorney = draw.person(1960, 2003),
    first = personPart(draw, 'applicant', principal),
    second = personPart(draw, 'filer', attorney);
  const issued = draw.date(2023, 2026),
    term = draw.of([
      { m: 12, ru: '1 (один) год', kk: '1 (бір) жыл' },
      { m: 36, ru: '3 года', kk: '3 жыл' },
      { m: 6, ru: '6 месяцев', kk: '6 ай' },
    ]),
    registry = draw.digits(4);
  const withTerm = draw.chance(75),
    isFull = draw.chance(60),
    day = draw.written(issued);
  const sections: Section[] = [
    { heading: { ru: 'Доверитель', kk: 'Сенім білдіруші' }, fields: first.fields },
    {
      heading: {
        ru: draw.of(['Поверенный', 'Представитель']),
        kk: draw.of(['Сенім білдірілген адам', 'Өкіл']),
      },
      fields: second.fields,
    },
    {
      heading: null,
      fields: [
        field(
          draw.of(['Дата выдачи', 'Дата выдачи доверенности', 'Дата удостоверения']),
          draw.of(['Берілген күні', 'Сенімхат берілген күн']),
          day,
        ),
        ...(withTerm
          ? [
              field(
                draw.of(['Срок действия', 'Срок действия доверенности']),
                draw.of(['Қолданылу мерзімі', 'Сенімхат мерзімі']),
                term,
              ),
            ]
          : []),
        field('Номер в реестре', 'Тізілімдегі нөмірі', registry),
      ],
    },
  ];
  const letter = {
    ru: `Я, ${fullName(principal)}, ИИН ${first.iin}, настоящей доверенностью уполномочиваю ${fullName(attorney)}, ИИН ${second.iin}, подавать заявления, делать заказы на портале${isFull ? ' и подписывать заявления на возмещение' : ''}. Доверенность выдана сроком на ${term.ru}. Зарегистрировано в реестре за № ${registry}.`,
    kk: `Мен, ${fullName(principal)}, ЖСН ${first.iin}, осы сенімхатпен ${fullName(attorney)}, ЖСН ${second.iin}, азаматқа өтініш беруді және порталда тапсырыс беруді${isFull ? ', өтеу туралы өтінішке қол қоюды' : ''} тапсырамын. Сенімхат ${term.kk} мерзімге берілді. Тізілімдегі № ${registry}.`,
  };
  const base: Truth = { 'poa.registryNumber': registry };
  return {
    content: {
      title: { ru: 'ДОВЕРЕННОСТЬ', kk: 'СЕНІМХАТ' },
      sections,
      letter,
      footer: ['Нотариус: Куәгеров К. К., лицензия № 0001234 от 01.02.2015'].filter(() =>
        draw.chance(60),
      ),
    },
    form: {
      ...first.truth,
      ...second.truth,
      ...base,
      'poa.issuedOn': issued,
      ...(withTerm ? { 'poa.termMonths': term.m } : {}),
    },
    letter: {
      ...base,
      ...nameTruth('applicant', principal),
      ...nameTruth('filer', attorney),
      'applicant.iin': first.iin,
      'filer.iin': second.iin,
      'poa.termMonths': term.m,
      'poa.scopeFiling': 'yes',
      'poa.scopeOrdering': 'yes',
      ...(isFull ? { 'poa.scopeClaim': 'yes' } : {}),
    },
    spoilt: spoiltOf(first.spoilt, second.spoilt),
  };
};
