// The same form in several markups: native form, table, a component library's drawn controls, a
// late single-page application.
import { randomUUID } from 'node:crypto';
import type { Row } from './rows.ts';

export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
export const bySection = (rows: readonly Row[]): readonly (readonly [string, readonly Row[]])[] =>
  [...new Set(rows.map(({ section }) => section))].map((section) => [
    section,
    rows.filter((row) => row.section === section),
  ]);
export const fresh = (): string => `f${randomUUID().slice(0, 8)}`;

function control({ kind, value, options }: Row, id: string): string {
  if (kind === 'select') {
    const choices = options.map(
      (text, index) =>
        `<option value="${String(index)}"${text === value ? ' selected' : ''}>${escape(text)}</option>`,
    );
    return `<select id="${id}"><option value="">—</option>${choices.join('')}</select>`;
  }
  if (kind === 'static') return `<output id="${id}">${escape(value)}</output>`;
  if (kind === 'checkbox')
    return `<input type="checkbox" id="${id}"${value === 'yes' ? ' checked' : ''}>`;
  return `<input type="${kind}" id="${id}" value="${escape(value)}">`;
}

const radios = ({ value, options }: Row, name: string): string =>
  options
    .map(
      (text) =>
        `<label><input type="radio" name="${name}"${text === value ? ' checked' : ''}> ${escape(text)}</label>`,
    )
    .join(' ');

/** Fieldsets and labels; what is only shown stands in a definition list. */
export function plainForm(rows: readonly Row[]): string {
  const field = (row: Row): string => {
    const [id, label] = [fresh(), escape(row.label)];
    if (row.kind === 'static') return `<dl><dt>${label}</dt><dd>${escape(row.value)}</dd></dl>`;
    if (row.kind === 'radio')
      return `<fieldset class="choice"><legend>${label}</legend>${radios(row, id)}</fieldset>`;
    if (row.kind === 'checkbox') return `<p><label>${control(row, id)} ${label}</label></p>`;
    return `<p><label for="${id}">${label} <span aria-hidden="true">*</span></label>${control(row, id)}</p>`;
  };
  return `<form>${bySection(rows)
    .map(
      ([section, own]) =>
        `<fieldset><legend>${escape(section)}</legend>${own.map(field).join('\n')}</fieldset>`,
    )
    .join('\n')}</form>`;
}

/** A table for each section: names in one column, fields without labels in the other; days in columns of their own. */
export function tableForm(rows: readonly Row[]): string {
  const cell = (row: Row): string => {
    if (row.kind === 'static') return escape(row.value);
    if (row.kind === 'radio') return radios(row, fresh());
    return control(row, fresh());
  };
  const line = (row: Row): string =>
    `<tr><th scope="row">${escape(row.label)}:</th><td>${cell(row)}${row.kind === 'text' ? '<small>как в документе</small>' : ''}</td></tr>`;
  const section = ([title, own]: readonly [string, readonly Row[]]): string =>
    `<h3>${escape(title)}</h3><table>${own.map(line).join('\n')}</table>`;
  return `<form><h2>Карточка заказа</h2>${bySection(rows).map(section).join('\n')}</form>`;
}

/**
 * Divisions with ARIA roles, as component libraries draw them: no native select, radio or checkbox,
 * headings without their markup.
 */
export function componentForm(rows: readonly Row[]): string {
  const drawn = (row: Row, id: string): string => {
    const named = `aria-labelledby="${id}-l"`;
    if (row.kind === 'select')
      return `<div role="combobox" tabindex="0" aria-expanded="false" aria-labelledby="${id}-l ${id}" id="${id}">${escape(row.value)}</div><input aria-hidden="true" tabindex="-1" value="stale">`;
    if (row.kind === 'radio')
      return `<div role="radiogroup" ${named}>${row.options.map((text) => `<div role="radio" tabindex="0" aria-checked="${String(text === row.value)}">${escape(text)}</div>`).join('')}</div>`;
    if (row.kind === 'checkbox')
      return `<div role="checkbox" tabindex="0" aria-checked="${String(row.value === 'yes')}" aria-label="${escape(row.label)}"></div>`;
    return `<input ${named} id="${id}" value="${escape(row.value)}">`;
  };
  const field = (row: Row): string => {
    const id = fresh();
    if (row.kind === 'static')
      return `<div class="item"><span>${escape(row.label)}:</span> <span>${escape(row.value)}</span></div>`;
    return `<div class="item"><div class="caption" id="${id}-l">${escape(row.label)}</div><div class="box">${drawn(row, id)}</div></div>`;
  };
  const card = ([title, own]: readonly [string, readonly Row[]]): string =>
    `<div class="card"><div class="card-head"><div class="card-title" role="heading" aria-level="3">${escape(title)}</div></div><div class="card-body">${own.map(field).join('\n')}</div></div>`;
  return `<div class="cards">${bySection(rows).map(card).join('\n')}</div>`;
}

/**
 * Only an empty element. application.js fetches the rows and draws them later, beside a hidden
 * stale copy.
 */
export const applicationForm = (): string =>
  '<div id="application"><p>Жүктелуде… / Загрузка…</p></div><script type="module" src="/application.js"></script>';

/** Mentions the service and has fields, but is no ordering form. */
export const newsPage =
  (): string => `<article><h2>Кто такой индивидуальный помощник</h2><p>Индивидуальный помощник сопровождает человека с инвалидностью первой группы.</p></article>
<form><h3>Комментарии</h3><p><label>Ваше имя <input></label></p><p><label>Почта <input type="email"></label></p><p><label>Комментарий <textarea></textarea></label></p></form>`;
