// The tray that the invitation and the summary are drawn on. Its first button, which is the page's
// first stop, folds it to that button alone; another moves it to the next corner.
import type {
  InvitationView,
  OnForm,
  OverlayView,
  Standing,
} from '../../edge/messaging/protocol.ts';
import { Dock } from './dock.ts';
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

/** What the person may press beside the head, and what is behind it. */
export interface OnTray {
  readonly buttons: readonly Element[];
  readonly details: readonly Element[];
  /** Told how folded it is: as in the protocol. */
  readonly onFold: (fold: number) => void;
}

export function makeTray(page: Document, terms: TrayTerms, onTray: OnTray): Tray {
  const { sheet, standing, others = () => [], ...ports } = terms;
  let wish = standing;
  const choose = (next: Partial<Standing>): void => {
    wish = { ...wish, ...next };
    dock.follow(wish);
    ports.keep(wish);
  };
  const toggleTo = (other: number): void => {
    const before = dock.fold;
    choose({ fold: before < other ? other : 0 });
    if (dock.fold === before) openPanel();
  };
  const drawn = drawTray(
    onTray,
    () => toggleTo(2),
    () => choose({ corner: (wish.corner + 1) % 4 }),
  );
  const host = mountHost(page, 'komekshi-overlay', sheet, 'before', drawn.tray);
  const dock = new Dock(page, wish, { ...drawn, others });
  const look = (): void => {
    if (ports.isOrphan()) drawn.say('reload', dock.fold);
    dock.look();
  };
  const openPanel = (): void =>
    void ports.openPanel().catch(() => {
      drawn.say('notOpened', dock.fold);
      look();
    });
  return {
    name: (...shown) => {
      drawn.name(...shown);
      drawn.draw(dock.fold);
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

interface Drawn extends Pick<Tray, 'name'> {
  readonly tray: HTMLElement;
  readonly draw: (fold: number) => void;
  /** Says a line in the place of the counts, to be heard as well. */
  readonly say: (word: 'reload' | 'notOpened', fold: number) => void;
}

function drawTray(onTray: OnTray, onToggle: () => void, onAside: () => void): Drawn {
  let words: Partial<InvitationView['words']> = {};
  const [toggle, aside] = [button({ class: 'fold' }, '', onToggle), button({}, '', onAside)];
  const test = make('span', { class: 'test' }, 'TEST');
  const [verdict, counts] = [make('span'), make('span')];
  const status = make('p', { role: 'status' }, verdict, ' ', counts);
  const head = [toggle, make('h2', {}, 'Komekshi'), test, aside, status];
  const bar = make('div', { class: 'bar' }, ...head, ...onTray.buttons);
  const tray = make('section', { class: 'tray away' }, bar, ...onTray.details);
  const draw = (fold: number): void => {
    const isButton = fold > 1;
    if (isButton && hasFocus(tray)) toggle.focus();
    tray.setAttribute('data-fold', `${fold}`);
    toggle.textContent = isButton ? 'K' : (words.fold ?? '');
    toggle.title = isButton ? `${words.region}. ${status.textContent}` : '';
    toggle.ariaLabel = toggle.title || null;
    toggle.setAttribute('aria-expanded', `${!isButton}`);
    onTray.onFold(fold);
  };
  return {
    tray,
    draw,
    say(word, fold) {
      const text = words[word] ?? '';
      // The same is not said twice.
      if (counts.textContent === text) return;
      counts.textContent = text;
      draw(fold);
    },
    name(view, sign, found, counted) {
      ({ words } = view);
      tray.lang = view.lang;
      tray.setAttribute('aria-label', view.words.region);
      test.hidden = view.trust === 'production';
      aside.textContent = view.words.aside;
      toggle.setAttribute('data-sign', sign);
      verdict.textContent = found;
      // In the smallest windows the counts stand for it.
      verdict.className = counted === '' ? '' : 'verdict';
      counts.textContent = counted;
    },
  };
}

export const hasFocus = (part: Element): boolean =>
  part.contains((part.getRootNode() as ShadowRoot).activeElement);
