// Ordering pages that work against the extension, each the plain form with something more. Served
// by the portal under its real host name.
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
  framed('ru', TITLE, form(MARKUPS.plain(rowsOf(draft, 'ru'))))
    .replace('</head>', () => `${before}</head>`)
    .replace('</body>', () => `${after}</body>`);

const script = (body: () => void): string => `<script>(${body.toString()})()</script>`;

/** Names that shadow own properties of a form or the document. */
const NAMES = [
  'querySelectorAll',
  'querySelector',
  'matches',
  'closest',
  'childNodes',
  'children',
  'childElementCount',
  'parentNode',
  'parentElement',
  'attributes',
  'getAttribute',
  'nodeType',
  'shadowRoot',
  'assignedSlot',
  'nextElementSibling',
  'previousElementSibling',
  'contains',
  'checkVisibility',
  'getBoundingClientRect',
  'ownerDocument',
  'textContent',
  'tagName',
  'id',
  'name',
  'title',
  'body',
  'documentElement',
  'createElement',
  'createTreeWalker',
  'createRange',
  'addEventListener',
  'defaultView',
  'isConnected',
  'elements',
  'getRootNode',
  'activeElement',
];

/**
 * Every field inside a form whose inputs, and a document whose images and forms, bear the names of
 * what a reader asks for.
 */
export const clobbered = (draft: Draft): string =>
  page(draft, {
    form: (form) =>
      `<form id="order">${form.replaceAll(/<\/?form[^>]*>/g, '')}${NAMES.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>`,
    after: NAMES.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join(''),
  });

/**
 * Built-ins replaced before anything else runs, each to tell of its use in the title and to break
 * whoever uses it; the prototypes of plain data polluted.
 */
