// The text of the consent, and what is said around it. Whoever changes `consent` in any language raises CONSENT_VERSION
// (consentVersion.ts): everybody is asked anew.
import type { Texts } from '../src/core/rules/rule.ts';

/** What the person agrees to: Law on Personal Data, articles 7 and 8. */
export const consent = {
  title: {
    kk: 'Алдымен сіздің келісіміңіз керек',
    ru: 'Сначала нужно ваше согласие',
    en: 'Your consent comes first',
  },
  short: {
    kk: 'Келіссеңіз, Komekshi тапсырыс бетін және өзіңіз таңдаған файлдарды оқиды, бәрін осы компьютерде сақтайды, сіз таңдаған өнім берушіге тек өзіңіз қол қойған сұранысты жібереді. Куәландырушы орталықтан тек кілттің жарамдылығы мен уақыт белгісі сұралады. Келісімді қайтарып алуға болады.',
    ru: 'С вашего согласия Komekshi читает страницу заказа и файлы, которые вы выберете, хранит всё на этом компьютере и отправляет только подписанный вами запрос выбранному вами поставщику. Удостоверяющий центр он спрашивает лишь, действует ли ключ, и просит метку времени. Согласие можно отозвать.',
    en: 'If you agree, Komekshi reads the ordering page and the files that you choose, keeps everything on this computer and sends only the request that you signed, to the supplier you chose. It asks the certification authority only whether the key is valid and for a time stamp. You can take this back.',
  },
  reads: { kk: 'Не оқылады', ru: 'Что читается', en: 'What is read' },
  readsPage: {
    kk: 'Порталдағы тапсырыс бетінің өрістері: аты-жөні, ЖСН, мекенжай, мүгедектік тобы мен оның мерзімі, жеке бағдарлама (АОЖБ), жеке көмекші, өнім беруші, кесте, баға және сома.',
    ru: 'Поля страницы заказа на портале: имя, ИИН, адрес, группа инвалидности и её срок, индивидуальная программа (ИПАР), помощник, поставщик, график, цена и сумма.',
    en: 'The fields of the ordering page on the portal: name, IIN, address, disability group and its term, the individual programme (IPAR), assistant, supplier, schedule, price and amount.',
  },
  readsChosen: {
    kk: 'Құжаттар мен кілт файлы: өзіңіз таңдағандары ғана, сол сәтте ғана.',
    ru: 'Документы и файл ключа: только те, что вы выберете сами, и только в этот момент.',
    en: 'Documents and the key file: only those that you choose yourself, and only then.',
  },
  readsNothingElse: {
    kk: 'Басқа беттер оқылмайды.',
    ru: 'Другие страницы не читаются.',
    en: 'No other page is read.',
  },
  why: { kk: 'Не үшін', ru: 'Зачем', en: 'What for' },
  whyWhat: {
    kk: 'Тапсырысты заңмен салыстырып, сіз қол қоятын бір сұраныс құрастыру үшін.',
    ru: 'Чтобы сверить заказ с законом и собрать один запрос, который вы подпишете.',
    en: 'To hold the order against the law and to put together one request, which you sign.',
  },
  keeps: { kk: 'Қайда сақталады', ru: 'Где хранится', en: 'Where it is kept' },
  keepsWhat: {
    kk: 'Тек осы компьютерде, шифрланған түрде. Осы браузер профилін пайдаланатын басқа адам оны аша алады. Кілт файлы қол қойғаннан кейін өзіңіз сұрасаңыз ғана, өз құпиясөзінің қорғауымен сақталады. Құпиясөз ешқашан сақталмайды. Қол қойылған тапсырыстың жауаптары келесі жолы ұсынылу үшін 400 күн сақталады; оларды «Менің деректерім» бөлімінде ұмыттыруға болады.',
    ru: 'Только на этом компьютере, в зашифрованном виде. Тот, кто пользуется этим же профилем браузера, сможет это открыть. Файл ключа сохраняется, только если вы сами попросите об этом после подписи, под защитой его пароля. Пароль не сохраняется никогда. Ответы подписанного заказа хранятся 400 дней, чтобы предложить их в следующий раз; забыть их можно в разделе «Мои данные».',
    en: 'On this computer alone, encrypted. Whoever uses this same browser profile can open it. The key file is kept only if you ask for it after signing, protected by its password. The password is never kept. The answers of a signed order are kept for 400 days, to be proposed next time; they can be forgotten under “My data”.',
  },
  sends: {
    kk: 'Не, кімге және қашан жіберіледі',
    ru: 'Что, кому и когда отправляется',
    en: 'What is sent, to whom and when',
  },
  sendsRequest: {
    kk: 'Өнім берушіге: өзіңіз қол қойған сұраныс қана. Өзіңіз таңдаған өнім берушіге ғана, қол қойғаннан кейін ғана.',
    ru: 'Поставщику: только подписанный вами запрос. Только тому, которого вы выбрали, и только после вашей подписи.',
    en: 'To the supplier: only the request that you have signed. Only to the one you chose, and only after your signature.',
  },
  sendsAuthority: {
    kk: 'Ұлттық куәландырушы орталыққа: кілтіңіз жарамды ма деген сұрақ пен уақыт белгісі. Ол сертификаттың нөмірін және қолтаңбаның цифрлық ізін көреді, мәтінді көрмейді.',
    ru: 'Национальному удостоверяющему центру: вопрос, действует ли ключ, и просьба об отметке времени. Он видит номер сертификата и отпечаток подписи, но не текст.',
    en: 'To the National Certification Authority: the question whether the key is valid, and for a time stamp. It sees the certificate’s number and a fingerprint of the signature, not the text.',
  },
  sendsAddress: {
    kk: 'Өнім берушінің мекенжайын қосқанда, сол мекенжайдан атауы мен сертификаты сұралады. Сіз туралы ештеңе айтылмайды.',
    ru: 'Когда вы добавляете адрес поставщика, у этого адреса спрашиваются название и сертификат. О вас ничего не сообщается.',
    en: 'When you add a supplier’s address, that address is asked for its name and certificate. It is told nothing about you.',
  },
  sendsMakers: {
    kk: 'Komekshi жасаушыларға: ештеңе. Есептегіш те, есеп те жоқ.',
    ru: 'Создателям Komekshi: ничего. Нет ни счётчиков, ни отчётов.',
    en: 'To the makers of Komekshi: nothing. There are no counters and no reports.',
  },
  withdraw: { kk: 'Келісімді қайтарып алу', ru: 'Как отозвать согласие', en: 'Taking it back' },
  withdrawWhat: {
    kk: 'Кез келген уақытта, «Менің деректерім» бөлімінде. Оқу бірден тоқтайды, беттен оқылғаны, жауаптарыңыз, соның ішінде есте сақталғандары, және есте сақталған кілттер өшіріледі.',
    ru: 'В любой момент в разделе «Мои данные». Чтение прекратится сразу, прочитанное, ваши ответы, в том числе запомненные, и запомненные ключи удалятся.',
    en: 'At any time, under “My data”. Reading stops at once, and what was read, your answers, remembered ones too, and remembered keys are erased.',
  },
} satisfies Record<string, Texts>;

