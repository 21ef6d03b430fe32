// A page as the reader hands it over, synthetic: enough kinds of fields that every reader of values
// has something to read.
import type { PageSnapshot } from '../../src/core/draft/pageSnapshot.ts';

const FIELDS: readonly (readonly [label: string, value: string])[] = [
  ['ИИН', '800505300002'],
  ['Фамилия, имя, отчество', 'Сынақов Әлихан Болат ұлы'],
  ['Дата рождения', '15 марта 1990 г.'],
  ['Группа инвалидности', 'I группа'],
  ['Срок инвалидности', 'бессрочно'],
  ['Номер ИПАР', '77-1'],
  ['Срок действия', 'до 15.01.2028'],
  ['Поставщик', 'ТОО «Пример», БИН 120540000001'],
  ['Период', 'с 01.12.2026 по 31.12.2026'],
  ['График', 'пн 4 ч, ср 4 ч, пт 2,5 ч'],
  ['Стоимость', '128 700,00 тг'],
  ['IBAN', 'KZ86 125K ZT50 0410 0100'],
  ['Срок доверенности', '12 мес.'],
  ['Жеке көмекші', 'иә'],
  ['Туған күні', '2026 жылғы 15 наурыз'],
];

export const PAGE: PageSnapshot = {
  title: 'Заказ услуг индивидуального помощника',
  lang: 'ru',
  fields: FIELDS.map(([label, value], field) => ({
    field,
    label,
    value,
    section: 'Заявитель › Сведения',
    kind: 'text',
  })),
};
