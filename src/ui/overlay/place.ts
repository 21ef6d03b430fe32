// Where a mark may stand, and where the card: over nothing of the page that counts. Boxes are in CSS
// pixels from one and the same corner.
import { get } from '../../edge/page/node.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const windowOf = (page: Document): Box => ({
  left: 0,
  top: 0,
  right: get(get(page, 'documentElement'), 'clientWidth'),
  bottom: innerHeight,
});

export const MARK_SIZE = 44;
const GAP = 6;

const at = (left: number, top: number): Box => ({
  left,
  top,
  right: left + MARK_SIZE,
  bottom: top + MARK_SIZE,
});
export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/**
 * The first free place on the page: right of the field, left of it, at the page's edge, above its
 * end. Null where every one is taken.
 */
export function placeBeside(field: Box, taken: readonly Box[], page: Box): Box | null {
  const middle = (field.top + field.bottom - MARK_SIZE) / 2;
  const places = [
    at(field.right + GAP, middle),
    at(field.left - GAP - MARK_SIZE, middle),
    at(page.right - MARK_SIZE - GAP, middle),
    at(field.right - MARK_SIZE, field.top - MARK_SIZE - GAP),
  ];
  const isFree = (place: Box): boolean => ![field, ...taken].some((box) => overlap(place, box));
  return (
    places.find(
      (place) =>
        place.left >= page.left &&
        place.top >= page.top &&
        place.right <= page.right &&
        isFree(place),
    ) ?? null
  );
}

/** From the edge of the window, and from what stands there. */
const MARGIN = 8;

/**
 * The free place of a size in the window that is nearest to the side of a corner (numbered as in the
 * protocol), and then to the corner. Null where there is none.
 */
export function placeFrom(
  corner: number,
  { width, height }: Readonly<Record<'width' | 'height', number>>,
  taken: readonly Box[],
  window: Box,
): Box | null {
  const [isLeft, isBottom] = [corner % 2 > 0, corner > 1];
  // Mirrored, every corner is the top left one.
  const mirrored = ({ left, top, right, bottom }: Box): Box => {
    const [near, far] = isLeft ? [left, right] : [window.right - right, window.right - left];
    return isBottom
      ? { left: near, right: far, top: window.bottom - bottom, bottom: window.bottom - top }
      : { left: near, right: far, top, bottom };
  };
  const boxes = taken.map(mirrored);
  for (let left = MARGIN; left + width + MARGIN <= window.right; left += MARGIN)
    for (let top = MARGIN; top + height + MARGIN <= window.bottom;) {
      const place = { left, top, right: left + width, bottom: top + height };
      const hit = boxes.find((box) => overlap(place, box));
      if (hit === undefined) return mirrored(place);
      top = hit.bottom + 1;
    }
  return null;
}
