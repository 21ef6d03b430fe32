// @vitest-environment happy-dom
// The names that the reader takes from labels and ARIA, with another implementation of the
// accessible-name computation (W3C accname) as the second opinion.
import { computeAccessibleName } from 'dom-accessibility-api';
import { describe, expect, it } from 'vitest';
import { ariaName, labelText } from '../../../src/edge/page/naming.ts';
import { orderDraft } from '../../world/portal/draft.ts';
import { portalPage, type PageName } from '../../world/portal/portal.ts';

const FIELDS = 'input:not([type=hidden]),select,textarea,[role=combobox],[role=textbox]';
const order = orderDraft();

function open(name: PageName): void {
  const html = portalPage(name, order).replace(/<link[^>]*>|<script.*?<\/script>/g, '');
  document.documentElement.innerHTML = new DOMParser().parseFromString(
    html,
    'text/html',
  ).documentElement.innerHTML;
}

/** Those that have a name of their own; what stands beside the others is no name to ARIA. */
const named = (): readonly (readonly [string, string])[] =>
  [...document.querySelectorAll(FIELDS)]
    .map((field) => [labelText(field) || ariaName(field), computeAccessibleName(field)] as const)
    .filter(([ours]) => ours !== '');

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

// Not of the application, whose stale copy repeats the ids: the reader takes the nearest label.
describe.each<PageName>(['plain', 'table', 'components', 'kk'])(
  'the fields of the form as %s',
  (page) => {
    it('have the names that the computation gives them', () => {
      open(page);
      expect(named().map(([ours]) => plain(ours))).toEqual(
        named().map(([, theirs]) => plain(theirs)),
      );
    });
  },
);

it.each([
  ['<label for="a">IIN <b>of the applicant</b></label><input id="a">', 'IIN of the applicant'],
  ['<label>Name <input id="a"></label>', 'Name'],
  ['<input id="a" aria-label="Name">', 'Name'],
  ['<i id="x">Last</i> <i id="y">name</i><input id="a" aria-labelledby="x y">', 'Last name'],
  ['<input id="a" aria-labelledby="none" aria-label="Name">', 'Name'],
  ['<label for="a">Name <span hidden>unseen</span></label><input id="a">', 'Name'],
])('%s is «%s» to both', (html, name) => {
  document.body.innerHTML = html;
  const field = document.querySelector('#a') as Element;
  expect([labelText(field) || ariaName(field), computeAccessibleName(field)].map(plain)).toEqual([
    name,
    name,
  ]);
});
