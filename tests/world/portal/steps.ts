// The form as a wizard that shows one step at a time, and as the page before the end, where everything is text.
import { bySection, escape, plainForm } from './markup.ts';
import type { Row } from './rows.ts';

/**
 * Whom the order is for is said at the first step. The steps are kept by wizard.js and are on the page one at a time.
 */
export function wizardForm(rows: readonly Row[]): string {
  const steps = bySection(rows);
  const places = steps.map(
    ([title], index) =>
      `<li${index === 0 ? ' aria-current="step"' : ''}>${String(index + 1)}. ${escape(title)}</li>`,
  );
  const forms = steps.map(
    ([, own]) =>
      `<template class="step">${plainForm(own).replace(/<form><fieldset><legend>.*?<\/legend>|<\/fieldset><\/form>$/gs, '')}</template>`,
  );
  return `<div class="wizard"><ol class="steps">${places.join('')}</ol>${forms.join('\n')}<form></form><p><button type="button" class="back">Артқа / Назад</button> <button type="button" class="next">Әрі қарай / Далее</button></p></div><script type="module" src="/wizard.js"></script>`;
}

const YES: Readonly<Record<string, string>> = { yes: 'Иә / Да', '': '—' };
const shown = ({ kind, value }: Row): string =>
  escape(kind === 'checkbox' ? (YES[value] ?? value) : value === '' ? '—' : value);

/** By turns definition lists, tables and boxes; nothing can be changed, each part has a link back. */
export function confirmation(rows: readonly Row[]): string {
  const parts = [
    (own: readonly Row[]): string =>
      `<dl>${own.map((row) => `<dt>${escape(row.label)}</dt><dd>${shown(row)}</dd>`).join('\n')}</dl>`,
    (own: readonly Row[]): string =>
      `<table>${own.map((row) => `<tr><td>${escape(row.label)}</td><td><b>${shown(row)}</b></td></tr>`).join('\n')}</table>`,
    (own: readonly Row[]): string =>
      `<div class="rows">${own.map((row) => `<div class="row"><div class="col">${escape(row.label)}</div><div class="col">${shown(row)}</div></div>`).join('\n')}</div>`,
  ];
  const part = ([title, own]: readonly [string, readonly Row[]], index: number): string =>
    `<div class="part"><div class="part-head"><span>${escape(title)}</span> <a href="#${String(index)}">Өзгерту / Изменить</a></div>${parts[index % parts.length]?.(own) ?? ''}</div>`;
  return `<div class="confirmation">${bySection(rows).map(part).join('\n')}</div><p><button type="button">Жіберу / Отправить</button></p>`;
}

/** The same page as boxes alone, with no markup that says what they are. */
export const boxes = (rows: readonly Row[]): string =>
  `<div>${bySection(rows)
    .map(
      ([title, own]) =>
        `<div><div>${escape(title)}</div><div>${own.map((row) => `<div><span>${escape(row.label)}</span><span>${shown(row)}</span></div>`).join('\n')}</div></div>`,
    )
    .join('\n')}</div>`;
