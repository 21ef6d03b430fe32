// The overlay's root stays closed in the gallery, as on a page: the page reader would read an open
// one. The checks find it here.
export const closedRoots = new Map<Element, ShadowRoot>();

const { value: attach } = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow') as {
  value: (init: ShadowRootInit) => ShadowRoot;
};
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  closedRoots.set(this, root);
  return root;
};
Object.assign(globalThis, { closedRoots });

/**
 * The overlay's buttons heed a person's press alone, and no script can make one. Here a button takes
 * a script's press for one.
 */
const listen = Reflect.get(EventTarget.prototype, 'addEventListener');
HTMLButtonElement.prototype.addEventListener = function (
  this: HTMLButtonElement,
  type: string,
  listener: EventListenerOrEventListenerObject,
  options?: boolean | AddEventListenerOptions,
) {
  const heard =
    type === 'click' && typeof listener === 'function'
      ? (event: Event) => listener.call(this, trusted(event))
      : listener;
  listen.call(this, type, heard, options);
};

const trusted = (event: Event): Event =>
  new Proxy(event, {
    get: (of, name) => (name === 'isTrusted' ? true : (Reflect.get(of, name, of) as unknown)),
  });
