// The overlay's own words, in three languages side by side. Texts of the law come from the rule packs.
import type { Texts, Verdict } from '../src/core/rules/rule.ts';

export const overlay = {
  region: {
    kk: 'Komekshi: тапсырысты тексеру',
    ru: 'Komekshi: проверка заказа',
    en: 'Komekshi: check of the order',
  },
  likelyRefused: { kk: 'Бас тартуы ықтимал', ru: 'Вероятный отказ', en: 'Likely refusal' },
  missing: { kk: 'Деректер жетіспейді', ru: 'Не хватает данных', en: 'Data missing' },
  note: { kk: 'Назар аударыңыз', ru: 'Обратите внимание', en: 'Worth noting' },
  notDecision: {
    kk: 'Бұл — органның шешімі емес, алдын ала тексеру ғана.',
    ru: 'Это не решение органа, а предварительная проверка.',
    en: 'This is no decision of an authority, only a check beforehand.',
  },
  provision: { kk: 'Негізі', ru: 'Основание', en: 'Provision' },
  unverified: {
    kk: 'ресми мәтінмен салыстырылмаған',
    ru: 'не сверено с официальным текстом',
    en: 'not compared with the official text',
  },
  article: { kk: '{}-бап', ru: 'статья {}', en: 'article {}' },
  goTo: { kk: 'Өріске өту', ru: 'Перейти к полю', en: 'Go to the field' },
  sign: { kk: 'Тексеріп, қол қою', ru: 'Проверить и подписать', en: 'Check and sign' },
  expand: { kk: 'Толығырақ', ru: 'Подробно', en: 'Details' },
  collapse: { kk: 'Тізімді жасыру', ru: 'Скрыть список', en: 'Hide the list' },
  /** Buttons of few letters, side by side in a narrow head. */
  fold: { kk: 'Кішірейту', ru: 'Уменьшить', en: 'Shrink' },
  aside: { kk: 'Жылжыту', ru: 'Сдвинуть', en: 'Move' },
  shortcut: {
    kk: 'Панельді {keys} пернелері ашады. Оларды Komekshi баптауларында өзгертуге болады.',
    ru: 'Панель открывают клавиши {keys}. Сменить их можно в настройках Komekshi.',
    en: '{keys} opens the panel. The keys can be changed in the settings of Komekshi.',
  },
  reload: {
    kk: 'Komekshi жаңартылды немесе өшірілді, бұл бет енді тексерілмейді. Бетті қайта жүктеңіз; сақталмаған жазулар жоғалуы мүмкін.',
    ru: 'Komekshi обновлён или выключен и эту страницу больше не проверяет. Загрузите страницу заново; несохранённое может пропасть.',
    en: 'Komekshi was updated or switched off and no longer checks this page. Load the page anew; what was not saved may be lost.',
  },
  notOpened: {
    kk: 'Панель ашылмады. Браузердің жоғарғы жағындағы Komekshi белгішесін басыңыз.',
    ru: 'Панель не открылась. Нажмите значок Komekshi вверху браузера.',
    en: 'The panel did not open. Press the Komekshi icon at the top of the browser.',
  },
} satisfies Record<string, Texts>;

/** How many there are of each kind. */
export const counts = {
  likelyRefused: {
    kk: '{n} ықтимал бас тарту',
    ru: '{n} {n:вероятный отказ|вероятных отказа|вероятных отказов|вероятного отказа}',
    en: '{n} {n:likely refusal|likely refusals}',
  },
  missing: {
    kk: 'дерегі жетіспейтін {n} тармақ',
    ru: '{n} {n:пункт|пункта|пунктов|пункта} без данных',
    en: '{n} {n:point|points} without data',
  },
  note: {
    kk: '{n} ескерту',
    ru: '{n} {n:замечание|замечания|замечаний|замечания}',
    en: '{n} {n:remark|remarks}',
  },
} satisfies Record<string, Texts>;

export const verdictTexts = {
  clear: {
    kk: 'Осы деректер бойынша кедергі табылған жоқ.',
    ru: 'По этим данным препятствий не найдено.',
    en: 'With these data nothing was found that stands in the way.',
  },
  unsure: {
    kk: 'Бәрін тексеруге деректер жеткіліксіз.',
    ru: 'Проверить можно не всё: не хватает данных.',
    en: 'Not everything can be checked: data are missing.',
  },
  blocked: {
    kk: 'Осы деректер бойынша қабылдаудан бас тартуы ықтимал.',
    ru: 'По этим данным в приёме, вероятно, откажут.',
    en: 'With these data, acceptance is likely to be refused.',
  },
} satisfies Record<Verdict, Texts>;

/** On the ordering page, before anything is read. */
export const invitation = {
  text: {
    kk: 'Тапсырысты жібермей тұрып тексере аламын. Әзірге ештеңе оқылған жоқ.',
    ru: 'Могу проверить заказ до отправки. Пока ничего не прочитано.',
    en: 'I can check the order before it is sent. Nothing has been read so far.',
  },
  open: { kk: 'Толығырақ және келісім', ru: 'Подробно и согласие', en: 'Details and consent' },
  hide: { kk: 'Жасыру', ru: 'Скрыть', en: 'Hide' },
} satisfies Record<string, Texts>;
