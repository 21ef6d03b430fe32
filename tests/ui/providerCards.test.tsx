// @vitest-environment happy-dom
// A supplier chosen by its card: shown with whose card it is, added by one press once the address
// has proven the same; what is no card, or another's, is called what it is.
import { describe, expect, it, vi } from 'vitest';
import { errors } from '../../locales/errors.ts';
import { provider as words } from '../../locales/panel.ts';
import { providerCards } from '../../locales/providerCards.ts';
import { AppError } from '../../src/core/errors.ts';
import type { ProviderCard } from '../../src/core/providerCard/providerCard.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import { MOST_CARDS } from '../../src/ui/panel/supplier/useCards.ts';
import type { PanelPorts } from '../../src/ui/ports.ts';
import { PROVIDER, world } from './fakePorts.ts';
import { openProvider } from './signing.tsx';
import { button, doing, input, press, show, text } from './stage.ts';

const CARD: ProviderCard = { name: PROVIDER.name, bin: PROVIDER.bin, origin: PROVIDER.origin };
const OTHER: ProviderCard = { name: 'ТОО «Басқа»', bin: '191250000000', origin: 'https://b.kz' };
/** A file's name says which card is in it. */
const readCard = (file: Blob): Promise<ProviderCard> =>
  ({ own: Promise.resolve(CARD), other: Promise.resolve(OTHER) })[(file as File).name] ??
  Promise.reject(new AppError('ERR_PROVIDER_CARD_SIGNATURE', { reason: 'signer' }));

const pick = (...names: readonly string[]): Promise<void> =>
  doing(() => {
    const card = input('provider-card');
    const files = names.map((name) => new File(['x'], name));
    Object.defineProperty(card, 'files', { configurable: true, value: files });
    card.dispatchEvent(new Event('change', { bubbles: true }));
  });
const opened = (ports: Partial<PanelPorts> = {}) => openProvider({ readCard, ...ports }, []);

describe('[N4] the card of a supplier', () => {
  it('is shown with whose it is, and adds the supplier by one press', async () => {
    const lookUpProvider = vi.fn(() => Promise.resolve(PROVIDER));
    const it_ = await opened({ lookUpProvider });
    await pick('own');
    for (const said of [CARD.name, CARD.bin, CARD.origin]) expect(text()).toContain(said);
    expect(document.activeElement?.textContent).toBe(providerCards.found.ru);
    expect([lookUpProvider.mock.calls, it_.settings.get().providers]).toEqual([[], []]);
    await press(words.confirm.ru);
    expect(lookUpProvider.mock.calls).toEqual([[CARD.origin, CARD]]);
    expect(it_.settings.get().providers).toEqual([PROVIDER]);
    // Nothing else is asked here: the key is next.
    expect(document.activeElement?.id).toBe('key-file');
  });

  it('adds nothing where another answers at its address, and says so', async () => {
    const it_ = await opened({
      lookUpProvider: () =>
        Promise.reject(new AppError('ERR_PROVIDER_CARD_MISMATCH', { field: 'bin' })),
    });
    await pick('own');
    await press(words.confirm.ru);
    expect(text()).toContain(errors.ERR_PROVIDER_CARD_MISMATCH.what.ru);
    expect(it_.settings.get().providers).toEqual([]);
  });

  it('of another supplier cannot be confirmed for this order', async () => {
    await opened();
    await pick('other');
    expect(text()).toContain('Это другой поставщик');
    expect(() => button(words.confirm.ru)).toThrow('no button');
  });

  it('that is none is called by the file’s name, and the focus is where another is chosen', async () => {
    await opened();
    await pick('letter.cms');
    const told = document.getElementById('provider-card-error')?.textContent;
    expect(told).toContain('letter.cms: ');
    expect(told).toContain(errors.ERR_PROVIDER_CARD_SIGNATURE.what.ru);
    expect(document.activeElement?.id).toBe('provider-card');
  });
});

/** What got the focus, one after another. */
function focusMoves(): readonly string[] {
  const moves: string[] = [];
  document.body.firstElementChild?.addEventListener('focusin', ({ target }) => {
    moves.push((target as Element).tagName);
  });
  return moves;
}

describe('several cards', () => {
  it('in the panel: that of the supplier in the order, and how many others', async () => {
    await opened();
    await pick('other', 'own', 'own');
    expect(text()).toContain(CARD.origin);
    expect(text()).not.toContain(OTHER.origin);
    expect(text()).toContain(providerCards.others.ru.replace('{count}', '1'));
  });

  it('in the settings: each by its own press', async () => {
    const { ports, settings } = world({
      readCard,
      lookUpProvider: (origin) =>
        Promise.resolve({ ...PROVIDER, ...(origin === OTHER.origin ? OTHER : CARD) }),
    });
    await show(<Options ports={ports} />);
    await pick('other', 'own', 'broken');
    expect(text()).toContain('broken: ');
    const moves = focusMoves();
    await press(words.confirm.ru);
    expect(moves).toEqual(['H3']);
    expect(settings.get().providers.map(({ bin }) => bin)).toEqual([OTHER.bin]);
    // The next one, and in the end where more are chosen.
    expect(document.activeElement?.textContent).toBe(providerCards.found.ru);
    await press(words.confirm.ru);
    expect(settings.get().providers.map(({ bin }) => bin)).toEqual([OTHER.bin, CARD.bin]);
    expect(document.activeElement?.id).toBe('provider-card');
  });

  it('in the settings, in whatever order: the focus goes to the first that is left', async () => {
    const { ports } = world({ readCard, lookUpProvider: () => Promise.resolve(PROVIDER) });
    await show(<Options ports={ports} />);
    await pick('other', 'own');
    const [, second] = [...document.querySelectorAll('button')].filter(
      ({ textContent }) => textContent === words.confirm.ru,
    );
    await doing(() => second?.focus());
    await doing(() => second?.click());
    expect(document.activeElement?.textContent).toBe(providerCards.found.ru);
  });

  it('of more than are kept are not read', async () => {
    const read = vi.fn(readCard);
    await opened({ readCard: read });
    await pick(...Array.from({ length: MOST_CARDS + 1 }, () => 'own'));
    expect(read).not.toHaveBeenCalled();
    expect(text()).toContain(providerCards.tooMany.ru.replace('{most}', String(MOST_CARDS)));
  });
});
