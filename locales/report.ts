// The report's words: what was found, what to do, and the provision behind it.
import type { Texts } from '../src/core/rules/rule.ts';

export const report = {
  clear: { kk: 'Кедергі табылмады', ru: 'Препятствий не найдено', en: 'Nothing stands in the way' },
  unsure: { kk: 'Сұрақтар бар', ru: 'Есть вопросы', en: 'There are open questions' },
  blocked: {
    kk: 'Бас тартуы әбден мүмкін',
    ru: 'Скорее всего откажут',
    en: 'It would probably be refused',
  },
  clearWhat: {
    kk: 'Осы деректер бойынша тапсырысқа кедергі болатын ереже жоқ.',
    ru: 'По этим данным ни одно правило заказу не мешает.',
    en: 'By these data no rule stands in the way of the order.',
  },
  unsureWhat: {
    kk: 'Кейбір ережелерді тексеруге мәлімет жетпейді. Белгісіз нәрсе өтті деп саналмайды.',
    ru: 'Для некоторых правил не хватает сведений. Неизвестное не считается пройденным.',
    en: 'Some rules cannot be checked for lack of data. What is not known does not count as passed.',
  },
  blockedWhat: {
    kk: 'Осы деректермен өтінішті қабылдамауы мүмкін. Төменде не істеу керегі жазылған.',
    ru: 'По этим данным в приёме, вероятно, откажут. Ниже написано, что можно сделать.',
    en: 'With these data it would probably not be accepted. Below is what can be done.',
  },
  toTake: {
    kk: 'Оқып, белгілеңіз',
    ru: 'Прочитайте и отметьте',
    en: 'Read and tick',
  },
  toTakeWhat: {
    kk: 'Ережелер тапсырысқа кедергі емес. Төмендегіні оқып, түсінгеніңізді белгілеңіз.',
    ru: 'Правила заказу не мешают. Прочитайте то, что ниже, и отметьте, что вам это понятно.',
    en: 'No rule is in the way of the order. Read what is below and tick that you understand it.',
  },
  untold: {
    kk: 'Тексерілмеді, тапсырысқа кедергі емес ({count})',
    ru: 'Не проверено, заказу не мешает ({count})',
    en: 'Not checked, does not hinder the order ({count})',
  },
  notADecision: {
    kk: 'Тексеру органның шешімі емес. Шешімді тек уәкілетті орган қабылдайды.',
    ru: 'Проверка не является решением органа. Решение принимает только уполномоченный орган.',
    en: 'The check is not a decision of an authority. Only the authority decides.',
  },
  asOf: {
    kk: 'Заң {date} күнгі жағдайымен қаралды, ережелер жинағы: {pack}, {version}',
    ru: 'Закон рассмотрен на {date}, свод правил: {pack}, {version}',
    en: 'The law was read as of {date}. Rule pack: {pack}, {version}',
  },
  blocking: {
    kk: 'Не үшін бас тартуы мүмкін',
    ru: 'Из-за чего могут отказать',
    en: 'Why it may be refused',
  },
  cantTell: { kk: 'Анықталмағаны', ru: 'Чего нельзя определить', en: 'What cannot be told' },
  warnings: { kk: 'Назар аударыңыз', ru: 'Обратите внимание', en: 'Take note' },
  passed: {
    kk: 'Өткен тексерулер ({count})',
    ru: 'Пройденные проверки ({count})',
    en: 'Checks passed ({count})',
  },
  inapplicable: {
    kk: 'Сізге қатысы жоқ ({count})',
    ru: 'К вам не относится ({count})',
    en: 'Not about you ({count})',
  },
  isBlocking: { kk: 'Кедергі', ru: 'Препятствие', en: 'Stands in the way' },
  isUnknown: { kk: 'Белгісіз', ru: 'Неизвестно', en: 'Not known' },
  isWarning: { kk: 'Ескерту', ru: 'Предупреждение', en: 'Warning' },
  action: {
    kk: 'Не істеу керек: {action}',
    ru: 'Что сделать: {action}',
    en: 'What to do: {action}',
  },
  mend: { kk: 'Түзету: {fact}', ru: 'Исправить: {fact}', en: 'Change: {fact}' },
  tell: { kk: 'Жауап беру: {fact}', ru: 'Ответить: {fact}', en: 'Answer: {fact}' },
  basis: { kk: 'Негізі ({rule})', ru: 'Основание ({rule})', en: 'Legal basis ({rule})' },
  article: { kk: '{article}-бап', ru: 'статья {article}', en: 'article {article}' },
  articleParagraph: {
    kk: '{article}-бап, {paragraph}',
    ru: 'статья {article}, {paragraph}',
    en: 'article {article}, {paragraph}',
  },
  inForce: {
    kk: 'Норма қолданыла бастаған күн: {from}',
    ru: 'Норма действует с {from}',
    en: 'In force from {from}',
  },
  inForceUntil: {
    kk: 'Норма қолданылған мерзім: {from} – {until}',
    ru: 'Норма действует с {from} по {until}',
    en: 'In force from {from} to {until}',
  },
  edition: {
    kk: 'Мәтін редакциясы: {date}',
    ru: 'Редакция текста: {date}',
    en: 'Edition of the text: {date}',
  },
  amendedBy: { kk: 'Өзгерткен акт: {act}', ru: 'Изменено: {act}', en: 'Amended by: {act}' },
  reviewed: { kk: 'Тексерілді: {date}', ru: 'Проверено: {date}', en: 'Reviewed: {date}' },
  unverified: {
    kk: 'Ресми мәтінмен салыстырылмаған',
    ru: 'Не сверено с официальным текстом',
    en: 'Not verified against the official text',
  },
  text: { kk: 'Актінің мәтіні', ru: 'Текст акта', en: 'Text of the act' },
  acknowledge: {
    kk: 'Мұны түсіндім және жалғастырамын',
    ru: 'Мне это понятно, продолжаю',
    en: 'I understand this and go on',
  },
  standing: {
    kk: 'Жалғастыру үшін мыналарды шешіңіз:',
    ru: 'Чтобы продолжить, решите:',
    en: 'To go on, settle:',
  },
  onward: { kk: 'Жалғастыру', ru: 'Продолжить', en: 'Continue' },
} satisfies Record<string, Texts>;
