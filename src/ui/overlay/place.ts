// Where a mark may stand: beside its field, over nothing of the page. Boxes are in CSS pixels from
// one and the same corner.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

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
