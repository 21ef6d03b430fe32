// The acts behind the rules, as far as they were seen. Law texts were read in a structured copy of
// adilet.zan.kz pages, so `verified` is true only for what a second, independent copy repeats.
import type { Provision, Texts } from '../../rule.ts';

export const REVIEWED_ON = '2026-11-22';

type Act = Pick<Provision, 'act' | 'title' | 'url' | 'edition' | 'source'>;
type Doubt = Partial<Pick<Provision, 'amendedBy' | 'confidence' | 'verified' | 'source'>>;

export const texts = (kk: string, ru: string, en: string): Texts => ({ kk, ru, en });

export const cite = (
  act: Act,
  article: string | null,
  paragraph: string | null,
  doubt: Doubt = {},
): Provision => ({
  ...act,
  article,
  paragraph,
  amendedBy: null,
  confidence: 'high',
  verified: false,
  reviewedOn: REVIEWED_ON,
  ...doubt,
});

const adilet = (act: string, edition: Act['edition'], title: Texts): Act => ({
  act,
  title,
  edition,
  url: `https://adilet.zan.kz/rus/docs/${act}`,
  source: 'Structured copy of the adilet.zan.kz page',
});

export const SOCIAL_CODE = adilet(
  'K2300000224',
  '2026-05-05',
  texts(
    'Қазақстан Республикасының Әлеуметтік кодексі',
    'Социальный кодекс Республики Казахстан',
    'Social Code of the Republic of Kazakhstan',
  ),
);

export const CIVIL_CODE = adilet(
  'K940001000_',
  null,
  texts(
    'Қазақстан Республикасының Азаматтық кодексі',
    'Гражданский кодекс Республики Казахстан',
    'Civil Code of the Republic of Kazakhstan',
  ),
);

export const STATE_SERVICES_LAW = adilet(
  'Z1300000088',
  null,
  texts(
    '«Мемлекеттік көрсетілетін қызметтер туралы» Заң',
    'Закон «О государственных услугах»',
    'Law on State Services',
  ),
);

export const DIGITAL_CODE = adilet(
  'K2600000255',
  null,
  texts(
    'Қазақстан Республикасының Цифрлық кодексі',
    'Цифровой кодекс Республики Казахстан',
    'Digital Code of the Republic of Kazakhstan',
  ),
);

export const PERSONAL_DATA_LAW = adilet(
  'Z1300000094',
  null,
  texts(
    '«Дербес деректер және оларды қорғау туралы» Заң',
    'Закон «О персональных данных и их защите»',
    'Law on Personal Data and their Protection',
  ),
);

/** What the Digital Code replaced; its text was not read. */
export const SIGNATURE_LAW: Act = {
  ...adilet(
    'Z030000370_',
    null,
    texts(
      '«Электрондық құжат және электрондық цифрлық қолтаңба туралы» Заң',
      'Закон «Об электронном документе и электронной цифровой подписи»',
      'Law on the Electronic Document and the Electronic Digital Signature',
    ),
  ),
  source: 'Named by the Digital Code as repealed; its text was not read',
};

/** Base amounts of a year; the laws themselves were not seen. */
export const BUDGET_LAW: Act = {
  act: null,
  url: null,
  edition: null,
  title: texts(
    'Республикалық бюджет туралы заң',
    'Закон о республиканском бюджете',
    'Law on the Republican Budget',
  ),
  source: 'Press reports on the amounts of 2025 and 2026',
};

/** The number of the order and the numbering of its paragraphs are not confirmed: neither is ever shown. */
export const SERVICE_RULES: Act = {
  act: null,
  url: null,
  edition: null,
  title: texts(
    'Жеке көмекші қызметтері туралы қағидалар (Еңбекмині бұйрығы, 30.06.2023)',
    'Правила об услугах индивидуального помощника (приказ Минтруда от 30.06.2023)',
    'Rules on individual-assistant services (Ministry of Labour order of 30.06.2023)',
  ),
  source: 'Zakon.kz, 13.10.2025, on the order of 30.09.2025',
};

/** The list of documents of the Rules was not seen; what is asked for stands in every source that was (U-02). */
export const SERVICE_CARDS: Act = {
  ...SERVICE_RULES,
  source: 'Service cards and news of 2022-2023; the list since 2026 was not seen',
};

/** The amendment in force from 21.10.2025. */
export const BY_ORDER_OF_2025 = { amendedBy: '30.09.2025' } as const;

/** The amendment of art. 163(2) of the Social Code in force from 01.01.2026. */
export const BY_LAW_206 = { amendedBy: '206-VIII, 14.07.2025' } as const;

/** The text of art. 163(2) before 2026 was cut off in every copy found. */
export const TEXT_NOT_SEEN = { confidence: 'medium' } as const;

/** Laws that identifiers follow; the government act itself was not seen. */
export const IDENTIFIER_RULES: Act = {
  act: null,
  url: null,
  edition: null,
  title: texts(
    'ЖСН мен БСН құру тәртібі',
    'Порядок формирования ИИН и БИН',
    'How IIN and BIN are formed',
  ),
  source: 'Independent implementations of the control digit agree',
};

/** No act: how an account or a name is written so that it can be right at all. */
export const FORM_OF_DATA: Act = {
  act: null,
  url: null,
  edition: null,
  title: texts(
    'Деректердің жазылуы: бағдарламаның өз тексеруі',
    'Запись данных: собственная проверка программы',
    'How data are written: a check of this program',
  ),
  source: 'No act was found; ISO 13616 and ISO 7064 for accounts, Unicode UTS 39 for letters',
};
