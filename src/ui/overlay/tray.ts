// The tray that the invitation and the summary are drawn on. Its first button, which is the page's
// first stop, folds it to that button alone; another moves it to the next corner.
import type {
  InvitationView,
  OnForm,
  OverlayView,
  Standing,
} from '../../edge/messaging/protocol.ts';
import { makeDock } from './dock.ts';
import { button, make } from './element.ts';
import { mountHost } from './host.ts';

export interface TrayPorts {
  readonly openPanel: () => Promise<unknown>;
  /** Remembers how the person wants it. */
  readonly keep: (standing: Standing) => void;
  /** Whether the extension was updated or taken away: then nothing of it answers this page any more. */
  readonly isOrphan: () => boolean;
}

export interface TrayTerms extends TrayPorts, Pick<OnForm, 'sheet' | 'standing'> {
  /** What must not be covered beside the page's controls. */
  readonly others?: () => Iterable<Element>;
}

export interface Tray {
  /** Takes the words of a view; the sign stands on the folded button. */
  name(view: InvitationView | OverlayView, sign: string, verdict: string, counts: string): void;
  /** By the person's press; says a line where it does not open. */
  openPanel(): void;
  /** By the person's press: unfolds the details, or folds them. What has no room here is in the panel. */
  toggleDetails(): void;
  /** The page may have changed, or what is on the tray. */
  look(): void;
  remove(): void;
}

/** `onFold` is told how folded it is: as in the protocol. */
export function makeTray(
  page: Document,
  { sheet, standing, others = () => [], ...ports }: TrayTerms,
  buttons: readonly Element[],
  details: readonly Element[],
  onFold: (fold: number) => void,
): Tray {
  let wish = standing;
  let words: Partial<InvitationView['words']> = {};
  const choose = (next: Partial<Standing>): void => {
    wish = { ...wish, ...next };
    dock.follow(wish);
    ports.keep(wish);
  };
  const say = (text = ''): void => {
    if (counts.textContent === text) return;
    counts.textContent = text;
    draw(dock.fold());
  };
  const openPanel = (): void =>
    void ports.openPanel().catch(() => {
      say(words.notOpened);
      look();
    });
  const look = (): void => {
    if (ports.isOrphan()) say(words.reload);
    dock.look();
  };
  const toggleTo = (other: number): void => {
    const before = dock.fold();
    choose({ fold: before < other ? other : 0 });
    if (dock.fold() === before) openPanel();
  };
  const toggle = button({ class: 'fold' }, '', () => toggleTo(2));
  const aside = button({}, '', () => choose({ corner: (wish.corner + 1) % 4 }));
  const test = make('span', { class: 'test' }, 'TEST');
  const [verdict, counts] = [make('span'), make('span')];
  const status = make('p', { role: 'status' }, verdict, ' ', counts);
  const head = [toggle, make('h2', {}, 'Komekshi'), test, aside];
  const region = make(
    'section',
    { class: 'tray away' },
    make('div', { class: 'bar' }, ...head, status, ...buttons),
    ...details,
  );
  const draw = (fold: number): void => {
    const isButton = fold > 1;
    if (isButton && hasFocus(region)) toggle.focus();
    region.setAttribute('data-fold', `${fold}`);
    toggle.textContent = isButton ? 'K' : (words.fold ?? '');
    toggle.title = isButton ? `${words.region}. ${status.textContent}` : '';
    toggle.ariaLabel = toggle.title || null;
    toggle.setAttribute('aria-expanded', `${!isButton}`);
    onFold(fold);
  };
  const host = mountHost(page, 'komekshi-overlay', sheet, 'before', region);
  const dock = makeDock(page, region, wish, draw, others);
  return {
    name(view, sign, found, counted) {
      ({ words } = view);
      region.lang = view.lang;
      region.setAttribute('aria-label', view.words.region);
      test.hidden = view.trust === 'production';
      aside.textContent = view.words.aside;
      toggle.setAttribute('data-sign', sign);
      verdict.textContent = found;
      // In the smallest windows the counts stand for it.
      verdict.className = counted === '' ? '' : 'verdict';
      counts.textContent = counted;
      draw(dock.fold());
    },
    openPanel,
    toggleDetails: () => toggleTo(1),
    look,
    remove() {
      dock.end();
      host.remove();
    },
  };
}

export const hasFocus = (part: Element): boolean =>
  part.contains((part.getRootNode() as ShadowRoot).activeElement);
