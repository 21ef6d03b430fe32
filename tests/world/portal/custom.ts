// The form without a library: drawn by hand without ARIA, and as custom elements with open shadow
// roots inside one another.
import { bySection, escape, fresh } from './markup.ts';
import type { Row } from './rows.ts';

/**
 * Labels in boxes beside the field or floating over it, a select that is two boxes and a hidden
 * list, react-select's manner among them.
 */
export function customForm(rows: readonly Row[]): string {
  const control = ({ kind, value, options }: Row, index: number): string => {
    if (kind === 'select')
      return index % 2 === 0 ? drawnSelect(value, options) : searchSelect(value);
    if (kind === 'radio') {
      const name = fresh();
      return `<div class="options">${options.map((text) => `<label><input type="radio" name="${name}"${text === value ? ' checked' : ''}><i></i> ${escape(text)}</label>`).join('')}</div>`;
    }
    return `<div class="field-box"><input type="${kind}" value="${escape(value)}"><button type="button" aria-label="Очистить">×</button></div>`;
  };
  const field = (row: Row, index: number): string => {
    const label = escape(row.label);
    if (row.kind === 'static')
      return `<div class="line"><div class="line-name">${label}</div><div class="line-text"><b>${escape(row.value)}</b></div></div>`;
    if (row.kind === 'checkbox')
      return `<div class="line"><label class="tick"><input type="checkbox"${row.value === 'yes' ? ' checked' : ''}><span class="tick-box"></span> ${label}</label></div>`;
    if (row.kind === 'text' && index % 3 === 0)
      return `<div class="floating"><input placeholder=" " value="${escape(row.value)}"><label>${label}</label></div>`;
    return `<div class="line"><div class="line-name"><span>${label}</span><sup>*</sup></div>${control(row, index)}<div class="line-error"></div></div>`;
  };
  const block = ([title, own]: readonly [string, readonly Row[]]): string =>
    `<div class="block"><div class="block-title">${escape(title)}</div><div class="block-lines">${own.map(field).join('\n')}</div></div>`;
  return `<div class="blocks">${bySection(rows).map(block).join('\n')}</div>`;
}

const drawnSelect = (value: string, options: readonly string[]): string =>
  `<div class="pick" tabindex="0"><div class="pick-value">${escape(value)}</div><ul class="pick-list" hidden>${options.map((text) => `<li>${escape(text)}</li>`).join('')}</ul></div>`;

const searchSelect = (
  value: string,
): string => `<div class="select-container"><div class="select__control"><div class="select__value-container">${value === '' ? '<div class="select__placeholder">Выберите</div>' : `<div class="select__single-value">${escape(value)}</div>`}
<div class="select__input-container" data-value=""><input class="select__input" autocapitalize="none" autocomplete="off" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-haspopup="true" type="text" value=""></div></div><div class="select__indicators" aria-hidden="true"></div></div></div>`;

const inRoot = (...inside: readonly string[]): string =>
  `<template shadowrootmode="open">${inside.join('')}</template>`;

/**
 * The whole form is in the shadow root of one element. Each field is an element in it, some with a
 * nested root. Labels are given by attribute, id and slot.
 */
export function shadowForm(rows: readonly Row[]): string {
  const field = (row: Row): string => {
    const [id, label, value] = [fresh(), escape(row.label), escape(row.value)];
    if (row.kind === 'static')
      return `<portal-fact>${inRoot('<div><slot name="name"></slot><slot name="value"></slot></div>')}<span slot="value">${value}</span><span slot="name">${label}</span></portal-fact>`;
    if (row.kind === 'select')
      return `<portal-select>${inRoot(`<label id="label">${label}</label><portal-popup>${inRoot('<div class="popup"><slot></slot></div>')}<div class="select__combobox"><input type="text" role="combobox" aria-labelledby="label" aria-haspopup="listbox" aria-expanded="false" readonly value="${value}"><input tabindex="-1" aria-hidden="true" value="${String(row.options.indexOf(row.value))}"></div></portal-popup>`)}</portal-select>`;
    if (row.kind === 'radio')
      return `<portal-radios>${inRoot(`<fieldset role="radiogroup" aria-labelledby="label"><span id="label">${label}</span><slot></slot></fieldset>`)}${row.options.map((text) => `<portal-radio role="radio" tabindex="0" aria-checked="${String(text === row.value)}">${inRoot('<span part="dot"></span><slot></slot>')}${escape(text)}</portal-radio>`).join('')}</portal-radios>`;
    if (row.kind === 'checkbox')
      return `<portal-tick>${inRoot(`<label><input type="checkbox"${row.value === 'yes' ? ' checked' : ''}><slot></slot></label>`)}${label}</portal-tick>`;
    if (row.kind === 'date')
      return `<portal-field>${inRoot('<div class="top"><slot name="label"></slot></div><div class="bottom"><slot name="input"></slot></div>')}<label slot="label" for="${id}">${label}</label><input slot="input" id="${id}" type="date" value="${value}"></portal-field>`;
    return `<portal-input label="${label}">${inRoot(`<label for="input">${label}</label><div><input id="input" type="text" value="${value}"></div>`)}</portal-input>`;
  };
  const section = ([title, own]: readonly [string, readonly Row[]]): string =>
    `<portal-section>${inRoot(`<h3>${escape(title)}</h3><slot></slot>`)}${own.map(field).join('\n')}</portal-section>`;
  return `<portal-order>${inRoot('<link rel="stylesheet" href="/style.css">', bySection(rows).map(section).join('\n'))}</portal-order>`;
}
