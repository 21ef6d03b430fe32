// Keeps the tray off the page's controls. Where it has no room it is folded, in the end to a button;
// where even that has none it leaves the window until the keyboard comes to it.
import type { Standing } from '../../edge/messaging/protocol.ts';
import { boxOf, call, get } from '../../edge/page/node.ts';
import { controlsIn } from './obstacles.ts';
import { overlap, placeFrom, type Box } from './place.ts';

export interface Dock {
  /** How folded it is: at least as much as the person wants it. */
  readonly fold: () => number;
  /** The person's wish, as far as there is room. */
  readonly follow: (wish: Standing) => void;
  /** The page, or what is on the tray, may have changed. */
  readonly look: () => void;
  readonly end: () => void;
}

const BUTTON = 2;
/** What is tried, from the least folded: how folded, and how high at most. */
const SHAPES = [
  [0, ''],
  [0, '50vh'],
  [1, ''],
  [BUTTON, ''],
] as const;
/** At these, controls may stand elsewhere although the page's tree has not changed. */
const MOVES = ['scroll', 'scrollend', 'pointerover', 'focusin'] as const;

/** `draw` draws the tray as folded as that; `others` must not be covered either. */
export function makeDock(
  page: Document,
  tray: HTMLElement,
  standing: Standing,
  draw: (fold: number) => void,
  others: () => Iterable<Element>,
): Dock {
  const end = new AbortController();
  const { signal } = end;
  let controls: readonly Element[] = [];
  let wish = standing;
  let fold: number = BUTTON;
  const takenNow = (): readonly Box[] => {
    const all = windowOf(page);
    const boxes = [...controls, ...others()].map(boxOf);
    return boxes.filter((box) => box.width > 1 && box.height > 1 && overlap(box, all));
  };
  const isFree = (taken: readonly Box[]): boolean => {
    const [box, { right, bottom }] = [tray.getBoundingClientRect(), windowOf(page)];
    const room = Math.min(box.left, box.top, right - box.right, bottom - box.bottom);
    return room >= 0 && !taken.some((other) => overlap(box, other));
  };
  const settle = (least: number): void => {
    const taken = takenNow();
    tray.classList.remove('away');
    const stands = SHAPES.some(([shape, maxHeight]) => {
      if (shape < least) return false;
      if (fold !== shape) draw((fold = shape));
      const place = placeFrom(
        wish.corner,
        Object.assign(tray.style, { maxHeight }) && tray.getBoundingClientRect(),
        taken,
        windowOf(page),
      );
      if (place === null) return false;
      Object.assign(tray.style, { left: `${place.left}px`, top: `${place.top}px` });
      // Held against the page once more, which may have turned or drawn larger all that is fixed.
      return isFree(taken);
    });
    tray.classList.toggle('away', !stands);
  };
  // It stays as long as its place is free: nothing jumps while the person scrolls.
  const keepOff = (): void => {
    if (tray.matches('.away') || !isFree(takenNow())) settle(fold);
  };
  for (const type of MOVES)
    call(page, 'addEventListener', type, keepOff, { capture: true, passive: true, signal });
  get(page, 'defaultView')?.addEventListener('resize', () => settle(wish.fold), { signal });
  return {
    fold: () => fold,
    follow(next) {
      wish = next;
      settle(wish.fold);
    },
    look() {
      controls = controlsIn(page);
      if (fold > wish.fold) settle(wish.fold);
      else keepOff();
    },
    end: () => end.abort(),
  };
}

const windowOf = (page: Document): Box => ({
  left: 0,
  top: 0,
  right: get(get(page, 'documentElement'), 'clientWidth'),
  bottom: innerHeight,
});
