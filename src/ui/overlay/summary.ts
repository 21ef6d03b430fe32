// The summary: verdict, findings with the way to each field, and the one way on.
import type { OverlayFinding, OverlayView } from '../../edge/messaging/protocol.ts';
import { button, make } from './element.ts';
import { paragraphs } from './marks.ts';
import { hasFocus, makeTray, type Tray, type TrayTerms } from './tray.ts';

export interface Summary extends Pick<Tray, 'look' | 'remove'> {
  show(view: OverlayView): void;
}

const SIGNS = { clear: '✓', unsure: '?', blocked: '!' } as const;

export function makeSummary(
  page: Document,
  terms: TrayTerms,
  goTo: (field: number) => void,
): Summary {
  let words: Partial<OverlayView['words']> = {};
  const details = make('div', { class: 'details', id: 'details' });
  const sign = button({ class: 'primary' }, '', () => tray.openPanel());
  const more = button({ 'aria-controls': 'details' }, '', () => tray.toggleDetails());
  const onFold = (fold: number): void => {
    if (fold > 0 && hasFocus(details)) more.focus();
    more.setAttribute('aria-expanded', `${fold < 1}`);
    more.textContent = words[fold > 0 ? 'expand' : 'collapse'] ?? '';
  };
  const tray = makeTray(page, terms, { buttons: [sign, more], details: [details], onFold });
  return {
    ...tray,
    show(view) {
      ({ words } = view);
      sign.textContent = view.words.sign;
      // Whoever stands in the list that is replaced goes back to the button above it.
      const inside = hasFocus(details);
      details.replaceChildren(
        make('p', { class: 'law' }, view.words.notDecision),
        make('ul', {}, ...view.findings.map((finding) => item(finding, view.words, goTo))),
      );
      tray.name(view, SIGNS[view.verdict], view.words.verdict, view.words.counts);
      if (inside) more.focus();
    },
  };
}

function item(
  finding: OverlayFinding,
  words: OverlayView['words'],
  goTo: (field: number) => void,
): HTMLElement {
  const { field, rule, severity, outcome } = finding;
  const way =
    field === null ? [] : [button({ 'aria-describedby': rule }, words.goTo, () => goTo(field))];
  const refused = severity === 'blocking' && outcome === 'failed';
  return make(
    'li',
    refused ? { class: 'blocking' } : {},
    make('div', { id: rule }, ...paragraphs(finding, words)),
    ...way,
  );
}
