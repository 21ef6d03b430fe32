// The individual programme of abilitation and rehabilitation.
import {
  both,
  field,
  fullName,
  nameTruth,
  personPart,
  type Section,
  type Truth,
} from '../contents.ts';
import { type Make, spoiltOf, GROUPS, footer } from './kind.ts';

export const ipar: Make = (draw) => {
  const person = draw.person(1950, 2000),
    own = personPart(draw, 'applicant', person),
    group = draw.of(GROUPS);
  const number = draw
    .of([`${draw.digits(2)}-${draw.digits(1)}`, `№ ${draw.digits(6)}`, draw.digits(8)])
    .replace('№ ', '');
  const date = draw.date(2023, 2026),
    isInverted = draw.chance(8);
  const until = isInverted ? draw.date(2018, 2022) : draw.date(2027, 2030);
  const has = draw.chance(80),
    part = draw.of([
      { v: 'social', ru: 'социальная', kk: 'әлеуметтік' },
      { v: 'social', ru: 'социальная часть', kk: 'әлеуметтік бөлігі' },
      { v: 'medical', ru: 'медицинская', kk: 'медициналық' },
    ]);
  const withNumber = draw.chance(90),
    withUntil = draw.chance(85);
  const old = draw.chance(25)
    ? [field('Предыдущая программа', 'Бұрынғы бағдарлама', both('№ 11-22 от 01.02.2021'))]
    : [];
  const sections: Section[] = [
    {
      heading: {
        ru: 'Сведения о лице с инвалидностью',
        kk: 'Мүгедектігі бар адам туралы мәліметтер',
      },
      fields: own.fields,
    },
    {
      heading: null,
      fields: [
        ...(withNumber
          ? [
              field(
                draw.of(['Номер ИПАР', 'ИПАР №', 'Номер программы']),
                draw.of(['АОЖБ нөмірі', 'Бағдарлама нөмірі']),
                number,
              ),
            ]
          : []),
        field(
          draw.of(['Дата разработки', 'Дата разработки ИПАР', 'Дата составления']),
          draw.of(['Әзірленген күні', 'АОЖБ әзірленген күні']),
          draw.written(date),
        ),
        ...(withUntil
          ? [
              field(
                draw.of(['Срок действия', 'Срок действия ИПАР', 'Действует до']),
                draw.of(['Қолданылу мерзімі', 'АОЖБ қолданылу мерзімі']),
                draw.written(until),
              ),
            ]
          : []),
        field('Группа инвалидности', 'Мүгедектік тобы', {
          ru: draw.of(group.ru),
          kk: draw.of(group.kk),
        }),
        field(
          draw.of(['Часть программы', 'Часть ИПАР', 'Раздел']),
          draw.of(['Бағдарлама бөлігі', 'Бөлігі']),
          part,
        ),
        field(
          draw.of(['Услуги индивидуального помощника', 'Услуга индивидуального помощника']),
          'Жеке көмекшінің қызметтері',
          { ru: has ? 'да' : 'нет', kk: has ? 'иә' : 'жоқ' },
        ),
        field('Услуги специалиста жестового языка', 'Ымдау тілі маманының қызметтері', {
          ru: has ? 'нет' : 'да',
          kk: has ? 'жоқ' : 'иә',
        }),
        ...old,
      ],
    },
  ];
  const form: Truth = {
    ...own.truth,
    ...(withNumber ? { 'ipar.number': number } : {}),
    'ipar.date': date,
    ...(withUntil ? { 'ipar.validUntil': until } : {}),
    'disability.group': group.value,
    'ipar.part': part.v,
    'ipar.assistantMeasure': has,
  };
  const [written, end] = [draw.written(date), draw.written(until)];
  const letter = {
    ru: `ИПАР № ${number} от ${written.ru} разработана на имя: гражданин ${fullName(person)}, ИИН ${own.iin}. Установлена инвалидность ${group.ruOf} группы. В социальной части ИПАР рекомендованы услуги индивидуального помощника. Программа действует до ${end.ru}.`,
    kk: `АОЖБ № ${number} ${written.kk} әзірленді. Азамат ${fullName(person)}, ЖСН ${own.iin}. Мүгедектіктің ${group.kkOf} тобы белгіленген. Әлеуметтік бөлігінде жеке көмекші қызметі ұсынылған. Бағдарлама ${end.kk} дейін қолданылады.`,
  };
  const letterTruth: Truth = {
    ...nameTruth('applicant', person),
    'applicant.iin': own.iin,
    'ipar.number': number,
    'ipar.date': date,
    'ipar.validUntil': until,
    'disability.group': group.value,
    'ipar.part': 'social',
    'ipar.assistantMeasure': true,
  };
  const title = {
    ru: draw.of([
      'Индивидуальная программа абилитации и реабилитации лица с инвалидностью',
      'ИНДИВИДУАЛЬНАЯ ПРОГРАММА АБИЛИТАЦИИ И РЕАБИЛИТАЦИИ',
    ]),
    kk: 'Мүгедектігі бар адамды абилитациялау мен оңалтудың жеке бағдарламасы',
  };
  return {
    content: { title, sections, letter, footer: footer(draw) },
    form,
    letter: letterTruth,
    spoilt: spoiltOf(own.spoilt, isInverted && withUntil ? ['ipar.date', 'ipar.validUntil'] : []),
  };
};
