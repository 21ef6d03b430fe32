// The overlay's sheet as text: its own rules, and of the panel's tokens those that they use (the
// build leaves the others out). The background hands it to the ordering form.
import tokens from '../tokens.css?inline';
import rules from './overlay.css?inline';

/** Set on the parts, not on their host: the page's own styles for the host would win. */
export const STYLE = tokens.replaceAll(':root', '.tray,.marks') + rules;
