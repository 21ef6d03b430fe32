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