export const asking = {
  whole: {
    kk: 'Келісімнің толық мәтіні',
    ru: 'Весь текст согласия',
    en: 'The whole text of the consent',
  },
  agree: { kk: 'Келісемін', ru: 'Согласиться', en: 'I agree' },
  notNow: { kk: 'Қазір емес', ru: 'Не сейчас', en: 'Not now' },
  declined: {
    kk: 'Жақсы. Ештеңе оқылмайды. Ойыңыз өзгерсе, осы жерге қайтып келіңіз.',
    ru: 'Хорошо. Ничего не читается. Если передумаете, вернитесь сюда.',
    en: 'Very well. Nothing is read. If you change your mind, come back here.',
  },
  recorded: {
    kk: 'Келіскен күніңіз бен уақытыңыз, мәтіннің тілі және оның нөмірі ({version}) осы компьютерде жазылады.',
    ru: 'На этом компьютере запишется, когда и на каком языке вы согласились и номер этого текста ({version}).',
    en: 'When and in which language you agreed, and the number of this text ({version}), are recorded on this computer.',
  },
  basis: {
    kk: 'Негізі: «Дербес деректер және оларды қорғау туралы» Заң, 7 және 8-баптар.',
    ru: 'Основание: Закон «О персональных данных и их защите», статьи 7 и 8.',
    en: 'Legal basis: Law on Personal Data and their Protection, articles 7 and 8.',
  },
} satisfies Record<string, Texts>;

