// Where a part of the overlay lives: a closed shadow root beside the page's body (an open one the page could read).
import { call, get } from '../../edge/page/node.ts';
import { make } from './element.ts';

/**
 * Puts the part on the page, before all of the page's stops or after them, and gives its host, to be
 * removed at the end.
 */
export function mountHost(
  page: Document,
  name: string,
  sheet: string,
  where: 'before' | 'after',
  part: Element,
): HTMLElement {
  const host = make(name as 'div');
  const root = host.attachShadow({ mode: 'closed' });
  // A constructed sheet: a page's Content-Security-Policy stops style elements, in Firefox those of extensions too.
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  root.adoptedStyleSheets = [style];
  root.append(part);
  call(get(page, 'body'), where, host);
  return host;
}
