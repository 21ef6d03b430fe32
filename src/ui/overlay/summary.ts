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
  /** Says a line in the place of the verdict, to be heard as well. */
  say(text: string): void;
  collapse(): void;
}

/** `expanded` is how it stands at first; afterwards the person decides. */
export function makeSummary(acts: SummaryActs, expanded: boolean): Summary {
  const test = make('span', { class: 'test', hidden: '' }, 'TEST');
  const [verdict, counts] = [make('span'), make('span')];
  const status = make('p', { role: 'status' }, verdict, ' ', counts);
  const { details, fold, setFolded, nameFold } = makeDetails(expanded);
  const sign = button({ class: 'primary' }, '', acts.sign);
  const region = make(
    'section',
    { class: 'summary' },
    make('div', { class: 'bar' }, make('h2', {}, 'Komekshi'), test, status, sign, fold),
    details,
  );
  return {
    region,
    show(view) {
      const { words } = view;
      region.lang = view.lang;
      region.setAttribute('aria-label', words.region);
      test.hidden = view.trust === 'production';
      verdict.textContent = words.verdict;
      // In the smallest windows the counts stand for it.
      verdict.className = words.counts === '' ? '' : 'verdict';
      counts.textContent = words.counts;
      sign.textContent = words.sign;
      // Whoever stands in the list that is replaced goes back to the button above it.
      const inside = hasFocus(details);
      details.replaceChildren(
        make('p', { class: 'law' }, words.notDecision),
        make('ul', {}, ...view.findings.map((finding) => item(finding, words, acts))),
      );
      nameFold(words);
      if (inside) fold.focus();
    },
    say(text) {
      counts.textContent = text;
    },
    collapse() {
      const inside = hasFocus(details);
      setFolded(true);
      if (inside) fold.focus();
    },
  };
}

interface Details {
  readonly details: HTMLElement;
  readonly fold: HTMLButtonElement;
  readonly setFolded: (folded: boolean) => void;
  readonly nameFold: (words: OverlayView['words']) => void;
}

/** What is behind the bar, and the button that folds it. */
function makeDetails(expanded: boolean): Details {
  let words: OverlayView['words'] | null = null;
  const details = make('div', {
    class: 'details',
    id: 'details',
    ...(expanded ? {} : { hidden: '' }),
  });
  const setFolded = (folded: boolean): void => {
    details.hidden = folded;
    fold.setAttribute('aria-expanded', String(!folded));
    fold.textContent = words?.[folded ? 'expand' : 'collapse'] ?? '';
  };
  const fold = button({ 'aria-controls': 'details' }, '', () => setFolded(!details.hidden));
  const nameFold = (next: OverlayView['words']): void => {
    words = next;
    setFolded(details.hasAttribute('hidden'));
  };
  return { details, fold, setFolded, nameFold };
}

const hasFocus = (part: Element): boolean =>
  part.contains((part.getRootNode() as ShadowRoot).activeElement);

function item(
  finding: OverlayFinding,
  words: OverlayView['words'],
  { goTo }: SummaryActs,
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
