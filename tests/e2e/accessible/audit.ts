// What an audit finds on a screen: axe-core's rules for WCAG 2.2 A and AA and best practice, AAA's
// contrast (1.4.6) and targets (2.5.5), names that do not hold the words that are seen (2.5.3),
// what runs out of the window. Pages are judged as they are; a closed shadow root is judged in the
// world of the content script, where it can be opened to axe alone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

type Ground = Document | ShadowRoot;

export interface Audit {
  /** Empty where nothing is wrong. */
  readonly problems: () => Promise<readonly string[]>;
  /** Of these, what the width of the window does: small targets, and what runs out or is cut off. */
  readonly layout: () => Promise<readonly string[]>;
  /** Calls a function of its own text alone with the document or the root. */
  readonly ask: <Answer>(question: (ground: Ground) => Answer | Promise<Answer>) => Promise<Answer>;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LAYOUT = [smallTargets, runningOut];
const CHECKS = [violations, ...LAYOUT, weakWords, otherNames];

/** Judges the document of a page. To be made anew after the page is loaded anew. */
export async function auditOf(page: Page): Promise<Audit> {
  const session = await page.context().newCDPSession(page);
  // Evaluated from outside: the page's own policy lets no script in.
  await session.send('Runtime.evaluate', { expression: AXE });
  const { result } = await session.send('Runtime.evaluate', { expression: 'document' });
  return auditing(session, result.objectId);
}

/** Judges the closed root of an element that the extension has put on a page. */
export async function auditOfClosedRoot(
  page: Page,
  hostName: string,
  extensionId: string,
): Promise<Audit> {
  const session = await page.context().newCDPSession(page);
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const contextId = worlds.find(({ origin }) => origin.endsWith(extensionId))?.id;
  if (contextId === undefined) throw new Error('the extension has no world on this page');
  await session.send('Runtime.evaluate', { expression: AXE, contextId });
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const backendNodeId = closedRootOf(root, hostName.toUpperCase());
  if (backendNodeId === undefined) throw new Error(`no root in ${hostName}`);
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId,
    executionContextId: contextId,
  });
  return auditing(session, object.objectId);
}

interface DomNode {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

const closedRootOf = (node: DomNode, hostName: string): number | undefined =>
  (node.nodeName === hostName ? node.shadowRoots?.[0]?.backendNodeId : undefined) ??
  (node.children ?? [])
    .map((child) => closedRootOf(child, hostName))
    .find((found) => found !== undefined);

function auditing(session: CDPSession, objectId: string | undefined): Audit {
  if (objectId === undefined) throw new Error('nothing to judge');
  const ask: Audit['ask'] = async (question) => {
    const functionDeclaration = `function () { return (${String(question)})(this); }`;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Awaited<ReturnType<typeof question>>;
  };
  const all = async (checks: typeof CHECKS): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const check of checks) found.push(...(await ask(check)));
    return found;
  };
  return { ask, problems: () => all(CHECKS), layout: () => all(LAYOUT) };
}

// From here on everything runs in the page, by its text alone.

async function violations(ground: Ground): Promise<string[]> {
  const { axe } = globalThis as unknown as {
    readonly axe: { run(context: Node, options: RunOptions): Promise<AxeResults> };
  };
  // Only in this world's view of the element: to the page the root stays closed.
  if (ground instanceof ShadowRoot)
    Object.defineProperty(ground.host, 'shadowRoot', { value: ground, configurable: true });
  // In the gallery (tests/gallery/closedRoots.ts) for as long as axe looks.
  const { closedRoots = new Map<Element, ShadowRoot>() } = globalThis as {
    closedRoots?: ReadonlyMap<Element, ShadowRoot>;
  };
  for (const [host, value] of closedRoots)
    Object.defineProperty(host, 'shadowRoot', { value, configurable: true });
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // In forced colours the contrast is the person's own choice.
  const enhanced = !matchMedia('(forced-colors: active)').matches;
  const rules = {
    'color-contrast-enhanced': { enabled: enhanced },
    'label-content-name-mismatch': { enabled: true },
  };
  const found = await axe.run(ground instanceof ShadowRoot ? ground.host : ground, {
    runOnly,
    rules,
    resultTypes: ['violations'],
  });
  for (const host of closedRoots.keys()) Reflect.deleteProperty(host, 'shadowRoot');
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/**
 * Targets below 44 by 44 CSS px (WCAG 2.5.5). A link within a sentence may be smaller; the label of
 * a box or radio is its target.
 */
function smallTargets(ground: Ground): string[] {
  const targets = [
    ...ground.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex="0"]'),
  ].filter((element) => element.checkVisibility());
  const inSentence = (element: Element): boolean =>
    getComputedStyle(element).display === 'inline' &&
    (element.parentElement?.textContent.trim().length ?? 0) > element.textContent.trim().length;
  return targets
    .filter((element) => !inSentence(element))
    .flatMap((element) => {
      const target = element.matches('[type=radio],[type=checkbox]')
        ? (element.closest('label') ?? element)
        : element;
      const { width, height } = target.getBoundingClientRect();
      return Math.round(width) >= 44 && Math.round(height) >= 44
        ? []
        : [
            `target ${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 160)}`,
          ];
    });
}

