// Moving the keyboard's focus to a place on this page and bringing it into view.

export function focusOn(id: string): void {
  const target = document.getElementById(id);
  target?.focus({ preventScroll: true });
  // The question's label stands above its input: what is asked must be seen too.
  (target?.closest('fieldset, .field') ?? target)?.scrollIntoView({ block: 'start' });
}
