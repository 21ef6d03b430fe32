// `npm run demo`: builds the testing extension, stands the world up and opens Chromium in it. With
// a display a person does the job; with --headless, or without a display, the demo does it by
// itself and leaves what it saw in demo-output/.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { invitation } from '../locales/overlay.ts';
import { outbox } from '../locales/outbox.ts';
import { verify } from '../src/core/verification/verify.ts';
import { trustFromCertificates } from '../src/core/verification/trust.ts';
import type { Extension } from '../tests/world/browser.ts';
import {
  addProvider,
  agree,
  askForConsent,
  chooseKey,
  openUnread,
  passTheChecks,
  signAndSend,
  waitForDelivery,
  type Key,
} from '../tests/world/journey.ts';
import { startWorld, type World } from '../tests/world/world.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const OUTPUT = path.join(ROOT, 'demo-output');
const headless =
  process.argv.includes('--headless') ||
  (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']);

const say = (text: string): void => console.log(text);

async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    const result = await work();
    say(`  ok      ${what} (${Math.round(performance.now() - start)} ms)`);
    return result;
  } catch (thrown) {
    say(`  FAILED  ${what}`);
    throw thrown;
  }
}

async function save(panel: Page, button: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: button }).click();
  const file = path.join(OUTPUT, name);
  await (await download).saveAs(file);
  return new Uint8Array(fs.readFileSync(file));
}

/** The whole job without a person. Throws at the first step that does not come out. */
async function walk(world: World, extension: Extension, key: Key): Promise<void> {
  const shot = (page: Page, name: string): Promise<unknown> =>
    page.screenshot({ path: path.join(OUTPUT, `${name}.png`) });
  const order = await step('the ordering page is found, and nothing of it is read', () =>
    openUnread(extension),
  );
  const panel = await step('the side panel asks for consent', () =>
    askForConsent(extension, order),
  );
  await step('with it the page is read: the overlay shows its verdict, the panel the draft', () =>
    agree(panel, order),
  );
  await shot(order.page, '1-overlay');
  await shot(panel, '2-draft');
  await step('the rules in force today find nothing in the way', () => passTheChecks(panel));
  await step('the provider is added by its address and confirmed by its certificate', () =>
    addProvider(panel),
  );
  await step('the statement is shown from the bytes that will be signed', () =>
    chooseKey(panel, key),
  );
  await shot(panel, '3-statement');
  await step('signed with a GOST 34.10-2015-512 key in a worker, stored in the outbox', () =>
    signAndSend(panel, key),
  );
  await step('sent; the provider verified, stored and receipted it', () => waitForDelivery(panel));
  await shot(panel, '4-receipt');
  const cms = await step('the signed request is saved', () =>
    save(panel, outbox.saveCms.ru, 'request.cms'),
  );
  await step('the receipt is saved', () => save(panel, outbox.saveReceipt.ru, 'receipt.cms'));
  await step('the saved signature is valid by the command line’s judge', () => judge(world, cms));
}

async function judge(world: World, cms: Uint8Array<ArrayBuffer>): Promise<void> {
  const trust = trustFromCertificates('world', world.ca.certificates);
  const { report } = await verify(cms, { trust, at: Date.now(), crls: [world.ca.crl('gost')] });
  if (report.indication !== 'TOTAL_PASSED')
    throw new Error(`${report.indication} ${String(report.subIndication)}`);
}

async function accompany(
  world: World,
  extension: Extension,
  { pfx, password }: Key,
): Promise<void> {
  const file = path.join(OUTPUT, 'GOST512_test_person.p12');
  fs.writeFileSync(file, pfx);
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await page.goto(world.portal.origin);
  say(`\nThe ordering page of the test portal is open, filled in for a test person. In the browser:
  1. press «${invitation.open.ru}» in the window of Komekshi, and agree in the side panel;
  2. go through its steps;
  3. as the provider's address type ${world.provider.origin}
  4. choose the key ${path.relative(process.cwd(), file)}, password ${password}
Close the browser to end.`);
  await new Promise<void>((resolve) => {
    extension.context.on('close', () => resolve());
  });
}

const build = spawnSync('npx', ['wxt', 'build', '--mode', 'testing'], {
  cwd: ROOT,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (build.status !== 0) throw new Error(build.stdout + build.stderr);
fs.rmSync(OUTPUT, { recursive: true, force: true });
fs.mkdirSync(OUTPUT, { recursive: true });
say(
  'Komekshi: the extension is built; a portal, a certification authority and a provider run on loopback.',
);
const world = await startWorld();
const extension = await world.browser({ headless, consent: false });
// A password that any keyboard has: a person types it.
const key = await world.keyOf(undefined, 'gost', 'Demo-2026');
try {
  if (headless) {
    await walk(world, extension, key);
    say(
      `\nDone: a verified receipt. Pictures, request.cms and receipt.cms are in ${path.relative(process.cwd(), OUTPUT) || OUTPUT}`,
    );
    await extension.close();
  } else await accompany(world, extension, key);
} finally {
  await world.close();
}