export const polluted = (draft: Draft): string =>
  page(draft, {
    before: script(() => {
      const take = (name: string) => (): never => {
        document.title = `taken: ${name}`;
        throw new Error(document.title);
      };
      for (const name of ['then', 'catch'])
        Object.defineProperty(Reflect.get(Promise, 'prototype') as object, name, {
          value: take(name),
        });
      for (const [of, names] of [
        [
          Element.prototype,
          [
            'attachShadow',
            'querySelectorAll',
            'matches',
            'closest',
            'getAttribute',
            'append',
            'setAttribute',
            'checkVisibility',
            'getBoundingClientRect',
            'replaceChildren',
          ],
        ],
        [
          Document.prototype,
          ['createElement', 'querySelectorAll', 'createTreeWalker', 'createRange'],
        ],
        [Node.prototype, ['appendChild', 'contains', 'getRootNode']],
        [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
        [MutationObserver.prototype, ['observe', 'disconnect']],
        [CustomElementRegistry.prototype, ['define']],
        [Array.prototype, ['flatMap', 'map', 'filter', 'reduce', 'push', 'at', 'find']],
        [String.prototype, ['replace', 'slice', 'trim', 'normalize']],
        [RegExp.prototype, ['test', 'exec']],
        [JSON, ['stringify', 'parse']],
        [Map.prototype, ['get', 'set']],
        [Reflect, ['get', 'apply']],
        [Object, ['entries', 'getPrototypeOf']],
        [TextEncoder.prototype, ['encode']],
      ] as const)
        for (const name of names) Object.defineProperty(of, name, { value: take(name) });
      Object.defineProperties(Object.prototype, {
        name: { value: 'panel.open' },
        given: { value: true },
        tabId: { value: 1 },
        ok: { value: true },
        field: { value: 0 },
      });
      Object.defineProperty(globalThis, 'structuredClone', { value: take('structuredClone') });
    }),
  });

const MARKUP = '<img src=x onerror="document.title=`ran`">';
const escaped = MARKUP.replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Labels, values and headings of markup, of what turns the writing round and of what is not seen. */
export const spoofed = (draft: Draft): string =>
  page(draft, {
    form: (form) =>
      form.replaceAll(
        /(<label[^>]*>)([^<]+)/g,
        (_all, tag: string, words: string) =>
          `${tag}${words.includes('Наименование') ? words.replace('Наиме', '\u202eНаиме\u200b') : /телефон/i.test(words) ? `${words}\u202e ${escaped}` : words}`,
      ),
    after: script(() => {
      for (const input of document.querySelectorAll<HTMLInputElement>(
        'input[type=text],input:not([type])',
      )) {
        if (input.value.includes('«'))
          input.value = `\u202e${input.value}\u2069\u200b<img src=x onerror="document.title='ran'">`;
      }
    }),
  }).replace('<main>', () => `<main><h2>${escaped}\u202e</h2>`);

/**
 * What makes a form larger than any that was seen, each in one way alone. Run in the page; all is
 * in one element, which can be taken away again.
 */
export const GROWTHS = {
  controls: () => {
    const huge = Object.assign(document.createElement('div'), { id: 'huge', hidden: true });
    for (let n = 0; n < 2100; n++) huge.append(document.createElement('input'));
    document.querySelector('main')?.append(huge);
  },
  elements: () => {
    const huge = Object.assign(document.createElement('div'), { id: 'huge', hidden: true });
    for (let n = 0; n < 20_100; n++) huge.append(document.createElement('i'));
    document.querySelector('main')?.append(huge);
  },
  depth: () => {
    const huge = Object.assign(document.createElement('div'), { id: 'huge', hidden: true });
    for (let n = 0, at: Node = huge; n < 300; n++)
      at = at.appendChild(document.createElement('div'));
    document.querySelector('main')?.append(huge);
  },
  roots: () => {
    const huge = Object.assign(document.createElement('div'), { id: 'huge', hidden: true });
    for (let n = 0; n < 1100; n++)
      huge.appendChild(document.createElement('section')).attachShadow({ mode: 'open' });
    document.querySelector('main')?.append(huge);
  },
  text: () => {
    const huge = Object.assign(document.createElement('div'), {
      id: 'huge',
      hidden: true,
      textContent: 'Заказ помощник '.repeat(280_000),
    });
    document.querySelector('main')?.append(huge);
  },
} as const satisfies Record<string, () => void>;

/** Of a size that is read, with more and longer fields than a message holds, and names that lead to themselves. */
export const endless = (draft: Draft): string =>
  page(draft, {
    after: script(() => {
      const box = document.querySelector('main') ?? document.body;
      for (let n = 0; n < 400; n++) {
        const input = box.appendChild(document.createElement('input'));
        input.id = `loop-${String(n)}`;
        input.value = 'ж'.repeat(10_000);
        if (n < 100)
          input.setAttribute('aria-labelledby', `loop-${String((n + 1) % 100)} loop-${String(n)}`);
        else input.setAttribute('aria-label', 'ю'.repeat(10_000));
        input.setAttribute('aria-owns', `loop-${String((n + 7) % 100)}`);
      }
    }),
  });

/** Changes, moves through its history and calls out without end, on every frame, until it is told to stop. */
export const flooding = (draft: Draft): string =>
  page(draft, {
    after: script(() => {
      let n = 0;
      const phone = [...document.querySelectorAll('input')].find(({ value }) =>
        value.startsWith('+7'),
      );
      phone?.setAttribute('data-flood', '');
      const frame = (): void => {
        n += 1;
        for (let each = 0; each < 50; each++) postMessage({ name: 'panel.open', data: {} }, '*');
        history.pushState(null, '', `?n=${String(n)}`);
        if (phone !== undefined) phone.value = `+7701${String(1_000_000 + n)}`;
        const line = document.querySelector('footer p');
        if (line !== null) line.textContent = `${String(n)}: ИИН ${String(n)}`;
        document.dispatchEvent(new Event('input'));
        if (n < 240) requestAnimationFrame(frame);
        else document.title = 'still';
      };
      frame();
    }),
  });

/** The form, and another in frames: of the portal itself, and sandboxed. */
export const framing = (draft: Draft): string =>
  page(draft, {
    after: ['', 'sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"']
      .map((kind) => `<iframe src="/hostile/inner" ${kind}></iframe>`)
      .join(''),
  });

export const innocent = (draft: Draft): string => page(draft, {});

/**
 * Listens to every event and channel while the panel signs. `reach()` returns what it has heard and
 * everything stored where it can look.
 */
export const listening = (draft: Draft): string =>
  page(draft, {
    before: script(() => {
      const events: string[] = [];
      const hear =
        (name: string) =>
        ({ data }: { readonly data?: unknown }): void => {
          events.push(`${name} ${String(data)}`);
        };
      for (const type of [
        'message',
        'storage',
        'copy',
        'cut',
        'paste',
        'drop',
        'beforeinstallprompt',
      ])
        addEventListener(type, hear(type) as EventListener);
      for (const name of ['komekshi', 'komekshi-outbox', 'komekshi-drafts'])
        new BroadcastChannel(name).onmessage = hear(name);
      const reach = async (): Promise<object> => ({
        events,
        kept: JSON.stringify([
          Object.entries(localStorage),
          Object.entries(sessionStorage),
          document.cookie,
          document.referrer,
          String(opener),
          globalThis.window.name,
          history.state,
          await indexedDB.databases(),
          await caches.keys(),
          await navigator.clipboard.readText().catch(String),
          performance.getEntries().map((entry) => entry.name),
          Object.getOwnPropertyNames(globalThis),
          document.documentElement.outerHTML,
        ]),
      });
      Object.assign(globalThis, { reach });
    }),
  });
