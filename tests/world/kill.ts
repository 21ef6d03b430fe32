// The ends that nothing is told of: the background's, and the whole browser's.
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Extension } from './browser.ts';

/** Ends the background as the browser does when it is idle; it starts anew with the next event, which may come at once. */
export async function endBackground({ context }: Extension, panel: Page): Promise<void> {
  const session = await context.newCDPSession(panel);
  let stopped = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => { stopped ||= versions.some(({ runningStatus }) => runningStatus === 'stopped'); });
  await session.send('ServiceWorker.enable');
  // Once: a worker that is stopped while it starts anew may stay between the two.
  await session.send('ServiceWorker.stopAllWorkers');
  await expect.poll(() => stopped).toBe(true);
  await session.detach();
}

/** The browser's own process: it gets no chance to put anything in order. */
function browserProcess(profile: string): number {
  const own = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).find((pid) => {
    const [command, ...rest] = [readOr(path.join('/proc', pid, 'cmdline'))].join('').split('\0');
    return command !== '' && rest.includes(`--user-data-dir=${profile}`) && !rest.some((part) => part.startsWith('--type='));
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
  const closed = new Promise((resolve) => { context.once('close', resolve); });
  process.kill(browserProcess(profile), 'SIGKILL');
  await closed;
}
