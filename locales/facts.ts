// Words for typing and reading facts: hints, parts of a date, units, and what could not be understood.
import type { Texts } from '../src/core/rules/rule.ts';

export const facts = {
  dateHint: { kk: 'Мысалы: 27 3 1962', ru: 'Например: 27 3 1962', en: 'For example: 27 3 1962' },
  iinHint: {
    kk: '12 цифр, жеке куәлікте жазылған',
    ru: '12 цифр, указаны в удостоверении личности',
    en: '12 digits, shown on the identity card',
  },
  binHint: {
    kk: '12 цифр: ұйымның БСН-і немесе кәсіпкердің ЖСН-і',
    ru: '12 цифр: БИН организации или ИИН предпринимателя',
    en: '12 digits: the BIN of an organisation or the IIN of a trader',
  },
  moneyHint: {
    kk: 'Теңгемен, мысалы: 128 700',
    ru: 'В тенге, например: 128 700',
    en: 'In tenge, for example: 128 700',
  },
  monthsHint: {
    kk: 'Айлар саны, мысалы: 12. Мерзімі жазылмаса, бос қалдырыңыз',
    ru: 'Число месяцев, например: 12. Если срок не указан, оставьте пустым',
    en: 'Number of months, for example: 12. Leave empty where no term is stated',
  },
  phoneHint: {
    kk: 'Мысалы: +7 701 000 00 00',
    ru: 'Например: +7 701 000 00 00',
    en: 'For example: +7 701 000 00 00',
  },
  ibanHint: {
    kk: 'KZ әріптерінен басталатын 20 таңба',
    ru: '20 знаков, начинается с KZ',
    en: '20 characters, starting with KZ',
  },
  scheduleHint: {
    kk: 'Әр күнге сағат саны, мысалы: 4 немесе 4,5. Қызмет жоқ күнді бос қалдырыңыз',
    ru: 'Число часов на каждый день, например: 4 или 4,5. День без услуги оставьте пустым',
    en: 'Hours for each day, for example: 4 or 4.5. Leave a day without service empty',
  },
  katoHint: {
    kk: 'Тоғыз цифр; білмесеңіз, бос қалдырыңыз',
    ru: 'Девять цифр; если не знаете, оставьте пустым',
    en: 'Nine digits; leave empty if you do not know',
  },
  identityHint: {
    kk: 'Құжаттың көшірмесі де, нөмірі де қажет емес',
    ru: 'Ни копия, ни номер документа не нужны',
    en: 'Neither a copy nor the number of the document is needed',
  },
  consentHint: {
    kk: 'Мемлекеттік органның ақпараттық жүйелердегі деректерге қол жеткізуіне келісім',
    ru: 'Согласие на доступ органа к данным в информационных системах',
    en: 'Consent that the authority may look up data in its information systems',
  },
  listedHint: {
    kk: 'Өнім беруші порталдың тізімінде тұр',
    ru: 'Поставщик стоит в списке на портале',
    en: 'The supplier stands in the portal’s list',
  },
  declarationHint: {
    kk: 'Көмекшінің өзінен сұраңыз: анықтама да, диагноз да қажет емес',
    ru: 'Спросите самого помощника: ни справка, ни диагноз не нужны',
    en: 'Ask the assistant: neither a certificate nor a diagnosis is needed',
  },
  day: { kk: 'Күні', ru: 'День', en: 'Day' },
  month: { kk: 'Айы', ru: 'Месяц', en: 'Month' },
  year: { kk: 'Жылы', ru: 'Год', en: 'Year' },
  hours: {
    kk: '{hours} сағат',
    ru: '{hours} {hours:час|часа|часов|часа}',
    en: '{hours} {hours:hour|hours}',
  },
  months: {
    kk: '{months} ай',
    ru: '{months} {months:месяц|месяца|месяцев|месяца}',
    en: '{months} {months:month|months}',
  },
  unclearDate: {
    kk: 'Мұндай күн жоқ. Күнін, айын және төрт цифрлы жылын жазыңыз',
    ru: 'Такой даты нет. Впишите день, месяц и год из четырёх цифр',
    en: 'There is no such date. Type the day, the month and a year of four digits',
  },
  partialDate: {
    kk: 'Күн толық емес. Күнін, айын және жылын жазыңыз',
    ru: 'Дата неполная. Впишите день, месяц и год',
    en: 'The date is not complete. Type the day, the month and the year',
  },
  unclearMoney: {
    kk: 'Соманы цифрмен жазыңыз, тиыны үтірден кейін екі цифрдан аспасын',
    ru: 'Впишите сумму цифрами, тиыны после запятой, не больше двух цифр',
    en: 'Type the amount in digits, with at most two digits after the comma',
  },
  unclearMonths: {
    kk: 'Айлар санын бүтін санмен жазыңыз: 1-ден 1200-ге дейін',
    ru: 'Впишите целое число месяцев: от 1 до 1200',
    en: 'Type a whole number of months: from 1 to 1200',
  },
  unclearHours: {
    kk: 'Сағатты 0-ден үлкен, 24-тен аспайтын санмен жазыңыз',
    ru: 'Впишите часы числом больше 0 и не больше 24',
    en: 'Type the hours as a number above 0 and not above 24',
  },
} satisfies Record<string, Texts>;
