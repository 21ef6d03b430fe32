// @vitest-environment happy-dom
// Every markup of the form gives every fact that it shows, and none that it does not.
import { beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../../../src/core/draft/capture.ts';
import { isOrderingForm } from '../../../src/edge/page/detect.ts';
import { readDocument } from '../../../src/edge/page/snapshot.ts';
import { draw } from '../../world/portal/application.js';
import { orderDraft } from '../../world/portal/draft.ts';
import { portalPage, type PageName } from '../../world/portal/portal.ts';
import { rowsOf } from '../../world/portal/rows.ts';

const order = orderDraft();
const facts = (draft: typeof order): unknown => ({ ...draft, sources: {} });

function show(html: string): void {
  const parsed = new DOMParser().parseFromString(
    html.replace(/<link[^>]*>|<script.*?<\/script>/g, ''),
    'text/html',
  );
  document.documentElement.innerHTML = parsed.documentElement.innerHTML;
  document.documentElement.lang = parsed.documentElement.lang;
  // happy-dom does not heed the attribute where it parses.
  for (const option of document.querySelectorAll<HTMLOptionElement>('option[selected]'))
    option.selected = true;
}

function open(name: PageName): void {
  show(portalPage(name, order));
  const place = document.getElementById('application');
  if (place !== null) draw(place, rowsOf(order, 'mixed'));
}

const capture = () => readPage(readDocument(document).snapshot);

beforeEach(() => show(''));

describe.each<PageName>(['plain', 'table', 'components', 'kk', 'application'])(
  'the form as %s',
  (name) => {
    beforeEach(() => open(name));

    it('is known as the ordering form', () => {
      expect(isOrderingForm(document)).toBe(true);
    });

    it('gives every fact and none that is wrong', () => {
      const { draft, unread } = capture();
      expect(facts(draft)).toEqual(facts(order));
      expect(unread).toEqual([]);
    });

    it('[P2] is left as it was', () => {
      const before = document.documentElement.outerHTML;
      readDocument(document);
      expect(document.documentElement.outerHTML).toBe(before);
    });

    it('says where each fact stands', () => {
      const { elements, snapshot } = readDocument(document);
      const { places } = readPage(snapshot);
      const element = elements.get(places['applicant.iin'] ?? -1);
      expect((element as HTMLInputElement).value).toBe(order.applicant.iin);
      expect(Object.keys(places)).toHaveLength(45);
    });
  },
);

describe('a page that is not the form', () => {
  it.each(['news'] as const)('%s', (name) => {
    open(name);
    expect(isOrderingForm(document)).toBe(false);
  });

  it.each([
    ['no fields', '<h1>Заказ услуг индивидуального помощника</h1><p>ИПАР</p>'],
    [
      'another form',
      '<h1>Заказ справки</h1><label>ИИН <input></label><label>Имя <input></label><label>Телефон <input></label>',
    ],
  ])('%s', (_why, html) => {
    show(html);
    expect(isOrderingForm(document)).toBe(false);
  });
});

describe('what a person does not see', () => {
  const read = (html: string) => {
    show(html);
    return readDocument(document).snapshot.fields.map(({ label, value, section }) => [
      section,
      label,
      value,
    ]);
  };

  it.each([
    ['hidden inputs', '<label>ИИН <input type="hidden" value="1"></label>'],
    ['passwords', '<label>Пароль <input type="password" value="secret"></label>'],
    ['display none', '<div style="display:none"><label>ИИН <input value="1"></label></div>'],
    ['visibility', '<div style="visibility:hidden"><label>ИИН <input value="1"></label></div>'],
    ['the hidden attribute', '<section hidden><label>ИИН <input value="1"></label></section>'],
    ['aria-hidden', '<div aria-hidden="true"><label>ИИН <input value="1"></label></div>'],
    ['inert', '<div inert><label>ИИН <input value="1"></label></div>'],
    ['templates', '<template><label>ИИН <input value="1"></label></template>'],
    ['no label at all', '<div><input value="1"><input value="2"></div>'],
  ])('is not read: %s', (_why, html) => {
    expect(read(html)).toEqual([]);
  });

  it('leaves out the option that only asks to choose', () => {
    expect(
      read(
        '<label for="a">Группа</label><select id="a"><option value="">Выберите</option><option>I</option></select>',
      ),
    ).toEqual([['', 'Группа', '']]);
  });

  it('takes the label beside the field where a stale copy repeats the id', () => {
    expect(
      read(
        '<div style="display:none"><label for="a">Старое</label><input id="a" value="1"></div><div><label for="a">ИИН</label><input id="a" value="2"></div>',
      ),
    ).toEqual([['', 'ИИН', '2']]);
  });
});

describe('the words beside a field', () => {
  const label = (html: string): unknown => {
    show(html);
    return readDocument(document).snapshot.fields[0]?.label;
  };

  it.each([
    [
      'a label for it',
      '<label for="a">ИИН *</label><input id="a" aria-label="нет" placeholder="нет">',
    ],
    ['a label around it', '<label><span>ИИН</span> <input aria-label="нет"></label>'],
    [
      'aria-labelledby',
      '<b id="x">ИИН</b><table><tr><th>нет</th><td><input aria-labelledby="x"></td></tr></table>',
    ],
    ['aria-label', '<table><tr><th>нет</th><td><input aria-label="ИИН"></td></tr></table>'],
    ['the row header', '<table><tr><th>ИИН</th><td><input placeholder="нет"></td></tr></table>'],
    [
      'the column header',
      '<table><tr><th>ИИН</th><th>Имя</th></tr><tr><td><input></td><td><input></td></tr></table>',
    ],
    [
      'the text before it',
      '<div><div>ИИН</div><div>12 цифр</div><div><input placeholder="нет"></div></div>',
    ],
    ['the placeholder', '<div><input placeholder="ИИН"></div><div><input></div>'],
  ])('%s', (_what, html) => {
    expect(label(html)).toBe('ИИН');
  });
});

describe('headings', () => {
  const sections = (html: string): readonly string[] => {
    show(html);
    return readDocument(document).snapshot.fields.map(({ section }) => section);
  };
  const field = '<label>ИИН <input></label>';

  it.each([
    ['flat', `<h2>А</h2>${field}<h3>Б</h3>${field}<h2>В</h2>${field}`, ['А', 'А › Б', 'В']],
    ['a heading ends with its card', `<div><h3>А</h3>${field}</div><div>${field}</div>`, ['А', '']],
    ['wrapped in a box of its own', `<div><div><h3>А</h3></div><div>${field}</div></div>`, ['А']],
    [
      'groups inside groups',
      `<fieldset><legend>А</legend><div role="group" aria-label="Б">${field}</div></fieldset>`,
      ['А › Б'],
    ],
    [
      'a text that names a party',
      `<h2>Получатель</h2>${field}<div class="t">Помощник</div><div>${field}${field}</div>`,
      ['Получатель', 'Получатель › Помощник', 'Получатель › Помощник'],
    ],
    [
      'a sentence about a party is no heading',
      `<h2>Получатель</h2><p>Помощник сопровождает вас.</p><div>${field}${field}</div>`,
      ['Получатель', 'Получатель'],
    ],
    [
      'the row of a table',
      '<table><tr><th></th><th>ИИН</th></tr><tr><th>Помощник</th><td><input></td></tr></table>',
      ['Помощник'],
    ],
    ['the only h1 titles the page', `<h1>А</h1>${field}`, ['']],
    ['a hidden heading is none', `<h2 style="display:none">А</h2>${field}`, ['']],
  ])('%s', (_what, html, expected) => {
    expect(sections(html)).toEqual(expected);
  });
});

describe('text with no field', () => {
  it.each([
    ['<dl><dt>ИИН</dt><dd>900</dd></dl>'],
    ['<table><tr><td>ИИН:</td><td>900</td></tr></table>'],
    ['<p>ИИН: 900</p>'],
    ['<p><b>ИИН:</b> 900</p>'],
    ['<div><span>ИИН:</span><span>900</span></div>'],
    ['<table><tr><th>ИИН</th><td><b>900</b></td></tr></table>'],
  ])('%s', (html) => {
    show(html);
    expect(readDocument(document).snapshot.fields).toEqual([
      { field: 0, section: '', label: 'ИИН', value: '900', kind: 'static' },
    ]);
  });
});

it('[P1] is bounded, however large the page makes itself', () => {
  show(
    `<h2>${'я'.repeat(5000)}</h2>${`<label>${'ш'.repeat(5000)}<input value="${'ю'.repeat(5000)}"></label>`.repeat(500)}`,
  );
  const { fields } = readDocument(document).snapshot;
  expect(fields).toHaveLength(300);
  expect([fields[0]?.label.length, fields[0]?.section.length, fields[0]?.value.length]).toEqual([
    200, 200, 500,
  ]);
});
