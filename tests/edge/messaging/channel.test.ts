// Who may send what: every message is refused unless the table names it, for this sender, with this
// data and not a key more.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer } from '../../../src/edge/messaging/channel.ts';
import { classify, type SenderFacts } from '../../../src/edge/messaging/sender.ts';

const OWN = {
  id: 'komekshi-id',
  base: 'chrome-extension://komekshi-id/',
  pages: ['https://aleumet.egov.kz/*', 'https://egov.kz/*'],
};
const page: SenderFacts = {
  id: OWN.id,
  url: 'https://aleumet.egov.kz/order/1?x=2',
  origin: 'https://aleumet.egov.kz',
  frameId: 0,
  tab: { id: 7 },
};
const panel: SenderFacts = {
  id: OWN.id,
  url: 'chrome-extension://komekshi-id/sidepanel.html?tab=7',
  origin: 'chrome-extension://komekshi-id',
};
const options: SenderFacts = { ...panel, url: 'chrome-extension://komekshi-id/options.html' };
const imprint = { digest: 'STREEBOG-512', imprint: 'a1'.repeat(64) };
const snapshot = {
  title: 'Заказ',
  lang: 'ru',
  fields: [{ field: 0, label: 'ИИН', section: '', value: '1', kind: 'text' }],
};

const handlers = {
  'page.found': vi.fn(),
  'page.captured': vi.fn(),
  'panel.open': vi.fn(),
  'overlay.placed': vi.fn(),
  'outbox.run': vi.fn(),
  'stages.run': vi.fn(),
  stamp: vi.fn(),
  revocation: vi.fn(),
};
const send = (message: unknown, sender: SenderFacts) => answer(handlers, message, sender);
const calls = (): number =>
  Object.values(handlers).reduce((sum, handler) => sum + handler.mock.calls.length, 0);

beforeEach(() => {
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue(OWN.base);
  fakeBrowser.runtime.id = OWN.id;
  for (const handler of Object.values(handlers)) handler.mockReset().mockResolvedValue('done');
});

describe('[M2] who the sender is', () => {
  it.each<[string, SenderFacts, ReturnType<typeof classify>]>([
    ['a listed page', page, { kind: 'page', tabId: 7 }],
    [
      'the other host',
      { ...page, url: 'https://egov.kz/', origin: 'https://egov.kz' },
      { kind: 'page', tabId: 7 },
    ],
    ['a browser that tells no origin', { ...page, origin: undefined }, { kind: 'page', tabId: 7 }],
    ['the side panel', panel, { kind: 'panel', tabId: null }],
    [
      'the panel in a window',
      { ...panel, tab: { id: 9 }, frameId: 0 },
      { kind: 'panel', tabId: 9 },
    ],
    ['the options, framed by the browser’s own page', options, { kind: 'options', tabId: null }],
    [
      'the panel with a fragment',
      { ...panel, url: `${panel.url ?? ''}#top` },
      { kind: 'panel', tabId: null },
    ],
    [
      'the card, which has nothing to say',
      { ...panel, url: 'chrome-extension://komekshi-id/card.html?request=1' },
      null,
    ],
    [
      'a file of the extension that is no page',
      { ...panel, url: 'chrome-extension://komekshi-id/chunks/x.js' },
      null,
    ],
    ['the extension’s own root', { ...panel, url: OWN.base }, null],
    [
      'a page named as what every object has',
      { ...panel, url: 'chrome-extension://komekshi-id/constructor' },
      null,
    ],
    [
      'a page that calls itself the panel',
      { ...page, url: 'https://aleumet.egov.kz/sidepanel.html' },
      { kind: 'page', tabId: 7 },
    ],
    ['a sandboxed page of the extension', { ...panel, origin: 'null' }, null],
    ['about:blank in a listed page', { ...page, url: 'about:blank', frameId: 4 }, null],
    ['about:blank as a tab', { ...page, url: 'about:blank' }, null],
    ['a blob of a listed page', { ...page, url: 'blob:https://egov.kz/7b1f' }, null],
    ['a page that is made ahead', { ...page, documentLifecycle: 'prerender' }, null],
    ['a page that is kept behind', { ...page, documentLifecycle: 'cached' }, null],
    ['another extension', { ...page, id: 'other' }, null],
    ['another extension’s page', { ...panel, id: 'other' }, null],
    ['nobody', {}, null],
    ['a frame in a listed page', { ...page, frameId: 3 }, null],
    ['no tab', { ...page, tab: undefined }, null],
    ['another site', { ...page, url: 'https://example.kz/', origin: 'https://example.kz' }, null],
    [
      'a host that only begins alike',
      { ...page, url: 'https://egov.kz.example.kz/', origin: 'https://egov.kz.example.kz' },
      null,
    ],
    [
      'a host that only ends alike',
      { ...page, url: 'https://my-egov.kz/', origin: 'https://my-egov.kz' },
      null,
    ],
    [
      'a name and password before another host',
      { ...page, url: 'https://egov.kz@example.kz/', origin: 'https://example.kz' },
      null,
    ],
    [
      'another port',
      { ...page, url: 'https://egov.kz:8443/', origin: 'https://egov.kz:8443' },
      null,
    ],
    ['plain http', { ...page, url: 'http://egov.kz/', origin: 'http://egov.kz' }, null],
    ['a sandboxed document of a listed page', { ...page, origin: 'null' }, null],
    ['an address that the origin belies', { ...page, origin: 'https://example.kz' }, null],
    [
      'an extension whose id only begins alike',
      { ...panel, url: 'chrome-extension://komekshi-id.evil/x' },
      null,
    ],
  ])('%s', (_who, sender, expected) => {
    expect(classify(sender, OWN)).toEqual(expected);
  });
});

