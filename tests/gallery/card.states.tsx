// The card of a signed request: being made, not here, not to be had, and every verdict it may carry.
import type { ReactElement } from 'react';
import { card } from '../../locales/card.ts';
import type { Card } from '../../src/core/card/card.ts';
import { AppError } from '../../src/core/errors.ts';
import type { Lang } from '../../src/core/lang.ts';
import { CardPage, type CardPorts } from '../../src/ui/card/CardPage.tsx';
import '../../src/ui/card/card.css';
import { world } from '../ui/fakePorts.ts';
import { ALONE, BROKEN, DOUBTFUL, SOUND } from './cards.ts';
import type { State } from './gallery.ts';

const page =
  (makeCard: CardPorts['makeCard']) =>
  (lang: Lang): ReactElement => (
    <CardPage
      ports={{ ...world({}, { settings: { lang } }).ports, makeCard, print: () => undefined }}
    />
  );
const made = (of: Card): State => ({
  element: page(() => Promise.resolve(of)),
  setUp: (hand) => hand.see(card.verdict),
});

export const making: State = {
  element: page(() => new Promise(() => undefined)),
  setUp: (hand) => hand.see(card.making),
};
export const none: State = {
  element: page(() => Promise.resolve(null)),
  setUp: (hand) => hand.see(card.none),
};
export const failed: State = {
  element: page(() => Promise.reject(new AppError('ERR_STORAGE_UNAVAILABLE'))),
};
export const sound = made(SOUND);
export const alone = made(ALONE);
export const doubtful = made(DOUBTFUL);
export const broken = made(BROKEN);
