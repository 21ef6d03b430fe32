// @vitest-environment happy-dom
// No screen is forgotten: each title that the sources give to <Screen>, and each page of the
// extension, is met in some state of the gallery.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createRoot } from 'react-dom/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { STATES } from './gallery.ts';
import { handIn } from './hand.ts';
import { pagesOfTheExtension, screensInSources } from './sources.ts';

const screens = await screensInSources();
const met = new Map<string, string>();
const titles = (): readonly string[] =>
  [...document.querySelectorAll('h1')]
    .filter((title) => title.closest('[style*="display: none"]') === null)
    .map(({ textContent }) => textContent);

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = false;
});

describe('every state', () => {
  it.each([...STATES])('%s comes up', async (name, { element, setUp }) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: true });
    const root = createRoot(document.body.appendChild(document.createElement('div')));
    root.render(element('ru'));
    await expect.poll(() => document.body.textContent).not.toBe('');
    await setUp?.(handIn('ru'));
    for (const title of titles()) met.set(title, name);
    root.unmount();
    document.body.replaceChildren();
    Reflect.deleteProperty(navigator, 'onLine');
  });
});

describe('every screen', () => {
  it('is found in the sources', () => expect(screens.length).toBeGreaterThan(8));

  it.each(screens)('$title.ru ($file) has a state', ({ title }) => {
    expect([...met.keys()]).toContain(title.ru);
  });
});

describe('every page of the extension', () => {
  const states = readdirSync(import.meta.dirname)
    .filter((name) => /States?\.tsx$|\.states\.tsx$/.test(name))
    .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'));
  it.each(pagesOfTheExtension())('%s has states', (_page, component) => {
    expect(states.some((source) => source.includes(`/${component}'`))).toBe(true);
  });
});
