// Keeps the tray off the page's controls. Where it has no room it is folded, in the end to a button;
// where even that has none it leaves the window until the keyboard comes to it.
import type { Standing } from '../../edge/messaging/protocol.ts';
import { boxOf, call, get } from '../../edge/page/node.ts';
import { controlsIn } from './obstacles.ts';
import { overlap, placeFrom, windowOf, type Box } from './place.ts';

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

export interface Docked {
  readonly tray: HTMLElement;
  /** Draws the tray as folded as that. */
  readonly draw: (fold: number) => void;
  /** What must not be covered either. */
  readonly others: () => Iterable<Element>;
}

export class Dock {
  /** How folded it is: at least as much as the person wants it. */
  fold: number = BUTTON;
  private controls: readonly Element[] = [];
  private wish: Standing;
  private readonly page: Document;
  private readonly docked: Docked;
  private readonly ending = new AbortController();

  constructor(page: Document, wish: Standing, docked: Docked) {
    [this.page, this.wish, this.docked] = [page, wish, docked];
    const { signal } = this.ending;
    const onMove = (): void => this.keepOff();
    for (const type of MOVES)
      call(page, 'addEventListener', type, onMove, { capture: true, passive: true, signal });
    const onSize = (): void => this.settle(this.wish.fold);
    get(page, 'defaultView')?.addEventListener('resize', onSize, { signal });
  }

  /** The person's wish, as far as there is room. */
  follow(wish: Standing): void {
    this.wish = wish;
    this.settle(wish.fold);
  }

  /** The page may have changed, or what is on the tray. */
  look(): void {
    this.controls = controlsIn(this.page);
    if (this.fold > this.wish.fold) this.settle(this.wish.fold);
    else this.keepOff();
  }

  end(): void {
    this.ending.abort();
  }

  /** It stays as long as its place is free: nothing jumps while the person scrolls. */
  private keepOff(): void {
    if (this.docked.tray.matches('.away') || !this.isFree(this.taken())) this.settle(this.fold);
  }

  /** Takes the least folded shape for which there is room. */
  private settle(least: number): void {
    const { tray, draw } = this.docked;
    const taken = this.taken();
    tray.classList.remove('away');
    const stands = SHAPES.some(([fold, maxHeight]) => {
      if (fold < least) return false;
      if (this.fold !== fold) draw(fold);
      this.fold = fold;
      tray.style.maxHeight = maxHeight;
      return this.moves(taken);
    });
    tray.classList.toggle('away', !stands);
  }

  private moves(taken: readonly Box[]): boolean {
    const { tray } = this.docked;
    const size = tray.getBoundingClientRect();
    const place = placeFrom(this.wish.corner, size, taken, windowOf(this.page));
    if (place === null) return false;
    Object.assign(tray.style, { left: `${place.left}px`, top: `${place.top}px` });
    // Held against the page once more, which may have turned or drawn larger all that is fixed.
    return this.isFree(taken);
  }

  private taken(): readonly Box[] {
    const all = windowOf(this.page);
    const boxes = [...this.controls, ...this.docked.others()].map(boxOf);
    return boxes.filter((box) => box.width > 1 && box.height > 1 && overlap(box, all));
  }

  private isFree(taken: readonly Box[]): boolean {
    const [box, { right, bottom }] = [
      this.docked.tray.getBoundingClientRect(),
      windowOf(this.page),
    ];
    const room = Math.min(box.left, box.top, right - box.right, bottom - box.bottom);
    return room >= 0 && !taken.some((other) => overlap(box, other));
  }
}
