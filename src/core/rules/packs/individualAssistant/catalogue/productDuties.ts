// SIG, PDN: what the law wants of the program itself. Digital Code art. 5, 49-51; Law on Personal Data art. 7, 8.
import type { RuleId, Texts } from '../../../rule.ts';
import { cite, DIGITAL_CODE, PERSONAL_DATA_LAW, texts } from '../provisions.ts';
import type { NotACheck } from './entry.ts';

const duty = (
  id: RuleId,
  [article, paragraph]: readonly [string, string],
  title: Texts,
  reason: Texts,
  ...tests: readonly string[]
): NotACheck => ({
  id,
  title,
  reason,
  heldBy: { rules: [], tests },
  provision: cite(
    id.startsWith('PDN') && id !== 'PDN-08' ? PERSONAL_DATA_LAW : DIGITAL_CODE,
    article,
    paragraph,
  ),
});

export const productDuties: readonly NotACheck[] = [
  duty(
    'SIG-01',
    ['50', '3(1)'],
    texts(
      'Қол қойылатын мазмұнды оқу мүмкіндігі',
      'Возможность прочесть подписываемое',
      'The signer can read what is signed',
    ),
    texts(
      'Экран мәтінді қол қойылатын байттардың өзінен көрсетеді.',
      'Экран показывает текст из тех самых подписываемых байтов.',
      'The screen shows the text from the very bytes that are signed.',
    ),
    'tests/ui/sign.test.tsx',
    'tests/core/request/parse.test.ts',
  ),
  duty(
    'SIG-02',
    ['50', '3(2)'],
    texts(
      'Тек анық растаудан кейін қол қою',
      'Подпись только после явного подтверждения',
      'Signature only upon explicit confirmation',
    ),
    texts(
      'Бір әрекетке бір қолтаңба, адам батырманы өзі басады.',
      'Одно действие, одна подпись: кнопку нажимает сам человек.',
      'One gesture, one signature: the person presses the button.',
    ),
    'tests/ui/sign.test.tsx',
  ),
  duty(
    'SIG-03',
    ['50', '3(3)'],
    texts(
      'Қолтаңба жасалғаны туралы хабарлау',
      'Уведомление о созданной подписи',
      'Notice that a signature was created',
    ),
    texts(
      'Қол қойылғаннан кейін экран оны айтады.',
      'После подписи экран сообщает о ней.',
      'The screen says so once it is signed.',
    ),
    'tests/e2e/journey.spec.ts',
    'tests/e2e/keyboard.spec.ts',
  ),
  duty(
    'SIG-04',
    ['50', '3(4)'],
    texts(
      'Қолтаңба уақытының дәлелі',
      'Доказательство времени подписи',
      'Proof of the time of the signature',
    ),
    texts(
      'Қолтаңбаға куәландырушы орталықтың уақыт белгісі қосылады.',
      'К подписи добавляется метка времени удостоверяющего центра.',
      'The certification authority’s time stamp is added to the signature.',
    ),
    'tests/e2e/stamps.spec.ts',
    'tests/ui/stamp.test.tsx',
  ),
  duty(
    'SIG-05',
    ['50', '3(5)'],
    texts(
      'Қол қойылған құжатты сақтау',
      'Сохранение подписанного документа',
      'Saving the signed document',
    ),
    texts(
      'Қол қойылған файл кез келген уақытта сақталады.',
      'Подписанный файл можно сохранить в любой момент.',
      'The signed file can be saved at any time.',
    ),
    'tests/e2e/byHand.spec.ts',
  ),
  duty(
    'SIG-07',
    ['51', '3'],
    texts(
      'Жабық кілт пен құпиясөз сақталмайды және берілмейді',
      'Закрытый ключ и пароль не хранятся и не передаются',
      'Private key and password are neither kept nor passed on',
    ),
    texts(
      'Олар бір қолтаңбаға арналған оқшау процесте ғана болады; біреудің кілтін REP-09 ережесі қабылдамайды.',
      'Они живут только в отдельном процессе одной подписи; чужой ключ не примет правило REP-09.',
      'They live only in the process of one signature; another’s key is refused by rule REP-09.',
    ),
    'tests/e2e/secrets.spec.ts',
    'tests/bundle.test.ts',
  ),
  duty(
    'SIG-08',
    ['49', '3'],
    texts(
      'Автоматты және топтама қолтаңба жоқ',
      'Нет автоматической и пакетной подписи',
      'No automatic or batch signature',
    ),
    texts(
      'Қолтаңба процесі бір құжаттан кейін аяқталады.',
      'Процесс подписи завершается после одного документа.',
      'The signing process ends after one document.',
    ),
    'tests/edge/signer/signer.test.ts',
    'tests/ui/sign.test.tsx',
  ),
  duty(
    'SIG-09',
    ['50', '4'],
    texts(
      'Тексергенде мазмұн, нәтиже және иесі көрсетіледі',
      'При проверке видны содержание, результат и владелец',
      'Verification shows content, result and owner',
    ),
    texts(
      'Қолхат пен қолтаңбаның экраны үшеуін де көрсетеді.',
      'Экран квитанции и подписи показывает все три.',
      'The screen of the receipt and of the signature shows all three.',
    ),
    'tests/ui/verdict.test.tsx',
  ),
  duty(
    'PDN-01',
    ['7', '1'],
    texts('Жинауға дейінгі келісім', 'Согласие до сбора', 'Consent before collection'),
    texts(
      'Деректер жіберілгенге дейін осы компьютерде қалады; келісім қол қойылатын мәтінде тұр.',
      'До отправки данные остаются на этом компьютере; согласие стоит в подписываемом тексте.',
      'Until they are sent the data stay on this computer; the consent stands in the text that is signed.',
    ),
    'tests/core/request/assemble.test.ts',
  ),
  duty(
    'PDN-02',
    ['8', '4'],
    texts('Келісім мәтінінің құрамы', 'Состав текста согласия', 'What the consent says'),
    texts(
      'Оператор, субъект, деректер, мерзім, беру және жариялау құжат мәтінінде аталған.',
      'Оператор, субъект, данные, срок, передача и публикация названы в тексте документа.',
      'Operator, subject, data, term, transfer and publication are named in the document.',
    ),
    'tests/core/request/assemble.test.ts',
  ),
  duty(
    'PDN-03',
    ['7', '8'],
    texts('Артық деректер жиналмайды', 'Лишние данные не собираются', 'No excessive data'),
    texts(
      'Әр факт ережеге немесе құжатқа керек.',
      'Каждый факт нужен правилу или документу.',
      'Each fact is needed by a rule or by the document.',
    ),
    'tests/packs/catalogue.test.ts',
  ),
  duty(
    'PDN-04',
    ['7', '10'],
    texts(
      'Жеке куәліктің көшірмесі сұралмайды',
      'Копия удостоверения не запрашивается',
      'No copy of an identity document',
    ),
    texts(
      'Жобада көшірмеге арналған орын жоқ.',
      'В черновике для копии нет места.',
      'A draft has no place for a copy.',
    ),
    'tests/packs/catalogue.test.ts',
  ),
  duty(
    'PDN-05',
    ['7', '6'],
    texts(
      'Үшінші тұлғаға берудің келісімі',
      'Согласие на передачу третьим лицам',
      'Consent to a transfer',
    ),
    texts(
      'Адам өнім берушіні растайды, ал құжат кімге арналғанын айтады.',
      'Человек подтверждает поставщика, а документ называет адресата.',
      'The person confirms the supplier, and the document names whom it is for.',
    ),
    'tests/ui/sign.test.tsx',
    'tests/core/request/assemble.test.ts',
  ),
  duty(
    'PDN-06',
    ['8', '7'],
    texts(
      'Кері қайтарып алғанда 15 жұмыс күнінде тоқтату',
      'Прекращение за 15 рабочих дней после отзыва',
      'Stopping within 15 working days of a withdrawal',
    ),
    texts(
      'Осы компьютердегі деректер бірден өшіріледі; өнім берушінің міндеті құжатта жазылған.',
      'На этом компьютере всё удаляется сразу; обязанность поставщика записана в документе.',
      'On this computer all is erased at once; the supplier’s duty stands in the document.',
    ),
    'tests/ui/options.test.tsx',
    'tests/core/request/assemble.test.ts',
  ),
  duty(
    'PDN-07',
    ['8-1', '1'],
    texts(
      'Келісімдердің мемлекеттік сервисімен ықпалдасу',
      'Интеграция с государственным сервисом согласий',
      'Integration with the State consent service',
    ),
    texts(
      'Бағдарлама адамның өз бетін оқиды, оператор болмайды; мұны заңгер растауы керек.',
      'Программа читает страницу самого человека и оператором не становится; это должен подтвердить юрист.',
      'The program reads the person’s own page and is no operator; a lawyer has to confirm that.',
    ),
    'tests/bundle.test.ts',
  ),
  duty(
    'PDN-08',
    ['5', '3'],
    texts(
      'Алгоритмдік шешімдердің ашықтығы',
      'Прозрачность алгоритмических решений',
      'Transparent algorithmic decisions',
    ),
    texts(
      'Әр тұжырым ережесін, нормасын және фактілерін көрсетеді.',
      'Каждый вывод показывает правило, норму и факты.',
      'Each finding shows its rule, provision and facts.',
    ),
    'tests/ui/report.test.tsx',
    'tests/ui/why.test.tsx',
  ),
];
