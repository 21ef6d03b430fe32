// Ordering pages that work against the extension, each the plain form with something more. Served by the portal under its real host name.
import type { Draft } from '../../../src/core/draft/draft.ts';
import { framed, MARKUPS } from '../portal/portal.ts';
import { rowsOf } from '../portal/rows.ts';

const TITLE = 'Заказ услуг индивидуального помощника';

interface Parts {
  /** In the head: runs before anything of the extension. */
  readonly before?: string;
  /** At the end of the body. */
  readonly after?: string;
  readonly form?: (form: string) => string;
}

const page = (draft: Draft, { before = '', after = '', form = (same) => same }: Parts): string =>
  framed('ru', TITLE, form(MARKUPS.plain(rowsOf(draft, 'ru')))).replace('</head>', () => `${before}</head>`).replace('</body>', () => `${after}</body>`);

const script = (body: () => void): string => `<script>(${body.toString()})()</script>`;

/** Names that a form or the document would otherwise have of its own. */
const NAMES = [
  'querySelectorAll', 'querySelector', 'matches', 'closest', 'childNodes', 'children', 'childElementCount', 'parentNode', 'parentElement', 'attributes', 'getAttribute', 'nodeType',
  'shadowRoot', 'assignedSlot', 'nextElementSibling', 'previousElementSibling', 'contains', 'checkVisibility', 'getBoundingClientRect', 'ownerDocument', 'textContent', 'tagName', 'id',
  'name', 'title', 'body', 'documentElement', 'createElement', 'createTreeWalker', 'createRange', 'addEventListener', 'defaultView', 'isConnected', 'elements', 'getRootNode', 'activeElement',
];

/** Every field inside a form whose inputs, and a document whose images and forms, bear the names of what a reader asks for. */
export const clobbered = (draft: Draft): string => page(draft, {
  form: (form) => `<form id="order">${form.replaceAll(/<\/?form[^>]*>/g, '')}${NAMES.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>`,
  after: NAMES.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join(''),
});

/** Built-ins replaced before anything else runs, each to tell of its use in the title and to break whoever uses it; the prototypes of plain data polluted. */
export const polluted = (draft: Draft): string => page(draft, {
  before: script(() => {
    const take = (name: string) => (): never => {
      document.title = `taken: ${name}`;
      throw new Error(document.title);
    };
    for (const name of ['then', 'catch']) Object.defineProperty(Reflect.get(Promise, 'prototype') as object, name, { value: take(name) });
    for (const [of, names] of [
      [Element.prototype, ['attachShadow', 'querySelectorAll', 'matches', 'closest', 'getAttribute', 'append', 'setAttribute', 'checkVisibility', 'getBoundingClientRect', 'replaceChildren']],
      [Document.prototype, ['createElement', 'querySelectorAll', 'createTreeWalker', 'createRange']], [Node.prototype, ['appendChild', 'contains', 'getRootNode']],
      [EventTarget.prototype, ['addEventListener', 'dispatchEvent']], [MutationObserver.prototype, ['observe', 'disconnect']], [CustomElementRegistry.prototype, ['define']],
      [Array.prototype, ['flatMap', 'map', 'filter', 'reduce', 'push', 'at', 'find']], [String.prototype, ['replace', 'slice', 'trim', 'normalize']], [RegExp.prototype, ['test', 'exec']],
      [JSON, ['stringify', 'parse']], [Map.prototype, ['get', 'set']], [Reflect, ['get', 'apply']], [Object, ['entries', 'getPrototypeOf']], [TextEncoder.prototype, ['encode']],
    ] as const) for (const name of names) Object.defineProperty(of, name, { value: take(name) });
    Object.defineProperties(Object.prototype, { name: { value: 'panel.open' }, given: { value: true }, tabId: { value: 1 }, ok: { value: true }, field: { value: 0 } });
    Object.defineProperty(globalThis, 'structuredClone', { value: take('structuredClone') });
  }),
});

const MARKUP = '<img src=x onerror="document.title=`ran`"><script>document.title=`ran`</script>';

/** Labels, values, headings and a title of markup, of what turns the writing round and of what is not seen. */
export const spoofed = (draft: Draft): string => page(draft, {
  form: (form) => form.replace(/(<label[^>]*>)([^<]*Наименование)/, (_all, tag: string, words: string) => `${tag}${words}`),
  after: script(() => {
    for (const input of document.querySelectorAll<HTMLInputElement>('input[type=text],input:not([type])')) {
      if (input.value.includes('«')) input.value = `\u202e${input.value}\u2069\u200b<img src=x onerror="document.title='ran'">`;
    }
  }),
}).replace('<main>', () => `<main><h2>${MARKUP.replaceAll('<', '&lt;')}\u202e</h2>`);

/** Larger than any form: fields without number, nodes without bottom, roots within roots, names that lead to themselves, one that never rests. */
export const enormous = (kind: 'fields' | 'depth' | 'roots' | 'text' | 'loops', draft: Draft): string => page(draft, {
  before: `<meta name="kind" content="${kind}">`,
  after: script(() => {
    const kind = document.querySelector('meta[name=kind]')?.getAttribute('content');
    const box = document.querySelector('main') ?? document.body;
    const add = (tag: string, to: Node): HTMLElement => to.appendChild(document.createElement(tag));
    if (kind === 'fields') for (let n = 0; n < 100_000; n++) add('input', box);
    if (kind === 'depth') for (let n = 0, at: Node = box; n < 1000; n++) at = add('div', at);
    if (kind === 'roots') for (let n = 0, at: Node = box; n < 1200; n++) at = add('div', add('section', at).attachShadow({ mode: 'open' }));
    if (kind === 'text') add('p', box).textContent = 'Заказ помощник '.repeat(700_000);
    if (kind === 'loops') {
      for (let n = 0; n < 100; n++) {
        const input = add('input', box);
        input.id = `loop-${String(n)}`;
        input.setAttribute('aria-labelledby', `loop-${String((n + 1) % 100)} loop-${String(n)}`);
        input.setAttribute('aria-owns', `loop-${String((n + 7) % 100)}`);
      }
    }
  }),
});

/** Changes, moves through its history and calls out without end, on every frame, until it is told to stop. */
export const flooding = (draft: Draft): string => page(draft, {
  after: script(() => {
    let n = 0;
    const phone = document.querySelector<HTMLInputElement>('input[type=tel],input[name*=phone],input');
    const frame = (): void => {
      n += 1;
      for (let each = 0; each < 50; each++) postMessage({ name: 'panel.open', data: {} }, '*');
      history.pushState(null, '', `?n=${String(n)}`);
      if (phone !== null) phone.value = String(n);
      const line = document.querySelector('footer p');
      if (line !== null) line.textContent = `${String(n)}: ИИН ${String(n)}`;
      document.dispatchEvent(new Event('input'));
      if (n < 240) requestAnimationFrame(frame); else document.title = 'still';
    };
    frame();
  }),
});

/** The form in frames: of the portal itself, sandboxed, and made by script. */
export const framing = (): string => `<!doctype html><html lang="ru"><meta charset="utf-8"><title>${TITLE}</title><h1>${TITLE}</h1>
<iframe src="/hostile/inner"></iframe><iframe src="/hostile/inner" sandbox="allow-scripts"></iframe><iframe src="/hostile/inner" sandbox="allow-scripts allow-same-origin"></iframe></html>`;

export const innocent = (draft: Draft): string => page(draft, {});

