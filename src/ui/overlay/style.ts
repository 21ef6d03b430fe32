// The overlay's look, of the same tokens as the panel's. It inherits nothing from the page; targets are 44 px, and colour never speaks alone.

import tokens from '../tokens.css?inline';

/** Where there is no room for a card beside the form: small windows, and large zoom. */
export const SMALL = '(max-width: 40rem), (max-height: 26rem)';

/** On the parts and not on their host: what a page says of the host would win. */
const TOKENS = tokens.replaceAll(':root', '.summary, .marks');

export const STYLE = `${TOKENS}
:host { all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important; z-index: 2147483646 !important; }
* { box-sizing: border-box; }
.summary, .note { font: 16px/1.5 var(--sans); color: var(--ink); background: var(--surface); border: 2px solid var(--accent); border-radius: var(--radius); box-shadow: 0 4px 20px var(--shadow); }
.summary { position: fixed; z-index: 1; inset: auto 1rem 1rem auto; display: flex; flex-direction: column; width: 22rem; max-width: calc(100vw - 2rem); max-height: calc(100vh - 2rem); }
.bar { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; padding: .5rem .75rem; }
.bar p { flex: 1 1 100%; margin: 0; }
h2 { flex: 1; margin: 0; font-size: 1.1rem; }
.test { padding: 0 .4rem; font-size: .8rem; color: var(--unsure); border: 1px dashed; border-radius: 4px; }
.details { overflow: auto; padding: 0 .75rem .5rem; border-top: 1px solid var(--line-soft); }
.details[hidden] { display: none; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: .75rem 0; padding-left: .6rem; border-left: 4px solid var(--unsure); }
li.blocking { border-left: 8px double var(--wrong); }
p { margin: .25rem 0; }
.law { font-size: .875rem; color: var(--ink-soft); }
button { min-width: 44px; min-height: 44px; padding: .25rem .75rem; font: inherit; color: var(--accent); background: var(--surface); border: 2px solid var(--accent); border-radius: var(--radius-small); cursor: pointer; }
button.primary { color: var(--on-accent); background: var(--accent); font-weight: 600; }
button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 6px var(--surface); }
.mark { position: absolute; width: 44px; height: 44px; padding: 0; font-size: 1.25rem; font-weight: 700; line-height: 1; color: var(--wrong); border-color: var(--wrong); border-radius: 50%; }
.mark.open { color: var(--unsure); border-color: var(--unsure); border-style: dashed; }
.note { position: absolute; width: 20rem; max-width: calc(100vw - 1rem); padding: .25rem .75rem; }
.note[hidden] { display: none; }
@media ${SMALL} {
  .summary { inset: auto 0 0 0; width: auto; max-width: none; max-height: 70vh; font-size: .875rem; border-width: 2px 0 0; border-radius: 0; }
  .bar { padding: .25rem .5rem; }
  .bar p { flex: 1 1 calc(100% - 4.5rem); }
  .bar h2, .verdict { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .bar { gap: .25rem .4rem; }
  button { padding: .25rem .5rem; line-height: 1.25; }
  button.primary { flex: 1 1 9rem; }
}
@media (forced-colors: active) {
  .summary, .note, button { border-color: ButtonText; forced-color-adjust: auto; }
  button:focus-visible { outline-color: Highlight; }
}
@media print { :host { display: none !important; } }
`;
