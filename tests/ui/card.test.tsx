// @vitest-environment happy-dom
// The card as it is read: by eye, by ear, and its QR code by another program than the one that made it.
import jsQR from 'jsqr';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { card as words, receiptStandings } from '../../locales/card.ts';
import { indications } from '../../locales/validation.ts';
import { roles } from '../../locales/words.ts';
import type { Card } from '../../src/core/card/card.ts';
import { CardPage, type CardPorts } from '../../src/ui/card/CardPage.tsx';
import { cardHtml } from '../../src/ui/card/cardHtml.tsx';
import { QrCode } from '../../src/ui/card/QrCode.tsx';
import { LANGS } from '../../src/core/lang.ts';
import { ALONE, BROKEN, DOUBTFUL, SOUND } from '../gallery/cards.ts';
import { world } from './fakePorts.ts';
import { doing, heading, press, show, text } from './stage.ts';

const SIX = 6;

/** Squares of the path drawn six pixels wide, as four bytes a pixel. */
function raster(svg: string): { readonly pixels: Uint8ClampedArray; readonly width: number } {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const width = modules * SIX;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < SIX; dy += 1)
      pixels.fill(
        0,
        ((Number(y) * SIX + dy) * width + Number(x) * SIX) * 4,
        ((Number(y) * SIX + dy) * width + (Number(x) + 1) * SIX) * 4,
      );
  }
  // Black is opaque too.
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  return { pixels, width };
}

function decoded(svg: string): string | undefined {
  const { pixels, width } = raster(svg);
  return jsQR(pixels, width, width)?.data;
}

async function open(card: Card | null, more: Partial<CardPorts> = {}): Promise<void> {
  await show(
    <CardPage
      ports={{
        ...world({}, { settings: { lang: 'ru' } }).ports,
        makeCard: () => Promise.resolve(card),
        print: () => undefined,
        ...more,
      }}
    />,
  );
  await doing(() => undefined);
}

const style = { css: 'p { color: black; }', sha256: 'x' };

describe('the QR code', () => {
  it.each([
    '3f1c9a52-5b7e-4c1d-9e55-0d6b1f0a7c11',
    '00000000-0000-4000-8000-000000000000',
    'ffffffff-ffff-4fff-bfff-ffffffffffff',
  ])('of %s is read back', (id) => {
    expect(decoded(renderToStaticMarkup(<QrCode value={id} label={id} />))).toBe(id);
  });

  it('on the card has the number of the request, and says so to those who listen', () => {
    const html = cardHtml(SOUND, 'ru', style);
    const id = SOUND.request?.requestId ?? '';
    expect(decoded(/<svg[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '')).toBe(id);
    expect(html).toContain(`aria-label="${words.qr.ru.replace('{id}', id)}"`);
  });
});

describe('the card', () => {
  it('says who, what, by which certificate, when, and what it is worth', async () => {
    await open(SOUND);
    const { request, requestSha256, cmsSha256 } = SOUND;
    for (const told of [
      indications.TOTAL_PASSED.ru,
      'СЫНАҚОВ ӘЛИХАН',
      '800505300002',
      roles.self.ru,
      'CAdES-T',
      '22 ноября 2026 г., 12:00 (время Казахстана), TSA',
      'GOST3410-2015-512',
      '6B3F13B87E3183FDF063A452D73A4C0419A9316E',
      requestSha256 ?? '',
      cmsSha256,
      receiptStandings.matches.ru,
      words.received.ru,
      '100 000 ₸',
      words.notOfficial.ru,
      'TEST',
    ])
      expect(text()).toContain(told);
    expect(document.querySelector('.statement')?.textContent).toBe(request?.statement);
    expect(document.querySelector('.statement')?.getAttribute('lang')).toBe('ru');
    expect(heading()).toBe(`${words.title.ru} ${SOUND.request?.requestId.slice(0, 8) ?? ''}`);
  });

  it('has headings in order, and a header for every row', async () => {
    await open(SOUND);
    expect([...document.querySelectorAll('h2')].map((each) => each.textContent)).toEqual(
      [
        words.verdict,
        words.document,
        words.statement,
        words.signers,
        words.digests,
        words.receipt,
      ].map(({ ru }) => ru),
    );
    for (const row of document.querySelectorAll('tr'))
      expect([
        row.children[0]?.tagName,
        row.children[0]?.getAttribute('scope'),
        row.children.length,
      ]).toEqual(['TH', 'row', 2]);
  });

  it('of a broken file shows nothing that stands in it, and names nobody as having signed', async () => {
    await open(BROKEN);
    for (const told of [
      indications.TOTAL_FAILED.ru,
      words.withheld.ru,
      words.notSigned.ru,
      receiptStandings.noRequest.ru,
    ])
      expect(text()).toContain(told);
    for (const untold of [words.statement.ru, roles.self.ru, 'ЗАКАЗ УСЛУГ'])
      expect(text()).not.toContain(untold);
    expect(document.querySelector('svg')).toBeNull();
  });

  it('says every doubt', async () => {
    await open(DOUBTFUL);
    for (const told of [
      indications.INDETERMINATE.ru,
      words.otherStatement.ru,
      words.otherSigner.ru,
      words.noRole.ru,
      receiptStandings.cmsSha256.ru,
    ])
      expect(text()).toContain(told);
  });

  it('says that there is no receipt', async () => {
    await open(ALONE);
    expect(text()).toContain(words.noReceipt.ru);
  });

  it('without a request on this computer says so', async () => {
    await open(null);
    expect(text()).toContain(words.none.ru);
  });

  it('changes its language at once and is not made anew', async () => {
    const makeCard = vi.fn(() => Promise.resolve<Card | null>(SOUND));
    await open(null, { makeCard });
    await press('Қазақша');
    expect(heading()).toBe(`${words.title.kk} ${SOUND.request?.requestId.slice(0, 8) ?? ''}`);
    expect(document.querySelector('.statement')?.getAttribute('lang')).toBe('ru');
    expect(makeCard).toHaveBeenCalledTimes(1);
  });

  it('is printed by the browser', async () => {
    const print = vi.fn();
    await open(SOUND, { print });
    await press(words.print.ru);
    expect(print).toHaveBeenCalledTimes(1);
  });

  it.each(LANGS)('as a file in %s says the same in that language', (lang) => {
    const html = cardHtml(SOUND, lang, style);
    expect(html).toMatch(new RegExp(`^<!doctype html>\n<html lang="${lang}">`));
    expect(html).toContain(words.verdict[lang]);
    expect(html).not.toMatch(/\{\w+[^{}]*\}(?!<\/style>)(?=[^}]*<\/)|undefined|\[object/);
  });

  it('without a mark where all of it is real', () => {
    if (SOUND.request === null) throw new Error('no request');
    expect(
      cardHtml(
        { ...SOUND, trust: 'production', request: { ...SOUND.request, trust: 'production' } },
        'ru',
        style,
      ),
    ).not.toContain(words.trial.ru);
    expect(cardHtml({ ...SOUND, trust: 'production' }, 'ru', style)).toContain(words.trial.ru);
  });
});
