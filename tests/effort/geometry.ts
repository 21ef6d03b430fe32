// Where a target stands among the stops and words of its screen, asked of the browser's own layout.

/** Of one target, when a person comes to it. */
export interface Geometry {
  /** Its number among the stops of the screen, from the first. */
  readonly at: number;
  /** Heights of the view by which the screen is scrolled until the whole target is seen. */
  readonly scrolls: number;
  /** Steps of a scan by rows, then within the row, over the stops that are in view with it. */
  readonly rowColumn: number;
  /** Words that are seen and come before it in the order of reading. */
  readonly words: number;
  /** The screen's height, in heights of the view. */
  readonly views: number;
  readonly hasFocus: boolean;
}

/** Two stops whose tops are nearer than this stand in one row. */
export const ROW_PX = 12;

/** Runs in the page, by its text alone. */
export function geometryOf(target: Element, rowPx: number): Geometry {
  const y = (each: Element): number => each.getBoundingClientRect().top + scrollY;
  const bottom = (each: Element): number => each.getBoundingClientRect().bottom + scrollY;
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href],button,input,select,textarea,summary,[tabindex="0"]',
    ),
  ].filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.tabIndex >= 0);
  const top = Math.max(0, bottom(target) - innerHeight);
  const rows: Element[][] = [];
  for (const each of stops.filter((one) => bottom(one) > top && y(one) < top + innerHeight)) {
    const row = rows.find(([first]) => first !== undefined && Math.abs(y(first) - y(each)) < rowPx);
    if (row === undefined) rows.push([each]);
    else row.push(each);
  }
  const row = rows.findIndex((each) => each.includes(target));
  const inRow = rows[row] ?? [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let words = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const around = node.parentElement;
    const isBefore = node.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (isBefore === 0 || target.contains(node) || around === null) continue;
    if (!around.checkVisibility() || around.closest('.unseen,script,style') !== null) continue;
    words += (node.textContent ?? '')
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }
  return {
    at: stops.indexOf(target as HTMLElement) + 1,
    scrolls: Math.ceil(top / innerHeight),
    rowColumn: row + 1 + (inRow.length > 1 ? inRow.indexOf(target) + 1 : 0),
    words,
    views: document.documentElement.scrollHeight / innerHeight,
    hasFocus: document.activeElement === target,
  };
}
