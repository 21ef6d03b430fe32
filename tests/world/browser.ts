// A browser with the extension in it, on loopback alone: what tests and the demonstration need to know of either.
import { appendFileSync } from 'node:fs';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface Ports {
  readonly portal: number;
  readonly provider: number;
  /** Of the certification authority's services, by host. */
  readonly authority: Readonly<Record<string, number>>;
}

export interface LaunchOptions {
  readonly ports: Ports;
  readonly headless?: boolean;
  readonly locale?: string;
  /** A profile to reopen; a new one, removed at the end, when it is not given. */
  readonly profile?: string;
  /** False where the person has not been asked yet. */
  readonly consent?: boolean;
  /** Certificates in base64 that the testing build is to trust. */
  readonly worldTrust?: readonly string[];
  /** The folders of other extensions beside ours; none of them has a worker. */
  readonly besides?: readonly string[];
  /** The folder that is told which hosts were asked for, in place of the suite's. */
  readonly contacts?: string;
  /** How long Firefox leaves an idle background before it ends it; half a minute unless said otherwise. */
  readonly sleepsAfterMs?: number;
}

export interface Extension {
  readonly browserName: BrowserName;
  readonly context: BrowserContext;
  /** The host of its addresses. */
  readonly id: string;
  /**
   * Chromium's background worker of now: it may have been ended and started anew. Firefox's
   * background is a page that nobody sees.
   */
  worker(): Promise<Worker>;
  /** The address of one of its pages. */
  page(name: string): string;
  /** One of its pages in a tab of its own. */
  open(name: string): Promise<Page>;
  /**
   * Returns a page that opened by itself as soon as it is ready. In Firefox a page of the extension
   * moves to another process first.
   */
  readonly arrived: (page: Page) => Promise<Page>;
  /** Runs with the extension's own rights: in Chromium's background, in a page that is closed again in Firefox. */
  evaluate<Argument, Value>(
    act: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>;
  close(): Promise<void>;
}

export async function launch(browserName: BrowserName, options: LaunchOptions): Promise<Extension> {
  const before = performance.now();
  const extension = await (browserName === 'firefox' ? launchFirefox : launchChromium)(options);
  noteStart(browserName, performance.now() - before);
  return extension;
}

/** For the closing lines of the test command (scripts/summary.mjs). */
function noteStart(browserName: BrowserName, ms: number): void {
  const file = process.env['KOMEKSHI_STARTS'];
  if (file !== undefined) appendFileSync(file, `${browserName} ${Math.round(ms)}\n`);
}