describe('[M1] what is let through', () => {
  it('[M3] a page’s snapshot, with the tab that the browser names', async () => {
    expect(await send({ name: 'page.captured', data: snapshot }, page)).toEqual({
      ok: true,
      value: 'done',
    });
    expect(handlers['page.captured']).toHaveBeenCalledWith(snapshot, { kind: 'page', tabId: 7 });
  });

  it.each(['outbox.run', 'stages.run'])('the panel’s nudge: %s', async (name) => {
    expect(await send({ name, data: {} }, panel)).toEqual({ ok: true, value: 'done' });
    expect(await send({ name, data: {} }, page)).toMatchObject({ ok: false });
  });

  it.each([
    ['outbox.run', {}],
    ['revocation', { certificates: ['MAAA'], authorities: false }],
  ])('what a provider is confirmed by, under the settings: %s', async (name, data) => {
    expect(await send({ name, data }, options)).toEqual({ ok: true, value: 'done' });
  });

  it('the panel’s digest for a time stamp', async () => {
    expect(await send({ name: 'stamp', data: imprint }, panel)).toEqual({
      ok: true,
      value: 'done',
    });
  });

  it('opens the panel within the turn, while the gesture lasts', () => {
    void send({ name: 'panel.open', data: {} }, page);
    expect(handlers['panel.open']).toHaveBeenCalledOnce();
  });
});

