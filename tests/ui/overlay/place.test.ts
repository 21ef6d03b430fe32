// A mark stands beside its field and over nothing; the tray stands at its corner and over nothing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  MARK_SIZE,
  overlap,
  placeBeside,
  placeFrom,
  type Box,
} from '../../../src/ui/overlay/place.ts';

/** The page from its corner on, as wide as this. */
const wide = (right: number): Box => ({ left: 0, top: 0, right, bottom: Infinity });
const field: Box = { left: 300, top: 300, right: 600, bottom: 340 };

it.each<[string, readonly Box[], number, Partial<Box> | null]>([
  ['on the right', [], 1000, { left: 606, top: 298 }],
  [
    'on the left where the right is taken',
    [{ left: 610, top: 310, right: 700, bottom: 330 }],
    700,
    { left: 250 },
  ],
  [
    'at the edge where both are taken',
    [
      { left: 610, top: 310, right: 700, bottom: 330 },
      { left: 200, top: 300, right: 290, bottom: 340 },
    ],
    1000,
    { left: 950 },
  ],
  [
    'above where the row is full',
    [{ left: 0, top: 300, right: 290, bottom: 340 }],
    610,
    { left: 556, top: 250 },
  ],
  ['nowhere where all is taken', [{ left: 0, top: 0, right: 1000, bottom: 1000 }], 1000, null],
])('%s', (_where, taken, width, expected) => {
  const place = placeBeside(field, taken, wide(width));
  if (expected === null) expect(place).toBeNull();
  else expect(place).toMatchObject(expected);
});

it('keeps the mark of a field that was scrolled out of the window', () => {
  const above: Box = { left: 300, top: -400, right: 600, bottom: -360 };
  expect(
    placeBeside(above, [], { left: 0, top: -1000, right: 1000, bottom: Infinity }),
  ).toMatchObject({ left: 606, top: -402 });
});

it('covers nothing and stays on the page, whatever stands there', () => {
  const box = fc
    .tuple(fc.nat(900), fc.nat(900), fc.nat(400), fc.nat(400))
    .map(([left, top, width, height]) => ({
      left,
      top,
      right: left + width + 1,
      bottom: top + height + 1,
    }));
  fc.assert(
    fc.property(
      box,
      fc.array(box, { maxLength: 20 }),
      fc.integer({ min: 200, max: 1500 }),
      (at, taken, width) => {
        const place = placeBeside(at, taken, wide(width));
        if (place === null) return;
        expect([place.right - place.left, place.bottom - place.top]).toEqual([
          MARK_SIZE,
          MARK_SIZE,
        ]);
        expect(place.left >= 0 && place.right <= width && place.top >= 0).toBe(true);
        for (const other of [at, ...taken]) {
          expect(
            place.left >= other.right ||
              place.right <= other.left ||
              place.top >= other.bottom ||
              place.bottom <= other.top,
          ).toBe(true);
        }
      },
    ),
  );
});

const screen: Box = { left: 0, top: 0, right: 1000, bottom: 700 };
const size = { width: 300, height: 200 };

it.each<[string, number, readonly Box[], Partial<Box> | null]>([
  ['top right', 0, [], { right: 992, top: 8 }],
  ['top left', 1, [], { left: 8, top: 8 }],
  ['bottom right', 2, [], { right: 992, bottom: 692 }],
  ['bottom left', 3, [], { left: 8, bottom: 692 }],
  [
    'below what stands in the corner, at the same side',
    0,
    [{ left: 900, top: 0, right: 1000, bottom: 100 }],
    { right: 992, top: 101 },
  ],
  [
    'beside a column that is taken',
    2,
    [{ left: 800, top: 0, right: 900, bottom: 700 }],
    { right: 800, bottom: 692 },
  ],
  ['nowhere in a window that is too small for it', 0, [{ ...screen, left: 200 }], null],
])('the tray: %s', (_where, corner, taken, expected) => {
  const place = placeFrom(corner, size, taken, screen);
  if (expected === null) expect(place).toBeNull();
  else expect(place).toMatchObject(expected);
});

it('the tray covers nothing and stays in the window, and a place that is wide enough is found', () => {
  const box = fc
    .tuple(
      fc.nat(1100),
      fc.nat(800),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 90 }),
    )
    .map(([left, top, width, height]) => ({
      left: left - 100,
      top: top - 100,
      right: left - 100 + width,
      bottom: top - 100 + height,
    }));
  fc.assert(
    fc.property(fc.nat(3), fc.array(box, { maxLength: 40 }), fc.nat(7), (corner, taken, offset) => {
      const place = placeFrom(corner, size, taken, screen);
      if (place !== null) {
        expect([place.right - place.left, place.bottom - place.top]).toEqual([300, 200]);
        expect(Math.min(place.left, place.top, 1000 - place.right, 700 - place.bottom)).toBe(
          Math.max(0, Math.min(place.left, place.top, 1000 - place.right, 700 - place.bottom)),
        );
        expect(taken.filter((other) => overlap(place, other))).toEqual([]);
      }
      // A gap of one step more than the tray's width, anywhere, is always found.
      const gap = {
        left: 8 * (20 + offset),
        top: 230,
        right: 8 * (20 + offset) + 316,
        bottom: 460,
      };
      const wall = [
        { ...screen, right: gap.left },
        { ...screen, left: gap.right },
        { ...screen, bottom: gap.top },
        { ...screen, top: gap.bottom },
      ];
      expect(placeFrom(corner, size, wall, screen)).not.toBeNull();
    }),
  );
});
