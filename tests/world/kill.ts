// Kills without warning: the background, and the whole browser.
import fs from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { inBrowser } from './bidi.ts';
import type { Extension } from './browser.ts';
import { GECKO_ID } from './firefox.ts';
import { ofProcess, processes } from './outside.ts';

/**
 * Ends the background as the browser does when it is idle; it starts anew with the next event, which may come at once.
 */
export async function endBackground(
  { browserName, context }: Extension,
  panel: Page,
): Promise<void> {
  if (browserName === 'firefox') return inBrowser(context, terminateBackground, GECKO_ID);
  const session = await context.newCDPSession(panel);
  let stopped = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    stopped ||= versions.some(({ runningStatus }) => runningStatus === 'stopped');
  });
  await session.send('ServiceWorker.enable');
  // Only once: a worker that is stopped while it starts may hang.
  await session.send('ServiceWorker.stopAllWorkers');
  await expect.poll(() => stopped).toBe(true);
  await session.detach();
}

interface Privileged {
  readonly WebExtensionPolicy: {
    getByID(id: string): { readonly extension: { terminateBackground(): Promise<void> } };
  };
}

/** Runs in Firefox's own window: what it does itself once the background is idle. */
const terminateBackground = (id: string): Promise<void> =>
  (globalThis as unknown as Privileged).WebExtensionPolicy.getByID(
    id,
  ).extension.terminateBackground();

/** Any event makes the background start again. */
export const wakeBackground = (panel: Page): Promise<unknown> =>
  panel.evaluate(() => chrome.runtime.sendMessage({}).catch(() => null));

/**
 * Holds the outbox as one page may that writes to it: nobody else reads or writes there until what
 * this gives is called.
 */
export async function holdOutbox(panel: Page): Promise<() => Promise<void>> {
  await panel.evaluate(
    () =>
      new Promise<void>((held) => {
        const opening = indexedDB.open('komekshi-outbox');
        opening.onsuccess = () => {
          const entries = opening.result.transaction('entries', 'readwrite').objectStore('entries');
          // A transaction lives for as long as something is asked of it.
          const stay = (): void => {
            entries.count().onsuccess = () => {
              held();
              if (document.documentElement.dataset['held'] !== 'no') stay();
              else opening.result.close();
            };
          };
          stay();
        };
      }),
  );
  return () =>
    panel.evaluate(() => {
      document.documentElement.dataset['held'] = 'no';
    });
}

/** The browser's own process: it gets no chance to put anything in order. */
function browserProcess(profile: string): number {
  const own = processes().find((pid) => {
    const [command, ...rest] = [readOr(ofProcess(pid, 'cmdline'))].join('').split('\0');
    const isOf =
      rest.includes(`--user-data-dir=${profile}`) ||
      rest[rest.indexOf('--profile') + 1] === profile;
    return (
      command !== '' &&
      isOf &&
      !rest.some((part) => part.startsWith('--type=') || part === '-contentproc')
    );
  });
  if (own === undefined) throw new Error('no browser of this profile');
  return Number(own);
}

function readOr(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** SIGKILL. The profile is as it was at that moment. */
export async function killBrowser({ context }: Extension, profile: string): Promise<void> {
  const closed = new Promise((resolve) => {
    context.once('close', resolve);
  });
  process.kill(browserProcess(profile), 'SIGKILL');
  await closed;
}
