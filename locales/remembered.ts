// Texts of what is remembered from signed orders: proposed in the next one, listed, forgotten.
import type { Texts } from '../src/core/rules/rule.ts';

export const memory = {
  title: {
    kk: 'Өткен жолғы жауаптар',
    ru: 'Ответы прошлого раза',
    en: 'Last time’s answers',
  },
  what: {
    kk: 'Осы адамның соңғы тапсырысында ({date}) берілген жауаптар осы тапсырыста әлі жоқ: {count}. Оларды қарап шығыңыз. Бәрі сол күйінде болса, бір рет басыңыз.',
    ru: 'В последнем заказе этого человека ({date}) были ответы, которых здесь пока нет: {count}. Просмотрите их. Если всё так и есть, нажмите один раз.',
    en: 'The last order for this person ({date}) had answers that are missing here: {count}. Look through them. If all of it is still so, press once.',
  },
  which: { kk: 'Қандай жауаптар', ru: 'Какие ответы', en: 'Which answers' },
  answer: { kk: '{name}: {value}', ru: '{name}: {value}', en: '{name}: {value}' },
  take: { kk: 'Бәрі сол күйінде', ru: 'Всё так и есть', en: 'All of it is still so' },
  again: { kk: 'Қайта тапсырыс беру', ru: 'Заказать снова', en: 'Order again' },
  againWhat: {
    kk: 'Осы компьютерде бұрын қол қойылған тапсырыстар бойынша.',
    ru: 'По заказам, которые уже подписаны на этом компьютере.',
    en: 'From orders that were signed on this computer before.',
  },
  search: { kk: 'Адамды іздеу', ru: 'Найти человека', en: 'Find a person' },
  found: {
    kk: '{count} тапсырыс',
    ru: '{count} {count:заказ|заказа|заказов|заказа}',
    en: '{count} {count:order|orders}',
  },
  people: {
    kk: 'Есте сақталған жауаптар',
    ru: 'Запомненные ответы',
    en: 'Remembered answers',
  },
  peopleWhat: {
    kk: 'Қол қойылған тапсырыстағы жауаптар келесі жолы ұсынылу үшін {days} күн сақталады. Компьютерді басқалар да пайдаланса, олар сақталмайды.',
    ru: 'Ответы подписанного заказа хранятся {days} дней, чтобы предложить их в следующий раз. Если компьютером пользуются и другие, они не хранятся.',
    en: 'The answers of a signed order are kept for {days} days, to be proposed next time. Where others use the computer too, they are not kept.',
  },
  none: { kk: 'Ештеңе сақталмаған.', ru: 'Ничего не запомнено.', en: 'Nothing is remembered.' },
  person: { kk: '{name} (…{tail})', ru: '{name} (…{tail})', en: '{name} (…{tail})' },
  forget: { kk: 'Ұмыту', ru: 'Забыть', en: 'Forget' },
  forgetSure: {
    kk: 'Бұл адам туралы барлық есте сақталған жауап өшіріледі.',
    ru: 'Все запомненные ответы об этом человеке будут удалены.',
    en: 'All remembered answers about this person are erased.',
  },
} satisfies Record<string, Texts>;
