// The portal's single-page application: draws the form some time after the page has loaded, as frameworks do.

/**
 * @param {HTMLElement} place
 * @param {readonly { section: string, label: string, value: string, kind: string, options: readonly string[] }[]} rows
 */
export function draw(place, rows) {
  const page = place.ownerDocument;
  const element = (tag, properties, ...children) => {
    const made = Object.assign(page.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  const field = ({ label, value, kind, options }, index) => {
    const id = `field-${index}`;
    if (kind === 'static') return element('p', {}, element('b', {}, `${label}: `), value);
    if (kind === 'select') {
      const select = element(
        'select',
        { id },
        element('option', { value: '' }, 'Таңдаңыз'),
        ...options.map((text) => element('option', { value: text }, text)),
      );
      select.value = value;
      return element('div', {}, element('label', { htmlFor: id }, label), select);
    }
    if (kind === 'radio') {
      const radios = options.map((text) =>
        element(
          'label',
          {},
          element('input', { type: 'radio', name: id, checked: text === value }),
          ` ${text}`,
        ),
      );
      return element('fieldset', { className: 'choice' }, element('legend', {}, label), ...radios);
    }
    if (kind === 'checkbox')
      return element(
        'div',
        {},
        element(
          'label',
          {},
          element('input', { type: 'checkbox', checked: value === 'yes' }),
          ` ${label}`,
        ),
      );
    return element(
      'div',
      {},
      element('label', { htmlFor: id }, label),
      element('input', { id, value, type: kind }),
    );
  };
  const view = (shown) => {
    const sections = [...new Set(shown.map(({ section }) => section))];
    return sections.map((title) =>
      element(
        'section',
        {},
        element('h2', {}, title),
        ...shown.flatMap((row, index) => (row.section === title ? [field(row, index)] : [])),
      ),
    );
  };
  const stale = rows.map((row) => ({
    ...row,
    value: row.kind === 'text' || row.kind === 'static' ? '111111111111' : '',
  }));
  const old = element('div', {}, ...view(stale));
  old.style.display = 'none';
  place.replaceChildren(old, element('form', {}, ...view(rows)));
}

const place = globalThis.document?.getElementById('application');
if (place) {
  const rows = await (await fetch(`/rows.json${location.search}`)).json();
  setTimeout(() => draw(place, rows), 400);
}
