// Time stamps where the authority answers, is down, slow or lies: what the person is told that the
// signature is worth, and each choice.
import type { Page } from '@playwright/test';
import { outbox } from '../../locales/outbox.ts';
import { stamp } from '../../locales/signing.ts';
import type { Texts } from '../../src/core/rules/rule.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { verify } from '../../src/core/verification/verify.ts';
import { createWorldCa } from '../world/ca.ts';
import {
  addProvider,
  decide,
  openOrder,
  openPanel,
  openSignature,
  passTheChecks,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { createTsa } from '../world/tsa.ts';
import type { World } from '../world/world.ts';
import { expect, ownWorld, test } from './fixtures.ts';

/** Up to the signature, which is then held or on its way. */
async function signedIn(
  world: World,
  extension: Awaited<ReturnType<World['browser']>>,
): Promise<Page> {
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);
  await signAndSend(panel, await world.keyOf());
  return panel;
}

const alert = (panel: Page) => panel.getByRole('alert');

/** Whatever stands in the way, the same is told: the reason, what the signature is worth, and that nothing has left. */
async function expectTold(panel: Page, world: World, reason: Texts): Promise<void> {
  for (const { ru } of [reason, stamp.worth, stamp.waits])
    await expect(alert(panel)).toContainText(ru);
  await expect(panel.getByRole('status').filter({ hasText: stamp.held.ru })).toBeVisible();
  expect(world.provider.posts).toBe(0);
}

/** The level of the only request that the provider keeps, by the world's own trust. */
async function levelOfKept({ ca, provider }: World): Promise<string | undefined> {
  const [cms, ...others] = await provider.kept();
  if (cms === undefined || others.length > 0) throw new Error('not one request');
  const { report } = await verify(cms, {
    trust: trustFromCertificates('world', ca.certificates),
    at: Date.now(),
    crls: [ca.crl('gost'), ca.crl('rsa')],
  });
  return `${report.indication} ${String(report.signers[0]?.level)}`;
}

test.describe('an authority that', () => {
  // Each has its own world, because the provider's requests are counted.
  const own = test.extend<{ own: World }>({
    own: async ({}, use) => {
      const world = await ownWorld();
      await use(world);
      await world.close();
    },
    extension: async ({ own }, use) => {
      const extension = await own.browser();
      await use(extension);
      await extension.close();
    },
  });

  own(
    'answers: the provider keeps a CAdES-LT, and the card says since when and by whom',
    async ({ own: world, extension }) => {
      const panel = await signedIn(world, extension);
      await waitForDelivery(panel);
      await expect(panel.getByText(stamp.proven.ru.split('{')[0] ?? '')).toContainText(
        'УАҚЫТ БЕЛГІСІ ҚЫЗМЕТІ',
      );
      await openSignature(panel);
      await expect(panel.getByText(stamp.lasting.ru)).toBeVisible();
      expect(await levelOfKept(world)).toBe('TOTAL_PASSED CAdES-LT');
      const [asked] = world.services.tsa.requests;
      expect(asked?.body.length, 'a digest, a policy and a nonce').toBeLessThan(150);
    },
  );

  own(
    'answers where no list of the root can be had: a CAdES-T',
    async ({ own: world, extension }) => {
      world.services.crl.behave('down');
      const panel = await signedIn(world, extension);
      await waitForDelivery(panel);
      await openSignature(panel);
      await expect(panel.getByText(stamp.lasting.ru)).toBeHidden();
      expect(await levelOfKept(world)).toBe('TOTAL_PASSED CAdES-T');
    },
  );

  own(
    'is down: told, kept for later, asked again from the list, stamped before it is sent',
    async ({ own: world, extension }) => {
      world.services.tsa.behave('down');
      const panel = await signedIn(world, extension);
      await expectTold(panel, world, stamp.unreachable);
      await decide(panel, 'again');
      await expectTold(panel, world, stamp.unreachable);
      await decide(panel, 'keep');
      await expect(panel.getByText(stamp.kept.ru)).toBeVisible();
      await panel.getByRole('button', { name: outbox.newRequest.ru }).click();
      await panel.getByRole('button', { name: stamp.show.ru }).click();
      expect(world.provider.posts).toBe(0);
      world.services.tsa.behave('honest');
      await decide(panel, 'add');
      await waitForDelivery(panel);
      expect(await levelOfKept(world)).toBe('TOTAL_PASSED CAdES-LT');
    },
  );

  own(
    'is slow: seen to be asked, not waited for, sent without',
    async ({ own: world, extension }) => {
      world.services.tsa.behave('slow');
      const panel = await signedIn(world, extension);
      await expect(panel.getByText(stamp.asking.ru)).toBeVisible();
      await expect.poll(() => world.services.tsa.requests.length).toBe(1);
      await panel.getByRole('button', { name: stamp.stop.ru }).click();
      await expectTold(panel, world, stamp.stopped);
      await decide(panel, 'without');
      await waitForDelivery(panel);
      await expect(panel.getByText(stamp.unproven.ru)).toBeVisible();
      expect(await levelOfKept(world)).toBe('TOTAL_PASSED CAdES-B');
    },
  );

  own(
    'never answers: told after twenty seconds, without a press',
    async ({ own: world, extension }) => {
      world.services.tsa.behave('slow');
      await expectTold(await signedIn(world, extension), world, stamp.unreachable);
    },
  );

  for (const lie of ['other imprint', 'other nonce', 'broken signature'] as const) {
    own(
      `lies (${lie}): its stamp is not put beside the signature`,
      async ({ own: world, extension }) => {
        world.services.tsa.behave(lie);
        const panel = await signedIn(world, extension);
        await expectTold(panel, world, stamp.distrusted);
        await decide(panel, 'without');
        await waitForDelivery(panel);
        expect(await levelOfKept(world)).toBe('TOTAL_PASSED CAdES-B');
      },
    );
  }

  own(
    'nobody knows: its stamp is not put beside the signature, and a better one is',
    async ({ own: world, extension }) => {
      const stranger = await createTsa({
        ca: await createWorldCa({ at: Date.now() }),
        algorithm: 'gost',
        now: Date.now,
      });
      const honest = world.services.tsa.authorities.gost.answer;
      Object.assign(world.services.tsa.authorities.gost, { answer: stranger.answer });
      const panel = await signedIn(world, extension);
      await expectTold(panel, world, stamp.distrusted);
      Object.assign(world.services.tsa.authorities.gost, { answer: honest });
      await decide(panel, 'again');
      await waitForDelivery(panel);
      expect(await levelOfKept(world)).toBe('TOTAL_PASSED CAdES-LT');
    },
  );
});

test('the browser killed between the signature and its stamp: the request is there, and is stamped', async ({}, testInfo) => {
  const world = await ownWorld();
  const profile = testInfo.outputPath('profile');
  world.services.tsa.behave('slow');
  const before = await world.browser({ profile });
  await signedIn(world, before);
  await before.close();
  expect(world.provider.posts).toBe(0);
  world.services.tsa.behave('honest');
  const extension = await world.browser({ profile });
  const panel = await openPanel(extension, await openOrder(extension));
  await panel.getByRole('button', { name: stamp.show.ru }).click();
  await expect(panel.getByText(stamp.worth.ru)).toBeVisible();
  await decide(panel, 'add');
  await waitForDelivery(panel);
  expect(await levelOfKept(world)).toBe('TOTAL_PASSED CAdES-LT');
  await extension.close();
  await world.close();
});
