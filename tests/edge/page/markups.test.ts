// @vitest-environment happy-dom
// Every markup in every language, whole and changed: all that is there is found, nothing else is.
// The figures are printed as a table.
import { afterAll, describe, expect, it } from 'vitest';
import { goesOn, withPage } from '../../../src/core/draft/belonging.ts';
import { readPage, type Capture } from '../../../src/core/draft/capture.ts';
import { factAt, type Draft } from '../../../src/core/draft/draft.ts';
import { newDraft } from '../../../src/core/draft/keptDraft.ts';
import { withoutFact } from '../../../src/core/draft/merge.ts';
import { isOrderingForm } from '../../../src/edge/page/detect.ts';
import { readDocument } from '../../../src/edge/page/snapshot.ts';
import { attorneyDraft, orderDraft } from '../../world/portal/draft.ts';
import { FORM_LANGS, formPage, MARKUPS, type MarkupName } from '../../world/portal/portal.ts';
import { showPage } from '../../world/portal/show.ts';
import { MISSING, VARIANTS, type Variant } from '../../world/portal/variants.ts';
import { startWizard } from '../../world/portal/wizard.js';
import { score, scoreTable, type Score } from './score.ts';

const order = orderDraft();
const bare = MISSING.reduce<Draft>(withoutFact, order);
const attorney = attorneyDraft();
const cases: readonly (readonly [Variant | 'attorney', Draft, Draft])[] = [
  ['whole', order, order],
  ['renamed', order, order],
  ['missing', order, bare],
  ['stale', order, order],
  ['attorney', attorney, attorney],
];
const scores: Score[] = [];
afterAll(() => {
  console.log(scoreTable(scores));
});

const read = (): Capture => readPage(readDocument(document).snapshot);

/** All that the wizard says, from each step in turn, as the extension keeps it. */
function readSteps(): Capture {
  let kept = newDraft('7d5ac0e2-0000-4000-8000-000000000000', 0, read());
  for (
    let step = 1;
    step < document.querySelectorAll('.wizard:last-of-type .steps li').length;
    step++
  ) {
    [...document.querySelectorAll<HTMLButtonElement>('.next')].at(-1)?.click();
    expect(isOrderingForm(document), `step ${String(step + 1)}`).toBe(true);
    const next = read();
    expect(goesOn(kept, next)).toBe(true);
    kept = withPage(kept, next, step);
  }
  return kept.page?.capture ?? read();
}

describe.each(Object.keys(MARKUPS) as MarkupName[])('%s', (markup) => {
  describe.each(FORM_LANGS)('%s', (lang) => {
    it.each(cases)('%s', (variant, shown, truth) => {
      showPage(formPage(markup, lang, shown, variant === 'attorney' ? 'whole' : variant));
      // What the style sheet hides needs a browser: tests/e2e/reader.spec.ts.
      for (const copy of document.querySelectorAll(
        '.gone,.invisible,.off-page,.see-through,.folded',
      ))
        copy.remove();
      const isWizard = markup === 'wizard';
      if (isWizard) startWizard(document);
      expect(isOrderingForm(document)).toBe(true);
      const before = document.documentElement.outerHTML;
      const capture = isWizard ? readSteps() : read();
      if (!isWizard) expect(document.documentElement.outerHTML).toBe(before);
      const result = score(capture.draft, truth);
      scores.push({ ...result, markup, variant });
      expect(
        `missed: ${result.missed.join()} wrong: ${result.wrong.join()} unread: ${capture.unread.map(({ path }) => path).join()}`,
      ).toBe('missed:  wrong:  unread: ');
      for (const path of variant === 'missing' ? MISSING : [])
        expect(factAt(capture.draft, path)).toBeUndefined();
    });
  });
});

it('tries every variant', () => {
  expect(cases.map(([variant]) => variant).filter((variant) => variant !== 'attorney')).toEqual(
    Object.keys(VARIANTS),
  );
});
