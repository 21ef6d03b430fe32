// Any message from any sender: what the table does not name for that sender reaches no handler, and nothing is thrown.
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Handlers } from '../../../src/edge/messaging/channel.ts';
import { MESSAGES, type MessageName } from '../../../src/edge/messaging/protocol.ts';
import type { SenderFacts } from '../../../src/edge/messaging/sender.ts';

const BASE = 'chrome-extension://komekshi-id/';
const NAMES = Object.keys(MESSAGES) as MessageName[];

beforeEach(() => {
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue(BASE);
  fakeBrowser.runtime.id = 'komekshi-id';
});

/** Who may send what, written independently of the table. */
const RIGHTFUL: Readonly<Record<string, readonly MessageName[]>> = {
  'https://egov.kz': ['page.found', 'page.captured', 'panel.open', 'overlay.placed'],
  [`${BASE}sidepanel.html`]: ['outbox.run', 'stages.run', 'stamp', 'revocation'],
  [`${BASE}options.html`]: ['outbox.run', 'revocation'],
};

const sound: Readonly<Record<MessageName, unknown>> = {
  'page.found': { lang: 'kk' },
  'page.captured': { title: '', lang: '', fields: [] },
  'panel.open': {},
  'overlay.placed': { corner: 3, fold: 2 },
  'outbox.run': {},
  'stages.run': {},
  stamp: { digest: 'SHA-256', imprint: '0'.repeat(64) },
  revocation: { certificates: ['MAAA'], authorities: true },
};

/** Mostly right: a message with one fault tests more than one that is all wrong. */
const mostly = <T>(right: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const STRANGERS = [
  `${BASE}card.html`,
  BASE,
  'https://example.kz',
  'http://egov.kz',
  'https://egov.kz:8443',
  'about:blank',
  'https://a.egov.kz',
];
const originOf = (address: string): string =>
  address.startsWith(BASE) ? BASE.slice(0, -1) : new URL(address).origin;

const sender = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...Object.keys(RIGHTFUL)) },
    { weight: 1, arbitrary: fc.constantFrom(...STRANGERS) },
  )
  .chain((at): fc.Arbitrary<SenderFacts & { readonly at: string }> =>
    fc.record({
      at: fc.constant(at),
      id: mostly<string | undefined>('komekshi-id', 'another', undefined),
      url: fc.constantFrom(at, `${at}${at.startsWith(BASE) ? '?tab=1' : '/form'}`),
      origin: mostly<string | undefined>(originOf(at), 'null', 'https://example.kz', undefined),
      frameId: mostly<number | undefined>(0, 3, undefined),
      tab: mostly<{ id: number } | undefined>({ id: 7 }, undefined),
      documentLifecycle: mostly<string | undefined>('active', undefined, 'prerender', 'cached'),
    }),
  );
const wrongData = fc.oneof(
  fc.constantFrom(...Object.values(sound)),
  fc.anything({ withNullPrototype: true }),
  fc.constantFrom(...Object.values(sound)).map((whole) => ({ ...(whole as object), more: 1 })),
);
const message = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...NAMES)
      .chain((name) =>
        fc.record({ name: fc.constant(name), data: fc.oneof(fc.constant(sound[name]), wrongData) }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')),
      data: wrongData,
    }),
  },
  { weight: 1, arbitrary: fc.anything({ withNullPrototype: true }) },
);

it('[M1] [M2] only what the table names for this sender is handled, and no throw escapes', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(message, sender, async (said, from) => {
      const handled: MessageName[] = [];
      const handlers = Object.fromEntries(
        NAMES.map((name) => [
          name,
          () => {
            handled.push(name);
            throw new Error('a fault of ours');
          },
        ]),
      ) as unknown as Handlers;
      expect((await answer(handlers, said, from)).ok).toBe(false);
      for (const name of handled) {
        expect(RIGHTFUL[from.at]).toContain(name);
        expect(from.id).toBe('komekshi-id');
        expect([originOf(from.at), undefined]).toContain(from.origin);
        if (name.startsWith('page') || name === 'overlay.placed')
          expect(from).toMatchObject({ frameId: 0, tab: { id: 7 } });
        if (from.at === 'https://egov.kz')
          expect(['prerender', 'cached']).not.toContain(from.documentLifecycle);
        expect(Object.values(sound)).toContainEqual((said as { data: unknown }).data);
        seen.add(`${from.at} ${name}`);
      }
    }),
    { numRuns: 4000 },
  );
  // Refusing what is wrong proves something only if what is right is handled.
  expect(seen.size).toBe(Object.values(RIGHTFUL).flat().length);
});