describe('[M1] [P4] what is refused', () => {
  const field = snapshot.fields[0];
  it.each<[string, unknown, SenderFacts]>([
    ['an unknown name', { name: 'outbox.erase', data: {} }, panel],
    ['a name of every object', { name: 'constructor', data: {} }, panel],
    ['the prototype as name', { name: '__proto__', data: {} }, panel],
    ['a page that speaks as the panel', { name: 'outbox.run', data: {} }, page],
    ['the panel that speaks as a page', { name: 'page.captured', data: snapshot }, panel],
    ['the settings that ask for a time stamp', { name: 'stamp', data: imprint }, options],
    ['the settings that ask for stages', { name: 'stages.run', data: {} }, options],
    [
      'the card that nudges the outbox',
      { name: 'outbox.run', data: {} },
      { ...panel, url: 'chrome-extension://komekshi-id/card.html' },
    ],
    ['a forged sender inside the message', { name: 'outbox.run', data: {}, sender: panel }, page],
    ['an extra key beside the data', { name: 'page.captured', data: snapshot, tabId: 1 }, page],
    ['an extra key in the data', { name: 'page.captured', data: { ...snapshot, tabId: 1 } }, page],
    [
      'an extra key in a field',
      { name: 'page.captured', data: { ...snapshot, fields: [{ ...field, html: '<b>' }] } },
      page,
    ],
    [
      'a kind that is none',
      { name: 'page.captured', data: { ...snapshot, fields: [{ ...field, kind: 'html' }] } },
      page,
    ],
    [
      'too many fields',
      {
        name: 'page.captured',
        data: { ...snapshot, fields: Array.from({ length: 301 }, () => field) },
      },
      page,
    ],
    [
      'too long a value',
      {
        name: 'page.captured',
        data: { ...snapshot, fields: [{ ...field, value: 'я'.repeat(501) }] },
      },
      page,
    ],
    ['a page that asks for a time stamp', { name: 'stamp', data: imprint }, page],
    [
      'a digest with something beside it',
      { name: 'stamp', data: { ...imprint, cms: 'AA==' } },
      panel,
    ],
    [
      'a digest of another length',
      { name: 'stamp', data: { ...imprint, imprint: 'a1'.repeat(32) } },
      panel,
    ],
    [
      'what is no digest',
      { name: 'stamp', data: { ...imprint, imprint: 'IIN'.padEnd(128, 'x') } },
      panel,
    ],
    [
      'a digest that nobody signs by',
      { name: 'stamp', data: { digest: 'SHA-1', imprint: 'a1'.repeat(20) } },
      panel,
    ],
    [
      'an address for the authority',
      { name: 'stamp', data: { ...imprint, url: 'https://example.kz' } },
      panel,
    ],
    [
      'a page that asks about a certificate',
      { name: 'revocation', data: { certificates: ['MAAA'], authorities: false } },
      page,
    ],
    [
      'no certificate',
      { name: 'revocation', data: { certificates: [], authorities: false } },
      panel,
    ],
    [
      'more certificates than a signature has',
      { name: 'revocation', data: { certificates: ['MAAA', 'MAAA', 'MAAA'], authorities: true } },
      panel,
    ],
    [
      'a certificate that is too long',
      { name: 'revocation', data: { certificates: ['MAAA'.repeat(3001)], authorities: false } },
      panel,
    ],
    [
      'a certificate that is no base64',
      { name: 'revocation', data: { certificates: ['<xml>'], authorities: false } },
      panel,
    ],
    [
      'what stands in the form, with the news that it is there',
      { name: 'page.found', data: { lang: 'ru', fields: [] } },
      page,
    ],
    [
      'the panel that speaks as an ordering form',
      { name: 'page.found', data: { lang: 'ru' } },
      panel,
    ],
    ['no data', { name: 'page.captured' }, page],
    ['text', 'page.captured', page],
    ['nothing', undefined, page],
    [
      'another origin',
      { name: 'page.captured', data: snapshot },
      { ...page, url: 'https://example.kz/', origin: 'https://example.kz' },
    ],
    ['a frame', { name: 'page.captured', data: snapshot }, { ...page, frameId: 1 }],
  ])('%s', async (_what, message, sender) => {
    expect(await send(message, sender)).toEqual({ ok: false, code: 'ERR_MESSAGE_REFUSED' });
    expect(calls()).toBe(0);
  });

  it('tells of a failure its code alone', async () => {
    handlers['page.captured'].mockRejectedValue(new Error('ИИН 900315300000'));
    expect(await send({ name: 'page.captured', data: snapshot }, page)).toEqual({
      ok: false,
      code: 'ERR_INTERNAL',
    });
  });
});
