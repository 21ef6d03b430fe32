// A stage for screens: mounts an element in the document and acts on it as a person does, through labels and buttons.
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

const roots: Root[] = [];

/** After each test (tests/sharedDocument.ts). */
export async function leaveStage(): Promise<void> {
  if (roots.length === 0) return;
  for (const root of roots.splice(0)) await doing(() => root.unmount());
  document.body.innerHTML = '';
}

export async function show(element: ReactNode): Promise<void> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  roots.push(root);
  await doing(() => root.render(element));
}

export const doing = (work: () => unknown): Promise<void> =>
  act(async () => {
    await work();
  });

export const text = (): string => visibleText(document.body);

/** What can be seen: `Activity` hides by style. */
const visibleText = (element: Element): string =>
  [...element.childNodes]
    .map((node) => {
      if (node instanceof HTMLElement)
        return node.style.display === 'none' || node.hidden ? '' : visibleText(node);
      return node.nodeType === 3 ? node.textContent : '';
    })
    .join(' ')
    .replace(/\s+/g, ' ');

const isSeen = (element: Element): boolean => element.closest('[style*="display: none"]') === null;

export const heading = (): string =>
  [...document.querySelectorAll('h1')]
    .filter(isSeen)
    .map((each) => each.textContent)
    .join(' + ');

export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (each) => isSeen(each) && each.textContent === name,
  );
  if (found === undefined)
    throw new Error(
      `no button «${name}» among: ${[...document.querySelectorAll('button')].map((each) => each.textContent).join(' | ')}`,
    );
  return found;
}

export const press = (name: string): Promise<void> => doing(() => button(name).click());

export function input(id: string): HTMLInputElement {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no input ${id}`);
  return found;
}

/** Types as a person does: React listens to the native setter and the event. */
export const type = (id: string, value: string): Promise<void> =>
  doing(() => {
    const element = input(id);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });

export const tick = (id: string): Promise<void> => doing(() => input(id).click());

/** Puts a file into a file input as a browser does: the input keeps it until another is chosen. */
export const choose = (id: string, file: File): void =>
  void Object.defineProperty(input(id), 'files', { configurable: true, value: [file] });
