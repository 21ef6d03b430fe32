// The form as component libraries draw it, written after their documents' own examples: Ant Design
// 5.22 and Material UI 6.1 (2026-11).
import { bySection, escape, fresh } from './markup.ts';
import type { Row } from './rows.ts';

/** As their pickers show it. */
const dotted = (date: string): string => date.split('-').reverse().join('.');

/**
 * Ant Design: a card without a heading's markup, the select's value in a span beside an empty
 * transparent input, one picker for the period.
 */
export function antForm(rows: readonly Row[]): string {
  const control = (row: Row, id: string): string => {
    if (row.kind === 'select') return antSelect(row, id);
    if (row.kind === 'radio')
      return `<div class="ant-radio-group ant-radio-group-outline" id="${id}">${row.options.map((text) => antRadio(text, text === row.value, id)).join('')}</div>`;
    if (row.kind === 'date')
      return `<div class="ant-picker ant-picker-outlined"><div class="ant-picker-input"><input id="${id}" aria-invalid="false" autocomplete="off" size="12" placeholder="ДД.ММ.ГГГГ" value="${dotted(row.value)}"><span class="ant-picker-suffix" aria-hidden="true"></span></div></div>`;
    return `<input id="${id}" class="ant-input ant-input-outlined" type="text" value="${escape(row.value)}">`;
  };
  const item = (row: Row): string => {
    const id = `order_${fresh()}`;
    if (row.kind === 'checkbox')
      return antItem(
        '',
        `<label class="ant-checkbox-wrapper"><span class="ant-checkbox${row.value === 'yes' ? ' ant-checkbox-checked' : ''}"><input id="${id}" class="ant-checkbox-input" type="checkbox"${row.value === 'yes' ? ' checked' : ''}><span class="ant-checkbox-inner"></span></span><span>${escape(row.label)}</span></label>`,
      );
    return antItem(
      `<div class="ant-col ant-form-item-label"><label for="${id}" class="ant-form-item-required" title="${escape(row.label)}">${escape(row.label)}</label></div>`,
      control(row, id),
    );
  };
  const card = ([title, own]: readonly [
    string,
    readonly Row[],
  ]): string => `<div class="ant-card ant-card-bordered"><div class="ant-card-head"><div class="ant-card-head-wrapper"><div class="ant-card-head-title">${escape(title)}</div></div></div>
<div class="ant-card-body">${antDescriptions(own.filter(({ kind }) => kind === 'static'))}${own
    .filter(({ kind }) => kind !== 'static')
    .map(item)
    .join('\n')}</div></div>`;
  return `<form class="ant-form ant-form-vertical">${bySection(rows).map(card).join('\n')}</form>`;
}

const antItem = (label: string, control: string): string =>
  `<div class="ant-form-item"><div class="ant-row ant-form-item-row">${label}<div class="ant-col ant-form-item-control"><div class="ant-form-item-control-input"><div class="ant-form-item-control-input-content">${control}</div></div></div></div></div>`;

const antSelect = (
  { value }: Row,
  id: string,
): string => `<div class="ant-select ant-select-outlined ant-select-in-form-item ant-select-single ant-select-show-arrow"><div class="ant-select-selector"><span class="ant-select-selection-wrap">
<span class="ant-select-selection-search"><input id="${id}" type="search" autocomplete="off" class="ant-select-selection-search-input" role="combobox" aria-expanded="false" aria-haspopup="listbox" aria-owns="${id}_list" aria-controls="${id}_list" readonly unselectable="on" value=""></span>
${value === '' ? '<span class="ant-select-selection-placeholder">Выберите значение</span>' : `<span class="ant-select-selection-item" title="${escape(value)}">${escape(value)}</span>`}</span></div>
<span class="ant-select-arrow" unselectable="on" aria-hidden="true"><span role="img" aria-label="down" class="anticon anticon-down"></span></span></div>`;

const antRadio = (text: string, checked: boolean, name: string): string =>
  `<label class="ant-radio-wrapper${checked ? ' ant-radio-wrapper-checked' : ''}"><span class="ant-radio${checked ? ' ant-radio-checked' : ''}"><input type="radio" class="ant-radio-input" name="r-${name}"${checked ? ' checked' : ''}><span class="ant-radio-inner"></span></span><span class="ant-radio-label">${escape(text)}</span></label>`;

/** Two columns of names and values in one row of a table, the colon drawn by the style sheet. */
function antDescriptions(rows: readonly Row[]): string {
  const cell = ({ label, value }: Row): string =>
    `<td class="ant-descriptions-item" colspan="1"><div class="ant-descriptions-item-container"><span class="ant-descriptions-item-label">${escape(label)}</span><span class="ant-descriptions-item-content">${escape(value)}</span></div></td>`;
  const lines = rows.flatMap((_row, index) =>
    index % 2 === 0
      ? [
          `<tr class="ant-descriptions-row">${rows
            .slice(index, index + 2)
            .map(cell)
            .join('')}</tr>`,
        ]
      : [],
  );
  return rows.length === 0
    ? ''
    : `<div class="ant-descriptions"><div class="ant-descriptions-view"><table><tbody>${lines.join('\n')}</tbody></table></div></div>`;
}

