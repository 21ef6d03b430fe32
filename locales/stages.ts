// Texts of a request's stages at the supplier, after its receipt. They are the supplier's word:
// never the portal's, never an authority's.
import type { Texts } from '../src/core/rules/rule.ts';
import type { StagesProblem } from '../src/core/submission/stagesKept.ts';
import type { Stage } from '../src/core/submission/status.ts';

export const stages = {
  title: { kk: 'Өнім беруші не дейді', ru: 'Что сообщает поставщик', en: 'What the supplier says' },
  whose: {
    kk: 'Бұл – өнім берушінің өз сөзі. Порталдың күйі де, мемлекеттік органның шешімі де емес.',
    ru: 'Это слова самого поставщика. Это не статус на портале и не решение госоргана.',
    en: 'These are the supplier’s own words. They are not a status of the portal and not a decision of an authority.',
  },
  present: { kk: 'Қазір: {stage}', ru: 'Сейчас: {stage}', en: 'Now: {stage}' },
  presentMark: { kk: 'қазіргі кезең', ru: 'текущий этап', en: 'the present stage' },
  nothingYet: {
    kk: 'Қолхаттан кейін өнім беруші әлі ештеңе айтқан жоқ.',
    ru: 'После квитанции поставщик пока ничего не сообщил.',
    en: 'Since the receipt the supplier has not said anything yet.',
  },
  reason: {
    kk: 'Өнім берушінің өз сөзімен:',
    ru: 'Словами поставщика:',
    en: 'In the supplier’s words:',
  },
  heard: { kk: 'Соңғы жауабы: {time}', ru: 'Последний ответ: {time}', en: 'Last answer: {time}' },
  asked: {
    kk: 'Соңғы сұраған уақыт: {time}',
    ru: 'Последний раз спрашивали: {time}',
    en: 'Last asked: {time}',
  },
  nextAsk: {
    kk: 'Келесі сұрау: {time}',
    ru: 'Спросим снова: {time}',
    en: 'To be asked again: {time}',
  },
  noMore: {
    kk: 'Енді өздігінен сұралмайды.',
    ru: 'Само больше не спрашивается.',
    en: 'It is not asked again by itself.',
  },
  check: { kk: 'Қазір сұрау', ru: 'Спросить сейчас', en: 'Check now' },
  checking: {
    kk: 'Өнім берушіден сұрап жатырмыз…',
    ru: 'Спрашиваем поставщика…',
    en: 'Asking the supplier…',
  },
  checked: {
    kk: 'Өнім беруші жауап берді. Қазір: {stage}',
    ru: 'Поставщик ответил. Сейчас: {stage}',
    en: 'The supplier answered. Now: {stage}',
  },
  tooSoon: {
    kk: 'Әлі сұралған жоқ: жаңа ғана сұралды немесе желі жоқ. Бір минуттан кейін қайталаңыз.',
    ru: 'Не спросили: только что уже спрашивали либо нет сети. Повторите через минуту.',
    en: 'Not asked: it was asked just now, or there is no network. Try again in a minute.',
  },
  later: {
    kk: 'Өнім беруші кейінірек сұрауды өтінді: {time}',
    ru: 'Поставщик просит спросить позже: {time}',
    en: 'The supplier wants to be asked later: {time}',
  },
  notKept: {
    kk: 'Сұрау мүмкін болмады: браузер деректі сақтай алмады.',
    ru: 'Спросить не удалось: браузер не смог сохранить данные.',
    en: 'It could not be asked: the browser could not store data.',
  },
  changed: {
    kk: 'Өнім беруші бұрынғы сөзінен қайтты',
    ru: 'Поставщик изменил свои прежние слова',
    en: 'The supplier has changed its earlier word',
  },
  before: {
    kk: 'Бұрын былай деген. Өзгеріс байқалған уақыт: {time}',
    ru: 'Раньше он сообщал другое. Изменение замечено: {time}',
    en: 'Before, it had said otherwise. The change was noticed: {time}',
  },
  changedWhat: {
    kk: 'Екі жауабы да осында сақталды. Себебін өнім берушіден сұраңыз.',
    ru: 'Оба ответа сохранены здесь. Спросите поставщика о причине.',
    en: 'Both answers are kept here. Ask the supplier why.',
  },
  byHand: {
    kk: 'Файлды өзіңіз тапсырдыңыз, сондықтан кезеңдерін осы жерден сұрау мүмкін емес. Өнім берушіге хабарласып, қолхат нөмірін айтыңыз.',
    ru: 'Файл вы передали сами, поэтому спросить об этапах отсюда нельзя. Свяжитесь с поставщиком и назовите номер квитанции.',
    en: 'You handed over the file yourself, so its stages cannot be asked for from here. Contact the supplier and name the number of the receipt.',
  },
} satisfies Record<string, Texts>;

