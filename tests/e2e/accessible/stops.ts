// The stops of the keyboard, which are those of a switch: how many there are, and whether they come
// as they are seen. Runs in the page.

/** How many stops the screen has; a group of radio buttons is one. */
export function stopsOf(): number {
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href],button,input,select,textarea,summary,[tabindex="0"]',
    ),
  ].filter((each) => each.checkVisibility() && each.tabIndex >= 0);
  const radios = stops.filter((each) => each.matches('[type=radio]'));
  return (
    stops.length - radios.length + new Set(radios.map((each) => each.getAttribute('name'))).size
  );
}

/**
 * Stops that are wholly above the one before them, or left of it in the same line; and any that
 * come before their turn. What sticks to the window's edge is judged where it stands in the page.
 */
export function stopsOutOfOrder(): string[] {
  const sticking = [...document.querySelectorAll<HTMLElement>('.act')];
  for (const each of sticking) each.style.position = 'static';
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href],button,input,select,textarea,summary,[tabindex]',
    ),
  ].filter((each) => each.checkVisibility() && each.tabIndex >= 0);
  const found = stops.flatMap((each, index) => {
    const before = stops[index - 1]?.getBoundingClientRect();
    const { left, top, bottom } = each.getBoundingClientRect();
    const isBack =
      before !== undefined &&
      (bottom <= before.top || (top < before.bottom && before.top < bottom && left < before.left));
    return isBack || each.tabIndex > 0 ? [each.outerHTML.slice(0, 120)] : [];
  });
  for (const each of sticking) each.style.position = '';
  return found;
}
