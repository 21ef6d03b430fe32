// @vitest-environment happy-dom
// A markup that the reader was not made with. The figures are those of the first reading: they are recorded, and the reader was not mended after them.
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
const TITLES = { ru: 'Заказать индивидуального помощника', kk: 'Жеке көмекшіге тапсырыс беру' } as const;
/** «Кому нужен помощник» stands over the recipient: its names are taken for the assistant's. */
const NAMES = ['assistant.lastName', 'assistant.firstName', 'assistant.patronymic'];

it.each([
  ['ru', 'an accordion', unseenForm, 0, []],
  ['kk', 'an accordion', unseenForm, 1, []],
  ['ru', 'headings', unseenWithHeadings, 2, NAMES],
  ['kk', 'headings', unseenWithHeadings, 2, NAMES],
] as const)('%s, in %s: what was found and what was wrong at the first reading', (lang, _parts, form, found, wrong) => {
  const order = orderDraft();
  showPage(framed(lang, TITLES[lang], form(order, lang)));
  expect(isOrderingForm(document)).toBe(true);
  const result = score(readPage(readDocument(document).snapshot).draft, order);
  expect({ found: result.found, missed: result.missed.length, wrong: result.wrong }).toEqual({ found, missed: FACTS - found - wrong.length, wrong });
});
