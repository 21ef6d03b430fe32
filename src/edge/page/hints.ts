// Selectors of component libraries, for what their markup says by class alone. Each is dated by the
// release that it was seen in, and is held by the form in that library's manner in
// tests/world/portal. A hint that no longer matches costs nothing: the words are read without it.

/** Text that stands in an empty control: Ant Design 5.22 and react-select 5.8 (2026-11). */
export const PLACEHOLDER = '[class*="selection-placeholder"],[class*="select__placeholder"]';

/**
 * The step that a wizard shows: ARIA 1.2; Ant Design 5.22 and Material UI 6.1, which do not say it in ARIA (2026-11).
 */
export const CURRENT_STEP =
  '[aria-current=step],.ant-steps-item-active .ant-steps-item-title,.MuiStepLabel-label.Mui-active';
