// The card of a stored request, judged now from its bytes: for the page of the desk, and as a file.
// (React, as everywhere else.)
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { cardOf, type Card } from '../../core/card/card.ts';
import type { Lang } from '../../core/lang.ts';
import { REQUEST_POLICY } from '../../core/verification/policy.ts';
import { cardHtml } from '../../ui/card/cardHtml.tsx';
import { CardView } from '../../ui/card/CardView.tsx';
import { LangProvider } from '../../ui/texts.tsx';
import type { Office } from '../office.ts';
import type { Opened } from './requests.ts';

const read = (sheet: string): string => readFileSync(new URL(sheet, import.meta.url), 'utf8');

/** The looks of the card, and of the desk around it. */
const CARD_CSS = ['../../ui/tokens.css', '../../ui/style.css', '../../ui/card/card.css']
  .map(read)
  .join('\n');
export const DESK_CSS = `${CARD_CSS}\n${read('./desk.css')}`;
const CARD_CSS_SHA256 = createHash('sha256').update(CARD_CSS).digest('base64');

/** Judged as at receipt, by the lists at hand now. */
export const judgeNow = async (
  { cms, receipt }: Opened,
  { trust, crls, now }: Office,
): Promise<Card> =>
  cardOf(
    { cms: new Uint8Array(cms), receiptCms: new Uint8Array(receipt) },
    { trust, at: now(), policy: REQUEST_POLICY, judgedAt: 'at', crls: await crls() },
  );

/** HTML whose every text was escaped by React. */
export const cardMarkup = (card: Card, lang: Lang): string =>
  renderToStaticMarkup(
    <LangProvider lang={lang}>
      <CardView card={card} />
    </LangProvider>,
  );

export const cardFile = (card: Card, lang: Lang): string =>
  cardHtml(card, lang, { css: CARD_CSS, sha256: CARD_CSS_SHA256 });