/** Material UI: labels that float, a drawn border that repeats them, the date as three numbers to be turned. */
export function materialForm(rows: readonly Row[]): string {
  const outline = (label: string): string =>
    `<fieldset aria-hidden="true" class="MuiOutlinedInput-notchedOutline"><legend><span>${escape(label)}</span></legend></fieldset>`;
  const field = (row: Row): string => {
    const [id, label] = [`:${fresh()}:`, escape(row.label)];
    if (row.kind === 'static')
      return `<div class="MuiListItemText-root MuiListItemText-multiline"><span class="MuiTypography-root MuiTypography-body1 MuiListItemText-primary">${label}</span><p class="MuiTypography-root MuiTypography-body2 MuiListItemText-secondary">${escape(row.value)}</p></div>`;
    if (row.kind === 'checkbox')
      return `<label class="MuiFormControlLabel-root"><span class="MuiButtonBase-root MuiCheckbox-root"><input class="PrivateSwitchBase-input" type="checkbox" data-indeterminate="false"${row.value === 'yes' ? ' checked' : ''}><svg aria-hidden="true" viewBox="0 0 24 24"></svg></span><span class="MuiTypography-root MuiFormControlLabel-label">${label}</span></label>`;
    if (row.kind === 'radio')
      return `<div class="MuiFormControl-root"><label class="MuiFormLabel-root" id="${id}-label">${label}</label><div class="MuiFormGroup-root MuiRadioGroup-root" role="radiogroup" aria-labelledby="${id}-label">${row.options.map((text) => materialRadio(text, text === row.value, id)).join('')}</div></div>`;
    if (row.kind === 'select')
      return `<div class="MuiFormControl-root"><label class="MuiInputLabel-root MuiFormLabel-root" data-shrink="true" id="${id}-label">${label}</label><div class="MuiInputBase-root MuiOutlinedInput-root MuiSelect-root"><div tabindex="0" role="combobox" aria-controls="${id}-list" aria-expanded="false" aria-haspopup="listbox" aria-labelledby="${id}-label ${id}" id="${id}" class="MuiSelect-select MuiSelect-outlined MuiInputBase-input">${row.value === '' ? '<span class="notranslate" aria-hidden="true">\u200b</span>' : escape(row.value)}</div><input aria-invalid="false" aria-hidden="true" tabindex="-1" class="MuiSelect-nativeInput" value="${String(row.options.indexOf(row.value))}">${outline(row.label)}</div></div>`;
    const shown =
      row.kind === 'date'
        ? materialDate(row.value, id)
        : `<input aria-invalid="false" id="${id}" type="text" class="MuiInputBase-input MuiOutlinedInput-input" value="${escape(row.value)}" aria-describedby="${id}-helper-text">`;
    return `<div class="MuiFormControl-root MuiTextField-root"><label class="MuiInputLabel-root MuiInputLabel-shrink MuiFormLabel-root" data-shrink="true" for="${id}" id="${id}-label">${label}<span aria-hidden="true" class="MuiFormLabel-asterisk">\u2009*</span></label><div class="MuiInputBase-root MuiOutlinedInput-root">${shown}${outline(row.label)}</div><p class="MuiFormHelperText-root" id="${id}-helper-text">как в документе</p></div>`;
  };
  const paper = ([title, own]: readonly [string, readonly Row[]]): string =>
    `<div class="MuiPaper-root MuiCard-root"><div class="MuiCardContent-root"><p class="MuiTypography-root MuiTypography-h6">${escape(title)}</p><div class="MuiGrid-root MuiGrid-container">${own.map(field).join('\n')}</div></div></div>`;
  return `<div class="MuiContainer-root">${bySection(rows).map(paper).join('\n')}</div>`;
}

const materialRadio = (text: string, checked: boolean, name: string): string =>
  `<label class="MuiFormControlLabel-root"><span class="MuiButtonBase-root MuiRadio-root${checked ? ' Mui-checked' : ''}"><input class="PrivateSwitchBase-input" type="radio" name="${name}"${checked ? ' checked' : ''}><span></span></span><span class="MuiTypography-root MuiFormControlLabel-label">${escape(text)}</span></label>`;

function materialDate(date: string, id: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const part = ([name, text, empty]: readonly [string, string, string], index: number): string =>
    `<span class="MuiPickersSectionList-section" data-sectionindex="${String(index)}"><span class="MuiPickersInputBase-sectionBefore"></span><span class="MuiPickersSectionList-sectionContent" role="spinbutton" contenteditable="true" tabindex="0" aria-label="${name}"${text === '' ? ' aria-valuetext="Empty"' : ` aria-valuenow="${String(Number(text))}"`}>${text === '' ? empty : text}</span><span class="MuiPickersInputBase-sectionAfter">${index < 2 ? '.' : ''}</span></span>`;
  return `<div class="MuiPickersSectionList-root" role="group" aria-labelledby="${id}-label">${(
    [
      ['Day', day, 'DD'],
      ['Month', month, 'MM'],
      ['Year', year, 'YYYY'],
    ] as const
  )
    .map(part)
    .join(
      '',
    )}</div><input class="MuiPickersInputBase-input" aria-hidden="true" tabindex="-1" id="${id}" value="${dotted(date)}">`;
}
