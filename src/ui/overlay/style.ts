// The overlay's sheet as text: its own rules, and of the panel's tokens those that they use (the
// build leaves the others out).
import tokens from '../tokens.css?inline';
import rules from './overlay.css?inline';

/** Where there is no room for a card beside the form: small windows, and large zoom. Stands in overlay.css too. */
export const SMALL = '(max-width: 40rem), (max-height: 26rem)';

/** Set on the parts, not on their host: the page's own styles for the host would win. */
export const STYLE = tokens.replaceAll(':root', '.summary,.marks') + rules;
