// An address that somebody has given to the person: which are refused, and what the browser is
// asked for and the person shown otherwise. Names that lead to another machine from one moment to
// the next need no defence of ours: TLS and the certificate that receipts are signed with do not
// move.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lookUpProvider } from '../../src/extension/settings/providerLookUp.ts';
import { AppError } from '../../src/core/errors.ts';
import { settingsItem } from '../../src/edge/storage/items.ts';

const { fetchCapabilities, provenName } = vi.hoisted(() => ({
  fetchCapabilities: vi.fn(),
  provenName: vi.fn(),
}));
vi.mock(import('../../src/edge/net/provider.ts'), async (original) => ({
  ...(await original()),
  fetchCapabilities: fetchCapabilities as never,
}));
vi.mock(import('../../src/extension/settings/providerProof.ts'), () => ({
  provenName: provenName as never,
}));
vi.mock(import('../../src/extension/loadTrust.ts'), () => ({
  loadTrust: () => Promise.resolve({ name: 'world' } as never),
}));

const permissions = { request: vi.fn(), remove: vi.fn() };
beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  Object.assign(fakeBrowser.permissions, permissions);
  permissions.request.mockResolvedValue(true);
  permissions.remove.mockResolvedValue(true);
  fetchCapabilities.mockResolvedValue({
    provider: { name: 'as it says', bin: '120540000001', origin: '' },
    certificate: 'AA==',
  });
  provenName.mockResolvedValue('as the certificate says');
});

describe('[N4] an address from a card', () => {
  const card = {
    name: 'as the certificate says',
    bin: '120540000001',
    origin: 'https://provider.kz',
  };

  it('whose own provider answers is taken', async () => {
    const { origin, bin, name } = await lookUpProvider(card.origin, card);
    expect({ origin, bin, name }).toEqual(card);
    expect(permissions.remove).not.toHaveBeenCalled();
  });

  it.each([
    ['bin', '120540000205'],
    ['name', 'another firm'],
  ])('where another %s is proven is refused, and given back to the browser', async (field, is) => {
    await expect(lookUpProvider(card.origin, { ...card, [field]: is })).rejects.toMatchObject({
      code: 'ERR_PROVIDER_CARD_MISMATCH',
      params: { field },
    });
    expect(permissions.remove.mock.calls).toEqual([[{ origins: ['https://provider.kz/*'] }]]);
  });
});

describe('an address', () => {
  it.each([
    ['plain http', 'http://provider.kz'],
    ['another scheme', 'ftp://provider.kz'],
    ['a script', 'javascript:alert(1)'],
    ['a script with slashes', 'javascript://provider.kz/%0aalert(1)'],
    ['a page in itself', 'data:text/html,<script>'],
    ['a file', 'file:///etc/passwd'],
    ['our own pages', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'],
    ['another host behind a name', 'https://egov.kz@evil.kz'],
    ['the same without the scheme', 'egov.kz@evil.kz'],
    ['a name and a password', 'https://egov.kz:443@evil.kz/'],
    ['an IPv6 address', 'https://[::1]'],
    ['a direction override', 'https://pro\u202evider.kz'],
    ['NUL', 'https://provider.kz\0.evil.kz'],
    ['a host of 400 letters', `https://${'a.'.repeat(200)}kz`],
    ['nothing', '://'],
  ])('of %s is refused, and the browser is asked for nothing', async (_what, address) => {
    await expect(lookUpProvider(address)).rejects.toMatchObject({ code: 'ERR_PROVIDER_ADDRESS' });
    expect(permissions.request).not.toHaveBeenCalled();
    expect(fetchCapabilities).not.toHaveBeenCalled();
  });

  it.each([
    ['provider.kz', 'https://provider.kz'],
    ['HTTPS://Provider.KZ:443/', 'https://provider.kz'],
    ['https://provider.kz/komekshi?to=evil.kz#x', 'https://provider.kz'],
    // Letters that look like others are shown as what they are.
    ['https://prоvider.kz', 'https://xn--prvider-bjg.kz'],
    ['https://көмек.қаз', 'https://xn--e1ajbg87f.xn--80ao21a'],
    ['https://provider。kz', 'https://provider.kz'],
    ['https://203.0.113.7', 'https://203.0.113.7'],
    ['https://0x7f.1', 'https://127.0.0.1'],
  ])('[N1] %s is shown and asked for as %s: one host, and no more', async (address, origin) => {
    const { name, origin: shown } = await lookUpProvider(address);
    expect([name, shown]).toEqual(['as the certificate says', origin]);
    expect(permissions.request.mock.calls).toEqual([[{ origins: [`${origin}/*`] }]]);
    expect(fetchCapabilities.mock.calls).toEqual([[origin]]);
  });

  it('[N1] that the browser does not allow is not asked: in a release that is this machine too', async () => {
    permissions.request.mockRejectedValue(
      new Error('Only permissions specified in the manifest may be requested.'),
    );
    await expect(lookUpProvider('http://localhost:8080')).rejects.toMatchObject({
      code: 'ERR_PROVIDER_NOT_ALLOWED',
    });
    expect(fetchCapabilities).not.toHaveBeenCalled();
  });

  it('[N1] that proves nothing is given back to the browser, and one that is confirmed is not', async () => {
    fetchCapabilities.mockRejectedValue(new AppError('ERR_PROVIDER_UNEXPECTED_ANSWER'));
    await expect(lookUpProvider('https://evil.kz')).rejects.toMatchObject({
      code: 'ERR_PROVIDER_UNEXPECTED_ANSWER',
    });
    expect(permissions.remove.mock.calls).toEqual([[{ origins: ['https://evil.kz/*'] }]]);
    const known = {
      origin: 'https://provider.kz',
      name: 'x',
      bin: '120540000001',
      certificate: 'AA==',
      confirmedAt: 0,
    };
    await settingsItem.setValue({
      lang: null,
      statementLang: null,
      consent: null,
      isShared: false,
      providers: [known],
    });
    provenName.mockResolvedValue(null);
    fetchCapabilities.mockResolvedValue({ provider: { bin: '120540000001' }, certificate: 'AA==' });
    await expect(lookUpProvider('https://provider.kz')).rejects.toMatchObject({
      code: 'ERR_PROVIDER_NOT_TRUSTED',
    });
    expect(permissions.remove).toHaveBeenCalledTimes(1);
  });
});