export const stageNames = {
  received: {
    kk: 'өнім беруші сұранысты алды',
    ru: 'поставщик получил запрос',
    en: 'the supplier has the request',
  },
  accepted: {
    kk: 'өнім беруші қызметті көрсетуге келісті',
    ru: 'поставщик согласился оказать услугу',
    en: 'the supplier agreed to provide the service',
  },
  declined: {
    kk: 'өнім беруші бас тартты',
    ru: 'поставщик отказался',
    en: 'the supplier declined',
  },
  'in-service': {
    kk: 'өнім беруші қызмет көрсетіп жатыр',
    ru: 'поставщик оказывает услугу',
    en: 'the supplier provides the service',
  },
  reimbursed: {
    kk: 'өнім берушінің айтуынша, оған құны өтелді',
    ru: 'поставщик сообщает, что стоимость ему возместили',
    en: 'the supplier says that it was reimbursed',
  },
} satisfies Record<Stage, Texts>;

export const afterStage = {
  received: {
    kk: 'Өнім беруші сұранысты қарап, келіседі не бас тартады.',
    ru: 'Поставщик рассмотрит запрос и согласится или откажется.',
    en: 'The supplier looks at the request, and agrees or declines.',
  },
  accepted: {
    kk: 'Өнім беруші қызмет көрсетуді бастайды. Басталғанша ол бас тарта алады.',
    ru: 'Поставщик начнёт оказывать услугу. Пока не начал, он ещё может отказаться.',
    en: 'The supplier begins the service. Until then it may still decline.',
  },
  declined: {
    kk: 'Бұл сұраныс бойынша басқа ештеңе болмайды. Себебін оқып, қайта қол қойыңыз немесе басқа өнім беруші таңдаңыз.',
    ru: 'По этому запросу больше ничего не будет. Прочитайте причину. Подпишите заново или выберите другого поставщика.',
    en: 'Nothing more comes of this request. Read the reason. Sign anew or choose another supplier.',
  },
  'in-service': {
    kk: 'Қызметтен кейін өнім беруші құнын өтетуді сұрайды. Ақша келгенін осы жерде айтады.',
    ru: 'После услуги поставщик попросит возместить её стоимость. О выплате он сообщит здесь.',
    en: 'After the service the supplier asks for its reimbursement. It says here when it was paid.',
  },
  reimbursed: {
    kk: 'Өнім берушіден басқа кезең күтілмейді. Файл мен қолхатты сақтап қойыңыз.',
    ru: 'Других этапов от поставщика не ждём. Сохраните файл и квитанцию.',
    en: 'No further stage is expected from the supplier. Keep the file and the receipt.',
  },
} satisfies Record<Stage, Texts>;

export const stagesProblems = {
  unreachable: {
    kk: 'Өнім беруші жауап бермеді. Кейін қайта сұралады.',
    ru: 'Поставщик не ответил. Спросим позже.',
    en: 'The supplier did not answer. It will be asked later.',
  },
  unexpected: {
    kk: 'Өнім берушінің жауабы түсініксіз, ол есепке алынбады. Кейін қайта сұралады.',
    ru: 'Ответ поставщика непонятен и не учтён. Спросим позже.',
    en: 'The supplier’s answer makes no sense and was left aside. It will be asked later.',
  },
  unauthorized: {
    kk: 'Өнім беруші бұл сұраныс туралы айтпайды: оны өшіріп қойған немесе сұрап тұрғанның сіз екеніңізді танымайды. Бұрын айтқандары осында қалады. Сұрағыңыз болса, оған хабарласып, қолхат нөмірін айтыңыз.',
    ru: 'Поставщик не сообщает об этом запросе: он его уже удалил или не узнаёт, что спрашиваете вы. Что он сообщал раньше, остаётся здесь. Если есть вопрос, свяжитесь с ним и назовите номер квитанции.',
    en: 'The supplier says nothing of this request: it has erased it by now, or does not recognise that it is you who asks. What it said before stays here. If you have a question, contact it and name the number of the receipt.',
  },
  'not-found': {
    kk: 'Өнім беруші мұндай сұранысты таппады, бірақ қолхаты бар. Оған хабарласып, қолхатты көрсетіңіз.',
    ru: 'Поставщик не находит этот запрос, хотя дал квитанцию. Свяжитесь с ним и покажите квитанцию.',
    en: 'The supplier does not find this request, though it gave a receipt. Contact it and show the receipt.',
  },
  removed: {
    kk: 'Бұл өнім берушінің сервисі баптаулардан алынған, сондықтан одан сұралмайды. Қажет болса, қайта қосыңыз.',
    ru: 'Сервис этого поставщика убран из настроек, поэтому его не спрашивают. Если нужно, добавьте его снова.',
    en: 'This supplier’s endpoint was removed from the settings, so it is not asked. Add it again if you need it.',
  },
} satisfies Record<StagesProblem, Texts>;
