// Where the overlay lives: a closed shadow root at the end of the page (an open one the page could read).
import { get } from '../../edge/page/node.ts';
import { make } from './element.ts';
import { STYLE } from './style.ts';

/** Puts the parts on the page and gives their host, to be removed at the end. */
export function mountHost(page: Document, ...parts: readonly Element[]): HTMLElement {
  const host = make('komekshi-overlay' as 'div');
  const root = host.attachShadow({ mode: 'closed' });
  // A constructed sheet: a page's Content-Security-Policy stops style elements, in Firefox those of extensions too.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  root.append(...parts);
  get(page, 'documentElement').append(host);
  return host;
}