/** What is kept on this computer, and the person's hand on it. */
export const ownData = {
  title: { kk: 'Менің деректерім', ru: 'Мои данные', en: 'My data' },
  consent: { kk: 'Келісім', ru: 'Согласие', en: 'Consent' },
  given: {
    kk: 'Келісім берген уақытыңыз: {at}. Мәтіннің нөмірі: {version}, тілі: {lang}.',
    ru: 'Вы согласились: {at}. Номер текста: {version}, язык: {lang}.',
    en: 'You agreed: {at}. Number of the text: {version}, language: {lang}.',
  },
  notGiven: {
    kk: 'Келісім жоқ: беттер оқылмайды.',
    ru: 'Согласия нет: страницы не читаются.',
    en: 'There is no consent: no page is read.',
  },
  outdated: {
    kk: 'Келісім мәтіні өзгерді, сондықтан қайта сұралады. Оған дейін беттер оқылмайды.',
    ru: 'Текст согласия изменился, поэтому спросим снова. До этого страницы не читаются.',
    en: 'The text of the consent has changed, so you will be asked again. Until then no page is read.',
  },
  text: { kk: 'Келісімнің мәтіні', ru: 'Текст согласия', en: 'Text of the consent' },
  withdraw: { kk: 'Келісімді қайтарып алу', ru: 'Отозвать согласие', en: 'Take the consent back' },
  withdrawSure: {
    kk: 'Оқу бірден тоқтайды. Беттен оқылғаны, жауаптарыңыз, жобалар, есте сақталған жауаптар мен кілттер осы компьютерден өшіріледі. Қол қойылған сұраныстар мен қолхаттар қалады, кезектегісі жіберіледі: оларды «Менің сұраныстарым» бөлімінде бөлек өшіруге болады. Өнім беруші алғанын бұл қайтармайды: оған өзіңіз жазыңыз, ол 15 жұмыс күні ішінде өңдеуді тоқтатуға немесе себебін айтуға тиіс.',
    ru: 'Чтение прекратится сразу. Прочитанное, ваши ответы, черновики, запомненные ответы и ключи удалятся с этого компьютера. Подписанные запросы и квитанции останутся, а те, что в очереди, отправятся: их можно удалить отдельно в «Моих запросах». То, что поставщик уже получил, это не отзывает: напишите ему сами, за 15 рабочих дней он должен прекратить обработку или назвать причины.',
    en: 'Reading stops at once. What was read, your answers, drafts, remembered answers and remembered keys are erased from this computer. Signed requests and receipts stay, and those in the queue are still sent: they can be erased one by one under “My requests”. What a supplier has received already is not called back: write to the supplier, who has 15 working days to stop or to give reasons.',
  },
  withdrawYes: { kk: 'Иә, қайтарып алу', ru: 'Да, отозвать', en: 'Yes, take it back' },
  withdrawNo: { kk: 'Жоқ, қалдыру', ru: 'Нет, оставить', en: 'No, leave it' },
  withdrawn: {
    kk: 'Келісім қайтарылды. Беттен оқылғаны, жауаптар мен кілттер өшірілді.',
    ru: 'Согласие отозвано. Прочитанное, ответы и запомненные ключи удалены.',
    en: 'The consent was taken back. What was read, the answers and the remembered keys were erased.',
  },
} satisfies Record<string, Texts>;
