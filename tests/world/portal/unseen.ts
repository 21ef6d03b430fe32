// A markup written after the reader was finished, and never read while it was made: an
// Element-Plus-like form with labels of its own. Whoever changes the reader to read more of it
// makes another one: this one has then been seen (docs/READER.md).
import type { Draft } from '../../../src/core/draft/draft.ts';
import { escape, fresh } from './markup.ts';

export type UnseenLang = 'ru' | 'kk';

const dotted = (date = ''): string => date.split('-').reverse().join('.');
const tenge = (tiyn = 0): string =>
  String(Math.floor(tiyn / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

const item = (label: string, inside: (id: string) => string): string => {
  const id = `el-id-${fresh()}`;
  return `<div class="el-form-item asterisk-left"><label id="${id}-label" for="${id}" class="el-form-item__label">${escape(label)}</label><div class="el-form-item__content">${inside(id)}</div></div>`;
};
const input = (label: string, value = '', more = ''): string =>
  item(
    label,
    (id) =>
      `<div class="el-input"><div class="el-input__wrapper"><input class="el-input__inner" type="text" autocomplete="off" id="${id}" value="${escape(value)}" ${more}></div></div>`,
  );
const date = (label: string, value?: string): string =>
  item(
    label,
    (id) =>
      `<div class="el-input el-date-editor"><span class="el-input__prefix"><i class="el-icon"></i></span><input class="el-input__inner" id="${id}" role="combobox" aria-haspopup="dialog" aria-expanded="false" placeholder="__.__.____" value="${dotted(value)}"></div>`,
  );
const range = (label: string, from?: string, to?: string): string =>
  item(
    label,
    (id) =>
      `<div class="el-date-editor el-range-editor" id="${id}"><input class="el-range-input" placeholder="__.__.____" value="${dotted(from)}"><span class="el-range-separator">—</span><input class="el-range-input" placeholder="__.__.____" value="${dotted(to)}"></div>`,
  );
const select = (label: string, value: string): string =>
  item(
    label,
    (id) =>
      `<div class="el-select"><div class="el-select__wrapper" tabindex="-1"><div class="el-select__selection"><div class="el-select__selected-item el-select__input-wrapper is-hidden"><input id="${id}" class="el-select__input" role="combobox" readonly aria-expanded="false" value=""></div><div class="el-select__selected-item el-select__placeholder"><span>${escape(value)}</span></div></div></div></div>`,
  );
/** Buttons in a row, one of them pressed. */
const segmented = (label: string, options: readonly string[], chosen: number): string =>
  `<div class="el-form-item"><span class="el-form-item__label">${escape(label)}</span><div class="segmented">${options.map((text, index) => `<button type="button" aria-pressed="${String(index === chosen)}">${escape(text)}</button>`).join('')}</div></div>`;
const toggle = (label: string, on: boolean): string =>
  `<div class="el-switch"><input class="el-switch__input" type="checkbox" role="switch" aria-checked="${String(on)}"${on ? ' checked' : ''}><span class="el-switch__core"></span><span class="el-switch__label">${escape(label)}</span></div>`;
const fact = (label: string, value: string): string =>
  `<p class="fact"><strong>${escape(label)}</strong> — <span>${escape(value)}</span></p>`;
const block = (title: string, ...items: readonly string[]): string =>
  `<section class="el-collapse-item is-active"><div role="button" class="el-collapse-item__header" aria-expanded="true" tabindex="0">${escape(title)}<i class="el-icon"></i></div><div role="region" class="el-collapse-item__content">${items.join('\n')}</div></section>`;

/** One row of the week, the days above it. */
const week = (names: readonly string[], title: string, draft: Draft): string => {
  const hours = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map(
    (day) => draft.order.schedule?.find((visit) => visit.day === day)?.hours ?? 0,
  );
  const cells = hours.map(
    (count) =>
      `<td><div class="el-input-number"><input type="number" step="0.5" min="0" max="24" value="${String(count)}"></div></td>`,
  );
  return `<table class="week"><thead><tr><th></th>${names.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody><tr><th>${title}</th>${cells.join('')}</tr></tbody></table>`;
};

/** The form filled in with an order of which nothing is wrong, self-filed. */
export function unseenForm(draft: Draft, lang: UnseenLang): string {
  const { applicant, identity, ipar, assistant, supplier, order, money, disability } = draft;
  const t = (ru: string, kk: string): string => (lang === 'ru' ? ru : kk);
  const yesNo = [t('Да', 'Иә'), t('Нет', 'Жоқ')];
  return `<div class="el-form">${[
    block(
      t('Кому нужен помощник', 'Көмекші кімге қажет'),
      input(t('ИИН услугополучателя', 'Қызмет алушының ЖСН'), applicant.iin),
      input(t('Фамилия', 'Тегі'), applicant.lastName),
      input(t('Имя', 'Аты'), applicant.firstName),
      input(t('Отчество', 'Әкесінің аты'), applicant.patronymic),
      date(t('Родился (родилась)', 'Туған күні'), applicant.birthDate),
      input(t('Сотовый', 'Ұялы телефон'), applicant.phone, 'inputmode="tel"'),
      input(t('Фактический адрес', 'Нақты мекенжайы'), applicant.residence),
      segmented(
        t('Недееспособен по решению суда', 'Сот шешімімен әрекетке қабілетсіз'),
        yesNo,
        applicant.incapable === 'yes' ? 0 : 1,
      ),
      select(
        t('Удостоверяющий документ', 'Куәландыратын құжат'),
        t('Удостоверение личности', 'Жеке куәлік'),
      ),
      date(t('Документ действителен до', 'Құжат жарамды'), identity.validUntil),
      select(t('Подаёт', 'Тапсырады'), t('сам услугополучатель', 'қызмет алушының өзі')),
      segmented(
        t('Согласен на доступ к моим данным', 'Деректеріме қол жеткізуге келісемін'),
        yesNo,
        0,
      ),
      select(t('Куда подано заявление', 'Өтініш қайда берілді'), 'egov.kz'),
    ),
    block(
      t('Инвалидность и ИПАР', 'Мүгедектік және АОЖБ'),
      fact(t('Группа', 'Тобы'), t('первая', 'бірінші')),
      fact(
        t('Установлена до', 'Мерзімі'),
        disability.openEnded === true ? t('бессрочно', 'мерзімсіз') : dotted(disability.validUntil),
      ),
      fact(t('ИПАР №', 'АОЖБ №'), ipar.number ?? ''),
      fact(t('Выдана', 'Берілген'), dotted(ipar.date)),
      fact(t('ИПАР действует до', 'АОЖБ мерзімі'), dotted(ipar.validUntil)),
      fact(t('Часть ИПАР', 'АОЖБ бөлігі'), t('социальная', 'әлеуметтік')),
      fact(
        t('Назначенная мера', 'Белгіленген шара'),
        t('услуги индивидуального помощника', 'жеке көмекші қызметтері'),
      ),
      segmented(t('Кто-то получает пособие по уходу', 'Біреу күтім жәрдемақысын алады'), yesNo, 1),
    ),
    block(
      t('Кандидат в индивидуальные помощники', 'Жеке көмекшіге үміткер'),
      input(t('ИИН', 'ЖСН'), assistant.iin),
      input(
        t('Полное имя', 'Толық аты-жөні'),
        [assistant.lastName, assistant.firstName, assistant.patronymic].join(' '),
      ),
      date(t('Дата рождения', 'Туған күні'), assistant.birthDate),
      segmented(t('Пол', 'Жынысы'), [t('М', 'Е'), t('Ж', 'Ә')], assistant.sex === 'male' ? 0 : 1),
      select(
        t('Родство с услугополучателем', 'Қызмет алушымен туыстығы'),
        t('не родственник', 'туысы емес'),
      ),
      toggle(t('На психиатрическом учёте', 'Психиатриялық есепте'), false),
      toggle(t('Есть медицинские противопоказания', 'Медициналық қарсы көрсетілімдері бар'), false),
      toggle(t('Обучение пройдено', 'Оқудан өткен'), true),
      toggle(t('Имеет судимость', 'Сотталғандығы бар'), false),
      toggle(t('Лишён дееспособности', 'Әрекет қабілетінен айырылған'), false),
    ),
    block(
      t('Организация-поставщик', 'Қызмет көрсетуші ұйым'),
      `<div class="card"><div class="name">${escape(supplier.name ?? '')}</div><div class="sub">${t('БИН', 'БСН')} ${escape(supplier.id ?? '')}</div><span class="el-tag">${t('есть в реестре портала', 'портал тізілімінде бар')}</span></div>`,
    ),
    block(
      `${t('Заявка', 'Өтінім')} № ${escape(order.number ?? '')}`,
      range(t('Период сопровождения', 'Сүйемелдеу кезеңі'), order.periodFrom, order.periodTo),
      week(
        lang === 'ru'
          ? ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс']
          : ['Дс', 'Сс', 'Ср', 'Бс', 'Жм', 'Сб', 'Жс'],
        t('Часов', 'Сағат'),
        draft,
      ),
    ),
    block(
      t('К оплате', 'Төлемге'),
      input(t('Итого за услуги, ₸', 'Қызметтер үшін барлығы, ₸'), tenge(money.price), 'readonly'),
      fact(
        t('Гарантированная государством сумма', 'Мемлекет кепілдік берген сома'),
        `${tenge(money.guaranteed)} ₸`,
      ),
      fact(t('Возмещается поставщику', 'Жеткізушіге өтеледі'), `${tenge(money.claim)} ₸`),
      toggle(
        t('Сразу подписать заявление о возмещении', 'Өтеу туралы өтінішке бірден қол қою'),
        true,
      ),
    ),
  ].join('\n')}</div>`;
}

/**
 * The same with headings as the accordion's headers: here nothing is missed because of the
 * sections.
 */
export const unseenWithHeadings = (draft: Draft, lang: UnseenLang): string =>
  unseenForm(draft, lang).replace(
    /<div role="button" class="el-collapse-item__header"[^>]*>(.*?)<i class="el-icon"><\/i><\/div>/g,
    '<h3>$1</h3>',
  );
