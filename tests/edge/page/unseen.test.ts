// @vitest-environment happy-dom
// A markup that the reader was not made with. docs/READER.md has the figures of the first reading;
// since then no name is taken for another person's, and nothing else was changed for it.
import { expect, it } from 'vitest';
import { readPage } from '../../../src/core/draft/capture.ts';
import { isOrderingForm } from '../../../src/edge/page/detect.ts';
import { readDocument } from '../../../src/edge/page/snapshot.ts';
import { orderDraft } from '../../world/portal/draft.ts';
import { framed } from '../../world/portal/portal.ts';
import { showPage } from '../../world/portal/show.ts';
import { unseenForm, unseenWithHeadings } from '../../world/portal/unseen.ts';
import { score } from './score.ts';

const FACTS = 44;
const TITLES = {
  ru: 'Заказать индивидуального помощника',
  kk: 'Жеке көмекшіге тапсырыс беру',
} as const;

it.each([
  ['ru', 'an accordion', unseenForm, 0],
  ['kk', 'an accordion', unseenForm, 1],
  ['ru', 'headings', unseenWithHeadings, 0],
  ['kk', 'headings', unseenWithHeadings, 1],
] as const)('%s, in %s: little is found, and nothing wrong', (lang, _parts, form, found) => {
  const order = orderDraft();
  showPage(framed(lang, TITLES[lang], form(order, lang)));
  expect(isOrderingForm(document)).toBe(true);
  const result = score(readPage(readDocument(document).snapshot).draft, order);
  expect({ found: result.found, missed: result.missed.length, wrong: result.wrong }).toEqual({
    found,
    missed: FACTS - found,
    wrong: [],
  });
});
