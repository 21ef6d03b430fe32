// The summary: verdict, findings with the way to each field, and the one way on.
import type { OverlayFinding, OverlayView } from '../../edge/messaging/protocol.ts';
import { button, make } from './element.ts';
import { paragraphs } from './marks.ts';

export interface SummaryActs {
  readonly goTo: (field: number) => void;
  readonly sign: () => void;
}

export interface Summary {
  readonly region: HTMLElement;
  show(view: OverlayView): void;
  /** Says one line more, to be heard as well. */
  say(text: string): void;
}

/** `expanded` is how it stands at first; afterwards the person decides. */
export function makeSummary(acts: SummaryActs, expanded: boolean): Summary {
  const test = make('span', { class: 'test', hidden: '' }, 'TEST');
  const status = make('p', { role: 'status' });
  const details = make('div', { class: 'details', id: 'details', ...(expanded ? {} : { hidden: '' }) });
  const sign = button({ class: 'primary' }, '', acts.sign);
  let words: OverlayView['words'] | null = null;
  const fold = button({ 'aria-controls': 'details' }, '', () => {
    details.hidden = !details.hidden;
    tellFold();
  });
  const tellFold = (): void => {
    fold.setAttribute('aria-expanded', String(!details.hidden));
    fold.textContent = words?.[details.hidden ? 'expand' : 'collapse'] ?? '';
  };
  const region = make('section', { class: 'summary' }, make('div', { class: 'bar' }, make('h2', {}, 'Komekshi'), test, status, sign, fold), details);
  return {
    region,
    show(view) {
      words = view.words;
      region.lang = view.lang;
      region.setAttribute('aria-label', words.region);
      test.hidden = view.trust === 'production';
      status.textContent = [words.verdict, words.counts].filter((text) => text !== '').join(' ');
      sign.textContent = words.sign;
      // Whoever stands in the list that is replaced goes back to the button above it.
      const inside = details.contains((details.getRootNode() as ShadowRoot).activeElement);
      details.replaceChildren(make('p', { class: 'law' }, words.notDecision), make('ul', {}, ...view.findings.map((finding) => item(finding, view.words, acts))));
      tellFold();
      if (inside) fold.focus();
    },
    say(text) {
      status.textContent = text;
    },
  };
}

function item(finding: OverlayFinding, words: OverlayView['words'], { goTo }: SummaryActs): HTMLElement {
  const { field, rule, severity, outcome } = finding;
  const way = field === null ? [] : [button({ 'aria-describedby': rule }, words.goTo, () => goTo(field))];
  const refused = severity === 'blocking' && outcome === 'failed';
  return make('li', refused ? { class: 'blocking' } : {}, make('div', { id: rule }, ...paragraphs(finding, words)), ...way);
}
