// Reads nodes through their prototypes. A page's names shadow the properties of its forms and its
// document (`<input name="childNodes">`; Web IDL, LegacyOverrideBuiltIns), for an extension's
// script too.

type Method<Of, Name extends keyof Of> = Of[Name] extends (...args: infer Args) => infer Result
  ? { readonly args: Args; readonly result: Result }
  : never;
export type Tree = Element | Document | ShadowRoot;

/** A property of a node. */
export const get = <Of extends Node, Name extends keyof Of>(node: Of, name: Name): Of[Name] =>
  Reflect.get(Object.getPrototypeOf(node) as Of, name, node);

/** What a method of a node gives. */
export const call = <Of extends Node, Name extends keyof Of>(
  node: Of,
  name: Name,
  ...args: Method<Of, Name>['args']
): Method<Of, Name>['result'] =>
  Reflect.apply(get(node, name) as (...args: unknown[]) => Method<Of, Name>['result'], node, args);

export const matches = (element: Element, selector: string): boolean =>
  call(element, 'matches', selector);
export const closest = (element: Element, selector: string): Element | null =>
  call(element, 'closest', selector);
export const first = (tree: Tree, selector: string): Element | null =>
  call(tree as Element, 'querySelector', selector);
export const all = (tree: Tree, selector: string): NodeListOf<Element> =>
  call(tree as Element, 'querySelectorAll', selector);
export const attribute = (element: Element, name: string): string | null =>
  call(element, 'getAttribute', name);
export const boxOf = (element: Element): DOMRect => call(element, 'getBoundingClientRect');