/** What sticks out of the window to the side, and words that a box cuts off. */
function runningOut(ground: Ground): string[] {
  const room = document.documentElement.clientWidth;
  return [...ground.querySelectorAll('*')]
    .filter((element) => element.checkVisibility() && element.closest('pre,.mark,.note') === null)
    .flatMap((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(element);
      if (width > 1 && (Math.floor(left) < 0 || Math.ceil(right) > room + 1))
        return [`out of the window: ${element.outerHTML.slice(0, 160)}`];
      const isCut =
        width > 1 &&
        ((overflowX === 'hidden' && element.scrollWidth > element.clientWidth) ||
          (overflowY === 'hidden' && element.scrollHeight > element.clientHeight));
      return isCut ? [`cut off: ${element.outerHTML.slice(0, 160)}`] : [];
    });
}

/** Words below 7:1 (WCAG 1.4.6) in a closed root, where axe does not see what lies behind them. */
function weakWords(ground: Ground): string[] {
  if (!(ground instanceof ShadowRoot)) return [];
  const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = parts(colour)
      .slice(0, 3)
      .map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element: Element | null): string => {
    if (element === null) return 'rgb(0, 0, 0)';
    const { backgroundColor } = getComputedStyle(element);
    return parts(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor;
  };
  const wordy = [...ground.querySelectorAll('*')].filter(
    (element) =>
      element.checkVisibility() &&
      [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() !== '',
      ),
  );
  return wordy.flatMap((element) => {
    const [ink, paper] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))];
    const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    return contrast >= 7 || matchMedia('(forced-colors: active)').matches
      ? []
      : [`contrast ${contrast.toFixed(2)}: ${element.outerHTML.slice(0, 160)}`];
  });
}

/** Controls whose name does not hold the words seen on them: a voice could not call them (WCAG 2.5.3). */
function otherNames(ground: Ground): string[] {
  interface Axe {
    readonly setup: (ground: Node) => void;
    readonly teardown: () => void;
    readonly commons: { readonly text: { readonly accessibleText: (element: Element) => string } };
  }
  const { axe } = globalThis as unknown as { readonly axe: Axe };
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const seen = (element: Element): string => {
    if (element.matches('[aria-hidden=true], .unseen') || !element.checkVisibility()) return '';
    return [...element.childNodes]
      .map((node) =>
        node instanceof Element ? seen(node) : node.nodeType === 3 ? (node.textContent ?? '') : '',
      )
      .join('');
  };
  axe.setup(ground instanceof ShadowRoot ? ground.host : ground);
  const controls = [
    ...ground.querySelectorAll<HTMLElement>('a[href],button,summary,input,select,textarea'),
  ].filter((element) => element.checkVisibility());
  const wrong = controls.flatMap((element) => {
    const name = plain(axe.commons.text.accessibleText(element));
    const labels =
      element instanceof HTMLInputElement ? [...(element.labels ?? [])].map(seen) : [seen(element)];
    const isSign = (words: string): boolean => !/\p{L}/u.test(words);
    return name !== '' && labels.map(plain).every((words) => isSign(words) || name.includes(words))
      ? []
      : [`named «${name}»: ${element.outerHTML.slice(0, 160)}`];
  });
  axe.teardown();
  return wrong;
}
