import type { Row } from './rows.ts';

/** Draws the form into the place: a stale hidden copy, then the one that is shown. */
export function draw(place: HTMLElement, rows: readonly Row[]): void;
