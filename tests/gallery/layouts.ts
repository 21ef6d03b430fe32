// Draws controls as pages have them, at random and the same for the same seed, and says which of them
// the overlay lies on. Runs in the gallery's page (tests/e2e/overlayLayouts.spec.ts).
import fc from 'fast-check';
import type { Standing } from '../../src/edge/messaging/protocol.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import { mountOverlay } from '../../src/ui/overlay/overlay.ts';
import { STYLE } from '../../src/ui/overlay/style.ts';
import { overlayView } from '../../src/ui/overlay/view.ts';
import { refusedDraft } from '../ui/drafts.ts';
import { closedRoots } from './closedRoots.ts';

/** What a page's control may be; each is drawn where it is told. */
const KINDS = {
  button: () => document.createElement('button'),
  link: () => Object.assign(document.createElement('a'), { href: '#there' }),
  field: () => document.createElement('input'),
  list: () => document.createElement('select'),
  text: () => document.createElement('textarea'),
  submit: () => Object.assign(document.createElement('input'), { type: 'submit' }),
  frame: () => document.createElement('iframe'),
  role: () => Object.assign(document.createElement('div'), { role: 'button' }),
  hand: () => styled(document.createElement('div'), 'cursor:pointer'),
  editor: () => Object.assign(document.createElement('div'), { contentEditable: 'true' }),
  label: () => {
    const label = document.createElement('label');
    label.append(Object.assign(document.createElement('input'), { type: 'checkbox' }));
    return label;
  },
} as const satisfies Record<string, () => HTMLElement>;
type Kind = keyof typeof KINDS;

interface Drawn {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly place: 'page' | 'window' | 'shadow' | 'scroller' | 'turned';
}

const PAGE_HEIGHT = 1800;
const drawn = (most: number): fc.Arbitrary<readonly Drawn[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...(Object.keys(KINDS) as Kind[])),
      // Of the window's width, so that narrow ones are as full.
      x: fc.double({ min: 0, max: 0.95, noNaN: true }),
      y: fc.nat(PAGE_HEIGHT),
      width: fc.integer({ min: 20, max: 500 }),
      height: fc.integer({ min: 20, max: 90 }),
      place: fc.constantFrom('page', 'page', 'page', 'window', 'shadow', 'scroller', 'turned'),
    }),
    { minLength: 1, maxLength: most, size: 'max' },
  );
/** From nearly empty pages to walls of buttons. */
const layout = fc.oneof(drawn(8), drawn(40), drawn(150));
const LAYOUTS = 100;
const standing: fc.Arbitrary<Standing> = fc.record({
  corner: fc.nat(3),
  fold: fc.constantFrom(0, 0, 1, 2),
});

export interface Judged {
  /** What was found under the overlay, each as a line. */
  readonly covered: readonly string[];
  /** How often it stood whole, without details, as a button, and not at all. */
  readonly stood: readonly [number, number, number, number];
}

/** All the layouts in a window of this size, at every scroll position. */
export function judgeLayouts(seed: number): Judged {
  const [covered, stood]: [string[], [number, number, number, number]] = [[], [0, 0, 0, 0]];
  const drawings = fc.sample(fc.tuple(layout, standing), { numRuns: LAYOUTS, seed });
  for (const [index, [controls, standing]] of drawings.entries()) {
    const page = draw(controls);
    const shown = mount(standing);
    for (let top = 0; top <= PAGE_HEIGHT; top += 60) {
      scrollTo(0, top);
      if (page.scroller !== null) page.scroller.scrollTop = top / 4;
      // The browser's own comes with the next frame.
      document.dispatchEvent(new Event('scroll'));
      const tray = trayNow();
      stood[tray.matches('.away') ? 3 : (Number(tray.dataset['fold']) as 0 | 1 | 2)]++;
      covered.push(
        ...page.controls
          .filter((control) => lieOver(tray, control))
          .map((control) => `layout ${index} at ${top}: ${control.outerHTML.slice(0, 120)}`),
      );
    }
    shown.remove();
    closedRoots.clear();
    page.root.remove();
  }
  scrollTo(0, 0);
  return { covered, stood };
}

function mount(standing: Standing): { remove(): void } {
  const { report } = checkDraft(refusedDraft(), currentPack, { asOf: '2026-11-22', trust: 'test' });
  const shown = mountOverlay(document, new Map(), {
    sheet: STYLE,
    standing,
    openPanel: () => Promise.resolve(null),
    keep: () => undefined,
    isOrphan: () => false,
  });
  shown.show(overlayView(report, {}, 'ru', 'Alt+K'));
  return shown;
}

function trayNow(): HTMLElement {
  for (const [host, root] of closedRoots) {
    const tray = root.querySelector<HTMLElement>('.tray');
    if (host.isConnected && tray !== null) return tray;
  }
  throw new Error('no overlay');
}

function lieOver(tray: Element, control: Element): boolean {
  const [one, other] = [tray.getBoundingClientRect(), control.getBoundingClientRect()];
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

interface DrawnPage {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement | null;
  readonly controls: readonly HTMLElement[];
}

function draw(controls: readonly Drawn[]): DrawnPage {
  const root = styled(document.createElement('div'), `position:relative;height:${PAGE_HEIGHT}px`);
  const shadow = styled(document.createElement('div'), 'position:absolute;inset:0');
  const scroller = styled(
    document.createElement('div'),
    'position:absolute;left:10%;top:300px;width:60%;height:400px;overflow:auto',
  );
  const places = {
    page: root,
    window: root,
    turned: root,
    scroller,
    shadow: shadow.attachShadow({ mode: 'open' }),
  };
  root.append(shadow, scroller);
  document.body.append(root);
  const made = controls.map(({ kind, place, x, y, width, height }) => {
    const fixed = place === 'window' ? y % innerHeight : y;
    const control = styled(
      KINDS[kind](),
      `position:${place === 'window' ? 'fixed' : 'absolute'};left:${x * innerWidth}px;top:${fixed}px;width:${width}px;height:${height}px;${place === 'turned' ? 'transform:rotate(17deg) scale(1.2);' : ''}`,
    );
    places[place].append(control);
    return control;
  });
  return { root, scroller, controls: made };
}

function styled<Made extends HTMLElement>(element: Made, style: string): Made {
  element.style.cssText += style;
  return element;
}
